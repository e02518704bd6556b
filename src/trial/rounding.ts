/** People of whom shares and gaps are told. */
export type Unit = 100 | 1000

/** Of how many people to speak: 1,000 where one of the shares is below one in a hundred, and not nothing. */
export const perHowMany = (shares: readonly number[]): Unit =>
  shares.some(share => share > 0 && share < 0.01) ? 1000 : 100

/** The same, but of the people themselves where there are fewer: nobody is made up. */
export const crowdOf = (shares: readonly number[], people: number): number =>
  Math.min(perHowMany(shares), people)

/** To two digits: nobody plans for 1,685 people. */
export const roundedPeople = (value: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.round(value / unit) * unit
}

/** Fewest people in a group. */
export const LEAST_PEOPLE = 10
/** Ways of a slider between a number of people and ten times as many. */
const A_DECADE = 25

/**
 * Numbers of people a slider goes through: equal ways are equal factors, each number once, both ends exact. Every step of
 * the slider is another number, so that an arrow key never gets stuck.
 */
export const peopleStops = (most: number): readonly number[] => {
  const steps = Math.ceil(A_DECADE * Math.log10(Math.max(1, most / LEAST_PEOPLE)))
  const between = Array.from({ length: steps }, (_, i) => roundedPeople(LEAST_PEOPLE * 10 ** (i / A_DECADE)))
  return [...new Set([...between.filter(people => people < most), most])]
}

/** Place of the stop nearest to a number of people. */
export const nearestStop = (stops: readonly number[], people: number): number => {
  const far = (place: number): number => Math.abs(Math.log((stops[place] ?? 1) / Math.max(1, people)))
  return stops.reduce((best, _, place) => (far(place) < far(best) ? place : best), 0)
}
