import { BYTES_PER_VOXEL } from './bytes'
import { hash32, uniform } from './random'
import type { BoneSite } from './types'

export interface SiteRates {
  /** relative to a healthy 30-year-old */
  readonly resorption: number
  readonly formation: number
}

/** Places tried a year, and how long a site stays open and then being refilled, years. Assumption: a few tens show at a time. */
const TRIES = 2600
const DIG_YEARS = 0.12
const FILL_YEARS = 0.4
const MOST = 48

/** A site and how deep it is: 0 = level with the surface, 1 = full depth. */
export interface OpenSite extends BoneSite {
  readonly open: number
  readonly event: number
}

/**
 * Where the block is being dug out and refilled at an age: a pure function of seed, age and the bone shown, so the picture does not depend on the
 * way the cursor got there. A site is dug for about six weeks and refilled over five months; the number of each follows the rates.
 */
export function sitesAt(
  bytes: Uint8Array,
  size: number,
  seed: number,
  age: number,
  rates: SiteRates,
): OpenSite[] {
  const sites: OpenSite[] = []
  const scale = (size / 96) ** 3
  const digging = Math.round(TRIES * scale * Math.max(0, Math.min(4, rates.resorption)))
  const filling = Math.round(TRIES * scale * Math.max(0, Math.min(4, rates.formation)))
  const thisYear = Math.floor(age)
  for (let year = thisYear - 1; year <= thisYear; year++) {
    const tries = Math.max(digging, filling)
    for (let event = 0; event < tries; event++) {
      const since = age - (year + uniform(seed, year, event, 20))
      if (since < 0 || since >= DIG_YEARS + FILL_YEARS) continue
      const dug = since < DIG_YEARS
      if (event >= (dug ? digging : filling)) continue
      const x = Math.floor(uniform(seed, year, event, 21) * size)
      const y = Math.floor(uniform(seed, year, event, 22) * size)
      const z = Math.floor(uniform(seed, year, event, 23) * size)
      const here = bytes[x + size * (y + size * z)]!
      if (here < 128 || here > 190) continue
      const open = dug ? since / DIG_YEARS : 1 - (since - DIG_YEARS) / FILL_YEARS
      sites.push({
        kind: dug ? 'dug' : 'refilled',
        x: x + 0.5,
        y: y + 0.5,
        z: z + 0.5,
        open,
        event: hash32(seed, year, event, 24),
      })
    }
  }
  if (sites.length <= MOST) return sites
  return sites.sort((a, b) => a.event - b.event).slice(0, MOST)
}

/** Digs the open sites into the bone shown: shallow hollows, never through. `bytes` is changed. */
export function digSites(bytes: Uint8Array, size: number, sites: readonly OpenSite[]): void {
  for (const site of sites) dig(bytes, size, site)
}

/** Radius of a hollow's mouth and its depth (50 um), voxels of 35 um. */
const WIDE = 4.2
const DEEP = 1.43
/** Bone a site needs under it to be drawn dug, voxels: nothing may look cut that the life did not cut. Assumption. */
const NEEDED = 3.5

function dig(bytes: Uint8Array, size: number, site: OpenSite): void {
  const cx = Math.floor(site.x)
  const cy = Math.floor(site.y)
  const cz = Math.floor(site.z)
  const last = size - 1
  const at = (x: number, y: number, z: number): number => {
    const a = x < 0 ? 0 : x > last ? last : x
    const b = y < 0 ? 0 : y > last ? last : y
    const c = z < 0 ? 0 : z > last ? last : z
    return bytes[a + size * (b + size * c)]!
  }
  const gx = at(cx + 1, cy, cz) - at(cx - 1, cy, cz)
  const gy = at(cx, cy + 1, cz) - at(cx, cy - 1, cz)
  const gz = at(cx, cy, cz + 1) - at(cx, cy, cz - 1)
  const slope = Math.sqrt(gx * gx + gy * gy + gz * gz)
  if (slope < 20) return
  const ix = gx / slope
  const iy = gy / slope
  const iz = gz / slope
  for (let h = 1; h <= NEEDED; h += 0.5) {
    if (at(Math.round(cx + h * ix), Math.round(cy + h * iy), Math.round(cz + h * iz)) < 128) return
  }
  const depth = DEEP * BYTES_PER_VOXEL * Math.sqrt(site.open)
  const reach = Math.ceil(WIDE)
  for (let z = Math.max(0, cz - reach); z <= Math.min(last, cz + reach); z++) {
    for (let y = Math.max(0, cy - reach); y <= Math.min(last, cy + reach); y++) {
      for (let x = Math.max(0, cx - reach); x <= Math.min(last, cx + reach); x++) {
        const dx = x - cx
        const dy = y - cy
        const dz = z - cz
        const far = (dx * dx + dy * dy + dz * dz) / (WIDE * WIDE)
        if (far >= 1) continue
        const i = x + size * (y + size * z)
        const old = bytes[i]!
        if (old === 0) continue
        // Fades inwards and outwards, so that the far side of a plate and struts close by stay as they are.
        const level = dx * ix + dy * iy + dz * iz
        const off = level > 0.8 ? (level - 0.8) / 2 : level < -0.8 ? (-0.8 - level) / 1.2 : 0
        const share = (1 - far) * Math.max(0, 1 - off)
        const now = old - depth * share
        bytes[i] = now < 0 ? 0 : now
      }
    }
  }
}
