import { CHAPTERS, type ChapterId } from '../chapters'
import { CHIPS, chipOf, type Chip } from '../render/glyphs'
import { SECTIONS } from '../sections'
import type { Claim } from '../types'

/** A claim of the reading column, and where it stands. `number`: its row in the article's list, 1 to 49; null for one of ours. */
export interface ListedClaim {
  readonly claim: Claim
  readonly chapter: ChapterId
  readonly number: number | null
}

const numberOf = ({ seed }: Claim): number | null => (seed === undefined ? null : Number(seed.slice(5)))

const all: readonly ListedClaim[] = CHAPTERS.flatMap(({ id }) =>
  SECTIONS[id].blocks.flatMap(block =>
    block.kind === 'claims'
      ? block.claims.map(claim => ({ claim, chapter: id, number: numberOf(claim) }))
      : [],
  ),
)

/** The article's claims in the order of the article. */
export const ARTICLE_CLAIMS: readonly ListedClaim[] = all
  .filter(({ number }) => number !== null)
  .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))

/** What the column says beside them, in reading order. */
export const ADDED_CLAIMS: readonly ListedClaim[] = all.filter(({ number }) => number === null)

/** How many claims wear each chip. */
export const countByChip = (claims: readonly ListedClaim[]): Readonly<Record<Chip, number>> => {
  const count = (chip: Chip): number => claims.filter(({ claim }) => chipOf(claim) === chip).length
  return Object.fromEntries(CHIPS.map(chip => [chip, count(chip)])) as Record<Chip, number>
}
