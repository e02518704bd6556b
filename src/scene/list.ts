import type { BoneSite } from '../bone/types'
import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { type StageState } from './types'
import { placeOf } from './sites'

/** The stage in words: everything a pointer can find out about the picture. */
export interface StageList {
  readonly element: HTMLElement
  open(on: boolean): void
  readonly isOpen: boolean
  update(state: StageState | null, sites: readonly BoneSite[], size: number): void
}

/** Assumption: more than this many pits is a wall of words; the sentence above tells how many there are. */
export const LISTED = 24

export const createList = (i18n: I18n, id: string, onSite: (index: number) => void): StageList => {
  const facts = el('ul', { class: 'scene-facts' })
  const pits = el('ul', { class: 'scene-pits' })
  const element = el('div', {
    class: 'scene-list',
    id,
    hidden: true,
    role: 'group',
    'aria-label': i18n.t('scene.list.label'),
  })
  element.append(facts, pits)
  element.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.dataset['site'] !== undefined) onSite(Number(button.dataset['site']))
  })
  let latest: { state: StageState | null; sites: readonly BoneSite[]; size: number } | null = null
  let listed: readonly BoneSite[] | null = null

  const sentences = (state: StageState, sites: readonly BoneSite[]): string[] => {
    const out: string[] = []
    if (state.name !== null) out.push(i18n.t('scene.list.life', { name: state.name }))
    out.push(i18n.t('scene.list.age', { age: i18n.number(Math.floor(state.shownAge)) }))
    const bvtv = state.measures?.bvtv ?? state.bvtv
    if (bvtv !== null) out.push(i18n.t('scene.list.bone', { share: i18n.number(bvtv * 100, 1) }))
    if (state.measures !== null)
      out.push(
        i18n.t('scene.list.measures', {
          thickness: i18n.number(state.measures.tbTh_mm, 2),
          gap: i18n.number(state.measures.tbSp_mm, 2),
          links: i18n.number(state.measures.connD_mm3, 1),
        }),
      )
    const dug = sites.filter(site => site.kind === 'dug').length
    out.push(i18n.t('scene.list.sites', { dug, refilled: sites.length - dug }))
    if (sites.length > LISTED) out.push(i18n.t('scene.list.some', { count: LISTED }))
    return out
  }
  const write = (): void => {
    if (latest === null || element.hidden) return
    const { state, sites, size } = latest
    if (state !== null) facts.replaceChildren(...sentences(state, sites).map(text => el('li', {}, text)))
    // kept while the sites are the same, so that focus stays on the item just chosen
    if (listed === sites) return
    listed = sites
    pits.replaceChildren(
      ...sites.slice(0, LISTED).map((site, index) =>
        el(
          'li',
          {},
          el(
            'button',
            { type: 'button', 'data-site': index },
            i18n.t('scene.list.pit', {
              number: i18n.number(index + 1),
              kind: site.kind,
              ...placeOf(site, size),
            }),
          ),
        ),
      ),
    )
  }
  return {
    element,
    get isOpen() {
      return !element.hidden
    },
    open(on) {
      element.hidden = !on
      write()
    },
    update(state, sites, size) {
      latest = { state, sites, size }
      write()
    },
  }
}
