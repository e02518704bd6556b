import type { I18n } from '../../i18n'
import type { ReadingFacts } from '../facts'

/** The age as the headline has it: whole years, or a part of one as a number. */
export const ageWords = ({ age }: Pick<ReadingFacts, 'age'>, i18n: I18n): string =>
  i18n.number(age, 0, { maximumFractionDigits: 2 })
