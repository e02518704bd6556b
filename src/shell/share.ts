import type { I18n, MessageKey } from '../i18n'
import { el, freshId, listening } from '../dom/el'

export interface ShareContent {
  readonly link: string
  readonly embed: string
  readonly json: string
  /** a life is pinned: link and frame hold both, a file holds one */
  readonly pinned: boolean
}
export interface ShareOptions {
  readonly i18n: I18n
  /** A scenario file that was read; the validator does the rest. */
  onLoad(raw: object): void
}

const MAX_FILE_BYTES = 200_000

const parse = (text: string): object | null => {
  try {
    const raw: unknown = JSON.parse(text)
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : null
  } catch {
    return null
  }
}

/** Link, embed snippet and scenario file of the life on screen. A native dialog: focus and Escape are its own. */
export const mountShare = (host: HTMLElement, o: ShareOptions) => {
  const { i18n } = o
  const listen = listening()
  const said = el('p', { class: 'share-said', role: 'status' })
  const field = (key: MessageKey, rows: number) => {
    const id = freshId('share')
    const box = el('textarea', { id, rows, readonly: true, spellcheck: 'false', dir: 'ltr' })
    const copy = el('button', { type: 'button', class: 'plain-button' }, i18n.t('app.share.copy'))
    listen.on(copy, 'click', () => {
      navigator.clipboard?.writeText(box.value).then(
        () => (said.textContent = i18n.t('app.share.copied')),
        () => fail(),
      ) ?? fail()
      function fail(): void {
        box.select()
        said.textContent = i18n.t('app.share.copyFailed')
      }
    })
    return {
      box,
      root: el('div', { class: 'share-field' }, el('label', { for: id }, i18n.t(key)), box, copy),
    }
  }
  const link = field('app.share.link', 2)
  const embed = field('app.share.embed', 4)
  const save = el('button', { type: 'button', class: 'plain-button' }, i18n.t('app.share.download'))
  const file = el('input', { type: 'file', accept: '.json,application/json', class: 'visually-hidden' })
  const open = el('label', { class: 'plain-button' }, i18n.t('app.share.upload'), file)
  const one = el('p', { class: 'share-hint', hidden: true }, i18n.t('app.share.both'))
  const close = el('button', { type: 'button', class: 'link-button' }, i18n.t('app.close'))
  const titleId = freshId('share')
  const dialog = el(
    'dialog',
    { class: 'share', 'aria-labelledby': titleId },
    el('h2', { id: titleId }, i18n.t('app.share.title')),
    link.root,
    el('p', { class: 'share-hint' }, i18n.t('app.share.private')),
    one,
    embed.root,
    el('p', { class: 'share-hint' }, i18n.t('app.share.embedHint')),
    el(
      'div',
      { class: 'share-field' },
      el('p', { class: 'share-label' }, i18n.t('app.share.file')),
      el('div', { class: 'share-row' }, save, open),
    ),
    said,
    close,
  )
  host.append(dialog)
  let json = ''
  listen.on(close, 'click', () => dialog.close())
  listen.on(save, 'click', () => {
    const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
    el('a', { href: url, download: 'trabecula-life.json' }).click()
    URL.revokeObjectURL(url)
  })
  listen.on(file, 'change', () => {
    const chosen = file.files?.[0]
    if (chosen === undefined) return
    const refuse = (reason: MessageKey): void => {
      said.textContent = i18n.t('app.share.badFile', { reason: i18n.t(reason) })
    }
    file.value = ''
    if (chosen.size > MAX_FILE_BYTES) return refuse('app.share.tooBig')
    chosen.text().then(
      text => {
        const raw = parse(text)
        if (raw === null) return refuse('app.share.notJson')
        o.onLoad(raw)
        dialog.close()
      },
      () => refuse('app.share.notJson'),
    )
  })
  return {
    show(content: ShareContent): void {
      link.box.value = content.link
      embed.box.value = content.embed
      json = content.json
      one.hidden = !content.pinned
      said.textContent = ''
      dialog.showModal()
    },
    dispose(): void {
      listen.dispose()
      dialog.remove()
    },
  }
}
