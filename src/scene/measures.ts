import './measures.css'
import type { BoneMeasures } from '../bone/types'
import { el, setText } from '../dom/el'
import type { I18n, MessageKey } from '../i18n'

export type MeasureId = 'bvtv' | 'tbTh' | 'tbSp' | 'tbN' | 'connD' | 'da'
export interface MeasureSpec {
  readonly id: MeasureId
  readonly digits: number
  /** usual range: mean -+ one standard deviation of the people measured */
  readonly usual: readonly [number, number]
  /** who they were, see below */
  readonly people: 'adults' | 'elderly'
  /** ends of the drawn track, Assumption: wide enough for a life */
  readonly track: readonly [number, number]
  readonly of: (measures: BoneMeasures) => number
}

/**
 * Adults: iliac crest biopsies of adults without bone disease by microCT: Rubin MR et al, Bone 2010;46:190-5,
 * doi 10.1016/j.bone.2009.09.020 (morphometry.csv m-016, m-017, m-020, m-021, m-022). Another site than the spine,
 * and said so in the words beside it. Elderly: cancellous bone of nine elderly people, PMC3352993: no other source of this
 * number is at hand.
 */
export const MEASURES: readonly MeasureSpec[] = [
  { id: 'bvtv', digits: 1, usual: [11.4, 19.4], people: 'adults', track: [0, 30], of: m => m.bvtv * 100 },
  { id: 'tbTh', digits: 2, usual: [0.13, 0.21], people: 'adults', track: [0.05, 0.3], of: m => m.tbTh_mm },
  { id: 'tbSp', digits: 2, usual: [0.65, 0.91], people: 'adults', track: [0.3, 1.5], of: m => m.tbSp_mm },
  { id: 'tbN', digits: 2, usual: [1.23, 2.01], people: 'adults', track: [0.4, 2.4], of: m => m.tbN_mm },
  { id: 'connD', digits: 1, usual: [2.6, 14.2], people: 'adults', track: [0, 18], of: m => m.connD_mm3 },
  { id: 'da', digits: 2, usual: [1.36, 1.6], people: 'elderly', track: [1, 2.2], of: m => m.da },
]

export interface MeasuresInput {
  readonly now: BoneMeasures | null
  readonly young: BoneMeasures | null
  readonly youngAge: number
  /** measured of an age shown before: still to be measured of this one */
  readonly stale?: boolean
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

/** One measure: what is seen is short (value, value when young, both on a track with the usual range); what is heard is a sentence. */
const createMeasure = (i18n: I18n, spec: MeasureSpec) => {
  const word = (key: string): string => i18n.t(`scene.measure.${spec.id}.${key}` as MessageKey)
  const figure = (number: number): string => i18n.number(number, spec.digits)
  const amount = (number: number): string =>
    i18n.t(`scene.measure.${spec.id}.amount` as MessageKey, { value: figure(number) })
  const range = { low: figure(spec.usual[0]), high: amount(spec.usual[1]) }
  const usual = i18n.t(
    spec.people === 'adults' ? 'scene.measure.usual.adults' : 'scene.measure.usual.elderly',
    range,
  )
  const value = el('b', { class: 'scene-value' })
  const was = el('span', { class: 'scene-was' })
  const dot = el('span', { class: 'scene-dot' })
  const ring = el('span', { class: 'scene-dot is-young' })
  const band = el('span', { class: `scene-band is-${spec.people}` })
  band.style.insetInlineStart = `${onTrack(spec, spec.usual[0])}%`
  band.style.inlineSize = `${onTrack(spec, spec.usual[1]) - onTrack(spec, spec.usual[0])}%`
  const track = el('span', { class: 'scene-track', title: usual })
  track.append(band, ring, dot)
  const seen = el('span', { 'aria-hidden': 'true' })
  seen.append(value, ' ', was, track)
  const said = el('span', { class: 'visually-hidden' })
  const definition = el('dd')
  definition.append(seen, said)
  const element = el('div', { class: 'scene-measure' })
  element.append(el('dt', { title: word('help') }, word('label')), definition)

  return {
    element,
    update(now: number | null, young: number | null, age: string): void {
      dot.hidden = now === null
      ring.hidden = now === null || young === null
      if (now === null) {
        setText(value, '')
        setText(was, i18n.t('scene.measure.waiting'))
        setText(said, i18n.t('scene.measure.waiting'))
        return
      }
      setText(value, figure(now))
      dot.style.insetInlineStart = `${onTrack(spec, now)}%`
      if (young !== null) ring.style.insetInlineStart = `${onTrack(spec, young)}%`
      setText(was, young === null ? '' : i18n.t('scene.measure.was', { age, was: figure(young) }))
      const told = { amount: amount(now), usual }
      setText(
        said,
        young === null
          ? i18n.t('scene.measure.said', told)
          : i18n.t('scene.measure.said.was', { ...told, age, was: figure(young) }),
      )
    },
  }
}

export const createMeasures = (i18n: I18n): MeasuresRow => {
  const element = el('dl', { class: 'scene-measures' })
  const rows = MEASURES.map(spec => ({ spec, row: createMeasure(i18n, spec) }))
  element.append(...rows.map(({ row }) => row.element))
  return {
    element,
    update({ now, young, youngAge, bvtv, stale = false }) {
      element.classList.toggle('is-stale', stale)
      const age = i18n.number(youngAge)
      for (const { spec, row } of rows) {
        const early = spec.id === 'bvtv' && bvtv !== null ? bvtv * 100 : null
        // bone in the block is known of every picture
        row.update(
          now === null || (stale && early !== null) ? early : spec.of(now),
          young === null ? null : spec.of(young),
          age,
        )
      }
    },
  }
}
