import type { ArmPeople } from './types'

/** Three classes, of which everybody belongs to one. */
export interface Classes {
  readonly broken: number
  readonly died: number
  readonly neither: number
}

/** Of the first `m` people: a fracture while the trial went on; death before any; neither. */
export const classesOf = ({ n, brokenAt, diedAt, years }: ArmPeople, m: number): Classes => {
  const all = Math.min(m, n)
  let [broken, died] = [0, 0]
  for (let i = 0; i < all; i++) {
    if (brokenAt[i]! <= years) broken += 1
    else if (diedAt[i]! <= years) died += 1
  }
  return { broken, died, neither: all - broken - died }
}

/**
 * The same for `of` people, whole, and adding up to `of` exactly: each share is rounded down, and who is missing goes to the
 * largest remainders (Hamilton's method).
 */
export const iconsOf = (counts: Classes, of = 100): Classes => {
  const all = counts.broken + counts.died + counts.neither
  if (all === 0) return { broken: 0, died: 0, neither: of }
  const names = ['broken', 'died', 'neither'] as const
  const shares = names.map(name => (counts[name] * of) / all)
  const whole = shares.map(Math.floor)
  const missing = of - whole.reduce((sum, count) => sum + count, 0)
  const largest = shares
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of largest.slice(0, missing)) whole[i]! += 1
  return { broken: whole[0]!, died: whole[1]!, neither: whole[2]! }
}
