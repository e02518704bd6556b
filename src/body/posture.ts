import type { Sex } from '../model'
import { type Break, CM_PER_CRUSH, CM_PER_WEDGE, slowLoss_cm } from '../risk'
import { DISC_SHARES, type Level, LEVELS } from './column'
import { CURVED, kyphosisOf, YOUNG_DEG } from './kyphosis'
import { along, upOf, wedgeOf } from './plates'
import type { BodyShape, Pose, Spot, Vertebra } from './types'

export interface Person {
  readonly sex: Sex
  /** height as a young adult */
  readonly height_cm: number
  /** years */
  readonly age: number
  /** all fractures of the life; only those up to `age` count */
  readonly breaks: readonly Break[]
  readonly possible: number
  readonly met?: number
}

/** Height lost with one broken vertebra, cm (risk/height.ts). */
export const LOST_CM = { wedge: CM_PER_WEDGE, crush: CM_PER_CRUSH } as const

/** Assumption: proportions of a standing body, shares of its young height: hip joints above the floor. */
const HIP_UP = 0.518
/** Assumption: upper face of the sacrum from the hip joints, cm at 163 cm: behind and above. */
const SACRUM: Spot = { x: -3.1, y: 10.2 }
/**
 * Assumption: how the young column stands: forward lean of the sacrum's upper face and of T12's lower face, and the
 * bend from T4 up to T1, degrees.
 */
const [SACRUM_DEG, T12_DEG, NECK_ROOT_DEG] = [39, -14, 9]
/** Assumption: shares of a growing curve taken up by leaning back below it and by turning the pelvis back. */
const [LEAN_SHARE, PELVIS_SHARE] = [0.36, 0.17]
/** Assumption: the upper face of C1 when the gaze is level, and how far a neck can bend back to keep it so, degrees. */
const [LEVEL_DEG, NECK_MOST_DEG] = [-6, 62]
/**
 * Assumption: the crown of the skull from its seat on C1: an ellipse round (0.6, 5.7), half axes 9.2 and 8.2 cm at 163 cm,
 * skin included.
 */
export const CROWN = { x: 0.6, y: 5.7, halfLength: 9.2, halfHeight: 8.2 }
/** Assumption: front and back of a wedged and of a crushed body, shares of what they were (a moderate fracture). */
const SUNK = { wedge: { back: 0.98, front: 0.72 }, crush: { back: 0.78, front: 0.76 } } as const
/** Thinnest and thickest discs, shares of the young ones; beyond, the knees give. Assumption. */
const [THIN, THICK] = [0.5, 1.15]

interface Angles {
  readonly kyphosis: number
  readonly t12: number
  readonly sacrum: number
  readonly neck: number
}
/** The bends of the whole column for a curve of the upper back. */
const anglesOf = (kyphosis: number): Angles & { readonly nod: number } => {
  const more = kyphosis - YOUNG_DEG
  const t12 = T12_DEG - LEAN_SHARE * more
  const t1 = t12 + kyphosis + NECK_ROOT_DEG
  const neck = -Math.min(NECK_MOST_DEG, t1 - LEVEL_DEG)
  return { kyphosis, t12, sacrum: SACRUM_DEG - PELVIS_SHARE * more, neck, nod: t1 + neck - LEVEL_DEG }
}

const REGION = (id: string): 'neck' | 'root' | 'curve' | 'loins' =>
  id.startsWith('C')
    ? 'neck'
    : CURVED.includes(id)
      ? id === 'T12'
        ? 'loins'
        : 'curve'
      : id.startsWith('L')
        ? 'loins'
        : 'root'

/** Degrees that the disc below each level bends forward, so that the parts add up to `angles`. */
const discBends = (levels: readonly Level[], angles: Angles): ReadonlyMap<string, number> => {
  const whole = {
    neck: angles.neck,
    root: NECK_ROOT_DEG,
    curve: angles.kyphosis,
    loins: angles.t12 - angles.sacrum,
  }
  // what the bodies themselves are wedged by is not left for the discs; T12's own belongs to the curve
  for (const { id, height, front, depth } of levels)
    whole[id === 'T12' ? 'curve' : REGION(id)] -= wedgeOf(height, front, depth)
  const shares = { neck: 0, root: 0, curve: 0, loins: 0 }
  for (const [id, share] of Object.entries(DISC_SHARES)) shares[REGION(id)] += share
  return new Map(
    Object.entries(DISC_SHARES).map(([id, share]) => [id, (whole[REGION(id)] * share) / shares[REGION(id)]]),
  )
}

interface Chain {
  readonly vertebrae: readonly Vertebra[]
  readonly head: Pose
}
/** Stacks the column on the sacrum. `thick` scales the discs. */
const stack = (
  levels: readonly Level[],
  broken: ReadonlyMap<string, Break>,
  base: Pose,
  bends: ReadonlyMap<string, number>,
  thick: number,
): Chain => {
  const vertebrae: Vertebra[] = []
  let { x, y, turn } = base
  const climb = (direction: number, length: number): void => {
    const up = upOf(direction)
    x += up.x * length
    y += up.y * length
  }
  for (const { id, height, front, depth, disc } of levels.toReversed()) {
    const bend = bends.get(id) ?? 0
    climb(turn + bend / 2, disc * thick)
    const lower = turn + bend
    const upper = lower + wedgeOf(height, front, depth)
    const rise = (height * (1 + front)) / 2
    climb((lower + upper) / 2, rise / 2)
    vertebrae.unshift({
      id,
      x,
      y,
      upper,
      lower,
      height,
      front,
      depth,
      disc: disc * thick,
      broken: broken.get(id) ?? null,
    })
    climb((lower + upper) / 2, rise / 2)
    turn = upper
  }
  return { vertebrae, head: { x, y, turn: turn + (bends.get('C0') ?? 0) - LEVEL_DEG } }
}

