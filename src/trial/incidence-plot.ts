import { scaleLinear } from 'd3'
import { ARMS, type Arm } from '../cohort/types'
import { add } from '../charts/svg'
import { apart, endLabels, groupMark, valueAxis, yearAxis, type Field } from './axes'
import type { Curve } from './types'
import type { Room } from './plot'

export interface IncidenceShown {
  readonly years: number
  readonly curves: Readonly<Record<Arm, Curve>>
  readonly names: Readonly<Record<Arm, string>>
  /** of how many people the axis speaks */
  readonly per: number
}

/** Place of the last step at or before `time`. */
export const stepAt = ({ time }: Curve, at: number): number => {
  let [low, high] = [0, time.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((time[middle] ?? Infinity) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Of a curve with many steps these are drawn: at most one a pixel, each at its last value. */
const stepsFor = (curve: Curve, x: (time: number) => number): readonly number[] => {
  const kept: number[] = []
  let pixel = -1
  for (let i = 0; i < curve.time.length; i += 1) {
    const here = Math.round(x(curve.time[i] ?? 0))
    if (here === pixel) kept[kept.length - 1] = i
    else kept.push(i)
    pixel = here
  }
  return kept
}

/** Upright strokes within a band, so that two bands over each other can be told apart in grey and on paper. */
const hatchOf = (
  curve: Curve,
  { x0, x1 }: Field,
  x: { invert(at: number): number },
  y: (share: number) => number,
  step: number,
): string => {
  let d = ''
  for (let at = x0 + step; at < x1; at += step) {
    const i = stepAt(curve, x.invert(at))
    const [low, high] = [y(curve.low[i] ?? 0), y(curve.high[i] ?? 0)]
    if (low - high > 1) d += `M${at.toFixed(1)} ${low.toFixed(1)}V${high.toFixed(1)}`
  }
  return d
}

/** How many have met it as time goes on, in steps, with the 95 % band of each group. */
export const drawIncidence = (svg: SVGSVGElement, of: IncidenceShown, room: Room): void => {
  const { years, curves, per } = of
  const { width, height, em } = room
  const labels = endLabels(room, of.names)
  const field: Field = {
    x0: em * 2.4,
    x1: width - labels.width - em * 1.1,
    y0: em * 0.5,
    y1: height - em * 2,
  }
  let top = 0
  for (const arm of ARMS) {
    const { high } = curves[arm]
    for (let i = 0; i < high.length; i += 1) top = Math.max(top, (high[i] ?? 0) * per)
  }
  const x = scaleLinear().domain([0, years]).range([field.x0, field.x1])
  const y = scaleLinear()
    .domain([0, Math.max(per === 100 ? 4 : Math.min(per, 10), top)])
    .nice(4)
    .range([field.y1, field.y0])
  const [, highest = 1] = y.domain()
  valueAxis(svg, field, y, [0, highest], room)
  yearAxis(svg, field, x, years, room)

  const ends = { a: 0, b: 0 }
  for (const arm of ARMS) {
    const curve = curves[arm]
    const kept = stepsFor(curve, x)
    const stair = (values: ArrayLike<number>): string => {
      let d = ''
      let before = ''
      for (const i of kept) {
        const height_px = y((values[i] ?? 0) * per).toFixed(1)
        d +=
          d === ''
            ? `M${x(curve.time[i] ?? 0).toFixed(1)} ${height_px}`
            : `H${x(curve.time[i] ?? 0).toFixed(1)}`
        if (height_px !== before) d += `V${height_px}`
        before = height_px
      }
      return `${d}H${field.x1.toFixed(1)}`
    }
    const back = [...kept]
      .reverse()
      .map((i, place, all) => {
        const right = place === 0 ? field.x1 : x(curve.time[all[place - 1] as number] ?? 0)
        const low = y((curve.low[i] ?? 0) * per).toFixed(1)
        return `L${right.toFixed(1)} ${low}H${x(curve.time[i] ?? 0).toFixed(1)}`
      })
      .join('')
    add(svg, 'path', `trl-band-${arm}`, { d: `${stair(curve.high)}${back}z` })
    if (arm === 'b')
      add(svg, 'path', 'trl-hatch-b', { d: hatchOf(curve, field, x, share => y(share * per), em * 0.4) })
    for (const edge of [curve.low, curve.high]) add(svg, 'path', `trl-edge-${arm}`, { d: stair(edge) })
    add(svg, 'path', `trl-line-${arm}`, { d: stair(curve.value) })
    ends[arm] = y((curve.value[curve.value.length - 1] ?? 0) * per)
  }
  for (const arm of ARMS) {
    const curve = curves[arm]
    const step = Math.max(1, Math.ceil((em * 1.6 * years) / (field.x1 - field.x0)))
    for (let year = step; year <= years; year += step)
      groupMark(svg, arm, x(year), y((curve.value[stepAt(curve, year)] ?? 0) * per), em)
  }
  const at = apart(ends.a, ends.b, em * 1.5, field)
  for (const arm of ARMS)
    add(svg, 'text', `trl-label trl-label-${arm}`, {
      x: field.x1 + em * 0.6,
      y: at[arm] + em * 0.4,
    }).textContent = labels.words[arm]
}
