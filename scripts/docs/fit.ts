import { existsSync, readFileSync } from 'node:fs'
import { isMarker, modelValues, toleranceOf } from '../../src/evidence/compare'
import table from '../../src/evidence/table.json'
import { EVIDENCE_GROUPS, type EvidenceRow, type EvidenceTable } from '../../src/evidence/types'
import { CONSTANTS, FITTED, simulateAt } from '../../src/model'
import { POSTERIOR } from '../../src/model/posterior'
import { STATES } from '../../src/model/layout'
import { TOLERANCE } from '../../src/model/run'
import { FREE } from '../fit/free'
import { table as tableOf } from './tables'

/** Every published result beside what the model gives, as `npm run truth` prints it. */
export interface Compared {
  readonly row: EvidenceRow
  readonly model: number
  readonly error: number
  readonly tolerance: number
}

const evidence = table as unknown as EvidenceTable

export const compared = (): readonly Compared[] => {
  const values = modelValues(evidence, (scenario, ages) => ({ columns: simulateAt(scenario, ages, FITTED) }))
  return evidence.rows.map((row, i) => ({
    row,
    model: values[i]!,
    error: values[i]! - row.target,
    tolerance: toleranceOf(row),
  }))
}

const signed = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(1)}`
const isWithin = ({ error, tolerance }: Compared): boolean => Math.abs(error) <= tolerance
const mean = (list: readonly Compared[]): string =>
  list.length === 0
    ? '-'
    : (list.reduce((sum, { error }) => sum + Math.abs(error), 0) / list.length).toFixed(1)
const share = (list: readonly Compared[]): string =>
  list.length === 0 ? '-' : `${list.filter(isWithin).length} of ${list.length}`

export const groupsTable = (all: readonly Compared[]): string => {
  const lines = [...EVIDENCE_GROUPS, null].map(group => {
    const seen = all.filter(({ row }) => row.checked && (group === null || row.group === group))
    const [bone, markers] = [false, true].map(kind => seen.filter(({ row }) => isMarker(row.site) === kind))
    const cells = [group ?? 'all', share(bone!), mean(bone!), share(markers!), mean(markers!)]
    return group === null ? cells.map(cell => `**${cell}**`) : cells
  })
  return tableOf(
    [
      'group',
      'density: within tolerance',
      'mean miss, points',
      'markers: within tolerance',
      'mean miss, points',
    ],
    lines,
  )
}

/** The largest misses of a kind, most tolerances first; results of one curve once, at its worst month. */
const MOST = 18
export const missesTable = (all: readonly Compared[]): string => {
  const worst = all
    .filter(one => one.row.checked && !isWithin(one))
    .sort((a, b) => Math.abs(b.error) / b.tolerance - Math.abs(a.error) / a.tolerance)
  const curves = new Set<string>()
  const chosen = worst.filter(({ row }) => {
    const curve = `${row.trial} ${row.site} ${row.metric}`
    if (curves.has(curve)) return false
    curves.add(curve)
    return true
  })
  return tableOf(
    ['result', 'life', 'site', 'months', 'published', 'model', 'source'],
    chosen
      .slice(0, MOST)
      .map(({ row, model }) => [
        row.id,
        `${row.arm}${row.control === undefined ? '' : ` against ${row.control}`}`,
        row.site,
        `${row.from} to ${Number(row.to.toFixed(1))}`,
        signed(row.target),
        signed(model),
        evidence.sources[row.source]!.study,
      ]),
  )
}

/** "published -35.0, model -15.9" of one result. */
export const resultWords = (all: readonly Compared[], id: string): string => {
  const one = all.find(({ row }) => row.id === id)
  if (one === undefined) throw new Error(`docs/model.src.md names ${id}, which is not in the evidence`)
  return `published ${signed(one.row.target)} %, model ${signed(one.model)} %`
}

const here = (path: string): URL => new URL(`../../${path}`, import.meta.url)

/** A file that another script writes, or null where it has not run. */
export const textIfThere = (path: string): string | null =>
  existsSync(here(path)) ? readFileSync(here(path), 'utf8') : null

interface Score {
  readonly rows: number
  readonly within: number
  readonly mean: number
}

/** What leaving each trial out gave, where `npm run fit` has written it. */
export const leftOutText = (): string => {
  const text = textIfThere('src/evidence/score.json')
  if (text === null)
    return 'The cross-validation of the present constants has not been written yet (`npm run fit` writes it).'
  const { leftOut } = JSON.parse(text) as { leftOut: { trials: number; bone: Score; markers: Score } }
  const part = ({ rows, within, mean: miss }: Score): string =>
    `${within} of ${rows} within tolerance, mean miss ${miss.toFixed(2)} points`
  return `With each of the ${leftOut.trials} trials left out in turn and foretold from the others, density: ${part(leftOut.bone)}; markers: ${part(leftOut.markers)}.`
}

/** Numbers that the prose of docs/model.src.md asks for by name. */
export const numbers = (all: readonly Compared[]): Readonly<Record<string, string>> => {
  const count = (counts: (one: Compared) => boolean): string => String(all.filter(counts).length)
  const checkedBone = all.filter(({ row }) => row.checked && !isMarker(row.site))
  const checkedMarkers = all.filter(({ row }) => row.checked && isMarker(row.site))
  const constants = Object.values(CONSTANTS)
  return {
    results: String(all.length),
    trials: String(new Set(all.map(({ row }) => row.trial)).size),
    checked: count(({ row }) => row.checked),
    recalled: count(({ row }) => !row.checked),
    bone: String(checkedBone.length),
    'bone.within': String(checkedBone.filter(isWithin).length),
    'bone.mean': mean(checkedBone),
    markers: String(checkedMarkers.length),
    'markers.within': String(checkedMarkers.filter(isWithin).length),
    'markers.mean': mean(checkedMarkers),
    states: String(STATES),
    constants: String(constants.length),
    free: String(FREE.length),
    unsure: Object.entries(CONSTANTS)
      .filter(([, { uncertainty }]) => (uncertainty ?? 0) > 0.6)
      .map(([id]) => id)
      .join(', '),
    limits: FREE.filter(({ limit }) => limit !== undefined)
      .map(({ id, limit }) => `${id} < ${limit}`)
      .join(', '),
    members: String(POSTERIOR.draws.length / POSTERIOR.ids.length),
    'tolerance.cells': String(TOLERANCE.cells),
    'tolerance.bone': String(TOLERANCE.bone),
  }
}
