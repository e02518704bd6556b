import type { Theme } from './view'

export type Size = 'wide' | 'drawer' | 'tablet' | 'phone'

/** Widths from which a layout fits, px at 100 % text; a little below the round screen widths, for scroll bars. */
const FROM: readonly (readonly [number, Size])[] = [
  [1400, 'wide'],
  [1000, 'drawer'],
  [744, 'tablet'],
]

/** A projected page is read from the back of a room: its smallest text is 24 px where it else is 13. */
const PROJECTOR = 1.85

/** How much larger than usual all text and spacing is; 1 = as the browser has it. */
export const textScale = (text_percent: number, theme: Theme | string): number =>
  (text_percent / 100) * (theme === 'projector' ? PROJECTOR : 1)

/** The layout for a page this wide whose text is this much larger: large text takes the order of a smaller screen. */
export const sizeOf = (width_px: number, scale: number): Size =>
  FROM.find(([from]) => width_px / scale >= from)?.[1] ?? 'phone'
