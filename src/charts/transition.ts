/** A hand that changes lives faster than this, ms, sees each one at once: the curve stays under the finger. */
const REST = 120

const motionless = (node: Element): boolean => {
  const chosen = node.closest<HTMLElement>('[data-motion]')?.dataset.motion
  if (chosen !== undefined) return chosen === 'reduce'
  return typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches
}

/**
 * Lets curves move to a new life when one comes after a rest; the code for it is fetched at the first such life, which
 * is itself drawn at once. The drawing is complete, and true, before anything moves.
 */
export const transition = (svg: SVGSVGElement, now: () => number = () => performance.now()) => {
  let last = -Infinity
  let moving: typeof import('./glide') | null = null
  let end = (): void => {}
  return {
    /** Paints; what moved before is ended first. */
    paint(anotherLife: boolean, draw: () => void): void {
      end()
      end = () => {}
      if (!anotherLife) return draw()
      const rested = now() - last >= REST
      last = now()
      if (!rested || motionless(svg)) return draw()
      if (moving === null) {
        draw()
        void import('./glide').then(
          module => {
            moving = module
          },
          () => {},
        )
        return
      }
      const before = moving.takeBefore(svg)
      draw()
      end = moving.glide(svg, before)
    },
    dispose: () => end(),
  }
}
