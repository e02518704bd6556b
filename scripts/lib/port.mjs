import { createServer } from 'node:net'

/** A port of this machine that nobody listens on. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** Whether nobody listens on that port, for IPv4 and IPv6. @returns {Promise<boolean>} */
export const isFree = async port => {
  const on = host =>
    new Promise(resolve => {
      const probe = createServer()
      // a machine without IPv6 cannot have it busy there
      probe.once('error', error => resolve(error.code !== 'EADDRINUSE'))
      probe.once('listening', () => probe.close(() => resolve(true)))
      probe.listen(port, host)
    })
  return (await on('127.0.0.1')) && (await on('::1'))
}
