import type { Adapter, Outside } from './types'

/**
 * The resizer of H5P (h5p-php-library, js/h5p-resizer.js). To a host that answers, the height is told in two steps: the host first
 * makes the frame as small as `clientHeight`, then as tall as `scrollHeight`. `height` is what its first versions read.
 */
export const h5p = (out: Outside): Adapter => {
  const say = (action: string, more: object = {}): object => ({ context: 'h5p', action, ...more })
  let last = 0
  let friendly = false
  const resize = (): object => say('resize', { scrollHeight: last, height: last })
  const tell = (): void => {
    if (last === 0) return
    if (friendly) out.confide(say('prepareResize', { scrollHeight: last, clientHeight: last }))
    // a frame that is as tall already is not prepared: the host answers nothing then
    out.announce(resize())
  }
  out.announce(say('hello'))
  return {
    height(height) {
      last = height
      tell()
    },
    receive({ context, action }) {
      if (context !== 'h5p') return
      if (action === 'ready') out.announce(say('hello'))
      if (action === 'hello') {
        friendly = true
        out.acked()
        tell()
      }
      if (action === 'resizePrepared' && last > 0) out.confide(resize())
    },
  }
}
