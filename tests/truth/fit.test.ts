import { describe, expect, it } from 'vitest'
import { modelValue, targetsFrom } from './targets'

/** Half the last digit printed in the table, and what steps and interpolation of another writer may add. */
const SAME = 0.05

describe('the published results the model was fitted to', () => {
  const targets = targetsFrom('model_fit_targets.csv')
  it('are all there', () => {
    expect(targets).toHaveLength(98)
    expect(new Set(targets.map(target => target.id)).size).toBe(98)
  })
  it.each(targets.map(target => [target.id, target.quantity, target] as const))('%s %s', (_, __, target) => {
    expect(target.start).not.toBeNull()
    expect(Math.abs(modelValue(target) - target.start!)).toBeLessThan(SAME)
  })
})
