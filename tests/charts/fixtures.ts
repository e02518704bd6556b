import {
  COLUMN_IDS,
  type ColumnId,
  type DrugCourse,
  type Episode,
  type Scenario,
} from '../../src/model/types'
import { BAND_COLUMNS, type Band, type BandColumn } from '../../src/band/types'
import type { Life, ReferenceBand, RiskTable } from '../../src/risk/types'
import type { LifeName } from '../../src/charts/gallery'
import type { ChartsView } from '../../src/charts/types'

/**
 * Made-up lives with the columns of real ones. They are drawn by simple formulas here, so that a new fit of the
 * model does not change a single chart snapshot.
 */
export interface Recipe extends Partial<Omit<Scenario, 'v'>> {
  /** removal and building added to the untreated curve at an age */
  readonly removalAt?: (age: number) => number
  readonly buildingAt?: (age: number) => number
  /** a factor on density at every age */
  readonly size?: number
  /** a factor on every risk */
  readonly risk?: number
}

const YOUNG = {
  spine: { f: [1.064, 0.118], m: [1.057, 0.122] },
  hip: { f: [0.971, 0.124], m: [1.067, 0.146] },
  neck: { f: [0.858, 0.12], m: [0.934, 0.137] },
  forearm: { f: [0.69, 0.058], m: [0.81, 0.066] },
} as const
/** How strongly a gap between removal and building moves each site, a year. */
const PACE = { spine: 0.05, hip: 0.035, neck: 0.04, forearm: 0.025 } as const

export const scenarioOf = (recipe: Recipe = {}): Scenario => ({
  v: 1,
  sex: 'f',
  menopause: 51,
  oestrogen: 1,
  testosterone: 1,
  pth: 1,
  thyroid: 1,
  cortisol: 0,
  calcium: 1000,
  vitaminD: 60,
  exercise: 1,
  weight: 65,
  height: 163,
  smoking: 0,
  alcohol: 0,
  family: 0,
  peak: 0,
  fracture: 0,
  falls: 0,
  until: 90,
  seed: 1,
  reference: 'us',
  episodes: [] as readonly Episode[],
  drugs: [] as readonly DrugCourse[],
  ...Object.fromEntries(
    Object.entries(recipe).filter(([key]) => !['removalAt', 'buildingAt', 'size', 'risk'].includes(key)),
  ),
})

const step = (age: number, at: number, width: number): number => 1 / (1 + Math.exp(-(age - at) / width))

export const lifeFrom = (recipe: Recipe = {}): Life => {
  const scenario = scenarioOf(recipe)
  const { sex, until, menopause } = scenario
  const rows = Math.round((until - 8) * 12) + 1
  const columns = Object.fromEntries(COLUMN_IDS.map(id => [id, new Float64Array(rows)])) as Record<
    ColumnId,
    Float64Array
  >
  const amount = { spine: 1, hip: 1, neck: 1, forearm: 1 }
  for (let row = 0; row < rows; row += 1) {
    const age = 8 + row / 12
    const after = sex === 'f' ? step(age, menopause - 0.2, 0.55) : 0
    const tired = Math.max(0, age - 45) / 45
    const easing = after * Math.exp(-Math.max(0, age - menopause) / 12)
    const removal = 1 + 0.75 * after + 0.15 * tired + (recipe.removalAt?.(age) ?? 0)
    const building = 1 + 0.62 * after - 0.22 * easing + 0.06 * tired + (recipe.buildingAt?.(age) ?? 0)
    const grown =
      1 - 0.42 * (1 - step(age, sex === 'f' ? 12.3 : 13.8, 1.3)) - 0.06 * (1 - step(age, 18.5, 2.2))
    columns.age[row] = age
    columns.resorption[row] = removal
    columns.formation[row] = building
    columns.ctx[row] = removal
    columns.p1np[row] = building
    for (const site of ['spine', 'hip', 'neck', 'forearm'] as const) {
      if (age > 20) amount[site] *= Math.exp((PACE[site] * (building - removal)) / 12)
      const [mean, sd] = YOUNG[site][sex]
      const bmd = mean * grown * amount[site] * (recipe.size ?? 1)
      columns[`bmd_${site}_gcm2`][row] = bmd
      columns[`t_${site}`][row] = (bmd - mean) / sd
    }
    columns.bvtv_spine[row] = 0.17 * grown * amount.spine
  }
  return { scenario, trajectory: { scenario, rows, columns }, risk: riskFrom(scenario, recipe.risk ?? 1) }
}

const riskFrom = (scenario: Scenario, factor: number): RiskTable => {
  const years = Math.max(0, Math.floor(scenario.until) - 20) + 1
  const of = (at50: number, doubling: number): Float64Array =>
    Float64Array.from({ length: years }, (_, row) =>
      Math.min(92, factor * at50 * 2 ** ((20 + row - 50) / doubling)),
    )
  const man = scenario.sex === 'm' ? 0.5 : 1
  const table = {
    hip: of(0.35 * man, 7),
    spine: of(0.8 * man, 10),
    wrist: of(2 * man, 16),
    humerus: of(0.7 * man, 13),
    major: of(4 * man, 13),
  }
  return {
    age: Float64Array.from({ length: years }, (_, row) => 20 + row),
    risk10: table,
    lifetime: table,
    died10: { hip: of(4, 9), spine: of(4, 9), wrist: of(4, 9), humerus: of(4, 9), major: of(4, 9) },
  }
}

