import type { PageSource } from './page-source'

/** The share dialog of the page: fetched when it is first wanted. */
export interface PageShare {
  open(): void
  dispose(): void
}

export const createPageShare = (root: HTMLElement, source: PageSource, failed: () => void): PageShare => {
  let dialog: ReturnType<typeof import('./page-sharing').mountSharing> | null = null
  let gone = false
  return {
    open() {
      if (dialog !== null) return dialog.show()
      void import('./page-sharing').then(({ mountSharing }) => {
        if (gone) return
        dialog ??= mountSharing(root, source)
        dialog.show()
      }, failed)
    },
    dispose() {
      gone = true
      dialog?.dispose()
    },
  }
}
