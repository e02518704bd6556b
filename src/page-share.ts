import type { PageSource } from './page-source'
import { displayOf } from './state/display'

/** The share dialog of the page: fetched when it is first wanted. */
export interface PageShare {
  open(): void
  dispose(): void
}

export const createPageShare = (root: HTMLElement, source: PageSource, failed: () => void): PageShare => {
  const { i18n, actions } = source
  let dialog: ReturnType<typeof import('./shell/share').mountShare> | null = null
  let gone = false
  const show = (): void => {
    const { page, embed } = source.links()
    const { age, massage } = source.view()
    const title = i18n.t('app.title')
    dialog?.show({
      link: page,
      embed: `<iframe src="${embed.replaceAll('&', '&amp;')}" title="${title}" width="100%" height="720" loading="lazy"></iframe>`,
      json: `${JSON.stringify({ ...source.inputs().scenario, display: { t: age, massage } }, null, 2)}\n`,
      pinned: source.result().pinned !== null,
    })
  }
  return {
    open() {
      if (dialog !== null) return show()
      void import('./shell/share').then(({ mountShare }) => {
        if (gone) return
        dialog ??= mountShare(root, { i18n, onLoad: raw => void actions.load(raw, displayOf(raw)) })
        show()
      }, failed)
    },
    dispose() {
      gone = true
      dialog?.dispose()
    },
  }
}
