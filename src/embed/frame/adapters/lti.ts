import type { Adapter, Outside } from './types'

/** Canvas (https://developerdocs.instructure.com, "LTI window.postMessage") and PreTeXt: a frame may ask for a height, px. */
export const lti = (out: Outside): Adapter => ({
  height: height => out.announce({ subject: 'lti.frameResize', height }),
})
