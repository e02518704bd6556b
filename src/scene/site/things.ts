import type { I18n } from '../../i18n'
import { canopyAt, type Cell, type CellKind, levels, PIT_Z, restAt, type SiteFacts } from '../../site'
import type { CameraTriple } from '../camera'
import type { Place, Thing } from '../room'
import type { Shown } from './picture'
import { levelWords, SIGNALS } from './words'

/** Views that show a thing well: turn, tilt, zoom. The eye keeps looking at the pit, so closer means only a little closer. */
const CLOSE: CameraTriple = [-8, 30, 1.7]
const ABOVE: CameraTriple = [-20, 52, 1.5]
const FACE: CameraTriple = [0, 12, 1.6]

/** The cell of a kind that is seen best: towards the sawn face and near `x`. */
export const bestOf = (cells: readonly Cell[], kind: CellKind, x: number): Cell | null => {
  const some = cells.filter(cell => cell.kind === kind && cell.radius > 4 && Math.abs(cell.x) < 165)
  const cost = (cell: Cell): number => Math.abs(cell.x - x) - 0.9 * cell.z
  return some.reduce<Cell | null>((best, one) => (best === null || cost(one) < cost(best) ? one : best), null)
}

/** The cell of a kind nearest to a place on the bone. */
const nearestOf = (cells: readonly Cell[], kind: CellKind, x: number, z: number): Cell | null =>
  cells.reduce<Cell | null>((best, one) => {
    if (one.kind !== kind) return best
    const away = (cell: Cell): number => Math.hypot(cell.x - x, cell.z - z)
    return best === null || away(one) < away(best) ? one : best
  }, null)

export const topOf = ({ surface }: Shown, cell: Cell): Place => [
  cell.x,
  surface.top(cell.x, cell.z) + cell.tall * 0.8,
  cell.z,
]

export interface Telling {
  readonly facts: SiteFacts
  /** sentences that belong to no place, first of all */
  readonly sentences: readonly string[]
  readonly signals: boolean
  /** words under the name of the old surface, or none */
  readonly scarNote: string | null
}

/** What is on the stage at the week shown, most important first. */
export const thingsOf = (i18n: I18n, shown: Shown | null, telling: Telling): Thing[] => {
  const { facts, sentences, signals, scarNote } = telling
  const alone = (id: string, said: string): Thing => ({ id, name: null, said, at: null })
  const things: Thing[] = sentences.map((said, i) => alone(`said-${i}`, said))
  if (signals)
    for (const id of SIGNALS) {
      const level = levelWords(i18n, id, facts)
      things.push(alone(`signal-${id}`, i18n.t(`site.tell.${id}`, { level })))
    }
  if (shown === null) return things
  const { surface, cells, osteocytes } = shown
  const count = cells.filter(cell => cell.kind === 'osteoclast').length
  const put = (id: ThingId, at: Place, view: CameraTriple, values: Record<string, number> = {}): void => {
    things.push({ id, name: i18n.t(`site.name.${id}`), said: i18n.t(`site.said.${id}`, values), at, view })
  }
  const here = levels()
  const clast = bestOf(cells, 'osteoclast', -20)
  if (clast !== null && clast.radius > 16) {
    put('osteoclast', topOf(shown, clast), CLOSE, { count: Math.max(count, surface.balance.osteoclasts) })
    if (clast.radius > 22 && clast.z + clast.radius > 4)
      put('border', [clast.x, surface.top(clast.x, 0) + 3, 1], FACE)
  }
  const kinds = [
    ['osteoblast', 'osteoblast', 20, CLOSE],
    ['precursor', 'precursor', -60, ABOVE],
    ['reversal', 'reversal', 40, ABOVE],
  ] as const
  for (const [kind, id, x, view] of kinds) {
    const cell = bestOf(
      cells.filter(one => one.kind !== 'osteoblast' || one.flat < 0.5),
      kind,
      x,
    )
    if (cell !== null) put(id, topOf(shown, cell), view)
  }
  // layers of the sawn face, each where it is thickest
  const probe = { x: 0, osteoid: 0, fresh: 0 }
  for (let x = -90; x <= 90; x += 6) {
    surface.at(x, 0, here)
    if (here.top - here.mineral > probe.osteoid) {
      probe.osteoid = here.top - here.mineral
      probe.x = x
    }
    probe.fresh = Math.max(probe.fresh, here.mineral - here.floor)
  }
  if (probe.osteoid > 3) {
    surface.at(probe.x, 0, here)
    put('osteoid', [probe.x, (here.top + here.mineral) / 2, 0.5], FACE)
  }
  if (probe.fresh > 6) {
    surface.at(40, 0, here)
    put('newbone', [40, (here.mineral + here.floor) / 2, 0.5], FACE)
  }
  surface.at(72, 0, here)
  if (here.top - here.floor > 2 || (here.rest - here.floor > 10 && count === 0))
    put('cement', [72, here.floor + 0.4, 0.5], FACE)
  const nearest = osteocytes.reduce<(typeof osteocytes)[number] | null>(
    (best, one) => (one.grown > 0.6 && (best === null || cost(one) < cost(best)) ? one : best),
    null,
  )
  if (nearest !== null) put('osteocyte', [nearest.x, nearest.y, 2], FACE)
  if (here.rest - here.floor > 5) {
    const at: Place = [108, restAt(108, 0), 0.5]
    things.push({
      id: 'scar',
      name: i18n.t('site.name.scar'),
      ...(scarNote === null ? {} : { note: scarNote }),
      said: i18n.t('site.said.scar'),
      at,
      view: FACE,
    })
  }
  const lining = nearestOf(cells, 'lining', 128, -92)
  if (lining !== null)
    put('lining', [lining.x, surface.top(lining.x, lining.z) + 1.5, lining.z], [-30, 40, 1])
  const high = canopyAt(surface.week, -70)
  if (high > 10) put('canopy', [-70, restAt(-70, 0) + high + 1.5, 0], FACE)
  things.push(alone('mineral', i18n.t('site.said.mineral', { share: i18n.number(100 * facts.mineral) })))
  things.push(alone('about', i18n.t('site.about')))
  return things
}

type ThingId =
  | 'osteoclast'
  | 'border'
  | 'osteoblast'
  | 'precursor'
  | 'reversal'
  | 'osteoid'
  | 'newbone'
  | 'cement'
  | 'osteocyte'
  | 'lining'
  | 'canopy'

/** Osteocytes to the right of the middle have the shortest way to their name. */
const cost = ({ x, y }: { readonly x: number; readonly y: number }): number =>
  Math.abs(x - 70) + 0.4 * Math.abs(y + 70)

/** The middle of the pit's mouth. */
export const doorOf = (): Place => [0, restAt(0, PIT_Z), PIT_Z]
