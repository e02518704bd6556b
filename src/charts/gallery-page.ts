import { el } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/sure.json'
import type { Life } from '../risk/types'
import type { Scenario } from '../model'
import './gallery.css'
import { GALLERY_LIVES, galleryView, type GalleryEntry, type GalleryMaker, type LifeName } from './gallery'
import { createHover } from './hover'
import { mountCharts } from './mount'
import type { ChartKind, ChartsView } from './types'

export interface GalleryOptions<V extends ChartsView> extends Omit<GalleryMaker<V>, 'lives'> {
  /** a life with these settings, the rest usual */
  readonly lifeOf: (settings: Partial<Scenario>) => Life
  readonly i18n: I18n
  readonly kinds: readonly ChartKind<V>[]
  readonly entries: readonly GalleryEntry[]
  readonly csvHeader: () => readonly string[]
}

/** All charts in all their states, each with its own age and switches. */
export const mountGallery = <V extends ChartsView>(host: HTMLElement, options: GalleryOptions<V>) => {
  const { i18n, kinds, entries, csvHeader, lifeOf } = options
  const lives = Object.fromEntries(
    Object.entries(GALLERY_LIVES).map(([name, settings]) => [name, lifeOf(settings)]),
  ) as Record<LifeName, Life>
  const maker = { ...options, lives }
  i18n.add(words)
  const root = el(
    'section',
    { class: 'gallery' },
    el('h1', {}, i18n.t('charts.gallery.title')),
    el('p', {}, i18n.t('charts.gallery.lead')),
  )
  host.append(root)
  const hover = createHover()
  const mounted = entries.flatMap(entry => {
    const kind = kinds.find(({ id }) => id === entry.kind)
    if (kind === undefined) return []
    const place = el(
      'div',
      { class: 'gallery-entry', id: entry.id },
      el('h2', {}, i18n.text(`charts.gallery.${entry.state}`)),
    )
    root.append(place)
    let more: Partial<ChartsView> = {}
    const set = (part: Partial<ChartsView>): void => {
      more = { ...more, ...part }
      charts.update(galleryView(entry, maker, more))
    }
    const charts = mountCharts<V>(place, {
      i18n,
      kinds: [kind],
      hover,
      csvHeader,
      onAge: age => set({ age }),
      onSite: site => set({ site }),
      onBone: bone => set({ bone }),
      onHorizon: horizon => set({ horizon }),
      onUncertainty: uncertainty => set({ uncertainty }),
    })
    set({})
    return [charts]
  })
  return {
    dispose(): void {
      for (const charts of mounted) charts.dispose()
      root.remove()
    },
  }
}