/** Height of the crown above the seat of a head that nods by `turn`, cm at 163 cm. */
const crownAbove = (turn: number): number => {
  const middle = along({ x: 0, y: 0, turn }, CROWN.x, CROWN.y)
  const up = (turn * Math.PI) / 180
  return middle.y + Math.hypot(CROWN.halfLength * Math.sin(up), CROWN.halfHeight * Math.cos(up))
}

const scaled = (levels: readonly Level[], k: number): Level[] =>
  levels.map(one => ({
    ...one,
    height: one.height * k,
    depth: one.depth * k,
    disc: one.disc * k,
  }))

const sunk = (levels: readonly Level[], broken: ReadonlyMap<string, Break>): Level[] =>
  levels.map(one => {
    const kind = broken.get(one.id)?.kind
    if (!kind) return one
    const { back, front } = SUNK[kind]
    return { ...one, height: one.height * back, front: (one.front * front) / back }
  })

/** Rise of the column from the sacrum to the crown when discs are `thick`. It is linear in `thick`. */
const topOf = (chain: Chain, size: number): number => chain.head.y + size * crownAbove(chain.head.turn)

/** The pelvis turned round the hip joints, and the upper face of the sacrum on it. */
const pelvisFor = (hipUp: number, size: number, angles: Angles): { pelvis: Pose; base: Pose } => {
  const pelvis = { x: 0, y: hipUp, turn: angles.sacrum - SACRUM_DEG }
  return { pelvis, base: sacrumOf({ pelvis }, size) }
}

/** The upper face of the sacrum in a body whose bones are `size` times those of 163 cm: its middle and its lean. */
export const sacrumOf = ({ pelvis }: { readonly pelvis: Pose }, size: number): Pose => ({
  ...along(pelvis, SACRUM.x * size, SACRUM.y * size),
  turn: SACRUM_DEG + pelvis.turn,
})

/**
 * The standing body of a person at an age. The drawn column's curve between the upper face of T4 and the lower face of T12 is
 * the stated one, and the crown is at the stated height: bends of the discs give the first, their thickness the second.
 */
export const bodyShapeOf = (person: Person): BodyShape => {
  const { sex, height_cm: young_cm, age } = person
  const breaks = person.breaks.filter(one => one.age <= age)
  const broken = new Map(breaks.flatMap(one => (one.vertebra === null ? [] : [[one.vertebra, one]])))
  const slow_cm = slowLoss_cm(age)
  const broken_cm = breaks.reduce((sum, one) => sum + (one.kind === null ? 0 : LOST_CM[one.kind]), 0)
  const height_cm = young_cm - slow_cm - broken_cm
  const kyphosis_deg = kyphosisOf(age, breaks)
  const size = young_cm / 163
  const hipUp = HIP_UP * young_cm

  // the young column fills the young height; it is linear in its own size
  const still = anglesOf(YOUNG_DEG)
  const youngBase = pelvisFor(hipUp, size, still).base
  const youngTop = (k: number): number =>
    topOf(stack(scaled(LEVELS, k), new Map(), youngBase, discBends(LEVELS, still), 1), size)
  const k = 1 + (young_cm - youngTop(1)) / (2 * (youngTop(1) - youngTop(0.5)))

  const angles = anglesOf(kyphosis_deg)
  const levels = sunk(scaled(LEVELS, k), broken)
  const bends = discBends(levels, angles)
  const { pelvis, base } = pelvisFor(hipUp, size, angles)
  const top = (thick: number): number => topOf(stack(levels, broken, base, bends, thick), size)
  const wanted = (height_cm - top(0)) / (top(1) - top(0))
  const thick = Math.max(THIN, Math.min(THICK, wanted))
  // what the discs cannot take, the legs do: knees and hips give, or the whole frame is a little larger
  const sink = top(thick) - height_cm
  const drop = (spot: Pose): Pose => ({ ...spot, y: spot.y - sink })
  const chain = stack(levels, broken, drop(base), bends, thick)
  return {
    sex,
    height_cm,
    slow_cm,
    broken_cm,
    kyphosis_deg,
    young_deg: YOUNG_DEG,
    ...chain,
    pelvis: drop(pelvis),
    knee_deg: kneeFor(sink, hipUp),
    breaks,
    possible: person.possible,
    met: person.met ?? null,
  }
}

/** Bend of the knees that lowers the hips by `sink`, cm: thigh and shank are taken as equally long. */
const kneeFor = (sink: number, leg: number): number =>
  sink <= 0 ? 0 : (2 * Math.acos(Math.max(0.7, 1 - sink / leg)) * 180) / Math.PI
