import type { I18n } from '../i18n'

/** Where a drawing stands: pixels, and the size of its letters. */
export interface Room {
  readonly width: number
  readonly height: number
  /** size of axis words, px */
  readonly em: number
  readonly i18n: I18n
}

/** A table that says what the drawing says. Cells are written as a person reads them. */
export interface Twin {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A row of buttons of which one is pressed. */
export interface Choice {
  /** what is chosen, for those who cannot see it */
  readonly name: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  /** those on offer now; all where not told */
  offers?(id: string): boolean
  chosen(): string
  pick(id: string): void
}

/** What makes one drawing different from another; the frame does the rest. */
export interface Plot<T> {
  /** part of a saved file's name */
  readonly id: string
  readonly choices: readonly Choice[]
  /** the sentence above it */
  title(of: T): string
  /** quantity and unit */
  quiet(of: T): string
  /** how to read it, a sentence or two each */
  notes(of: T): readonly string[]
  /** height in px for this width and size of letters */
  height(of: T, width: number, em: number): number
  /** draws into an empty svg */
  draw(svg: SVGSVGElement, of: T, room: Room): void
  table(of: T): Twin
}
