import type { ArmScenario, EvidenceArm } from '../../../src/evidence/types'
import { paramOf } from '../../../src/model/params'
import { scenarioFrom } from '../../../src/model/scenario'
import type { ArmSpec } from './spec'

/** What trials of osteoporosis drugs give to everybody, mg of calcium a day on top of food. */
const SUPPLEMENT_MG = 600

/** Four decimals of a year are less than an hour. */
const years = (value: number): number => Math.round(value * 1e4) / 1e4

/** The life of an arm, from birth to a year after the last month that is read. */
export const armOf = (id: string, spec: ArmSpec, lastMonth: number): EvidenceArm => {
  const { sex = 'f', start, menopause, inputs = {} } = spec
  const at = (month: number): number => years(start + month / 12)
  const until = Math.min(100, Math.max(20, Math.ceil(start + lastMonth / 12) + 1))
  const food = inputs.calcium ?? Number(paramOf('calcium').default)
  const episodes = [
    ...(spec.supplements === true
      ? [{ input: 'calcium' as const, value: food + SUPPLEMENT_MG, from: start, to: until }]
      : []),
    ...(spec.episodes ?? []).map(([input, value, from, to]) => ({
      input,
      value,
      from: at(from),
      to: at(to),
    })),
  ]
  const drugs = (spec.drugs ?? []).map(([drug, from, to, dose]) => ({
    drug,
    from: at(from),
    to: at(to),
    ...(dose === undefined || dose === 1 ? {} : { dose }),
  }))
  const scenario: ArmScenario = {
    v: 1,
    sex,
    until,
    ...(menopause === undefined || menopause === paramOf('menopause').default ? {} : { menopause }),
    ...inputs,
    ...(drugs.length > 0 ? { drugs } : {}),
    ...(episodes.length > 0 ? { episodes } : {}),
  }
  return { id, start, scenario }
}

/** What is wrong with an arm: nothing, if the validator leaves its life as it is. */
export const armProblems = ({ id, start, scenario }: EvidenceArm): string[] => [
  ...(Number.isInteger(start * 2) ? [] : [`${id}: starts at ${start}, not at a whole or half year`]),
  ...scenarioFrom(scenario).corrections.map(
    ({ code, key, given, used }) => `${id}: ${code} ${key} ${given} -> ${used ?? ''}`,
  ),
]
