import type { ReadingFacts } from '../facts'
import type { PanelsHands, Widget } from '../types'

/** Something that lives in a column. Without a root there is nothing to look at: it is told of every change. */
export type Part = Omit<Widget, 'root'> & Partial<Pick<Widget, 'root'>>

/** What the parts of a column share while it is made: what they may ask for, and whom to tell when the life changes. */
export interface Making {
  readonly hands: PanelsHands
  /** remembers something that lives: it is updated and disposed of with the column */
  keep(part: Part): void
}

/** How far beyond the window a part follows every change, so that it is right before it comes into sight. */
const NEAR = '25% 0px'

/**
 * Parts far from the window are not redrawn at every step of the age: each is told when it comes near, and all are when the
 * page is printed. The first life reaches them all.
 */
export const createMaking = (hands: PanelsHands) => {
  const parts: Part[] = []
  const near = new Set<Element>()
  const stale = new Set<Part>()
  let latest: ReadingFacts | null = null

  const observer =
    typeof IntersectionObserver === 'undefined'
      ? null
      : new IntersectionObserver(
          seen => {
            for (const { isIntersecting, target } of seen)
              if (isIntersecting) near.add(target)
              else near.delete(target)
            catchUp(part => part.root !== undefined && near.has(part.root))
          },
          { rootMargin: NEAR },
        )
  const catchUp = (which: (part: Part) => boolean): void => {
    for (const part of [...stale].filter(which)) {
      stale.delete(part)
      if (latest !== null) part.update?.(latest)
    }
  }
  /** What is hidden is never in sight, and its update may be what shows it. */
  const follows = ({ root }: Part): boolean =>
    observer === null || latest === null || root === undefined || root.hidden !== false || near.has(root)
  const onPrint = (): void => catchUp(() => true)
  window.addEventListener('beforeprint', onPrint)

  return {
    hands,
    keep(part: Part): void {
      parts.push(part)
      if (part.root !== undefined && part.update !== undefined) observer?.observe(part.root)
    },
    update(facts: ReadingFacts): void {
      const now = parts.filter(follows)
      for (const part of parts) stale.add(part)
      latest = facts
      catchUp(part => now.includes(part))
    },
    dispose(): void {
      window.removeEventListener('beforeprint', onPrint)
      observer?.disconnect()
      for (const part of parts) part.dispose?.()
    },
  }
}
