import type { HoverReader } from '../hover'
import { at, remember } from '../series'
import { digitsFor } from '../takeaway-balance'
import { pace } from '../words'
import { MARKERS } from './markers-read'
import { markersShape, type MarkersShape } from './markers-shape'

/** Both markers at the age under the pointer, of both lives where there are two. */
export const markersHover = (): HoverReader => {
  const memory = remember<MarkersShape>()
  return (stage, i18n, age) => {
    const { life, pinned, fits, uncertainty } = stage.view
    const { y, lines } = memory(
      [life, pinned, fits, uncertainty, stage.width, stage.height, stage.axis],
      () => markersShape(stage),
    )
    return (pinned === null ? (['none'] as const) : (['B', 'A'] as const)).flatMap(letter => {
      const values = MARKERS.map(marker => {
        const { mine, other } = lines[marker]
        return letter === 'A' ? (other === null ? NaN : at(other, age)) : at(mine, age)
      }) as [number, number]
      const digits = digitsFor(...values)
      return MARKERS.map((marker, index) => ({
        y: y(values[index]!),
        text: i18n.text('closer.markers.point', {
          marker,
          letter,
          value: pace(values[index]!, i18n, digits),
        }),
      }))
    })
  }
}
