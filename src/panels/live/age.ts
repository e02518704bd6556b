import type { I18n } from '../../i18n'
import type { ReadingFacts } from '../facts'

/** A hair's breadth, years: an age that a sum of steps left just short of a birthday has reached it. */
const JUST_SHORT = 1e-6

/** The age as people say it: whole years lived, also while the age runs. */
export const ageWords = ({ age }: Pick<ReadingFacts, 'age'>, i18n: I18n): string =>
  i18n.number(Math.floor(age + JUST_SHORT))
