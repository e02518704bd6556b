import { el, type Listening } from '../dom/el'
import { saveFile } from '../charts/export'
import type { I18n } from '../i18n'
import { qrDrawing } from './qr'

/** A QR code of a link with a button to save it, or a sentence when the link is too long for one. */
export const codePart = (events: Listening, i18n: I18n) => {
  const picture = el('div', { class: 'kit-code-picture' })
  const save = el('button', { type: 'button', class: 'link-button' }, i18n.text('kit.share.saveCode'))
  const long = el('p', { class: 'share-hint', hidden: true }, i18n.text('kit.share.codeLong'))
  events.on(save, 'click', () => {
    const svg = picture.querySelector('svg')
    if (svg === null) return
    const copy = svg.cloneNode(true) as SVGSVGElement
    copy.querySelector('rect')?.setAttribute('fill', 'white')
    saveFile(
      document,
      new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
      'trabecula-code.svg',
    )
  })
  const root = el(
    'details',
    { class: 'kit-code' },
    el('summary', {}, i18n.text('kit.share.code')),
    picture,
    long,
    el('p', {}, save),
  )
  let wanted = ''
  let drawn = ''
  // a long link takes a while: nothing is worked out while the part is folded
  const draw = (): void => {
    if (!root.open || wanted === drawn) return
    drawn = wanted
    const svg = qrDrawing(document, drawn, i18n.text('kit.share.codeName'))
    picture.replaceChildren(...(svg === null ? [] : [svg]))
    picture.hidden = svg === null
    save.hidden = svg === null
    long.hidden = svg !== null
  }
  events.on(root, 'toggle', draw)
  return {
    root,
    set(link: string): void {
      wanted = link
      draw()
    },
  }
}
