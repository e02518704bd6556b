import { describe, expect, it } from 'vitest'
import { column, smoothStep } from '../../src/anatomy/column'
import {
  displace,
  intersect,
  mirrorX,
  move,
  smoothIntersect,
  smoothSubtract,
  smoothUnion,
  stretch,
  subtract,
  sweep,
  turn,
  union,
  within,
} from '../../src/anatomy/combine'
import { distanceGrid, sampleGrid } from '../../src/anatomy/grid'
import { noise } from '../../src/anatomy/noise'
import {
  arc,
  box,
  capsule,
  cylinder,
  ellipsoid,
  type Field,
  plane,
  plate,
  polygon,
  roundCone,
  sphere,
} from '../../src/anatomy/sdf'

const SQUARE = [
  [-2, -2],
  [2, -2],
  [2, 2],
  [-2, 2],
] as const

/** Shapes with known distances: a place and the distance there. */
const KNOWN: readonly (readonly [
  name: string,
  field: Field,
  at: readonly [number, number, number],
  d: number,
])[] = [
  ['ball, outside', sphere([1, 0, 0], 2), [5, 0, 0], 2],
  ['ball, middle', sphere([1, 0, 0], 2), [1, 0, 0], -2],
  ['ellipsoid, on its long end', ellipsoid([0, 0, 0], [4, 2, 1]), [4, 0, 0], 0],
  ['ellipsoid, beside it', ellipsoid([0, 0, 0], [4, 2, 1]), [0, 0, 1.1], 0.1],
  ['capsule', capsule([0, 0, 0], [10, 0, 0], 2), [5, 5, 0], 3],
  ['capsule, beyond its end', capsule([0, 0, 0], [10, 0, 0], 2), [13, 4, 0], 3],
  ['cone, beyond its thin end', roundCone([0, 0, 0], [10, 0, 0], 3, 1), [14, 0, 0], 3],
  ['a cone that is only its larger ball', roundCone([0, 0, 0], [1, 0, 0], 3, 1), [0, 5, 0], 2],
  ['box, beside a face', box([0, 0, 0], [1, 2, 3]), [0, 4, 0], 2],
  ['box, off a corner', box([0, 0, 0], [1, 1, 1]), [4, 5, 1], 5],
  ['rounded box, off a face', box([0, 0, 0], [2, 2, 2], 0.5), [3, 0, 0], 1],
  ['plane', plane([0, 1, 0], 3), [9, 5, 9], 2],
  ['arc, outside the ring', arc([0, 0, 0], 10, 2, 60), [0, 0, 15], 3],
  ['arc, where it is open', arc([0, 0, 0], 10, 2, 90), [0, 0, -10], Math.hypot(10, 10) - 2],
  ['rod with flat ends, side', cylinder([0, 0, 0], [0, 10, 0], 3), [5, 5, 0], 2],
  ['rod with flat ends, end', cylinder([0, 0, 0], [0, 10, 0], 3), [0, 12, 0], 2],
  ['plate, off its face', plate(SQUARE, 1, 0.2), [3, 0, 0], 2],
  ['plate, off its edge', plate(SQUARE, 1, 0.2), [0, 5, 0], 3],
  ['union', union(sphere([0, 0, 0], 1), sphere([9, 0, 0], 1), sphere([0, 9, 0], 1)), [7, 0, 0], 1],
  ['taken away', subtract(sphere([0, 0, 0], 5), sphere([0, 0, 0], 3)), [0, 0, 0], 3],
  ['common', intersect(sphere([0, 0, 0], 5), plane([0, 1, 0], 0)), [0, 2, 0], 2],
  ['mirrored', mirrorX(sphere([5, 0, 0], 1)), [-5, 0, 0], -1],
  ['moved', move(sphere([0, 0, 0], 1), [3, 0, 0]), [3, 0, 0], -1],
  ['turned round z: x goes to y', turn(sphere([5, 0, 0], 1), 'z', 90), [0, 5, 0], -1],
  ['turned round y: z goes to x', turn(sphere([0, 0, 5], 1), 'y', 90), [5, 0, 0], -1],
  ['turned round x: y goes to z', turn(sphere([0, 5, 0], 1), 'x', 90), [0, 0, 5], -1],
  ['stretched', stretch(sphere([0, 0, 0], 1), [3, 1, 1]), [3, 0, 0], 0],
  [
    'bent rod',
    sweep([
      [0, 0, 0, 1],
      [5, 0, 0, 1],
      [10, 0, 0, 1],
    ]),
    [5, 3, 0],
    2,
  ],
  [
    'column, at half height',
    column(
      [
        [0, 0, 0, 3, 2],
        [10, 0, 0, 3, 2],
      ],
      0.5,
    ),
    [3, 5, 0],
    0,
  ],
]

