import { el, freshId, listening } from '../dom/el'
import type { I18n } from '../i18n'
import type { Explained } from './explain-words'

/** What is told, and where more can be read. */
export interface Told extends Explained {
  /** a chapter of the reading column and its title; null = none */
  readonly chapter: { readonly id: string; readonly title: string } | null
}
export interface ExplainOptions {
  readonly i18n: I18n
  /** works it out; both lives are lived again, so that it takes a moment */
  tell(): Promise<Told>
  /** opens the drawing of who acts on whom */
  onDiagram(): void
  onChapter(id: string): void
  onAge(age: number): void
  onFailure(): void
}

/**
 * "Explain this change": one button in `slot`, and at the end of `host` two to five sentences from the model with the way to
 * more. While there is nothing to explain the button keeps its place, unseen unless the focus is on it.
 */
export const mountExplain = (slot: HTMLElement, host: HTMLElement, o: ExplainOptions) => {
  const { i18n } = o
  const listen = listening()
  const id = freshId('explain')
  const ask = el(
    'button',
    {
      type: 'button',
      class: 'link-button study-ask',
      'aria-label': i18n.text('study.explain'),
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-disabled': 'true',
    },
    i18n.text('study.explain.short'),
  )
  const box = el('div', {
    class: 'study-why',
    id,
    role: 'region',
    'aria-label': i18n.text('study.explain'),
    hidden: true,
  })
  const said = el('p', { class: 'visually-hidden', role: 'status' })
  slot.append(ask)
  host.append(box, said)
  let asked = 0
  let change: string | null = null

  const open = (on: boolean): void => {
    box.hidden = !on
    if (!on) said.textContent = ''
    ask.setAttribute('aria-expanded', String(on))
  }
  const button = (text: string, act: () => void): HTMLElement => {
    const one = el('button', { type: 'button', class: 'link-button' }, text)
    one.addEventListener('click', act)
    return one
  }
  const draw = ({ sentences, steps, go, chapter }: Told): void => {
    const ways = [
      go === null
        ? null
        : button(i18n.text('study.why.go', { age: i18n.number(go) }), () => {
            o.onAge(go)
            void tell()
          }),
      steps.length > 1 ? button(i18n.text('study.why.diagram'), o.onDiagram) : null,
      chapter === null
        ? null
        : button(i18n.text('study.why.chapter', { title: chapter.title }), () => o.onChapter(chapter.id)),
    ]
    box.replaceChildren(
      ...(change === null ? [] : [el('p', { class: 'study-last' }, change)]),
      el('p', { class: 'study-why-text' }, sentences.join(' ')),
      ...(steps.length > 1
        ? [
            el(
              'ol',
              { class: 'study-chain', 'aria-label': i18n.text('study.why.chain') },
              ...steps.map(step => el('li', {}, step)),
            ),
          ]
        : []),
      el('p', { class: 'study-why-ways' }, ...ways, button(i18n.text('study.explain.close'), shut)),
    )
  }
  const tell = async (): Promise<void> => {
    const mine = (asked += 1)
    try {
      const told = await o.tell()
      if (mine !== asked) return
      draw(told)
      open(true)
      // heard at once; who reads on finds it right after the button
      said.textContent = told.sentences.join(' ')
    } catch {
      o.onFailure()
    }
  }
  const shut = (): void => {
    asked += 1
    open(false)
    ask.focus()
  }
  listen.on(ask, 'click', () => {
    if (!box.hidden) shut()
    else if (change !== null) void tell()
  })
  listen.on(box, 'keydown', event => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    shut()
  })
  return {
    /** What was changed last, in words; null = nothing yet. */
    update(last: string | null): void {
      change = last
      if (last === null) ask.setAttribute('aria-disabled', 'true')
      else ask.removeAttribute('aria-disabled')
    },
    /** Tells it, from elsewhere than its own button. */
    ask(): void {
      if (box.hidden) void tell()
    },
    /** Another change: what was told is of the one before. */
    forget(): void {
      if (box.hidden) return
      asked += 1
      open(false)
      // the focus never falls to the page
      if (box.contains(document.activeElement)) ask.focus()
    },
    dispose(): void {
      asked += 1
      listen.dispose()
      for (const part of [ask, box, said]) part.remove()
    },
  }
}
