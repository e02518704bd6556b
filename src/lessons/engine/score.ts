import type { Five, LessonPlan, LessonRecord } from '../types'
import { scoreShape } from './shape'

export interface Part {
  readonly points: number
  readonly of: number
}
export interface LessonScore extends Part {
  /** null before it was tried */
  readonly prediction: Part | null
  readonly chain: Part | null
  readonly check: Part | null
  readonly transfer: Part | null
}

/** Points of a prediction: three questions of a curve's shape, one of a choice. `truth` is the curve's answer. */
const predictionPart = (plan: LessonPlan, record: LessonRecord, truth: Five | null): Part | null => {
  const { predict } = plan
  const { prediction } = record
  if (prediction === null || prediction.kind !== predict.kind) return null
  if (predict.kind === 'choice' && prediction.kind === 'choice')
    return { points: Number(prediction.option === predict.right), of: 1 }
  if (predict.kind === 'curve' && prediction.kind === 'curve' && truth !== null)
    return { points: scoreShape(predict, prediction.values, truth).points, of: 3 }
  return null
}

/** How many links can stay where they are when the others are put in place: the longest run that already goes up. */
const inOrder = (chain: readonly number[]): number => {
  const longest: number[] = []
  chain.forEach((link, index) => {
    const before = chain.slice(0, index).map((other, at) => (other < link ? (longest[at] ?? 0) : 0))
    longest.push(1 + Math.max(0, ...before))
  })
  return Math.max(0, ...longest)
}

/** Whether an order holds every link of the plan once. */
export const isWholeChain = (chain: readonly number[], links: number): boolean =>
  chain.length === links && new Set(chain).size === links && chain.every(link => link >= 1 && link <= links)

/** Two points for the whole chain in order, one when a single link must be moved. */
export const chainPart = (chain: readonly number[], links: number): Part | null => {
  if (!isWholeChain(chain, links)) return null
  const away = links - inOrder(chain)
  return { points: away === 0 ? 2 : away === 1 ? 1 : 0, of: 2 }
}

const checkPart = (plan: LessonPlan, record: LessonRecord): Part | null => {
  if (record.check.every(tries => tries.length === 0)) return null
  // the first answer counts: the others are for learning
  const right = plan.check.filter((question, item) => record.check[item as 0 | 1][0] === question.right)
  return { points: right.length, of: 2 }
}

/** What a whole lesson can earn, for a learner who answers everything. */
const whole = (plan: LessonPlan): number => (plan.predict.kind === 'curve' ? 3 : 1) + 2 + 2 + 1

export const scoreOf = (plan: LessonPlan, record: LessonRecord, truth: Five | null): LessonScore => {
  const prediction = predictionPart(plan, record, truth)
  const chain = chainPart(record.chain, plan.explain.links)
  const check = checkPart(plan, record)
  const transfer =
    record.transfer.length === 0
      ? null
      : { points: Number(record.transfer[0] === plan.transfer.right), of: 1 }
  const points = [prediction, chain, check, transfer].reduce((sum, part) => sum + (part?.points ?? 0), 0)
  return { points, of: whole(plan), prediction, chain, check, transfer }
}
