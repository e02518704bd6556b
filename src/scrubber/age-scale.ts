/** Ages along the track. The plot's own box is the scale: the first age at its start, the last at its end. */
export interface AgeScale {
  readonly min: number
  readonly max: number
}

/** Share of the track at an age, 0-1, held at the ends. */
export const shareOf = (age: number, { min, max }: AgeScale): number =>
  max > min ? Math.min(1, Math.max(0, (age - min) / (max - min))) : 0

export const percentOf = (age: number, scale: AgeScale): string =>
  `${Math.round(shareOf(age, scale) * 1e5) / 1e3}%`

const EPSILON = 1e-6

/** The whole year before or after an age: from 62.4 back to 62 and on to 63, from 62 back to 61 and on to 63. */
export const yearBeside = (age: number, step: 1 | -1, { min, max }: AgeScale): number =>
  Math.min(max, Math.max(min, step > 0 ? Math.floor(age + EPSILON) + 1 : Math.ceil(age - EPSILON) - 1))

/**
 * Where a key on the age track leads; null for keys that are not its own. Arrows go by whole years, with Shift by a
 * tenth of one; Page keys by ten years. Time runs from left to right in every language.
 */
export const ageForKey = (key: string, shift: boolean, age: number, scale: AgeScale): number | null => {
  const held = (to: number): number => Number(Math.min(scale.max, Math.max(scale.min, to)).toFixed(1))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return shift ? held(age + 0.1) : yearBeside(age, 1, scale)
    case 'ArrowLeft':
    case 'ArrowDown':
      return shift ? held(age - 0.1) : yearBeside(age, -1, scale)
    case 'PageUp':
      return held(age + 10)
    case 'PageDown':
      return held(age - 10)
    case 'Home':
      return scale.min
    case 'End':
      return scale.max
    default:
      return null
  }
}
