import { censusOf } from './bytes'
import type { BoneLife } from './life'
import { CORNERS } from './mesh'
import { MINERAL_YEARS, mineralOf } from './mineral'
import { packetsAt } from './packets'
import { digSites, openSites, type OpenSite } from './sites'

/** What is drawn of a block beside its bone. */
export interface Picture {
  readonly sites: readonly OpenSite[]
  /** how new the tissue is (mineral.ts) */
  readonly mineral: Float32Array
  /** bone volume fraction as simulated, before anything is dug */
  readonly bvtv: number
  /** how far the surface is moved outwards so that the mesh holds the simulated volume, voxels */
  readonly grow: number
}

/** Farther than this the surface is not moved, voxels. */
const MOST_GROWN = 0.3

/**
 * Turns the bone of an age (bytes.ts, changed) into what is shown of it: open sites are dug and newer packets marked. The simulated volume
 * counts bone as if all pits were level, so what is dug is made up for by an even shift of a hundredth of a millimetre at most:
 * the mesh holds as much as was simulated. Specks are left to the caller (components.ts).
 */
export function pictureOf(bytes: Uint8Array, life: BoneLife, age: number): Picture {
  const { size, seed } = life
  const ratesAt = (when: number): { resorption: number; formation: number } => ({
    resorption: life.rate('resorption', when),
    formation: life.rate('formation', when),
  })
  const packets = packetsAt(bytes, size, seed, age, ratesAt, MINERAL_YEARS)
  const sites = openSites(packets)
  const { volume, surface } = censusOf(bytes)
  const dug = digSites(bytes, size, sites)
  const shift = surface > 0 ? dug / surface : 0
  return {
    sites,
    mineral: mineralOf(packets, size),
    bvtv: volume / bytes.length,
    grow: CORNERS + Math.max(-MOST_GROWN, Math.min(MOST_GROWN, shift)),
  }
}
