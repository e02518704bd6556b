import type { BoneView } from '../../bone/types'
import type { I18n } from '../../i18n'
import type { CameraTriple } from '../camera'
import type { SurfaceGrid } from '../grid'
import type { Place, Shown, Thing } from '../room'
import { placeOf, viewOf } from '../sites'

/** Assumption: more than this many pits is a wall of words; the sentence above tells how many there are. */
export const LISTED = 24

export interface ThingsOf {
  readonly shown: Shown
  readonly block: BoneView
  readonly grid: SurfaceGrid
  readonly side_mm: number
  /** the view from which turning is counted */
  readonly from: CameraTriple
  /** distance of the eye at that view, voxels */
  readonly away: number
}

const fact = (id: string, said: string): Thing => ({ id, name: null, said, at: null })

/** The block in words: what it is made of, and every pit that is listed, with the view that shows it. */
export const thingsOf = (i18n: I18n, { shown, block, grid, side_mm, from, away }: ThingsOf): Thing[] => {
  const { sites, measures, bvtv, mesh } = block
  const out: Thing[] = []
  if (shown.name !== null) out.push(fact('life', i18n.t('scene.list.life', { name: shown.name })))
  out.push(fact('age', i18n.t('scene.list.age', { age: i18n.number(Math.floor(block.age)) })))
  const share = i18n.number((measures?.bvtv ?? bvtv) * 100, 1)
  out.push(fact('bone', i18n.t('scene.list.bone', { share })))
  if (measures !== null)
    out.push(
      fact(
        'measures',
        i18n.t('scene.list.measures', {
          thickness: i18n.number(measures.tbTh_mm, 2),
          gap: i18n.number(measures.tbSp_mm, 2),
          links: i18n.number(measures.connD_mm3, 1),
        }),
      ),
    )
  const dug = sites.filter(site => site.kind === 'dug').length
  out.push(fact('sites', i18n.t('scene.list.sites', { dug, refilled: sites.length - dug })))
  if (sites.length > LISTED) out.push(fact('some', i18n.t('scene.list.some', { count: LISTED })))
  const mm = side_mm / mesh.size
  const half = mesh.size / 2
  sites.slice(0, LISTED).forEach((site, index) => {
    const at: Place = [(site.x - half) * mm, (site.y - half) * mm, (site.z - half) * mm]
    out.push({
      id: `pit-${index}`,
      name: null,
      said: i18n.t('scene.list.pit', {
        number: i18n.number(index + 1),
        kind: site.kind,
        ...placeOf(site, mesh.size),
      }),
      at,
      // asked for only when it is chosen: finding a free view costs some hundred rays
      get view(): CameraTriple {
        const [turn, tilt] = viewOf(site, grid, from, away)
        return [turn, tilt, 1]
      },
    })
  })
  return out
}
