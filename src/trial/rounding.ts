/** Whole people for a drawing of `of` of them: largest remainders, so that they add up and nobody is counted twice. */
export const wholePeople = <K extends string>(
  counts: Readonly<Record<K, number>>,
  of: number,
): Readonly<Record<K, number>> => {
  const names = Object.keys(counts) as K[]
  const total = names.reduce((sum, name) => sum + counts[name], 0)
  const exact = names.map(name => (total === 0 ? 0 : (counts[name] / total) * of))
  const whole = exact.map(Math.floor)
  let left = total === 0 ? 0 : of - whole.reduce((sum, one) => sum + one, 0)
  const order = names.map((_, i) => i).sort((a, b) => rest(exact, b) - rest(exact, a))
  for (const i of order) {
    if (left <= 0) break
    whole[i] = (whole[i] ?? 0) + 1
    left -= 1
  }
  return Object.fromEntries(names.map((name, i) => [name, whole[i] ?? 0])) as Record<K, number>
}
const rest = (exact: readonly number[], i: number): number => (exact[i] ?? 0) - Math.floor(exact[i] ?? 0)

/** Of how many people to speak: 1,000 where one of the shares is below one in a hundred, and not nothing. */
export const perHowMany = (shares: readonly number[]): 100 | 1000 =>
  shares.some(share => share > 0 && share < 0.01) ? 1000 : 100

/** A slider's step (0 to `STEPS`) to people and back: equal ways are equal factors; ends are exact. */
export const STEPS = 100
const roundTo2 = (value: number): number => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.round(value / unit) * unit
}
export const peopleAt = (step: number, most: number, least = 10): number => {
  if (step >= STEPS || most <= least) return most
  if (step <= 0) return least
  return Math.min(most, Math.max(least, roundTo2(least * (most / least) ** (step / STEPS))))
}
export const stepOf = (people: number, most: number, least = 10): number =>
  most <= least
    ? STEPS
    : Math.min(
        STEPS,
        Math.max(0, Math.round((STEPS * Math.log(Math.max(people, least) / least)) / Math.log(most / least))),
      )
