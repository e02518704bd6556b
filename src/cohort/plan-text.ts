import type { Scenario } from '../model'
import { show } from '../model/reading'
import { planFrom, usualPlan } from './plan'
import type { PlanRead, TrialPlan } from './types'

/**
 * A plan as the link key `trial` writes it; the scenario is the rest of the link.
 *
 *     drug:alendronate,for:5,from:65,to:75,people:200,vary:1,scan:1,seed:1
 *     input:smoking,value:1,from:40,to:60,people:1000,vary:1,scan:0,seed:7
 */
export const planToText = (plan: TrialPlan): string => {
  const { difference } = plan
  const what =
    difference.kind === 'drug'
      ? [`drug:${difference.drug}`, `for:${difference.years}`]
      : [`input:${difference.input}`, `value:${difference.value}`]
  return [
    ...what,
    `from:${plan.from}`,
    `to:${plan.to}`,
    `people:${plan.perArm}`,
    `vary:${Number(plan.variation)}`,
    `scan:${Number(plan.scanError)}`,
    `seed:${plan.seed}`,
  ].join(',')
}

/** Assumption: longer than any plan that is written; it bounds the work done for hostile text. */
const LONGEST_TEXT = 400
const PAIR = /^\s*([a-z]+)\s*:\s*([^:,]*?)\s*$/i

const unreadable = (text: string): PlanRead => ({
  ok: false,
  problem: { code: 'unreadable', key: 'trial', given: show(text) },
  more: [],
})

/**
 * The plan in a link. Keys that are left out are those of the usual plan; unknown ones, perhaps from a newer page, are
 * passed over. Never throws, and never evaluates what it reads.
 */
export const planFromText = (text: string, scenario: Scenario): PlanRead => {
  if (text.length > LONGEST_TEXT) return unreadable(text)
  const fields = new Map<string, string>()
  for (const piece of text.split(',').filter(part => part.trim() !== '')) {
    const [, key, value] = PAIR.exec(piece) ?? []
    if (key === undefined || value === undefined) return unreadable(text)
    fields.set(key.toLowerCase(), value)
  }
  const usual = usualPlan(scenario)
  const input = fields.get('input')
  const drug = fields.get('drug')
  const difference =
    input !== undefined && drug === undefined
      ? { kind: 'input', input, value: fields.get('value') }
      : drug === undefined
        ? usual.difference
        : { kind: 'drug', drug, years: fields.get('for') }
  return planFrom({
    scenario,
    difference,
    from: fields.get('from') ?? usual.from,
    to: fields.get('to') ?? usual.to,
    perArm: fields.get('people') ?? usual.perArm,
    variation: fields.get('vary') ?? true,
    scanError: fields.get('scan') ?? true,
    seed: fields.get('seed') ?? usual.seed,
  })
}
