import type { ReadingId } from '../../state/readings'

/** In what a reading is told: its unit, and how many decimals are worth saying. */
export interface Way {
  readonly unit: 'density' | 'score' | 'times' | 'percent' | 'chance' | 'length' | 'age'
  readonly digits: number
  /** what the unit is in the number's own: a share is told in hundredths */
  readonly times: number
}

export const wayOf = (id: ReadingId): Way => {
  if (id === 'age') return { unit: 'age', digits: 0, times: 1 }
  if (id.startsWith('bmd_')) return { unit: 'density', digits: 3, times: 1 }
  if (id.startsWith('t_')) return { unit: 'score', digits: 1, times: 1 }
  if (id.startsWith('risk10_') || id.startsWith('lifetime_')) return { unit: 'chance', digits: 0, times: 1 }
  if (id === 'height_loss_cm') return { unit: 'length', digits: 1, times: 1 }
  if (id === 'bvtv_spine') return { unit: 'percent', digits: 1, times: 100 }
  return { unit: 'times', digits: 2, times: 1 }
}

/**
 * Decimals at which a reading is told beside a goal: its own, or as many more (3 at most) as show on which side of the goal it lies.
 */
export const digitsBeside = (id: ReadingId, value: number, goal: number): number => {
  const { digits, times } = wayOf(id)
  const same = (of: number): boolean => (value * times).toFixed(of) === (goal * times).toFixed(of)
  return [digits, digits + 1, digits + 2].find(of => !same(of)) ?? digits + 3
}
