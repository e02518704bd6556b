import { expect, it } from 'vitest'
import { remembered } from '../../src/state/remembered'

it('works again only for another argument', () => {
  let runs = 0
  const double = remembered((x: number) => {
    runs += 1
    return x * 2
  })
  expect([double(2), double(2), double(3), double(3), double(2)]).toEqual([4, 4, 6, 6, 4])
  expect(runs).toBe(3)
})