export const BAND_F: ReferenceBand = {
  age: [20, 30, 40, 50, 55, 60, 65, 70, 75, 80, 85],
  mean: [1.04, 1.064, 1.06, 1.04, 0.99, 0.95, 0.925, 0.91, 0.895, 0.88, 0.87],
  sd: [0.118, 0.12, 0.12, 0.13, 0.14, 0.145, 0.15, 0.15, 0.155, 0.155, 0.16],
  source: 'survey',
}
export const BAND_M: ReferenceBand = {
  ...BAND_F,
  mean: [1.04, 1.057, 1.055, 1.04, 1.04, 1.035, 1.035, 1.035, 1.03, 1.02, 1.01],
}

export const viewOf = (life: Life, more: Partial<ChartsView> = {}): ChartsView => ({
  life,
  pinned: null,
  age: 62,
  site: 'spine',
  band: life.scenario.sex === 'f' ? BAND_F : BAND_M,
  bandName: life.scenario.sex === 'f' ? 'women' : 'men',
  bone: 'major',
  horizon: 'ten',
  average: riskFrom(life.scenario, 1.3),
  without: null,
  uncertainty: true,
  fits: null,
  narrow: false,
  ...more,
})

/** What fits might say of such a life: agreed up to 45, from then on a little wider every year. */
export const fitsFrom = (life: Life): Band => {
  const { columns } = life.trajectory
  const rows = [...columns.age.keys()].filter(row => columns.age[row]! >= 20 && row % 6 === 0)
  const edge = (side: number): Record<BandColumn, Float64Array> =>
    Object.fromEntries(
      BAND_COLUMNS.map(id => [
        id,
        Float64Array.from(
          rows,
          row => columns[id][row]! * (1 + (side * Math.min(25, Math.max(0, columns.age[row]! - 45))) / 700),
        ),
      ]),
    ) as Record<BandColumn, Float64Array>
  return { ages: Float64Array.from(rows, row => columns.age[row]!), low: edge(-1), high: edge(1.2) }
}

const during = (from: number, to: number, value: number) => (age: number) =>
  value * step(age, from + 0.15, 0.1) * (1 - step(age, to, 0.3))

export const course = (drug: DrugCourse['drug'], from: number, to: number): DrugCourse => ({
  drug,
  from,
  to,
  dose: 1,
})

export const tablets = (from = 66, to = 71): Life =>
  lifeFrom({
    drugs: [course('alendronate', from, to)],
    removalAt: age => during(from, to + 1.5, -1.05)(age),
    buildingAt: age => during(from + 0.6, to + 1.5, -0.55)(age),
    risk: 0.75,
  })

export const denosumabStopped = (): Life =>
  lifeFrom({
    drugs: [course('denosumab', 65, 69)],
    removalAt: age => during(65, 69.5, -1.6)(age) + during(69.7, 71.5, 1.1)(age),
    buildingAt: age => during(65.5, 69.6, -1.1)(age) + during(70.2, 72, 0.5)(age),
  })

export const teriparatide = (): Life =>
  lifeFrom({
    drugs: [course('teriparatide', 65, 67)],
    removalAt: age => during(65.5, 67, 0.7)(age),
    buildingAt: age => during(65, 67, 1.5)(age),
  })

export const steroids = (): Life =>
  lifeFrom({
    episodes: [{ input: 'cortisol', value: 20, from: 58, to: 61 }],
    removalAt: during(58, 61, 0.15),
    buildingAt: during(58, 61, -0.55),
  })

/** Every number at the edge of what a chart can be given. */
export const extreme = (): Life =>
  lifeFrom({
    menopause: 32,
    size: 0.62,
    risk: 9,
    drugs: [course('denosumab', 50, 60), course('teriparatide', 60, 62), course('zoledronate', 62, 70)],
    removalAt: age => during(50, 60.4, -1.8)(age) + during(60.4, 63, 2.6)(age) + during(63, 90, -1.7)(age),
    buildingAt: age => during(50, 60.4, -1.4)(age) + during(60, 62, 2.4)(age) + during(63, 90, -1.3)(age),
  })

/** The lives of the gallery (src/charts/gallery.ts), made up. */
export const galleryLives = (): Readonly<Record<LifeName, Life>> => ({
  woman: lifeFrom(),
  man: lifeFrom({ sex: 'm' }),
  early: lifeFrom({ menopause: 42 }),
  tablets: tablets(65, 70),
  untreated: lifeFrom(),
  stopped: denosumabStopped(),
  steroids: { ...steroids(), risk: riskFrom(scenarioOf(), 1.6) },
  extreme: extreme(),
  first: lifeFrom({ until: 20 }),
  short: lifeFrom({ until: 25 }),
})
