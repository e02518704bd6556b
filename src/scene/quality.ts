/** How richly the stage may draw. */
export interface Quality {
  /** device pixels per CSS pixel at most */
  readonly pixelRatio: number
  /** samples per pixel; 0 = smoothed afterwards instead */
  readonly samples: number
}
export const LOW: Quality = { pixelRatio: 1, samples: 0 }
export const HIGH: Quality = { pixelRatio: 2, samples: 4 }

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|microsoft basic/i

/** Whether the renderer's own name says that the processor draws. Unknown names count as hardware. */
export const isSoftware = (gl: WebGL2RenderingContext): boolean => {
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name = gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL) as unknown
  return typeof name === 'string' && SOFTWARE.test(name)
}
