import type { SpanBlock, SpanView } from './span-block'

/** Keeps one block per span, in order: an update moves values; only a new or a lost span makes or drops a block. */
export interface SpanList {
  update(views: readonly SpanView[]): void
  /** focuses the last block as soon as there is one more */
  focusNext(): void
  dispose(): void
}

export const spanList = (host: HTMLElement, make: (at: number) => SpanBlock): SpanList => {
  const blocks: SpanBlock[] = []
  let awaited = false
  return {
    update(views) {
      const before = blocks.length
      while (blocks.length > views.length) blocks.pop()?.dispose()
      while (blocks.length < views.length) {
        const block = make(blocks.length)
        blocks.push(block)
        host.append(block.element)
      }
      views.forEach((view, at) => blocks[at]?.update(view))
      if (awaited && views.length > before) blocks.at(-1)?.focus()
      if (views.length !== before) awaited = false
    },
    focusNext() {
      awaited = true
    },
    dispose() {
      for (const block of blocks.splice(0)) block.dispose()
    },
  }
}
