import { readFileSync } from 'node:fs'
import { scoresAt } from '../../../src/risk/risk'
import { parseCsv } from '../csv'
import { idsIn, rowsFrom, type TableRow } from '../studies/rows'
import { EXPOSURES, PASSED_EXPOSURES } from './exposures'
import { rateIn, type Group, groupOf, type Kind } from './lives'
import type { Hazards } from '../../../src/risk/hazard'
import { type FractureSpec, KIND_OF, type Passed } from './spec'
import { PASSED_TRIALS, TRIALS } from './trials'

/** from the root of the project, where npm and vitest run: a bundled report has no folder of its own */
const FILE = 'tests/truth/data/fracture_reduction.csv'
const TEXT = readFileSync(FILE, 'utf8')
export const FRACTURE_ROWS = rowsFrom([TEXT])
const PLACES = new Map(parseCsv(TEXT).map(cells => [cells['id'] ?? '', cells['site'] ?? '']))
const SPECS: readonly FractureSpec[] = [...TRIALS, ...EXPOSURES]
const PASSED: readonly Passed[] = [...PASSED_TRIALS, ...PASSED_EXPOSURES]

/** A published ratio and the two lives that should reproduce it. */
export interface Compared {
  readonly row: TableRow
  readonly place: string
  readonly kind: Kind
  readonly spec: FractureSpec
  readonly months: readonly [number, number]
  readonly arm: Group
  readonly control: Group
}

export interface FractureTable {
  readonly rows: readonly Compared[]
  readonly passed: readonly { readonly id: string; readonly why: string }[]
  /** empty when every row of the file is compared or passed over, once */
  readonly problems: readonly string[]
}

const kindOf = (place: string): Kind | undefined => KIND_OF[place.split(',')[0]!]

/** Every row of the file with its lives. */
export const fractureTable = (): FractureTable => {
  const problems: string[] = []
  const seen = new Set<string>()
  const idsOf = (text: string): string[] => {
    const ids = idsIn(text, FRACTURE_ROWS, part => problems.push(`no row ${part}`))
    for (const id of ids) {
      if (seen.has(id)) problems.push(`${id}: covered twice`)
      seen.add(id)
    }
    return ids
  }
  const rows = SPECS.flatMap(spec => {
    const ids = idsOf(spec.ids)
    const lengths = ids.map(id => spec.months?.[1] ?? FRACTURE_ROWS.get(id)!.to ?? 0)
    const longest = Math.max(...lengths, spec.against?.[1] ?? 0)
    const arm = groupOf(spec.arm, longest)
    const control = spec.control === undefined ? arm : groupOf(spec.control, longest)
    return ids.flatMap((id, i): Compared[] => {
      const row = FRACTURE_ROWS.get(id)!
      const place = PLACES.get(id)!
      const kind = spec.kind ?? kindOf(place)
      const months = spec.months ?? ([0, lengths[i]!] as const)
      if (kind === undefined || months[1] <= months[0]) problems.push(`${id}: which fracture, which months?`)
      return kind === undefined ? [] : [{ row, place, kind, spec, months, arm, control }]
    })
  })
  const passed = PASSED.flatMap(({ ids, why }) => idsOf(ids).map(id => ({ id, why })))
  for (const id of FRACTURE_ROWS.keys())
    if (!seen.has(id)) problems.push(`${id}: neither compared nor passed`)
  const order = [...FRACTURE_ROWS.keys()]
  return {
    rows: rows.sort((a, b) => order.indexOf(a.row.id) - order.indexOf(b.row.id)),
    passed,
    problems,
  }
}

/** What the model gives for a published ratio, with the hazards of the page or others. */
export const ratioOf = (
  { kind, spec, months, arm, control }: Compared,
  hazardsIn: (group: Group) => Hazards,
): number => {
  const here = rateIn(hazardsIn(arm), kind, arm.start, months)
  const there = rateIn(hazardsIn(control), kind, control.start, spec.against ?? months)
  const ratio = here / there
  if (spec.perSd === undefined) return ratio
  const z = (group: Group): number =>
    scoresAt(group.trajectory, group.scenario.reference, group.start + 1)[spec.perSd!]!
  return ratio ** (1 / (z(control) - z(arm)))
}

/** Only rows with an interval can be inside it. */
export const hasInterval = ({ row }: Compared): boolean => row.low !== undefined && row.high !== undefined
/** Published figures have two digits, so that a bound is only known to half of the last. */
export const isInside = ({ row }: Compared, ratio: number): boolean => ratio >= row.low! && ratio <= row.high!
