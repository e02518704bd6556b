/** How two risks are told in whole people: one rule for every sentence, label and mark of the page. */

/** Whole people of a crowd. */
export const people = (percent: number, crowd: number): number => Math.round((percent * crowd) / 100)

/** The other life's whole people beside mine: where less than one person lies between, they are about as many. */
export const peopleBeside = (other: number, mine: number, crowd: number): number =>
  people(Math.abs(other - mine) * (crowd / 100) < 1 ? mine : other, crowd)

/** Two lives in whole people of one crowd, as every count, sentence and mark tells them. */
export interface Counts {
  readonly of: 100 | 1000
  readonly mine: number
  /** NaN where there is none */
  readonly other: number
  readonly way: 'alone' | 'same' | 'fewer' | 'more'
  /** how far the two counts lie apart */
  readonly gap: number
  /** the same in percent of the other, from the risks and not from whole people; NaN where nothing can be told */
  readonly percent: number
}

/** Assumption: a gap of less than a person in a hundred is worth a crowd of a thousand from a tenth of the other on. */
const WORTH = 0.1

/**
 * Of 1,000 people where one of the risks is below one in a hundred, or the gap would be lost in whole people of 100:
 * no one must compare counts of different crowds. What is less than one person of the crowd is no difference.
 */
export const countsOf = ({ mine, other }: { readonly mine: number; readonly other: number }): Counts => {
  const alone = !Number.isFinite(other)
  const apart = alone ? 0 : Math.abs(mine - other)
  const hidden = apart < 1 && apart >= WORTH * other
  const of = (alone ? mine : Math.min(mine, other)) < 0.95 || (!alone && hidden) ? 1000 : 100
  const own = people(mine, of)
  const others = alone ? NaN : peopleBeside(other, mine, of)
  const gap = alone ? 0 : Math.abs(own - others)
  const way = alone ? 'alone' : gap === 0 ? 'same' : own < others ? 'fewer' : 'more'
  return {
    of,
    mine: own,
    other: others,
    way,
    gap,
    percent: gap > 0 && others > 0 ? (100 * apart) / other : NaN,
  }
}
