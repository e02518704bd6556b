import { partsOf } from './ids'
import { orderOf } from './order'
import { createPart } from './part'
import { peopleOf } from './people'
import { collectorOf } from './result'
import type { TrialPlan, TrialResult } from './types'

/** A whole trial at once, in the thread that asks: for tests, benches and notebooks. The page uses client.ts. */
export const trialOf = (
  plan: TrialPlan,
  parts = partsOf(plan),
  now: () => number = () => performance.now(),
): TrialResult => {
  const start = now()
  const people = peopleOf(plan)
  const order = orderOf(plan, people)
  while (order.step());
  const collector = collectorOf(plan)
  for (let part = 0; part < parts; part++) {
    const maker = createPart(plan, people, order.part(part, parts))
    while (maker.step());
    collector.add(maker.result)
  }
  return collector.result((now() - start) / 1000)
}
