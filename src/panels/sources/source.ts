/**
 * How we know what a source says.
 * checked: the fact was read at the source named (the abstract or the opening of a page, rarely the full text).
 * second-hand: read only where someone else quotes the source; shown with the words `panels.source.second-hand`.
 */
type SourceTag = 'checked' | 'second-hand'

/** `short` is what the page prints; `citation` is the full form kept for docs/sources.md and for readers who ask. */
export interface Source {
  readonly short: string
  readonly citation: string
  readonly doi?: string
  readonly url?: string
  readonly tag: SourceTag
}
