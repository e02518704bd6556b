/** A landmark to place: where its line stands and how wide its words are, px. */
export interface LandmarkSize {
  readonly x: number
  readonly width: number
  /** the row it had before: it is tried first, so that words do not hop up and down while an input is dragged */
  readonly row?: number
}

/** Where the words begin (px from the start of the track) and in which row above it (0 = nearest); null = left out. */
export interface LandmarkPlace {
  readonly left: number
  readonly row: number
}

const GAP_PX = 12
/** how far words may reach past the ends of the track */
const OVERHANG_PX = 10

/**
 * Gives each landmark a place so that no words meet and no line crosses words: centred over its line, else to one side
 * of it, else in another of `rows` rows, else left out. Earlier items win.
 */
export const placeLandmarks = (
  items: readonly LandmarkSize[],
  width: number,
  rows: number,
): readonly (LandmarkPlace | null)[] => {
  const placed: { left: number; right: number; x: number; row: number }[] = []
  const fits = (left: number, size: LandmarkSize, row: number): boolean => {
    const right = left + size.width
    if (left < -OVERHANG_PX || right > width + OVERHANG_PX) return false
    return placed.every(other => {
      const apart = right + GAP_PX <= other.left || other.right + GAP_PX <= left
      if (other.row === row) return apart
      // the line of the higher words must not run through the lower ones
      const [high, low] = other.row > row ? [other, { left, right }] : [{ x: size.x }, other]
      return high.x < low.left - 4 || high.x > low.right + 4
    })
  }
  return items.map(size => {
    const shifted = Math.min(
      Math.max(size.x - size.width / 2, -OVERHANG_PX),
      width + OVERHANG_PX - size.width,
    )
    const order = Array.from({ length: rows }, (_, row) => row)
    const before = size.row ?? 0
    for (const row of before > 0 && before < rows ? [before, ...order.filter(r => r !== before)] : order)
      for (const left of [shifted, size.x - 4, size.x + 4 - size.width])
        if (fits(left, size, row)) {
          placed.push({ left, right: left + size.width, x: size.x, row })
          return { left, row }
        }
    return null
  })
}
