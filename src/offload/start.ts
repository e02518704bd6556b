/**
 * Starts a worker. Where the page's own origin is opaque (a frame in a sandbox) a browser refuses a worker by its address, but takes
 * one from a piece of text that fetches that address. It must be a plain script: one of type module does not start from a blob
 * there. So what a worker is built into imports and exports nothing (tests/browser/embed.spec.ts).
 * @throws when neither is possible
 */
export const startWorker = <T>(start: () => T): T => {
  const Native = globalThis.Worker
  try {
    return start()
  } catch (refused) {
    if (typeof Native !== 'function' || typeof URL.createObjectURL !== 'function') throw refused
    // `new Worker(new URL(…))` must be written out in one expression to be bundled, so for this one call it means another worker
    globalThis.Worker = class extends Native {
      constructor(address: string | URL) {
        const text = `importScripts(${JSON.stringify(String(address))})`
        super(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))
      }
    }
    try {
      return start()
    } finally {
      globalThis.Worker = Native
    }
  }
}
