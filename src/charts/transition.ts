import type { Before } from './glide'

/** A hand that changes lives faster than this, ms, sees each one at once: the curve stays under the finger. */
const REST = 120
/** How long curves move from one life to the next, ms. */
const LASTS = 200

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
  let moving: {
    readonly take: (svg: Element) => Before
    readonly go: (svg: SVGSVGElement, before: Before, lasts: number) => () => void
  } | null = null
  let end = (): void => {}
  let until = -Infinity
  return {
    /** Paints. What moves goes on through a drawing of the same life (its band came, the age runs), and ends with it. */
    paint(anotherLife: boolean, draw: () => void): void {
      const left = until - now()
      if (!anotherLife && left > 0 && moving !== null) {
        const before = moving.take(svg)
        end()
        draw()
        end = moving.go(svg, before, left)
        return
      }
      end()
      end = () => {}
      until = -Infinity
      if (!anotherLife) return draw()
      const rested = now() - last >= REST
      last = now()
      if (!rested || motionless(svg)) return draw()
      if (moving === null) {
        draw()
        void import('./glide').then(
          ({ takeBefore, glide }) => {
            moving = { take: takeBefore, go: glide }
          },
          () => {},
        )
        return
      }
      const before = moving.take(svg)
      draw()
      until = last + LASTS
      end = moving.go(svg, before, LASTS)
    },
    dispose: () => end(),
  }
}
