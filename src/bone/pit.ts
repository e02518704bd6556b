import type { Carving } from './carving'
import { softMin } from './generator'
import { uniform } from './random'

/** A place where remodelling starts: on a bone voxel at the surface, looking inwards. Lengths in voxels of 35 um. */
export interface Pit {
  /** the voxel it is seated on */
  readonly x: number
  readonly y: number
  readonly z: number
  /** unit direction into the bone */
  readonly ix: number
  readonly iy: number
  readonly iz: number
  /** bone under the seat along that direction */
  readonly thickness: number
  readonly depth: number
  /** half length and half width of its mouth */
  readonly long: number
  readonly wide: number
  /** angle of the long side around the inward direction, radians */
  readonly turn: number
  /** middle of the bone under the seat, and how far a pit that goes through reaches from there */
  readonly cx: number
  readonly cy: number
  readonly cz: number
  readonly reach: number
}

/** Erosion depth 50 +- 10 um and mouth 200-320 x 120-190 um: ranges of the design study for trabecular pits (docs/bone.md). */
const VOXEL_UM = 35

/**
 * The event with this address, or null when its place is not on the surface. Places are drawn evenly in the block, so the number of
 * events follows the surface by itself, and the same event meets the same place in two lives as long as both have bone there. `deep`
 * scales the depth.
 */
export function pitAt(
  field: Float32Array,
  size: number,
  seed: number,
  year: number,
  event: number,
  deep = 1,
): Pit | null {
  const x = Math.floor(uniform(seed, year, event, 0) * size)
  const y = Math.floor(uniform(seed, year, event, 1) * size)
  const z = Math.floor(uniform(seed, year, event, 2) * size)
  const here = field[x + size * (y + size * z)]!
  if (here <= 0 || here > 0.9) return null
  const at = (a: number, b: number, c: number): number =>
    field[clamp(a, size) + size * (clamp(b, size) + size * clamp(c, size))]!
  const gx = at(x + 1, y, z) - at(x - 1, y, z)
  const gy = at(x, y + 1, z) - at(x, y - 1, z)
  const gz = at(x, y, z + 1) - at(x, y, z - 1)
  const slope = Math.sqrt(gx * gx + gy * gy + gz * gz)
  if (slope < 0.2) return null
  const ix = gx / slope
  const iy = gy / slope
  const iz = gz / slope
  let under = 0.5
  while (
    under < 16 &&
    at(Math.round(x + under * ix), Math.round(y + under * iy), Math.round(z + under * iz)) > 0
  ) {
    under += 0.5
  }
  const thickness = Math.min(under + here, 16)
  const depth =
    (deep * (50 + 20 * (uniform(seed, year, event, 3) + uniform(seed, year, event, 4) - 1))) / VOXEL_UM
  const long = (100 + 60 * uniform(seed, year, event, 5)) / VOXEL_UM
  const wide = (60 + 35 * uniform(seed, year, event, 6)) / VOXEL_UM
  const half = thickness / 2 - here
  return {
    x,
    y,
    z,
    ix,
    iy,
    iz,
    thickness,
    depth,
    long,
    wide,
    turn: 2 * Math.PI * uniform(seed, year, event, 7),
    cx: x + half * ix,
    cy: y + half * iy,
    cz: z + half * iz,
    reach: Math.max(long, 0.75 * thickness, thickness / 2 + 2) + 1,
  }
}

/** Cuts a pit right through and rounds what it leaves. */
export function carve(field: Float32Array, size: number, pit: Pit, carving: Carving): void {
  const { ix, iy, iz } = pit
  const [ux, uy, uz, vx, vy, vz] = tangents(pit)
  const c = Math.cos(pit.turn)
  const s = Math.sin(pit.turn)
  // Wide enough that a round strut as thick as the bone under the seat is cut clean through.
  const wide = Math.max(pit.wide, 0.62 * pit.thickness + 0.6)
  const long = Math.max(pit.long, wide)
  const high = pit.thickness / 2 + 2.2
  const reach = Math.ceil(Math.max(long, high)) + 2
  const x0 = Math.max(0, Math.floor(pit.cx) - reach)
  const x1 = Math.min(size - 1, Math.ceil(pit.cx) + reach)
  const y0 = Math.max(0, Math.floor(pit.cy) - reach)
  const y1 = Math.min(size - 1, Math.ceil(pit.cy) + reach)
  const z0 = Math.max(0, Math.floor(pit.cz) - reach)
  const z1 = Math.min(size - 1, Math.ceil(pit.cz) + reach)
  for (let z = z0; z <= z1; z++) {
    for (let y = y0; y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        const i = x + size * (y + size * z)
        const old = field[i]!
        const dx = x - pit.cx
        const dy = y - pit.cy
        const dz = z - pit.cz
        const h = (dx * ix + dy * iy + dz * iz) / high
        const a0 = dx * ux + dy * uy + dz * uz
        const b0 = dx * vx + dy * vy + dz * vz
        const a = (a0 * c + b0 * s) / long
        const b = (b0 * c - a0 * s) / wide
        const q = Math.sqrt(a * a + b * b + h * h)
        if (q > 2.4) continue
        // First-order distance to the ellipsoid, positive outside.
        const steep = Math.sqrt((a * a) / (long * long) + (b * b) / (wide * wide) + (h * h) / (high * high))
        const outside = q < 0.3 ? -wide : ((q - 1) * q) / steep
        const now = softMin(old, outside, 1.6)
        if (now >= old) continue
        if (old > -2) carving.write(i, now < -2 ? -2 : now)
      }
    }
  }
}

/** Two unit directions along the surface, square to each other. */
function tangents(pit: Pit): readonly [number, number, number, number, number, number] {
  const { ix, iy, iz } = pit
  const flat = Math.abs(iy) < 0.9
  const px = flat ? iz : 0
  const py = flat ? 0 : -iz
  const pz = flat ? -ix : iy
  const norm = Math.sqrt(px * px + py * py + pz * pz)
  const ux = px / norm
  const uy = py / norm
  const uz = pz / norm
  return [ux, uy, uz, iy * uz - iz * uy, iz * ux - ix * uz, ix * uy - iy * ux]
}

/** How much the place is part of a plate: share of a ring of 5 voxels radius in mid bone that is bone (a rod: about 0.25). */
export function plateShare(field: Float32Array, size: number, pit: Pit): number {
  const [ux, uy, uz, vx, vy, vz] = tangents(pit)
  let bone = 0
  for (let k = 0; k < 8; k++) {
    const a = 5 * Math.cos((Math.PI * k) / 4)
    const b = 5 * Math.sin((Math.PI * k) / 4)
    const x = clamp(Math.round(pit.cx + a * ux + b * vx), size)
    const y = clamp(Math.round(pit.cy + a * uy + b * vy), size)
    const z = clamp(Math.round(pit.cz + a * uz + b * vz), size)
    if (field[x + size * (y + size * z)]! > 0) bone++
  }
  return bone / 8
}

function clamp(value: number, size: number): number {
  return value < 0 ? 0 : value >= size ? size - 1 : value
}
