import { bandAges } from '../../src/band/ages'
import { bandOf } from '../../src/band/band'
import { scenarioFrom } from '../../src/model'
import { ensembleOf } from '../../src/model/ensemble'
import { POSTERIOR } from '../../src/model/posterior'
import { modelOf } from '../../src/model/run'
import { FIVE_DRUGS } from './lives'
import { time, type BenchRow } from './row'

/** What a learner waits for the band after letting go of a slider, ms. */
const TARGET = 300

const LIVES = {
  'untreated life': { v: 1 },
  'denosumab for five years': { v: 1, drugs: [{ drug: 'denosumab', from: 65, to: 70 }] },
  'five drugs': FIVE_DRUGS,
} as const

/** A whole band, as its worker computes it. */
export const bands = async (): Promise<readonly BenchRow[]> => {
  const members = ensembleOf(POSTERIOR).map(modelOf)
  return Object.entries(LIVES).map(([name, raw]) => {
    const { scenario } = scenarioFrom(raw)
    const ages = bandAges(scenario)
    const ms = time(() => bandOf(scenario, members, ages), { runs: 9, warm: 2 })
    return { name: `band of ${members.length}: ${name}`, ms, target: TARGET, note: `${ages.length} ages` }
  })
}
