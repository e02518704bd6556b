import type { PageSource } from './page-source'

export interface PageCompare {
  /** after everything that may take the focus along with a life: the controls above all */
  update(): void
  dispose(): void
}

/** The place of two lives beside each other: what stands there is fetched when a life is first pinned. */
export const mountPageCompare = (
  host: HTMLElement,
  {
    source,
    strip,
    onFailure,
  }: { readonly source: PageSource; readonly strip: HTMLElement; onFailure(): void },
): PageCompare => {
  let pair: ReturnType<typeof import('./page-pair').mountPair> | null = null
  let opening = false
  let gone = false
  const open = (): void => {
    opening = true
    void import('./page-pair').then(
      ({ mountPair }) => {
        if (gone) return
        pair = mountPair(host, strip, source)
        // the headline has its words now, too
        source.dirty('life')
      },
      () => {
        opening = false
        onFailure()
      },
    )
  }
  return {
    update() {
      if (pair !== null) pair.update()
      else if (!opening && source.result().pinned !== null) open()
    },
    dispose() {
      gone = true
      pair?.dispose()
    },
  }
}
