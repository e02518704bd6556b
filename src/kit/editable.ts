import { saveFile } from '../charts/export'
import type { I18n } from '../i18n'

/** Only what a word processor reads: no classes, no drawings (their names stand for them), no buttons. */
const plainCopy = (from: Element, page: Document): Element => {
  const copy = page.importNode(from, true)
  for (const drawing of copy.querySelectorAll('svg')) {
    const stand = page.createElement('p')
    stand.textContent = `[${drawing.getAttribute('aria-label') ?? ''}]`
    drawing.replaceWith(stand)
  }
  for (const line of copy.querySelectorAll('.ws-line')) line.textContent = ' ______________________________ '
  for (const box of copy.querySelectorAll('.ws-box')) box.textContent = '\u2610 '
  for (const gone of copy.querySelectorAll('button, [hidden], .kit-screen-only')) gone.remove()
  for (const node of [copy, ...copy.querySelectorAll('*')])
    for (const name of node.getAttributeNames())
      if (!['href', 'scope', 'lang', 'dir', 'start'].includes(name)) node.removeAttribute(name)
  for (const table of copy.querySelectorAll('table')) table.setAttribute('border', '1')
  return copy
}

/** A whole document of its own, which word processors open and keep as text. */
export const editableText = (
  part: Element,
  title: string,
  { locale, dir }: Pick<I18n, 'locale' | 'dir'>,
): string => {
  const page = document.implementation.createHTMLDocument(title)
  page.documentElement.lang = locale
  page.documentElement.dir = dir
  const letters = page.createElement('meta')
  letters.setAttribute('charset', 'utf-8')
  page.head.prepend(letters)
  page.body.append(plainCopy(part, page))
  return `<!doctype html>\n${new XMLSerializer().serializeToString(page.documentElement)}\n`
}

export const saveEditable = (part: Element, title: string, name: string, i18n: I18n): void =>
  saveFile(
    document,
    new Blob([editableText(part, title, i18n)], { type: 'text/html;charset=utf-8' }),
    `trabecula-${name}.html`,
  )

/** The same on the clipboard, as formatted text and as plain; fails where the browser has no such clipboard. */
export const copyEditable = async (part: HTMLElement, title: string, i18n: I18n): Promise<void> =>
  navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([editableText(part, title, i18n)], { type: 'text/html' }),
      'text/plain': new Blob([part.innerText], { type: 'text/plain' }),
    }),
  ])
