import type { Pen, Thing } from './room'

/** Least distance between two named places, up and down, rem: their words then stand beside them. */
const APART_rem = 1.9
/** Assumption: width of a letter of the plate's names, and what words keep from the edge and their line, rem. */
const LETTER_rem = 0.47
const ROUND_rem = 1.5

/**
 * On a small plate: the things whose words can stand beside them, in their order. Left out is what lies too near to one named before it, or where its own words will
 * be. They stay in the list.
 */
export const spread = (things: readonly Thing[], pen: Pen): Thing[] => {
  const kept: { thing: Thing; y: number }[] = []
  for (const thing of things) {
    if (thing.name === null || thing.at === null) continue
    const { x, y } = pen.project(thing.at)
    const words = (thing.name.length * LETTER_rem + ROUND_rem) * pen.rem
    if (x > pen.width - words) continue
    if (kept.every(one => Math.abs(one.y - y) > APART_rem * pen.rem)) kept.push({ thing, y })
  }
  return kept.map(({ thing }) => thing)
}
