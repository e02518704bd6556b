import type { BoneSite } from '../bone/types'
import { type CameraTriple, facing, towardsEye } from './camera'
import { isHidden, type SurfaceGrid } from './grid'

/** A site on the screen: CSS pixels, and its distance from the eye. */
export interface Seen {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly away: number
}
export interface SiteChoice {
  readonly sites: readonly BoneSite[]
  readonly grid: SurfaceGrid
  /** voxels */
  readonly eye: readonly [number, number, number]
  readonly project: (site: BoneSite) => { x: number; y: number; away: number }
  readonly width: number
  readonly height: number
  readonly limit: number
  /** shown before: they stay while they can, so that marks do not jump about while the block turns */
  readonly kept: ReadonlySet<number>
  /** parts of the plate that carry words or buttons */
  readonly covered: (x: number, y: number) => boolean
}

/** Marks keep this far apart and from the plate's edge, CSS pixels. */
const APART = 52
const EDGE = 20

/** The few sites worth marking: in front, not hidden, apart from each other, both kinds when there are both. */
export const chooseSites = (choice: SiteChoice): Seen[] => {
  const { sites, grid, eye, project, width, height, limit, kept, covered } = choice
  const seen: (Seen & { kind: BoneSite['kind'] })[] = []
  sites.forEach((site, index) => {
    const { x, y, away } = project(site)
    if (x < EDGE || y < EDGE || x > width - EDGE || y > height * 0.86 || covered(x, y)) return
    if (isHidden(grid, [site.x, site.y, site.z], eye)) return
    seen.push({ index, x, y, away, kind: site.kind })
  })
  seen.sort((a, b) => Number(kept.has(b.index)) - Number(kept.has(a.index)) || a.away - b.away)
  const chosen: typeof seen = []
  const share = Math.ceil(limit / 2)
  const take = (atMost: number): void => {
    for (const one of seen) {
      if (chosen.length >= limit) return
      if (chosen.includes(one) || chosen.filter(c => c.kind === one.kind).length >= atMost) continue
      if (chosen.every(c => Math.hypot(c.x - one.x, c.y - one.y) >= APART)) chosen.push(one)
    }
  }
  take(share)
  take(limit)
  return chosen.map(({ index, x, y, away }) => ({ index, x, y, away }))
}

/** Where a site lies in the block as first seen, in words' keys: thirds of height, width and depth. */
export const placeOf = (site: BoneSite, size: number): { height: string; side: string; depth: string } => {
  const third = (value: number, low: string, high: string): string =>
    value < size / 3 ? low : value > (2 * size) / 3 ? high : 'middle'
  return {
    height: third(site.y, 'lower', 'upper'),
    side: third(site.x, 'left', 'right'),
    depth: third(site.z, 'back', 'front'),
  }
}

/**
 * The view that shows a site with the least turning: of all directions from which no bone hides it, the one nearest
 * to the present view and to a level eye. Where every way is blocked, the one from the site's own side of the block.
 * `away` is the distance of the eye from the centre, voxels.
 */
export const viewOf = (
  site: BoneSite,
  grid: SurfaceGrid,
  from: CameraTriple,
  away: number,
): readonly [turn: number, tilt: number] => {
  const half = grid.size / 2
  let best: readonly [number, number] = facing(site.x - half, site.y - half, site.z - half) ?? [
    from[0],
    from[1],
  ]
  let least = Infinity
  for (let tilt = -30; tilt <= 60; tilt += 15)
    for (let step = 0; step < 360; step += 15) {
      const turn = from[0] + (step <= 180 ? step : step - 360)
      const [x, y, z] = towardsEye(turn, tilt)
      const eye = [x * away + half, y * away + half, z * away + half] as const
      const cost = Math.abs(turn - from[0]) + 1.5 * Math.abs(tilt - 12)
      if (cost >= least || isHidden(grid, [site.x, site.y, site.z], eye)) continue
      best = [turn, tilt]
      least = cost
    }
  return best
}
