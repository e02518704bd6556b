import type { I18n } from '../../i18n'
import type { ReadingFacts } from '../facts'

/** The age as people say it: in whole years lived. */
export const ageWords = ({ age }: Pick<ReadingFacts, 'age'>, i18n: I18n): string =>
  i18n.number(Math.floor(age))
