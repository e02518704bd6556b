import type {
  EvidenceArm,
  EvidenceRow,
  EvidenceSite,
  EvidenceSource,
  EvidenceTable,
} from '../../../src/evidence/types'
import { armOf, armProblems } from './arms'
import { idsIn, rowsFrom, type TableRow } from './rows'
import type { RowSpec, StudySpec } from './spec'

/** The reference tables of which every row is either compared or skipped, in this order. */
export const TABLE_FILES = [
  'trials.csv',
  'turnover_markers.csv',
  'menopause_loss.csv',
  'bmd_by_age.csv',
  'model_fit_targets.csv',
] as const

export interface Skipped {
  readonly id: string
  readonly trial: string
  readonly why: string
}
export interface Built {
  readonly table: EvidenceTable
  readonly skipped: readonly Skipped[]
  /** empty when every row of the files is compared or skipped, once, with a life that can be run */
  readonly problems: readonly string[]
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Thousandths of a per cent are far below what anybody measured. */
const tidy = (value: number): number => Math.round(value * 1e3) / 1e3

interface Numbers {
  readonly target: number
  readonly low?: number
  readonly high?: number
}

/** A row's value and interval in the unit of the comparison. */
const numbersOf = (row: TableRow, spec: RowSpec, base: TableRow | undefined): Numbers => {
  const convert = (value: number): number =>
    tidy((base === undefined ? value : 100 * (value / base.value - 1)) * (spec.times ?? 1))
  return {
    target: convert(row.value),
    ...(row.low === undefined ? {} : { low: convert(row.low) }),
    ...(row.high === undefined ? {} : { high: convert(row.high) }),
  }
}

/** The evidence table of the studies, and everything that is wrong with it. */
export const buildTable = (texts: readonly string[], studies: readonly StudySpec[]): Built => {
  const known = rowsFrom(texts)
  const problems: string[] = []
  const skipped: Skipped[] = []
  const sources: EvidenceSource[] = []
  const places = new Map<string, number>()
  const compared = new Map<string, EvidenceRow>()
  const covered = new Map<string, string>()
  const arms = new Map<string, EvidenceArm>()

  const sourceOf = (row: TableRow, trial: string): number => {
    const source = { ...row.source, study: row.source.study || trial }
    const key = JSON.stringify(source)
    const place = places.get(key) ?? sources.push(source) - 1
    places.set(key, place)
    return place
  }
  const cover = (id: string, trial: string): void => {
    const before = covered.get(id)
    if (before !== undefined) problems.push(`${id}: covered twice, by ${before} and by ${trial}`)
    covered.set(id, trial)
  }

  for (const study of studies) {
    const { trial } = study
    const say = (text: string): void => void problems.push(`${trial}: ${text}`)
    const idsOf = (text: string): string[] => idsIn(text, known, part => say(`no row ${part}`))
    /** by arm, the last month that is read */
    const lastMonths = new Map<string, number>()

    const compare = (spec: RowSpec, id: string): void => {
      const row = known.get(id)!
      const base = spec.against === undefined ? undefined : known.get(spec.against)
      if (spec.against !== undefined && base === undefined) say(`no row ${spec.against}`)
      const site: EvidenceSite | null = spec.site ?? row.site
      const to = spec.to ?? row.to
      const from = spec.from ?? row.from ?? 0
      for (const name of [spec.arm, ...(spec.control === undefined ? [] : [spec.control])]) {
        if (!Object.hasOwn(study.arms, name)) return say(`${id} names an unknown arm ${name}`)
        lastMonths.set(name, Math.max(lastMonths.get(name) ?? 0, to ?? 0))
      }
      if (site === null) return say(`${id}: which site?`)
      if (to === undefined) return say(`${id}: which month?`)
      if (spec.metric === 'ratio' && spec.control === undefined) return say(`${id}: a ratio to what?`)
      if (to < from || (to === from && spec.metric !== 'ratio')) say(`${id}: from ${from} to ${to}`)
      const numbers = numbersOf(row, spec, base)
      if (!Number.isFinite(numbers.target)) say(`${id}: no number`)
      compared.set(id, {
        id,
        source: sourceOf(row, trial),
        trial,
        group: spec.group,
        arm: `${slug(trial)}.${spec.arm}`,
        ...(spec.control === undefined ? {} : { control: `${slug(trial)}.${spec.control}` }),
        metric: spec.metric ?? 'change',
        site,
        from,
        to,
        ...numbers,
        ...(row.n === undefined ? {} : { n: row.n }),
        checked: row.checked,
      })
    }

    for (const spec of study.rows)
      for (const id of idsOf(spec.ids)) {
        cover(id, trial)
        compare(spec, id)
      }
    for (const { ids, why } of study.skipped ?? [])
      for (const id of idsOf(ids)) {
        cover(id, trial)
        skipped.push({ id, trial, why })
      }
    for (const [name, spec] of Object.entries(study.arms)) {
      const last = lastMonths.get(name)
      if (last === undefined) say(`nothing is read of arm ${name}`)
      const arm = armOf(`${slug(trial)}.${name}`, spec, last ?? 0)
      if (arms.has(arm.id)) say(`two arms are called ${arm.id}`)
      arms.set(arm.id, arm)
      problems.push(...armProblems(arm))
    }
  }
  for (const id of known.keys()) if (!covered.has(id)) problems.push(`${id}: neither compared nor skipped`)

  const inOrder = [...known.keys()]
  return {
    table: {
      skipped: skipped.length,
      sources,
      arms: [...arms.values()],
      rows: inOrder.flatMap(id => compared.get(id) ?? []),
    },
    skipped: skipped.sort((a, b) => inOrder.indexOf(a.id) - inOrder.indexOf(b.id)),
    problems,
  }
}

/** The table as text: one arm, row or source a line, so that a difference can be read. */
export const tableText = ({ skipped, sources, arms, rows }: EvidenceTable): string => {
  const list = (items: readonly unknown[]): string =>
    `[\n${items.map(item => JSON.stringify(item)).join(',\n')}\n]`
  return `{\n"skipped": ${skipped},\n"sources": ${list(sources)},\n"arms": ${list(arms)},\n"rows": ${list(rows)}\n}\n`
}

/** docs/not-compared.md: every row that is not compared, by reason. */
export const skippedText = (skipped: readonly { readonly id: string; readonly why: string }[]): string => {
  const reasons = new Map<string, string[]>()
  for (const { id, why } of skipped) reasons.set(why, [...(reasons.get(why) ?? []), id])
  const rows = [...reasons].sort((a, b) => b[1].length - a[1].length)
  return `# Published results that are not compared

Made by \`npm run evidence\`. ${skipped.length} rows of the tables in tests/truth/data, each with the reason why the model is not held
against it.

| rows | reason | which |
| ---: | --- | --- |
${rows.map(([why, ids]) => `| ${ids.length} | ${why} | ${ids.join(', ')} |`).join('\n')}
`
}
