/** The density scale of the page (tokens d0 to d5), light where bone is dense, as numbers for the shader: sRGB shares. */
const SCALE = [
  [1, 0.953, 0.863],
  [0.89, 0.78, 0.612],
  [0.745, 0.604, 0.447],
  [0.573, 0.439, 0.365],
  [0.396, 0.314, 0.349],
  [0.235, 0.227, 0.322],
] as const
/** T-scores at its two ends. Assumption: one step of the scale a standard deviation. */
export const DENSEST_T = 1
export const SPARSEST_T = -4

/** How much of the scale's colour the bone takes on: it is a print first, and a scale second. Assumption. */
const STRENGTH = 0.5

/** The colour a bone of T-score `t` is multiplied with; white for the densest. */
export const tintOf = (t: number): readonly [number, number, number] => {
  const steps = SCALE.length - 1
  const at = Math.min(steps, Math.max(0, ((DENSEST_T - t) / (DENSEST_T - SPARSEST_T)) * steps))
  const i = Math.min(steps - 1, Math.floor(at))
  const channel = (c: 0 | 1 | 2): number => {
    const here = SCALE[i]![c] + (at - i) * (SCALE[i + 1]![c] - SCALE[i]![c])
    return 1 - STRENGTH * (1 - here / SCALE[0][c])
  }
  return [channel(0), channel(1), channel(2)]
}

/** WHO words for a T-score, as everywhere on the page: what is shown is rounded first, so that figure and word agree. */
export const densityWord = (t: number): 'usual' | 'low' | 'osteoporosis' => {
  const shown = Math.round(t * 10) / 10
  return shown <= -2.5 ? 'osteoporosis' : shown < -1 ? 'low' : 'usual'
}
