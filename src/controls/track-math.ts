/**
 * Where a value stands on a track, and which value stands under a finger. A native range keeps the centre of its
 * thumb half a thumb inside both ends; fill, band, knob, pinned mark and taps all use that one mapping, so that
 * they never part.
 */

/** Width of the native thumb, px; the same number stands in controls.css. Source: WCAG 2.2, 2.5.8 (24 px targets). */
export const THUMB_PX = 24

export interface Span {
  readonly min: number
  readonly max: number
  readonly step: number
}

/** Share of the way from min to max, 0-1; a value outside the span is held at its end. */
export const fractionOf = (value: number, span: Pick<Span, 'min' | 'max'>): number =>
  span.max > span.min ? Math.min(1, Math.max(0, (value - span.min) / (span.max - span.min))) : 0

export const clampTo = (value: number, span: Pick<Span, 'min' | 'max'>): number =>
  Math.min(span.max, Math.max(span.min, value))

/** The nearest step counted from min, inside the span, without flyaway decimals such as 1.0000000000000002. */
export const snapTo = (value: number, span: Span): number => {
  const steps = Math.round((value - span.min) / span.step)
  return clampTo(Number((span.min + steps * span.step).toPrecision(12)), span)
}

/** The value under `x` (px, from the physical left of a track `width` px wide). Right to left counts from the right. */
export const valueAt = (x: number, width: number, span: Span, rtl = false): number => {
  const room = width - THUMB_PX
  if (room <= 0) return span.min
  const share = Math.min(1, Math.max(0, (x - THUMB_PX / 2) / room))
  return snapTo(span.min + (rtl ? 1 - share : share) * (span.max - span.min), span)
}
