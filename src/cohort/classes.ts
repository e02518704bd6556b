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

/** Smaller than the distance of any count of 100,000 from a half, and larger than what sums of fractions are wrong by. */
const CLOSE = 1e-9

/**
 * A share of 1 in whole people of `of`, halves upwards: the one rounding of headline, titles and icons. 29 of 200 are 15 of 100,
 * whether the share was counted or added up over time.
 */
export const wholeOf = (share: number, of: number): number => Math.floor(share * of + 0.5 + CLOSE)

/**
 * The same for `of` people, whole, and adding up to `of` exactly. Those who broke a bone are rounded as everywhere; the others
 * are rounded down, and who is missing goes to the larger remainder (Hamilton's method).
 */
export const iconsOf = (counts: Classes, of = 100): Classes => {
  const all = counts.broken + counts.died + counts.neither
  if (all === 0) return { broken: 0, died: 0, neither: of }
  const broken = wholeOf(counts.broken / all, of)
  const others = counts.died + counts.neither
  if (others === 0) return { broken, died: 0, neither: of - broken }
  const died = wholeOf(counts.died / others, of - broken)
  return { broken, died, neither: of - broken - died }
}
