import type { I18n } from '../i18n'
import { convertedAmount } from '../i18n/units'
import type { Outside } from '../model/evidence-range'
import type { UnitOf } from './scrub-words'

/** What is outside, and how far the evidence goes: two pieces of text a line. */
export interface OutsideWords {
  readonly what: string
  readonly covers: string
}

/** One line of the note "Outside the evidence". Needs the catalogue outside.json. */
export const outsideWords = (
  { kind, key, value, range }: Outside,
  unitOf: UnitOf,
  i18n: I18n,
): OutsideWords => {
  const number = (x: number): string => i18n.number(x, 0, { maximumFractionDigits: 2, useGrouping: 'min2' })
  const nameOf = (id: string): string =>
    i18n.text(i18n.has(`params.drug.${id}.label`) ? `params.drug.${id}.label` : `params.${id}.label`)
  const [from, to] = (range ?? [0, 0]).map(number) as [string, string]
  const values = { name: nameOf(key), value: number(value), from, to }
  switch (kind) {
    case 'input':
    case 'episode': {
      const own = unitOf(key) ?? 'none'
      const shown = (x: number): string => convertedAmount(i18n, x, own)?.number ?? number(x)
      const unit = convertedAmount(i18n, value, own)?.unit ?? i18n.text(`params.unit.${own}`)
      const measure = (text: string): string =>
        i18n.text(unit.startsWith('×') ? 'outside.value.close' : 'outside.value', { number: text, unit })
      return {
        what: i18n.text('outside.what.value', { ...values, value: measure(shown(value)) }),
        covers:
          range === null
            ? i18n.text('outside.covers.usual')
            : i18n.text('outside.covers.range', { from: shown(range[0]), to: measure(shown(range[1])) }),
      }
    }
    case 'drug-dose':
      return {
        what: i18n.text('outside.what.dose', values),
        covers: i18n.text(from === to ? 'outside.covers.usualDose' : 'outside.covers.dose', values),
      }
    case 'drug-years':
      return {
        what: i18n.text('outside.what.years', { ...values, n: value }),
        covers: i18n.text('outside.covers.years', { ...values, n: range?.[1] ?? 0 }),
      }
    case 'combination': {
      const names = key.split('+').map(nameOf)
      return range === null
        ? {
            what: i18n.text('outside.what.drugs', {
              names: names.reduce((all, part) => i18n.text('outside.list', { all, part })),
            }),
            covers: i18n.text('outside.covers.together'),
          }
        : {
            what: i18n.text('outside.what.inputs', { n: value }),
            covers: i18n.text('outside.covers.atOnce', values),
          }
    }
    case 'age':
      return {
        what: i18n.text(key === 'until' ? 'outside.what.until' : 'outside.what.early', values),
        covers: i18n.text('outside.covers.ages', values),
      }
  }
}
