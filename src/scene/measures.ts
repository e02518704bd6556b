import type { BoneMeasures } from '../bone/types'
import { el, setText } from '../dom/el'
import type { I18n, MessageKey } from '../i18n'

export type MeasureId = 'bvtv' | 'tbTh' | 'tbSp' | 'connD'
export interface MeasureSpec {
  readonly id: MeasureId
  readonly digits: number
  /** usual range: mean -+ one standard deviation of the adults measured */
  readonly usual: readonly [number, number]
  /** ends of the drawn track, Assumption: wide enough for a life */
  readonly track: readonly [number, number]
  readonly of: (measures: BoneMeasures) => number
}

/**
 * Iliac crest biopsies of adults without bone disease by microCT: Rubin MR et al, Bone 2010;46:190-5,
 * doi 10.1016/j.bone.2009.09.020 (morphometry.csv m-016, m-017, m-020, m-022). Another site than the spine,
 * and said so in the words beside it.
 */
export const MEASURES: readonly MeasureSpec[] = [
  { id: 'bvtv', digits: 1, usual: [11.4, 19.4], track: [0, 30], of: m => m.bvtv * 100 },
  { id: 'tbTh', digits: 2, usual: [0.13, 0.21], track: [0.05, 0.3], of: m => m.tbTh_mm },
  { id: 'tbSp', digits: 2, usual: [0.65, 0.91], track: [0.3, 1.5], of: m => m.tbSp_mm },
  { id: 'connD', digits: 1, usual: [2.6, 14.2], track: [0, 18], of: m => m.connD_mm3 },
]

export interface MeasuresInput {
  readonly now: BoneMeasures | null
  readonly young: BoneMeasures | null
  readonly youngAge: number
  /** bone in the block, known sooner than the rest; a fraction */
  readonly bvtv: number | null
}
export interface MeasuresRow {
  readonly element: HTMLElement
  update(input: MeasuresInput): void
}

/** Share of the track, 0-100, kept on it. */
export const onTrack = (spec: MeasureSpec, value: number): number =>
  Math.max(0, Math.min(100, (100 * (value - spec.track[0])) / (spec.track[1] - spec.track[0])))

export const createMeasures = (i18n: I18n): MeasuresRow => {
  const element = el('dl', { class: 'scene-measures' })
  const rows = MEASURES.map(spec => {
    const word = (key: string): string => i18n.t(`scene.measure.${spec.id}.${key}` as MessageKey)
    const value = el('b', { class: 'scene-value' })
    const rest = el('span', { class: 'scene-was' })
    const dot = el('span', { class: 'scene-dot' })
    const usual = i18n.t('scene.measure.usual', {
      low: i18n.number(spec.usual[0], spec.digits),
      high: i18n.number(spec.usual[1], spec.digits),
      unit: word('unit'),
    })
    const band = el('span', { class: 'scene-band' })
    band.style.insetInlineStart = `${onTrack(spec, spec.usual[0])}%`
    band.style.inlineSize = `${onTrack(spec, spec.usual[1]) - onTrack(spec, spec.usual[0])}%`
    const track = el('span', { class: 'scene-track', title: usual })
    track.append(band, dot)
    const definition = el('dd')
    definition.append(value, ' ', rest, track, el('span', { class: 'visually-hidden' }, usual))
    const group = el('div', { class: 'scene-measure' })
    group.append(el('dt', { title: word('help') }, word('label')), definition)
    element.append(group)
    return { spec, value, rest, dot, unit: word('unit') }
  })
  return {
    element,
    update({ now, young, youngAge, bvtv }) {
      for (const { spec, value, rest, dot, unit } of rows) {
        const number = now !== null ? spec.of(now) : spec.id === 'bvtv' && bvtv !== null ? bvtv * 100 : null
        dot.hidden = number === null
        if (number === null) {
          setText(value, '')
          setText(rest, i18n.t('scene.measure.waiting'))
          continue
        }
        setText(value, i18n.number(number, spec.digits))
        dot.style.insetInlineStart = `${onTrack(spec, number)}%`
        const was = young === null ? null : i18n.number(spec.of(young), spec.digits)
        setText(
          rest,
          was === null
            ? i18n.t('scene.measure.unit', { unit })
            : i18n.t('scene.measure.was', { unit, was, age: i18n.number(youngAge) }),
        )
      }
    },
  }
}
