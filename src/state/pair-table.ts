import type { BoneView } from '../bone/types'
import { rowOf, sampleAt, type ColumnId } from '../model'
import { heightLossOf, riskAt } from '../risk'
import type { FractureSite, Life } from '../risk/types'
import { FIRST_RISK_AGE } from './first-risk-age'
import { remembered } from './remembered'

export const PAIR_ROWS = [
  'tSpine',
  'tHip',
  'spine',
  'removal',
  'block',
  'gaps',
  'links',
  'major',
  'hip',
  'height',
] as const
export type PairRowId = (typeof PAIR_ROWS)[number]

/** One quantity of both lives at an age. Values are rounded as they are shown, so that the difference adds up. */
export interface PairRow {
  readonly id: PairRowId
  /** null where there is no value */
  readonly a: number | null
  readonly b: number | null
  readonly digits: number
  /** b less a in the same unit, or in percent of a */
  readonly difference: number | null
  readonly differs: 'plain' | 'percent'
  /** so many people the counts are of: both lives, one number; null where nobody is counted */
  readonly of: 100 | 1000 | null
  /** why a value is missing: still measured, or breaks not estimated so early */
  readonly missing: 'measuring' | 'early' | null
}

/** Below one in a hundred both rows speak of a thousand. */
const FEW = 0.95
/** Pictures of the block this close to the age shown are of that age, years. */
const SAME_AGE = 0.05

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

/** Half the window that removal is averaged over, months: injections make it swing (as in the charts). */
const HALF_WINDOW = 3
const removalAt = ({ trajectory, scenario }: Life, age: number): number => {
  const middle = Math.min(age, scenario.until - HALF_WINDOW / 12)
  let sum = 0
  for (let k = -HALF_WINDOW; k <= HALF_WINDOW; k += 1)
    sum += sampleAt(trajectory, 'resorption', middle + k / 12) * (Math.abs(k) === HALF_WINDOW ? 0.5 : 1)
  return sum / (2 * HALF_WINDOW)
}

type Shown = BoneView | null
export interface PairAt {
  /** the pinned life and the present one */
  readonly a: Life
  readonly b: Life
  readonly age: number
  /** what the block was last seen like */
  readonly blockA: Shown
  readonly blockB: Shown
}

/** The table of differences, a row a quantity. Keeps what belongs to a life, so that a moving age costs little. */
export const createPairTable = (): ((pair: PairAt) => readonly PairRow[]) => {
  const lossOf = ({ scenario, trajectory }: Life): Float64Array => heightLossOf(scenario, trajectory)
  const loss = { a: remembered(lossOf), b: remembered(lossOf) }
  return ({ a, b, age, blockA, blockB }) => {
    const alive = (life: Life): boolean => age <= life.scenario.until + 1e-6
    const row = (
      id: PairRowId,
      digits: number,
      raw: readonly [number | null, number | null],
      rest: Partial<Pick<PairRow, 'differs' | 'of' | 'missing'>> = {},
    ): PairRow => {
      const [left, right] = raw.map((value, k) =>
        value === null || !alive(k === 0 ? a : b) ? null : value,
      ) as [number | null, number | null]
      const shown = [left, right].map(value => (value === null ? null : round(value, digits)))
      const both = left !== null && right !== null
      const difference = !both
        ? null
        : rest.differs === 'percent'
          ? round((right / left - 1) * 100, Math.abs(right / left - 1) < 0.02 ? 1 : 0)
          : round(round(right, digits) - round(left, digits), digits)
      return {
        id,
        a: shown[0] ?? null,
        b: shown[1] ?? null,
        digits,
        difference,
        differs: rest.differs ?? 'plain',
        of: rest.of ?? null,
        missing: rest.missing ?? null,
      }
    }
    const column = (id: ColumnId): readonly [number, number] => [
      sampleAt(a.trajectory, id, age),
      sampleAt(b.trajectory, id, age),
    ]
    const seen = (block: Shown): Shown =>
      block !== null && Math.abs(block.age - age) < SAME_AGE ? block : null
    const blocks = [
      { of: a, block: seen(blockA) },
      { of: b, block: seen(blockB) },
    ]
    /** Both values or none; a life that is over has no block, and nothing is waited for. */
    const blockRow = (
      id: PairRowId,
      digits: number,
      valueOf: (block: BoneView) => number | undefined,
    ): PairRow => {
      const values = blocks.map(({ of, block }) =>
        alive(of) ? ((block === null ? null : valueOf(block)) ?? null) : NaN,
      )
      const [left, right] = values
      return left == null || right == null
        ? row(id, digits, [null, null], { missing: 'measuring' })
        : row(id, digits, [left, right])
    }
    const early = age < FIRST_RISK_AGE - 1e-6
    const risks = (site: FractureSite): [number, number] => [
      riskAt(a.risk, site, 'ten', age),
      riskAt(b.risk, site, 'ten', age),
    ]
    const [major, hip] = [risks('major'), risks('hip')]
    // both rows of as many people: they stand in one column
    const of = Math.min(...major, ...hip) < FEW ? 1000 : 100
    const broken = (id: 'major' | 'hip', risk: readonly [number, number]): PairRow =>
      early
        ? row(id, 1, [null, null], { of: 100, missing: 'early' })
        : row(
            id,
            of === 1000 && Math.min(...risk) >= FEW ? 0 : 1,
            [(risk[0] * of) / 100, (risk[1] * of) / 100],
            {
              of,
            },
          )
    return [
      row('tSpine', 1, column('t_spine')),
      row('tHip', 1, column('t_hip')),
      row('spine', 2, column('bmd_spine_gcm2'), { differs: 'percent' }),
      row('removal', 2, [removalAt(a, age), removalAt(b, age)]),
      blockRow('block', 1, ({ bvtv }) => bvtv * 100),
      blockRow('gaps', 2, ({ measures }) => measures?.tbSp_mm),
      blockRow('links', 1, ({ measures }) => measures?.connD_mm3),
      broken('major', major),
      broken('hip', hip),
      row('height', 1, [
        loss.a(a)[rowOf(a.trajectory, age)] ?? null,
        loss.b(b)[rowOf(b.trajectory, age)] ?? null,
      ]),
    ]
  }
}
