import './leaves.css'
import { el, freshId } from '../../dom/el'
import words from '../../i18n/locales/en/panels-leaves.json'
import type { ReadingFacts } from '../facts'
import { createMaking } from '../render/making'
import type { LeafId, PanelsHands } from '../types'

/** A citation used in the model, its tables or the published results, whatever the room it comes from. */
export interface Citation {
  readonly citation: string
  readonly doi?: string
  readonly url?: string
}

export interface LeafOptions extends PanelsHands {
  /** everything cited outside the reading column */
  readonly citations: readonly Citation[]
  readonly onClose: () => void
}

export interface Leaf {
  update(facts: ReadingFacts): void
  dispose(): void
}

/** A page beyond the column, over the whole page; the words of the column must already be there. */
export const mountLeaf = (host: HTMLElement, id: LeafId, o: LeafOptions): Leaf => {
  const { i18n } = o
  i18n.add(words)
  const making = createMaking(o)
  const titleId = freshId('leaf')
  const title = el('h1', { id: titleId, class: 'leaf-title', tabindex: '-1' }, i18n.text(`panels.leaf.${id}`))
  const back = el('button', { type: 'button', class: 'leaf-back' }, i18n.text('panels.leaf.close'))
  back.addEventListener('click', o.onClose)
  const root = el(
    'main',
    { class: 'leaf panels', 'data-leaf-id': id, 'aria-labelledby': titleId },
    el('header', { class: 'leaf-top' }, el('span', { class: 'leaf-home' }, i18n.t('app.name')), back),
    el(
      'div',
      { class: 'panels-page' },
      title,
      el('p', { class: 'panels-lead' }, i18n.text(`panels.${id}.lead`)),
    ),
  )
  root.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented) o.onClose()
  })
  host.append(root)
  title.focus({ preventScroll: true })
  return {
    update: making.update,
    dispose() {
      making.dispose()
      root.remove()
    },
  }
}
