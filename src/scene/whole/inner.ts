import { DataUtils } from 'three'
import type { WholeBoneId, WholeModel } from '../../anatomy/types'
import type { Place } from '../room'
import { type Cut, dot } from './section'
import { viewOf } from './views'

/** What a bone is made of at a place: distance from its surface (negative inside) and thickness of the young adult's shell, mm. */
const insideAt = (
  { cube, inside, size }: WholeModel,
  place: Place,
): readonly [distance: number, shell: number] => {
  const cell = place.map((c, i) =>
    Math.min(size - 1, Math.max(0, Math.floor(((c - cube.corner[i]!) / cube.side_mm) * size))),
  )
  const at = (cell[0]! + size * (cell[1]! + size * cell[2]!)) * 4
  return [DataUtils.fromHalfFloat(inside[at]!), DataUtils.fromHalfFloat(inside[at + 1]!)]
}

/** A place moved into the plane of a cut. */
const onto = ({ normal, offset }: Cut, place: Place): Place => {
  const away = dot(normal, place) - offset
  return [place[0] - away * normal[0], place[1] - away * normal[1], place[2] - away * normal[2]]
}

/** Where the way to the trabeculae leads through the cut face. */
export const doorOf = (bone: WholeBoneId, cuts: readonly Cut[]): Place => onto(cuts[0]!, viewOf(bone).door)

export interface InnerPlace {
  readonly id: 'spongy' | 'compact' | 'cavity'
  readonly at: Place
  readonly out: Place
}

/** Where to look for the shell on the cut face: a start inside, and which way to go. */
const TO_SHELL: Readonly<Record<WholeBoneId, readonly [from: Place, towards: Place]>> = {
  spine: [
    [0, -4, 4],
    [0, 0, 1],
  ],
  hip: [
    [4, -26, 0],
    [1, 0, 0],
  ],
  forearm: [
    [1, 26, 0],
    [1, 0, 0],
  ],
}
const CAVITY: Readonly<Partial<Record<WholeBoneId, Place>>> = { hip: [1, -34, 0], forearm: [2, 30, 0] }

/** Places on the cut face that have a name, as far as it shows them. */
export const innerPlaces = (
  bone: WholeBoneId,
  cuts: readonly Cut[],
  model: WholeModel,
  shell: number,
): InnerPlace[] => {
  const cut = cuts[0]!
  const out = cut.normal
  const places: InnerPlace[] = []
  const door = doorOf(bone, cuts)
  if (insideAt(model, door)[0] < -2) places.push({ id: 'spongy', at: door, out })
  const [from, towards] = TO_SHELL[bone]
  const start = onto(cut, from)
  for (let way = 0; way < 30; way += 0.2) {
    const at: Place = [start[0] + way * towards[0], start[1] + way * towards[1], start[2] + way * towards[2]]
    const [distance, thick] = insideAt(model, at)
    if (distance > 0) break
    if (distance < -0.6 * thick * shell) continue
    places.push({ id: 'compact', at, out })
    break
  }
  const cavity = CAVITY[bone]
  if (cavity !== undefined) {
    const at = onto(cut, cavity)
    const [distance, thick] = insideAt(model, at)
    if (distance < -thick * shell - 1) places.push({ id: 'cavity', at, out })
  }
  return places
}

/** Where a part that has been cut open shows on a cut face, or null: the place nearest to its name, if that lies in bone. */
export const onCutFace = (cuts: readonly Cut[], model: WholeModel, place: Place): InnerPlace['at'] | null => {
  for (const cut of cuts) {
    const at = onto(cut, place)
    const bare = cuts.every(other => other === cut || dot(other.normal, at) > other.offset)
    if (bare && insideAt(model, at)[0] < -1) return at
  }
  return null
}
