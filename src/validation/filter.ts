import { courseKey, LEAST_MONTHS } from '../evidence/courses'
import { EVIDENCE_GROUPS, type EvidenceGroup, type EvidenceSite } from '../evidence/types'
import { missOf } from './comparisons'
import type { Comparison, Filter } from './types'

export const NO_FILTER: Filter = {
  group: 'all',
  site: 'all',
  misses: false,
  checked: false,
  text: '',
  order: 'group',
}
export const SITES: readonly EvidenceSite[] = ['spine', 'hip', 'neck', 'forearm', 'ctx', 'p1np']

export const isFiltered = ({ group, site, misses, checked, text }: Filter): boolean =>
  group !== 'all' || site !== 'all' || misses || checked || text.trim() !== ''

/** Letters without accents or case: "Trømso" and "hagstrom" find what they mean. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/gi, 'o').toLowerCase()

/** The comparisons a person asked for. Every word of the text must stand in what `wordsOf` gives for a result. */
export const filtered = (
  all: readonly Comparison[],
  filter: Filter,
  wordsOf: (one: Comparison) => string,
): readonly Comparison[] => {
  const wanted = plain(filter.text)
    .split(/\s+/)
    .filter(word => word !== '')
  return all.filter(one => {
    const { row, verdict } = one
    if (filter.group !== 'all' && row.group !== filter.group) return false
    if (filter.site !== 'all' && row.site !== filter.site) return false
    if (filter.misses && verdict !== 'outside') return false
    if (filter.checked && !row.checked) return false
    if (wanted.length === 0) return true
    const words = wordsOf(one)
    return wanted.every(word => words.includes(word))
  })
}

/** Largest miss first; equal ones stay in the order of the table. */
export const byMiss = (list: readonly Comparison[]): readonly Comparison[] =>
  [...list].sort((a, b) => missOf(b) - missOf(a) || a.index - b.index)

/** The items under each key, keys in the order in which they come. */
const grouped = <K>(list: readonly Comparison[], keyOf: (one: Comparison) => K): Map<K, Comparison[]> => {
  const groups = new Map<K, Comparison[]>()
  for (const one of list) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

export interface Group {
  readonly id: EvidenceGroup
  readonly list: readonly Comparison[]
}
/** By drug and condition, in the order of EVIDENCE_GROUPS; groups without a result are left out. */
export const groupsOf = (list: readonly Comparison[]): readonly Group[] => {
  const byGroup = grouped(list, ({ row }) => row.group)
  return EVIDENCE_GROUPS.flatMap(id => {
    const found = byGroup.get(id)
    return found === undefined ? [] : [{ id, list: found }]
  })
}

/** One arm of one study, as one source reported it. */
export interface Block {
  readonly key: string
  readonly list: readonly Comparison[]
}
const inOrder = (a: Comparison, b: Comparison): number =>
  SITES.indexOf(a.row.site) - SITES.indexOf(b.row.site) ||
  a.row.from - b.row.from ||
  a.row.to - b.row.to ||
  a.index - b.index

/** Arms of a group in the order of the table; the results of each by site, then by time. */
export const blocksOf = (list: readonly Comparison[]): readonly Block[] =>
  [...grouped(list, ({ row }) => `${row.source} ${row.arm} ${row.control ?? ''}`)].map(([key, found]) => ({
    key,
    list: [...found].sort(inOrder),
  }))

/** Results of one site, measured from the same start: a course in time. */
export const coursesOf = (list: readonly Comparison[]): readonly (readonly Comparison[])[] =>
  [...grouped(list, ({ row }) => courseKey(row)).values()].filter(
    found =>
      found[0]?.row.metric === 'change' && new Set(found.map(({ row }) => row.to)).size >= LEAST_MONTHS,
  )
