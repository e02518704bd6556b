import type { EvidenceSite, EvidenceSource } from '../../../src/evidence/types'
import { parseCsv } from '../csv'

/** One row of a reference table, whichever file it came from: the clinical files and the fit targets name things differently. */
export interface TableRow {
  readonly id: string
  readonly value: number
  /** of the mean; absent where the published interval tells how people differ */
  readonly low?: number
  readonly high?: number
  readonly n?: number
  readonly unit: string
  /** null: not one of the sites of the model */
  readonly site: EvidenceSite | null
  readonly from?: number
  readonly to?: number
  readonly checked: boolean
  readonly source: EvidenceSource
}

/** Names of places in the files. A distal forearm is not the one-third radius of the model; a study may still say it is near enough. */
const SITES: Readonly<Record<string, EvidenceSite>> = {
  'lumbar spine': 'spine',
  'lumbar spine L1-L4': 'spine',
  'lumbar spine L2-L4': 'spine',
  LS: 'spine',
  'total hip': 'hip',
  TH: 'hip',
  'femoral neck': 'neck',
  FN: 'neck',
  'one-third radius': 'forearm',
  'distal radius (1/3)': 'forearm',
  'distal third radius': 'forearm',
  FA: 'forearm',
  CTX: 'ctx',
  P1NP: 'p1np',
}

const siteOf = (site: string, quantity: string): EvidenceSite | null => {
  if (site !== 'serum') return SITES[site] ?? null
  return quantity.includes('CTX') ? 'ctx' : quantity.includes('P1NP') ? 'p1np' : null
}

/** The number in a cell; undefined where there is none. */
const number = (cell: string | undefined): number | undefined =>
  cell === undefined || cell.trim() === '' || !Number.isFinite(Number(cell)) ? undefined : Number(cell)

/** The key only where there is something to say: absent, not undefined (exactOptionalPropertyTypes). */
const some = <K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, number>>

const DOI = /10\.\d{4,}\/[^\s;,]+/

const rowOf = (cells: Readonly<Record<string, string>>): TableRow => {
  const cell = (name: string): string => cells[name] ?? ''
  const isFit = 'target' in cells
  const site = siteOf(cell('site'), cell('quantity'))
  // a spread of people says nothing about a mean; of markers it is all that is published
  const ofPeople = /\b(range|IQR|reported)\b/i.test(cell('note'))
  const keeps = !ofPeople || site === 'ctx' || site === 'p1np'
  const n = /^\d+$/.test(cell('n')) ? Number(cell('n')) : undefined
  const doi = isFit ? DOI.exec(cell('source'))?.[0] : cell('doi') || undefined
  const citation = isFit ? cell('source') : cell('citation')
  return {
    id: cell('id'),
    value: number(cell(isFit ? 'target' : 'value')) ?? NaN,
    ...(keeps ? { ...some('low', number(cells['ci_low'])), ...some('high', number(cells['ci_high'])) } : {}),
    ...some('n', n),
    unit: cell('unit'),
    site,
    ...some('from', number(cells['month_from'])),
    ...some('to', number(isFit ? cells['month_to'] : cells['time_months'])),
    checked: isFit ? cell('checked') === 'checked' : !cell('seen_at').startsWith('unchecked'),
    source: { study: cell('study'), citation, ...(doi === undefined ? {} : { doi }) },
  }
}

/** Every row of the given CSV texts by id, in their order. */
export const rowsFrom = (texts: readonly string[]): ReadonlyMap<string, TableRow> =>
  new Map(texts.flatMap(text => parseCsv(text)).map(cells => [cells['id'] ?? '', rowOf(cells)]))

/**
 * The ids meant by 't-001..t-010 t-014': a range holds the ids of its prefix that exist, from the first number to
 * the last. What names no row is handed to `miss`.
 */
export const idsIn = (
  text: string,
  known: ReadonlyMap<string, TableRow>,
  miss: (part: string) => void,
): string[] =>
  text
    .split(/\s+/)
    .filter(part => part !== '')
    .flatMap(part => {
      const range = /^([a-z]+)-(\d+)\.\.\1-(\d+)$/.exec(part)
      const isMeant = (id: string): boolean => {
        const [prefix, number] = id.split('-')
        return range === null
          ? id === part
          : prefix === range[1] && Number(number) >= Number(range[2]) && Number(number) <= Number(range[3])
      }
      const ids = [...known.keys()].filter(isMeant)
      if (ids.length === 0) miss(part)
      return ids
    })
