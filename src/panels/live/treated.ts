import type { I18n } from '../../i18n'
import type { ReadingFacts } from '../facts'
import { ageWords } from './age'

/** The drugs for bone that are being taken at this age. */
export const treatedNow = (facts: ReadingFacts, i18n: I18n): string => {
  const { drugs } = facts
  const name = (at: number): string => {
    const drug = drugs[at]
    return drug === undefined ? '' : i18n.text(`params.drug.${drug}.phrase`)
  }
  return i18n.text('panels.live.treated', {
    age: ageWords(facts, i18n),
    count: drugs.length,
    drug: drugs[0] ?? 'none',
    first: name(0),
    second: name(1),
  })
}

/** Steroid tablets at this age, as mg of prednisolone a day. */
export const steroidsNow = (facts: ReadingFacts, i18n: I18n): string => {
  const { cortisol_mg } = facts
  return i18n.text('panels.live.steroids', {
    age: ageWords(facts, i18n),
    taken: cortisol_mg > 0 ? 'yes' : 'no',
    mg: i18n.number(cortisol_mg, 0, { maximumFractionDigits: 1 }),
  })
}

/** Whether gentle massage is set; either way no curve has moved. */
export const massageNow = ({ massage }: ReadingFacts, i18n: I18n): string =>
  i18n.text('panels.live.massage', {
    set: massage > 0 ? 'yes' : 'no',
    count: massage,
    sessions: i18n.number(massage),
  })
