import { BYTES_PER_VOXEL, distanceOf } from './bytes'
import { coverage } from './field'
import { DIG_YEARS, OPEN_YEARS, openness, type Packet, WAIT_YEARS } from './packets'
import type { BoneSite } from './types'

/** Sites told to the page, at most: more than any usual life has open at once. All are drawn. */
const MOST = 400

/** A site and how deep it is. */
export interface OpenSite extends BoneSite {
  /** 1 = dug to its depth, 0 = level with the surface, below 0 = it stands out */
  readonly open: number
  /** depth when open, relative to 50 um */
  readonly depth: number
  /** half width of its mouth, voxels */
  readonly wide: number
  readonly event: number
}

/** Half width of a mouth, voxels (110-160 um). */
const NARROWEST = 3.2
const WIDER = 1.4

/** The packets that are being dug out or refilled. */
export function openSites(packets: readonly Packet[]): OpenSite[] {
  return packets
    .filter(packet => packet.since < OPEN_YEARS)
    .map(packet => ({
      kind: packet.since < DIG_YEARS + WAIT_YEARS ? 'dug' : 'refilled',
      x: packet.x + 0.5,
      y: packet.y + 0.5,
      z: packet.z + 0.5,
      open: openness(packet),
      depth: packet.depth,
      wide: NARROWEST + WIDER * ((packet.event & 255) / 255),
      event: packet.event,
    }))
}

/** What the page is told of them: a fair sample when there are many. */
export function sampleOf(sites: readonly OpenSite[]): BoneSite[] {
  return [...sites]
    .sort((a, b) => a.event - b.event)
    .slice(0, MOST)
    .map(({ kind, x, y, z }) => ({ kind, x, y, z }))
}

/**
 * Draws the open sites into the bone shown: hollows, never through, and low rises where more was formed. `bytes` is changed. Returns the
 * bone taken, voxels.
 */
export function digSites(bytes: Uint8Array, size: number, sites: readonly OpenSite[]): number {
  let taken = 0
  for (const site of sites) taken += dig(bytes, size, site)
  return taken
}

/** Depth of a hollow (50 um), voxels of 35 um. */
const DEEP = 50 / 35
/** Bone a site needs under it to be drawn dug, voxels: nothing may look cut that the life did not cut. Assumption. */
const NEEDED = 3.5

function dig(bytes: Uint8Array, size: number, site: OpenSite): number {
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
  if (slope < 20) return 0
  const ix = gx / slope
  const iy = gy / slope
  const iz = gz / slope
  for (let h = 1; h <= NEEDED; h += 0.5) {
    if (at(Math.round(cx + h * ix), Math.round(cy + h * iy), Math.round(cz + h * iz)) < 128) return 0
  }
  const rises = site.open < 0
  // A rise needs open marrow before it: nothing may look joined that is not.
  if (rises && at(Math.round(cx - 4 * ix), Math.round(cy - 4 * iy), Math.round(cz - 4 * iz)) > 64) return 0
  const depth = DEEP * BYTES_PER_VOXEL * site.depth * site.open
  const reach = Math.ceil(site.wide)
  const wide2 = site.wide * site.wide
  let taken = 0
  for (let z = Math.max(0, cz - reach); z <= Math.min(last, cz + reach); z++) {
    for (let y = Math.max(0, cy - reach); y <= Math.min(last, cy + reach); y++) {
      for (let x = Math.max(0, cx - reach); x <= Math.min(last, cx + reach); x++) {
        const dx = x - cx
        const dy = y - cy
        const dz = z - cz
        const far = (dx * dx + dy * dy + dz * dz) / wide2
        if (far >= 1) continue
        const i = x + size * (y + size * z)
        const old = bytes[i]!
        // Far from any surface there is nothing to dig, nor to build on.
        if (old === 0 || (rises && old < 64)) continue
        // Fades inwards and outwards, so that the far side of a plate and struts close by stay as they are.
        const level = dx * ix + dy * iy + dz * iz
        const off = level > 0.8 ? (level - 0.8) / 2 : level < -0.8 ? (-0.8 - level) / 1.2 : 0
        const share = (1 - far) * Math.max(0, 1 - off)
        const now = old - depth * share
        const kept = now < 0 ? 0 : now > 255 ? 255 : now | 0
        bytes[i] = kept
        taken += coverage(distanceOf(old)) - coverage(distanceOf(kept))
      }
    }
  }
  return taken
}
