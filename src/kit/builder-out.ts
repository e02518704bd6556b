import { el, type Listening } from '../dom/el'
import type { I18n } from '../i18n'
import { codePart } from './code'
import { takeAway, type Say } from './copying'
import { elementSnippet, frameSnippet, oembedAddress } from './snippets'
import { hashOf, type Built } from './wish'

/** Assumption: a height, pixels, at which a frame shows the bone and a chart on a laptop. */
export const FRAME_HEIGHT = 720

/** What is taken away: the link with its code, and for a frame the text to paste. All of it from one address. */
export const builderOutputs = (events: Listening, i18n: I18n, base: string, say: Say) => {
  const field = (key: string, rows: number) => takeAway(events, i18n, i18n.text(`kit.out.${key}`), rows, say)
  const link = field('link', 2)
  const frame = field('frame', 4)
  const element = field('element', 6)
  const oembed = field('oembed', 1)
  const code = codePart(events, i18n)
  const open = el(
    'a',
    { class: 'plain-button', target: '_blank', rel: 'noopener' },
    i18n.text('kit.out.open'),
  )
  const framed = el(
    'div',
    {},
    frame.root,
    el('p', { class: 'share-hint' }, i18n.text('kit.out.frame.hint')),
    element.root,
    el('p', { class: 'share-hint' }, i18n.text('kit.out.element.hint')),
  )
  const unframed = el('p', { class: 'share-hint' }, i18n.text('kit.out.unframed'))
  const lesson = el(
    'div',
    {},
    oembed.root,
    el('p', { class: 'share-hint' }, i18n.text('kit.out.oembed.hint')),
  )
  return {
    root: el(
      'section',
      { class: 'kit-out', 'aria-label': i18n.text('kit.out.title') },
      el('h3', {}, i18n.text('kit.out.title')),
      link.root,
      el('p', {}, open),
      code.root,
      unframed,
      framed,
      lesson,
    ),
    /** `address`: the link of what was built */
    set(built: Built, address: string, title: string): void {
      const { view } = built
      link.set(address)
      open.href = address
      code.set(address)
      const isFrame = view.mode === 'embed'
      framed.hidden = !isFrame
      unframed.hidden = isFrame
      frame.set(frameSnippet({ src: address, title, height: FRAME_HEIGHT }))
      element.set(
        elementSnippet({
          base,
          link: address,
          hash: hashOf(built),
          view,
          open: i18n.t('app.embed.full'),
        }),
      )
      lesson.hidden = view.lesson === null
      oembed.set(view.lesson === null ? '' : oembedAddress(base, view.lesson))
    },
  }
}
