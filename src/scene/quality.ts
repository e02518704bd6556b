/** How richly the stage may draw. */
export interface Quality {
  /** device pixels per CSS pixel at most */
  readonly pixelRatio: number
  /** device pixels in all at most: a full screen is not worth a slow one */
  readonly pixels: number
  /** samples per pixel; 0 = smoothed afterwards instead */
  readonly samples: number
  /** ambient occlusion on the screen, and soft shadows where the light is worked out */
  readonly rich: boolean
}
export const LOW: Quality = { pixelRatio: 1, pixels: 1e6, samples: 0, rich: false }
export const PLAIN: Quality = { pixelRatio: 2, pixels: 5e6, samples: 4, rich: false }
export const HIGH: Quality = { pixelRatio: 2, pixels: 5e6, samples: 4, rich: true }
export type Tier = 'low' | 'plain' | 'high'
export const QUALITIES: Readonly<Record<Tier, Quality>> = { low: LOW, plain: PLAIN, high: HIGH }

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|microsoft basic/i

/** Whether the renderer's own name says that the processor draws. Unknown names count as hardware. */
export const isSoftware = (gl: WebGL2RenderingContext): boolean => {
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name = gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL) as unknown
  return typeof name === 'string' && SOFTWARE.test(name)
}

/** Device pixels per CSS pixel for a picture of `width` x `height` CSS pixels on a screen of `screen` (devicePixelRatio). */
export const pixelRatioOf = (quality: Quality, screen: number, width: number, height: number): number =>
  Math.min(screen > 0 ? screen : 1, quality.pixelRatio, Math.sqrt(quality.pixels / (width * height)))
