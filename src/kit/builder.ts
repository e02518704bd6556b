import './kit.css'
import { el, listening } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/kit.json'
import shareWords from '../i18n/locales/en/kit-share.json'
import type { LeafBody } from '../leaf/types'
import type { LessonId } from '../lessons/ids'
import type { ViewState } from '../state/view'
import { builderForm, type Opening } from './builder-form'
import { builderOutputs } from './builder-out'
import { createPreview } from './preview'
import { builtOf, firstShow, linkOf, type Standing, type Wish } from './wish'

export interface BuilderOptions {
  readonly i18n: I18n
  /** the page's address without query and hash */
  readonly base: string
  readonly languages: readonly { readonly id: string; readonly name: string }[]
  readonly stories: readonly { readonly id: string; readonly title: string; readonly standing: Standing }[]
  readonly lessons: readonly { readonly id: LessonId; readonly title: string; readonly standing: Standing }[]
  /** the life on the page, as it is now */
  standing(): Standing
  view(): ViewState
}

/** The link builder: choices, what they give, and what somebody sees who opens it. Nothing is kept or sent. */
export const createBuilder = (o: BuilderOptions): LeafBody => {
  const { i18n } = o
  for (const more of [words, shareWords]) i18n.add(more)
  const events = listening()
  const now: Opening = { kind: 'life', id: '', title: i18n.text('kit.opening.life') }
  const openings: readonly Opening[] = [
    now,
    ...o.lessons.map(({ id, title }) => ({ kind: 'lesson', id, title }) as const),
    ...o.stories.map(({ id, title }) => ({ kind: 'story', id, title }) as const),
  ]
  const seen = o.view()
  let opening = openings.find(({ kind, id }) => kind === 'lesson' && id === seen.lesson) ?? now
  let wish: Wish = { lesson: null, step: seen.step, show: firstShow(seen) }

  const said = el('p', { class: 'share-said', role: 'status' })
  const out = builderOutputs(events, i18n, o.base, sentence => (said.textContent = sentence))
  const preview = createPreview(events, i18n)

  const standing = (): Standing => {
    const from = opening.kind === 'lesson' ? o.lessons : opening.kind === 'story' ? o.stories : []
    return from.find(({ id }) => id === opening.id)?.standing ?? o.standing()
  }
  let drawn = ''
  const draw = (): void => {
    const lesson = o.lessons.find(({ id }) => opening.kind === 'lesson' && id === opening.id)?.id ?? null
    const built = builtOf({ ...wish, lesson }, standing())
    const title = i18n.text('kit.frame.title', {
      app: i18n.t('app.name'),
      what: opening.kind === 'life' ? i18n.text('kit.frame.life') : opening.title,
    })
    const link = linkOf(o.base, built)
    if (`${link} ${title}` === drawn) return
    drawn = `${link} ${title}`
    out.set(built, link, title)
    preview.set(link)
  }
  const change = (patch: Partial<Wish>): void => {
    wish = { ...wish, ...patch }
    said.textContent = ''
    draw()
  }
  const form = builderForm({
    i18n,
    events,
    openings,
    opening,
    step: wish.step,
    show: wish.show,
    languages: o.languages,
    onOpening(one) {
      opening = one
      draw()
    },
    onStep: step => change({ step }),
    onShow: patch => change({ show: { ...wish.show, ...patch } }),
  })
  const root = el(
    'section',
    { class: 'kit kit-builder' },
    el('h2', {}, i18n.text('kit.builder.title')),
    el('p', { class: 'kit-lead' }, i18n.text('kit.builder.lead')),
    el(
      'div',
      { class: 'kit-columns' },
      form,
      el('div', { class: 'kit-result' }, out.root, said, preview.root),
    ),
  )
  draw()
  return {
    root,
    // the life below can change by the way back of the browser
    update: draw,
    dispose(): void {
      events.dispose()
      preview.dispose()
      root.remove()
    },
  }
}
