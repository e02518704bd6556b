import type { I18n } from '../../i18n'
import { bodyOutline, MIDDLE, spineBlocks } from './body-outline'
import { labelledFigure } from './labelled'
import { svgEl } from './svg'

/** Bones of one side, from the middle line: upper arm, forearm, pelvis, thigh. Drawn by hand. */
const bones = (side: 1 | -1): SVGElement => {
  const x = (away: number): number => MIDDLE + side * away
  const line = (...points: (readonly [number, number])[]): string =>
    `M${points.map(([away, y]) => `${x(away)} ${y}`).join('L')}`
  return svgEl(
    'g',
    {},
    svgEl('path', { d: line([38, 72], [45, 120]), class: 'body-bone-line' }),
    svgEl('path', {
      d: line([46, 126], [58, 168]) + line([49, 126], [62, 166]),
      class: 'body-bone-line thin',
    }),
    svgEl('path', {
      d: line([5, 160], [24, 156], [27, 168], [20, 178], [4, 182]),
      class: 'body-bone-line thin',
    }),
    svgEl('path', { d: line([21, 172], [31, 176], [20, 250]), class: 'body-bone-line' }),
    svgEl('path', { d: line([19, 258], [18, 320]), class: 'body-bone-line' }),
  )
}

/**
 * Where osteoporotic bones break most. Sources for the side column: physiopedia (spine, hip, wrist). The upper arm is the
 * fourth site that this page counts (facts.ts, risk10); put that in the caption, it is no claim of the source.
 */
export const sitesFigure = (i18n: I18n): HTMLElement => {
  const words = (end: string) => i18n.text(`panels.figure.sites.${end}`)
  const ring = (cx: number, cy: number, r: number) => svgEl('circle', { cx, cy, r, class: 'body-ring' })
  const spine: readonly [number, number] = [MIDDLE + 4, 118]
  const arm: readonly [number, number] = [MIDDLE + 40, 80]
  const wrist: readonly [number, number] = [MIDDLE + 60, 164]
  const hip: readonly [number, number] = [MIDDLE + 27, 175]
  return labelledFigure(
    i18n,
    344,
    words('text'),
    [
      ...bodyOutline(),
      bones(1),
      bones(-1),
      spineBlocks(),
      svgEl('ellipse', { cx: MIDDLE, cy: 112, rx: 12, ry: 40, class: 'body-ring' }),
      ring(arm[0] - 1, arm[1] - 2, 11),
      ring(...wrist, 11),
      ring(hip[0] - 1, hip[1], 12),
    ],
    [
      { at: [MIDDLE + 39, 78], y: 48, name: words('arm'), note: words('arm-note') },
      { at: spine, y: 104, name: words('spine'), note: words('spine-note') },
      { at: wrist, y: 166, name: words('wrist') },
      { at: [hip[0] - 1, hip[1]], y: 226, name: words('hip'), note: words('hip-note') },
    ],
  )
}
