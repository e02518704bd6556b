import { riskAt } from '../risk'
import { FIRST_AGE } from './account'
import { sharesOf, wholeOf } from './shapley'
import type { Account, Moved, Question, Shares, Worth } from './types'

/** Ageing is counted from the peak of youth on, years; before it, from the first age shown. */
const PEAK_AGE = 30
/** Assumption: a man has no landmark; round ages cut his life into parts. */
const MALE_STEPS = [50, 70]

/** Density at an age, g/cm2: linear between months, as everywhere. */
const densityOf = (worth: Worth, { site, age }: Question): number => {
  const rows = worth.bmd[site]
  const place = Math.max(0, Math.min(rows.length - 1, (age - FIRST_AGE) * 12))
  const row = Math.floor(place)
  const [a, b] = [rows[row] ?? NaN, rows[Math.min(row + 1, rows.length - 1)] ?? NaN]
  return a + (b - a) * (place - row)
}
const riskIn = (worth: Worth, { bone, horizon, age }: Question): number =>
  riskAt(worth.risk, bone, horizon, age)

const scaled = ({ from, to, parts }: Shares, by: number): Shares => ({
  from: from * by,
  to: to * by,
  parts: parts.map(part => part * by),
})
const inPercent = (shares: Shares): Shares => scaled(shares, 100 / shares.from)

/** Which stretches of an unchanged life ageing is told by. `to` is the age shown. */
export const stretchesOf = (sex: 'f' | 'm', age: number): readonly { from: number; to: number }[] => {
  const start = age <= PEAK_AGE ? FIRST_AGE : PEAK_AGE
  const stops = sex === 'm' ? MALE_STEPS.filter(stop => stop > start && stop < age) : []
  const edges = [start, ...stops, age]
  return edges.slice(1).map((to, index) => ({ from: edges[index]!, to }))
}

/**
 * What ageing did to a life in which nothing was changed. A woman: the years, as if her periods had never stopped, and
 * then what their end added. A man: the years, cut at round ages.
 */
const ageingOf = ({ scenario, held, worth }: Account, question: Question): Moved => {
  const usual = worth.get(0)!
  const { age } = question
  const stretches = stretchesOf(scenario.sex, age)
  const since = stretches[0]?.from ?? age
  const told = (read: (life: Worth, at: Question) => number): Shares => {
    const at = (life: Worth, years: number): number => read(life, { ...question, age: years })
    const [from, to] = [at(usual, since), at(usual, age)]
    if (held !== null) return { from, to, parts: [at(held, age) - from, to - at(held, age)] }
    return { from, to, parts: stretches.map(stretch => at(usual, stretch.to) - at(usual, stretch.from)) }
  }
  return { density: inPercent(told(densityOf)), risk: told(riskIn), since }
}

/** What each change of a life did by an age to density and risk. Parts add up to the difference from the usual life. */
export const movedAt = (account: Account, question: Question): Moved => {
  const { changes, orders, worth } = account
  const count = changes.length
  if (count === 0) return ageingOf(account, question)
  const told = (read: (life: Worth, at: Question) => number): Shares => {
    const known = new Map<number, number>()
    const at = (set: number): number => {
      const value = known.get(set) ?? read(worth.get(set)!, question)
      known.set(set, value)
      return value
    }
    return { from: at(0), to: at(wholeOf(count)), parts: sharesOf(count, orders, at) }
  }
  return { density: inPercent(told(densityOf)), risk: told(riskIn), since: null }
}
