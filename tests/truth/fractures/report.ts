import { type Deviation, PEOPLE } from '../population'
import { type Compared, type FractureTable, hasInterval, isInside, ratioOf } from './compare'
import { STEPS } from './derive'
import { diseaseRatios, DISEASES } from './diseases'
import { hazardsIn, type Kind } from './lives'

/** Rows from which a number of the risk module was derived: agreement with these is no proof. */
const OTHERS = 'fr-080 fr-081 fr-082 fr-083 fr-084 fr-085 fr-089 fr-090 fr-103 fr-108 fr-109 fr-111'
const USED: ReadonlySet<string> = new Set([...STEPS.flatMap(({ ids }) => ids), ...OTHERS.split(' ')])

export interface Score {
  readonly inside: number
  readonly rows: number
}
const scoreOf = (rows: readonly Compared[]): Score => {
  const counted = rows.filter(hasInterval)
  return {
    inside: counted.filter(found => isInside(found, ratioOf(found, hazardsIn))).length,
    rows: counted.length,
  }
}
/** Rows with an interval, and how many the model is inside of; `fresh`: those no number was derived from. */
export const fractureScore = ({ rows }: FractureTable): { readonly all: Score; readonly fresh: Score } => ({
  all: scoreOf(rows),
  fresh: scoreOf(rows.filter(({ row }) => !USED.has(row.id))),
})

const told = ({ inside, rows }: Score): string =>
  `${inside} of ${rows} rows inside the published interval (${((100 * inside) / rows).toFixed(0)} %)`
const interval = (low: number | null | undefined, high: number | null | undefined): string =>
  typeof low === 'number' && typeof high === 'number' ? `${low.toFixed(2)}-${high.toFixed(2)}` : '-'

const lineOf = (found: Compared): string => {
  const { row, place, spec, months } = found
  const model = ratioOf(found, hazardsIn)
  const { drugs, episodes, sex } = found.arm.scenario
  const who = [
    `${sex}${spec.arm.start}`,
    ...drugs.map(({ drug, dose }) => (dose === 1 ? drug : `${drug} x${dose}`)),
    ...episodes.filter(({ input }) => input !== 'calcium').map(({ input, value }) => `${input} ${value}`),
    ...Object.entries(spec.arm.inputs ?? {}).map(([id, value]) => `${id} ${value}`),
  ].join(' ')
  return [
    row.id,
    row.value.toFixed(2).padStart(6),
    interval(row.low, row.high).padEnd(11),
    model.toFixed(2).padStart(6),
    hasInterval(found) ? (isInside(found, model) ? ' ' : 'x') : '-',
    USED.has(row.id) ? 'd' : ' ',
    row.checked ? ' ' : '?',
    place.slice(0, 26).padEnd(27),
    `${months[0]}-${months[1]}`.padEnd(6),
    who.slice(0, 48).padEnd(49),
    `${row.source.study}: ${row.source.citation}`,
  ].join(' ')
}

/** The part of `npm run truth` that is about fractures; `worst`: the largest of populationDeviations(). */
export const fractureReport = (table: FractureTable, worst: Deviation): readonly string[] => {
  const { all, fresh } = fractureScore(table)
  return [
    'Fractures: published ratios and the ratios of simulated lives. x: outside the interval; -: none was published, not\ncounted; d: a number of the risk module was derived from it; ?: recalled and not yet seen in its source.\n',
    'id         ratio interval     model       fracture                    months life',
    ...table.rows.map(lineOf),
    `\nnot compared: ${table.passed.length}`,
    ...table.passed.map(({ id, why }) => `${id}  ${why}`),
    '\nIllnesses the model runs itself, through density alone (but for Cushing syndrome); not fitted, never multiplied in\n',
    ...DISEASES.flatMap(disease => {
      const model = diseaseRatios(disease)
      return [
        `${disease.name}; ${disease.source}`,
        ...Object.entries(disease.published).map(
          ([kind, [value, low, high]]) =>
            `  ${kind.padEnd(12)} ${value.toFixed(2)} ${interval(low, high).padEnd(11)} model ${model[kind as Kind]!.toFixed(2)}`,
        ),
      ]
    }),
    `\ntruth, average of ${PEOPLE.toLocaleString('en')} people of each age, sex and population: largest distance from the published rate ${(100 * worst.share).toFixed(2)} % (${worst.site}, ${worst.sex}, ${worst.age}, ${worst.reference})`,
    `truth, fractures: ${told(all)}; of those no number was derived from, ${told(fresh)}`,
  ]
}