describe('signed distances', () => {
  for (const [name, field, at, d] of KNOWN) it(name, () => expect(field(...at)).toBeCloseTo(d, 5))

  it('a polygon is negative inside, whichever way it is walked', () => {
    expect(polygon(SQUARE, 0, 0)).toBeCloseTo(-2, 6)
    expect(polygon([...SQUARE].reverse(), 0, 0)).toBeCloseTo(-2, 6)
    expect(polygon(SQUARE, 5, 6)).toBeCloseTo(5, 6)
  })

  it('soft joints lie outside hard ones, soft cuts inside, by a quarter of their width', () => {
    const a = sphere([-1, 0, 0], 2)
    const b = sphere([1, 0, 0], 2)
    const seam = [0, 2, 0] as const
    expect(smoothUnion(1, a, b)(...seam)).toBeCloseTo(union(a, b)(...seam) - 0.25, 6)
    expect(smoothIntersect(1, a, b)(...seam)).toBeCloseTo(intersect(a, b)(...seam) + 0.25, 6)
    const hole = sphere([0, 0, 0], 1)
    expect(smoothSubtract(0.5, a, hole)(0.9, 0, 0)).toBeGreaterThanOrEqual(subtract(a, hole)(0.9, 0, 0))
  })

  it('a bound never says nearer than the ball and never hides the shape', () => {
    const shape = sphere([0, 0, 0], 2)
    const bound = within([0, 0, 0], 3, 1, shape)
    expect(bound(2.5, 0, 0)).toBe(shape(2.5, 0, 0))
    expect(bound(20, 0, 0)).toBe(17)
  })

  it('unevenness stays at the surface', () => {
    const bumpy = displace(sphere([0, 0, 0], 5), () => 0.3, 1)
    expect(bumpy(5, 0, 0)).toBeCloseTo(-0.3, 6)
    expect(bumpy(0, 0, 0)).toBe(-5)
    expect(bumpy(9, 0, 0)).toBe(4)
  })

  it('curves do not overshoot', () => {
    const curve = smoothStep([
      [0, 1],
      [1, 1],
      [2, 5],
      [3, 5],
    ])
    for (let x = -1; x <= 4; x += 0.05) {
      expect(curve(x)).toBeGreaterThanOrEqual(1 - 1e-9)
      expect(curve(x)).toBeLessThanOrEqual(5 + 1e-9)
    }
    expect(curve(2)).toBe(5)
  })

  it('noise repeats and stays in its range', () => {
    let low = 1
    let high = -1
    for (let i = 0; i < 4000; i++) {
      const v = noise(i * 0.37, i * 0.11, -i * 0.23)
      low = Math.min(low, v)
      high = Math.max(high, v)
    }
    expect(low).toBeGreaterThanOrEqual(-1)
    expect(high).toBeLessThanOrEqual(1)
    expect(high - low).toBeGreaterThan(1.2)
    expect(noise(1.3, 2.7, -4.1)).toBe(noise(1.3, 2.7, -4.1))
  })

  it('a grid is exact at the surface and close elsewhere', () => {
    const ball = sphere([0, 0, 0], 10)
    const grid = distanceGrid(ball, { corner: [-16, -16, -16], side_mm: 32 }, 32)
    for (const [x, y, z] of [
      [10, 0, 0],
      [6, 8, 0],
      [0, -7, 7],
    ] as const)
      expect(sampleGrid(grid, x, y, z)).toBeCloseTo(ball(x, y, z), 1)
    expect(Math.abs(sampleGrid(grid, 3, 2, 1) - ball(3, 2, 1))).toBeLessThan(0.5)
  })
})
