import type { Rod, Stop } from './rods'

/** Collarbones, arms, hands, legs and feet of the young figure of 163 cm. Assumption: proportions after anatomy books. */

type At = (x: number, y: number, z: number, r: number) => Stop
/** Brightness of near and far limbs; the near arm is clear, so that it hides nothing. */
const TONE = { collar: [0.72, 0.5], arm: [1.25, 0.26], leg: [0.74, 0.4] } as const

export const limbsOf = (): Rod[] =>
  [1, -1].flatMap(side => {
    const at: At = (x, y, z, r) => [x, y, side * z, r]
    const near = side > 0
    const tone = (kind: keyof typeof TONE): number => TONE[kind][near ? 0 : 1]
    const arm = (path: readonly Stop[]): Rod => ({
      path,
      flat: 1,
      tone: tone('arm'),
      part: 'arm',
      glass: near,
    })
    const leg = (path: readonly Stop[], flat = 1): Rod => ({
      path,
      flat,
      tone: tone('leg'),
      part: 'leg',
      glass: false,
    })
    return [
      { path: collarbone(at), flat: 1, tone: tone('collar'), part: 'trunk', glass: false } as const,
      ...armOf(at).map(arm),
      ...[0, 1, 2, 3, 4].flatMap(f => ray(f, at)).map(arm),
      ...legOf(at).map(path => leg(path)),
      leg([at(4.2, 48.4, 8.6, 0.6), at(4.6, 46.8, 8.6, 1.5), at(4.2, 45.0, 8.6, 0.6)], 0.7),
      ...footOf(at).map(path => leg(path)),
    ]
  })

const collarbone = (at: At): Stop[] => [
  at(4.0, 131.9, 1.8, 0.85),
  at(4.3, 132.4, 4.5, 0.6),
  at(2.6, 132.9, 9, 0.52),
  at(0.6, 132.7, 13, 0.6),
  at(0.5, 132.3, 15.6, 0.7),
]

/** Upper arm, ulna, radius. The arm hangs a little before the body, so that it leaves the column free. */
const armOf = (at: At): Stop[][] => [
  [
    at(1.3, 130.6, 15.9, 1.3),
    at(1.5, 129.2, 16.2, 2.2),
    at(1.8, 127.4, 16.8, 1.9),
    at(2.1, 124, 17.3, 1.35),
    at(2.9, 116, 18.0, 1.1),
    at(4.0, 107, 18.7, 1.05),
    at(4.8, 102, 19.2, 1.5),
    at(5.3, 99.6, 19.4, 1.5),
    at(5.5, 98.6, 19.4, 0.7),
  ],
  [
    at(3.4, 101.2, 19.2, 0.5),
    at(4.2, 99.6, 19.2, 1.0),
    at(5.6, 96.5, 19.2, 0.75),
    at(7.8, 88, 18.7, 0.55),
    at(9.6, 80.5, 18.2, 0.5),
    at(10.1, 78.4, 18.0, 0.6),
  ],
  [
    at(6.2, 98.0, 20.0, 0.85),
    at(6.9, 95.6, 20.0, 0.6),
    at(9.0, 88, 19.8, 0.65),
    at(10.6, 80.5, 19.0, 0.9),
    at(11.1, 78.2, 18.8, 1.25),
    at(11.2, 77.6, 18.7, 0.9),
  ],
]
/** Length of the palm's bone and of the finger, thumb (0) to little finger (4), cm. */
const PALM = [4.0, 6.2, 6.0, 5.6, 5.2]
const FINGER = [5.2, 8.6, 9.4, 8.8, 7.0]
/** A ray of the hand: wrist bone, palm, finger. The hand hangs with its edge to the eye, the thumb in front. */
const ray = (f: number, at: At): Stop[][] => {
  const x = 12.9 - f * 0.95
  const z = 18.4 - Math.abs(f - 2) * 0.12
  const y = 76.2 - Math.abs(f - 1.5) * 0.25
  const lean = f === 0 ? 1.9 : 0.35 - f * 0.12
  const thumb = f === 0
  const [palm, finger] = [PALM[f]!, FINGER[f]!]
  const down = (length: number, r: number): Stop =>
    at(x + (lean * length) / 6 + (thumb ? 0 : 0.5), y - length, z - (thumb ? 0.9 : 0) - length * 0.1, r)
  const joint = (share: number, r: number): Stop => down(palm + finger * share, r)
  return [
    [at(11.9 - f * 0.45, 77.0, z, 0.8), at(x - 0.2, 75.6, z, 0.8), down(1.2, 0.6)],
    [down(1.4, 0.55), down(palm * 0.5, 0.36), down(palm, 0.55)],
    [joint(0.03, 0.5), joint(0.24, 0.32), joint(0.46, 0.44)],
    [joint(0.5, 0.42), joint(0.65, 0.28), joint(0.76, 0.36)],
    [joint(0.8, 0.34), joint(0.9, 0.24), joint(1, 0.2)],
  ]
}
/** Thigh bone below the mesh of its upper end, shin bone, calf bone. */
const legOf = (at: At): Stop[][] => [
  [
    at(0.1, 74, 12.8, 1.46),
    at(0.5, 65, 11.8, 1.3),
    at(0.4, 55, 10.2, 1.35),
    at(0.0, 49.5, 9.2, 2.0),
    at(-0.3, 46.6, 8.8, 3.0),
    at(-0.4, 45.2, 8.7, 2.5),
    at(-0.4, 44.4, 8.7, 1.2),
  ],
  [
    at(-0.4, 43.6, 8.6, 1.6),
    at(-0.4, 42.8, 8.6, 3.0),
    at(-0.4, 40.5, 8.5, 2.3),
    at(-0.8, 34, 8.3, 1.4),
    at(-1.8, 20, 7.9, 1.1),
    at(-2.7, 10.5, 7.5, 1.5),
    at(-2.8, 8.6, 7.4, 1.7),
    at(-2.8, 8.0, 7.4, 0.7),
  ],
  [
    at(-2.2, 41.4, 11.6, 0.9),
    at(-2.4, 38, 11.2, 0.55),
    at(-3.2, 16, 9.8, 0.5),
    at(-3.4, 8.0, 9.6, 0.9),
    at(-3.4, 6.6, 9.5, 0.5),
  ],
]
const footOf = (at: At): Stop[][] => [
  [
    at(-7.9, 3.2, 8, 1.3),
    at(-6.6, 3.5, 8, 2.0),
    at(-3.4, 4.8, 8, 1.9),
    at(0.2, 5.0, 8.1, 1.7),
    at(2.6, 3.9, 8.3, 1.4),
  ],
  ...[0, 1, 2, 3, 4].map(t => {
    const z = 6.0 + t * 1.25
    return [
      at(3.0 - t * 0.3, 3.4 - t * 0.3, z + 0.4, 0.75),
      at(6.4 - t * 0.5, 2.4 - t * 0.25, z, 0.5),
      at(9.2 - t * 0.8, 1.3, z, 0.62),
      at(11.4 - t * 0.9, 1.0, z, 0.42),
      at(13.4 - t, 0.8, z, 0.4),
    ]
  }),
]
