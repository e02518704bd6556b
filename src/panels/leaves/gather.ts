import { CHAPTERS } from '../chapters'
import { SECTIONS } from '../sections'
import { SOURCES, type Source, type SourceKey } from '../sources'
import type { Aside, Section } from '../types'

/** The part of the page, or of the code behind it, that a citation belongs to. */
export const ROOMS = ['column', 'model', 'risk', 'body', 'trial', 'results', 'method'] as const
export type Room = (typeof ROOMS)[number]

/** How it is known: seen at its source; in part; only in a copy or summary; from memory; or nobody wrote down how. */
export type Seen = 'checked' | 'part' | 'second-hand' | 'recalled' | 'unnoted'

/** A citation that stands somewhere in the code. */
export interface Citation {
  readonly room: Room
  readonly citation: string
  readonly doi?: string
  readonly url?: string
  readonly seen: Seen
  /** a published study that the model is compared with: its name, and how many of its results */
  readonly study?: string
  readonly results?: number
}

/** One study or text, with everything that uses it. */
export interface Work {
  readonly citation: string
  readonly doi?: string
  readonly url?: string
  readonly seen: Seen
  /** in the order of ROOMS; the first is where it is listed */
  readonly rooms: readonly Room[]
  /** sections of the reading column and pages beyond it that name it, by id */
  readonly sections: readonly string[]
  readonly results: number
}

const sourcesOfAside = (aside: Aside): readonly SourceKey[] =>
  'sources' in aside ? (aside.sources ?? []) : []

/** Every source that a section names, in itself or in its side notes. */
export const sourcesOf = (section: Section<string>): ReadonlySet<SourceKey> =>
  new Set([
    ...[...(section.under ?? []), ...(section.beside ?? [])].flatMap(sourcesOfAside),
    ...section.blocks.flatMap(block => [
      ...(block.kind === 'claims' ? block.claims.flatMap(claim => claim.sources) : []),
      ...('sources' in block ? (block.sources ?? []) : []),
      ...(block.aside ?? []).flatMap(sourcesOfAside),
    ]),
  ])

const chapters = CHAPTERS.map(({ id }) => SECTIONS[id])

/** What the reading column names, with the sections that name it. */
const columnWorks = (sections: readonly Section<string>[]): readonly Work[] =>
  (Object.keys(SOURCES) as SourceKey[]).map(key => {
    const source: Source = SOURCES[key]
    const { citation, doi, url, tag } = source
    return {
      citation,
      ...(doi === undefined ? {} : { doi }),
      ...(url === undefined ? {} : { url }),
      seen: tag,
      rooms: ['column'] as const,
      sections: sections.filter(section => sourcesOf(section).has(key)).map(({ id }) => id),
      results: 0,
    }
  })

const workOf = ({ citation, doi, url, seen, room, results = 0 }: Citation): Work => ({
  // the address stands below it
  citation: citation.replace(/; (doi:|DOI ).*$/, ''),
  ...(doi === undefined ? {} : { doi }),
  ...(url === undefined ? {} : { url }),
  seen,
  rooms: [room],
  sections: [],
  results,
})

const VOLUME = /\b((?:19|20)\d\d);([\w()]+):?\s?([A-Z]?\d+)?/
const PMID = /\bPMID (\d+)|pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/
const PMC = /\bPMC\d+\b/

/**
 * Every mark by which two ways of writing one work are known to be the same: its DOI, its number in PubMed or PubMed
 * Central, its address, or first author with year, volume and first page.
 */
export const marksOf = ({
  citation,
  doi,
  url = '',
}: Pick<Work, 'citation' | 'doi' | 'url'>): readonly string[] => {
  const volume = VOLUME.exec(citation)
  const pmid = PMID.exec(`${citation} ${url}`)
  const pmc = PMC.exec(`${citation} ${url}`)
  const author = /^[\p{L}’'-]+(?: [a-z][\p{L}’'-]+)*/u.exec(citation)?.[0].toLowerCase() ?? ''
  return [
    ...(doi === undefined ? [] : [`doi:${doi.toLowerCase()}`]),
    ...(pmid === null ? [] : [`pmid:${pmid[1] ?? pmid[2]}`]),
    ...(pmc === null ? [] : [pmc[0]]),
    // the front page of a site says nothing: many texts share it
    ...(/^https?:\/\/[^/]+\/./.test(url) ? [`url:${url.replace(/\/$/, '')}`] : []),
    ...(volume === null ? [] : [`${author} ${volume.slice(1).join(' ')}`]),
    `words:${citation.toLowerCase()}`,
  ]
}

/**
 * What two uses of one work say together: what was seen in one place and remembered in another was seen in part. A use whose
 * reading nobody noted adds nothing.
 */
const together = (a: Seen, b: Seen): Seen => {
  const both: readonly Seen[] = [a, b]
  if (both.includes('part')) return 'part'
  if (both.includes('checked')) return both.includes('recalled') ? 'part' : 'checked'
  return (['second-hand', 'recalled'] as const).find(one => both.includes(one)) ?? 'unnoted'
}

const merged = (a: Work, b: Work): Work => {
  const doi = a.doi ?? b.doi
  const url = a.url ?? b.url
  return {
    citation: a.citation,
    ...(doi === undefined ? {} : { doi }),
    ...(url === undefined ? {} : { url }),
    seen: together(a.seen, b.seen),
    rooms: ROOMS.filter(room => a.rooms.includes(room) || b.rooms.includes(room)),
    sections: [...new Set([...a.sections, ...b.sections])],
    results: a.results + b.results,
  }
}

const byRoom = (a: Work, b: Work): number =>
  ROOMS.indexOf(a.rooms[0] ?? 'method') - ROOMS.indexOf(b.rooms[0] ?? 'method')

/** A citation that stands for itself goes before one that says by what way its numbers came. */
const plain = ({ citation }: Work): number => Number(/digitised|quoted|summarised|doi:/.test(citation))

/** Every work once, in the order of the rooms and then of the alphabet. */
export const gather = (
  citations: readonly Citation[],
  beyond: readonly Section<string>[],
): readonly Work[] => {
  const written = [...columnWorks([...chapters, ...beyond]), ...citations.map(workOf)].sort(
    (a, b) => byRoom(a, b) || plain(a) - plain(b),
  )
  let known: { readonly work: Work; readonly marks: ReadonlySet<string> }[] = []
  for (const one of written) {
    const own = marksOf(one)
    // one entry may join two that shared no mark before
    const same = known.filter(({ marks }) => own.some(mark => marks.has(mark)))
    const joined = {
      work: [...same.map(({ work }) => work), one].reduce(merged),
      marks: new Set([...same.flatMap(({ marks }) => [...marks]), ...own]),
    }
    known = [...known.filter(each => !same.includes(each)), joined]
  }
  return known
    .map(({ work }) => work)
    .sort((a, b) => byRoom(a, b) || a.citation.localeCompare(b.citation, 'en'))
}
