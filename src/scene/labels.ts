import type { BoneView } from '../bone/types'
import type { I18n } from '../i18n'
import { isHidden, isSurface, type SurfaceGrid } from './grid'
import { choosePlaces, isSeen, type NamedPlace, type Places, placesOf } from './names'
import type { Mark, Name } from './overlay'
import type { Pen, Place } from './room'
import { chooseSites } from './sites'

/** Keeps the marks and names on the picture true to the mesh and to the eye. */
export interface Labels {
  show(view: BoneView, grid: SurfaceGrid): void
  select(index: number | null): void
  /** `side_mm`: length of the block's side */
  follow(pen: Pen, side_mm: number): void
}

export interface Corner {
  readonly width: number
  readonly height: number
}
/** Least room for the words at the right edge and the height of their line, rem. */
const WORDS_rem = 6
const LINE_rem = 1.875
/** The scale bar's and buttons' room at the foot, CSS pixels. */
const FOOT = 64
/** Longest leader line, share of the plate's width; with it none crosses the middle of the bone. */
const LEADER = 0.35

/** Whether a leader from a place on the bone to the words at the right would be short and clear of the small block. */
export const mayLead = (
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  width: number,
  inset: Corner,
): boolean => {
  if (Math.hypot(to.x - from.x, to.y - from.y) > LEADER * width) return false
  const edge = width - inset.width
  if (inset.width === 0 || to.x <= edge) return true
  // both ends lie outside the corner: the line is clear when it passes below it at its left edge
  const share = (edge - from.x) / (to.x - from.x)
  return from.x >= edge ? from.y >= inset.height : from.y + share * (to.y - from.y) >= inset.height
}

const pointOf = ([x, y, z]: readonly [number, number, number]) => ({ x, y, z })

export const createLabels = (i18n: I18n): Labels => {
  let view: BoneView | null = null
  let grid: SurfaceGrid | null = null
  let places: Places | null = null
  let named: readonly NamedPlace[] = []
  let selected: number | null = null
  let kept: ReadonlySet<number> = new Set()

  const byEye = (pen: Pen, size: number, side_mm: number) => {
    const mm = side_mm / size
    return (place: { x: number; y: number; z: number }) =>
      pen.project([(place.x - size / 2) * mm, (place.y - size / 2) * mm, (place.z - size / 2) * mm])
  }
  return {
    show(next, surface) {
      const same = view !== null && view.sites === next.sites
      view = next
      grid = surface
      if (!same) {
        selected = null
        kept = new Set()
      }
      // Names stay while there is bone under them: in a passing picture any, in one to keep the same kind of it.
      const found = next.quality === 'full' ? placesOf(next.mesh) : null
      places = found
      named = named.filter(
        place =>
          isSurface(surface, ...place.at) && (found === null || found.measure(place)?.kind === place.kind),
      )
    },
    select(index) {
      selected = index
    },
    follow(pen, side_mm) {
      if (view === null || grid === null) return
      const { width, height, rem, inset } = pen
      const surface = grid
      const line = LINE_rem * rem
      const nameOf = ({ kind }: Pick<NamedPlace, 'kind'>): string =>
        i18n.t(kind === 'plate' ? 'scene.name.plate' : 'scene.name.rod')
      const words = Math.max(pen.room(nameOf({ kind: 'plate' })), pen.room(nameOf({ kind: 'rod' })))
      const column = Math.max(WORDS_rem * rem, words)
      const { size } = view.mesh
      const eye = pen.eye.map(c => (c * size) / side_mm + size / 2) as unknown as Place
      const project = byEye(pen, size, side_mm)
      const covered = (x: number, y: number): boolean =>
        x > width - column || (x > width - inset.width && y < inset.height)
      const chosen = chooseSites({
        sites: view.sites,
        grid: surface,
        eye,
        project,
        width,
        height,
        limit: width < 560 ? 3 : 6,
        kept,
        covered,
      })
      kept = new Set(chosen.map(seen => seen.index))
      const marks: Mark[] = []
      for (const seen of chosen) {
        const site = view.sites[seen.index]!
        marks.push({
          kind: site.kind,
          x: seen.x,
          y: seen.y,
          selected: seen.index === selected,
          hidden: false,
        })
      }
      if (selected !== null && !kept.has(selected)) {
        const site = view.sites[selected]
        if (site !== undefined) {
          const { x, y } = project(site)
          const hidden = isHidden(surface, [site.x, site.y, site.z], eye)
          marks.push({ kind: site.kind, x, y, selected: true, hidden })
        }
      }
      pen.marks(marks)

      const top = inset.height > 0 ? inset.height + 24 : 40
      const lineAt = (y: number): number => Math.min(height - FOOT, Math.max(y, top))
      const leads = (x: number, y: number, labelY: number): boolean =>
        mayLead({ x, y }, { x: width - words, y: labelY }, width, inset)
      const fits = (x: number, y: number): boolean =>
        x < width - column - 24 &&
        leads(x, y, lineAt(y)) &&
        y > 24 &&
        !covered(x, y) &&
        y < height - FOOT &&
        marks.every(mark => Math.hypot(mark.x - x, mark.y - y) > 30)
      // names stay where they are while they can be seen, so that they do not wander during a turn
      const still = named.filter(place => {
        const { x, y } = project(pointOf(place.at))
        return fits(x, y) && isSeen(place, surface, eye)
      })
      const fresh =
        places === null || still.length === 2
          ? []
          : choosePlaces(places, surface, eye, at => project(pointOf(at)), fits)
      named = (['rod', 'plate'] as const)
        .map(kind => still.find(p => p.kind === kind) ?? fresh.find(p => p.kind === kind))
        .filter(place => place !== undefined)
      const spots = named.map(place => ({ place, ...project(pointOf(place.at)) })).sort((a, b) => a.y - b.y)
      let last = top - line
      const names = spots.flatMap(({ place, x, y }): Name[] => {
        const labelY = Math.max(lineAt(y), last + line)
        if (labelY > height - FOOT || !leads(x, y, labelY)) return []
        last = labelY
        return [{ text: nameOf(place), x, y, labelY }]
      })
      pen.names(names)
    },
  }
}
