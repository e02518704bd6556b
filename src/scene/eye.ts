import { PerspectiveCamera, Vector3 } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
import { cleanCamera, distanceOf, FIELD_OF_VIEW, HOME_LIMITS, seenHeight, towardsEye } from './camera'
import type { Pose } from './flight'
import type { Framing, Place } from './room'

/** The eye: a lens that a hand, a key or a flight moves round what it looks at, within the limits of a room. */
export interface Eye {
  readonly lens: PerspectiveCamera
  readonly controls: OrbitControls
  readonly framing: Framing
  /** what the room wants seen, on a picture of this size (CSS pixels) */
  frame(framing: (aspect: number) => Framing, width: number, height: number): void
  stand(pose: Pose): void
  now(): Pose
  /** a flight may go where a hand may not */
  free(on: boolean): void
  /** puts the clipping planes of a lens close round the room */
  clip(lens: PerspectiveCamera): void
  /** the same direction seen by another lens at `zoom`, before a picture of another shape */
  follow(lens: PerspectiveCamera, framing: Framing, zoom: number): void
  /** CSS pixels from the picture's upper left corner, and the distance, negative behind the eye */
  project(place: Place): { x: number; y: number; away: number }
  /** CSS pixels of one unit at what is looked at */
  pixelsPerUnit(): number
}

const UNIT: Framing = { width: 1, height: 1, target: [0, 0, 0], reach: 1, ...HOME_LIMITS }
const RADIANS = Math.PI / 180

export const createEye = (canvas: HTMLCanvasElement): Eye => {
  const lens = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.1, 100)
  const controls = new OrbitControls(lens, canvas)
  controls.enablePan = false
  controls.rotateSpeed = 0.7
  controls.dampingFactor = 0.15
  const point = new Vector3()
  let framing = UNIT
  let size = { width: 1, height: 1 }

  const home = (): number => distanceOf(seenHeight(size.width / size.height, framing), 1)
  const free = (on: boolean): void => {
    controls.minDistance = on ? 0 : home() / framing.zoom[1]
    controls.maxDistance = on ? Infinity : home() / framing.zoom[0]
    controls.minPolarAngle = (90 - framing.tilt[1]) * RADIANS
    controls.maxPolarAngle = (90 - framing.tilt[0]) * RADIANS
    controls.minAzimuthAngle = framing.turn === null ? -Infinity : framing.turn[0] * RADIANS
    controls.maxAzimuthAngle = framing.turn === null ? Infinity : framing.turn[1] * RADIANS
  }
  return {
    lens,
    controls,
    get framing() {
      return framing
    },
    frame(wanted, width, height) {
      size = { width, height }
      framing = wanted(width / height)
      lens.aspect = width / height
      const [right, up] = framing.shift ?? [0, 0]
      lens.setViewOffset(width, height, -right * width, up * height, width, height)
      free(false)
    },
    stand({ target, camera }) {
      controls.target.set(...target)
      lens.position
        .set(...towardsEye(camera[0], camera[1]))
        .multiplyScalar(home() / camera[2])
        .add(controls.target)
      lens.lookAt(controls.target)
      lens.updateMatrixWorld()
    },
    now() {
      const { x, y, z } = point.copy(lens.position).sub(controls.target)
      const away = point.length()
      const camera = [Math.atan2(x, z) / RADIANS, Math.asin(y / away) / RADIANS, home() / away]
      return { target: controls.target.toArray(), camera: cleanCamera(camera, framing) }
    },
    free,
    clip(other) {
      const away = other.position.distanceTo(controls.target)
      // as far as the target has moved from its place, the room reaches further on one side
      const reach = framing.reach + point.set(...framing.target).distanceTo(controls.target)
      other.near = Math.max(away * 0.03, away - reach)
      other.far = away + reach
      other.updateProjectionMatrix()
      other.updateMatrixWorld()
    },
    follow(other, theirs, zoom) {
      other.position
        .copy(lens.position)
        .sub(controls.target)
        .setLength(distanceOf(seenHeight(other.aspect, theirs), zoom))
        .add(point.set(...framing.target))
      other.quaternion.copy(lens.quaternion)
    },
    project(place) {
      point.set(...place)
      const away = point.distanceTo(lens.position)
      const ahead = point.applyMatrix4(lens.matrixWorldInverse).z < 0
      point.applyMatrix4(lens.projectionMatrix)
      return {
        x: ((point.x + 1) / 2) * size.width,
        y: ((1 - point.y) / 2) * size.height,
        away: ahead ? away : -away,
      }
    },
    pixelsPerUnit() {
      const away = lens.position.distanceTo(controls.target)
      return size.height / (2 * Math.tan((FIELD_OF_VIEW * RADIANS) / 2) * away)
    },
  }
}
