import type { I18n } from '../i18n'
import { stageOf, type Size } from './axes'
import type { mountHoverRule } from './hover-rule'
import type { AgeKind, ChartsView, Stage } from './types'

/** The age under a mouse or pen, shared by every chart that is handed the same one. */
export interface Hover {
  set(age: number | null): void
  /** @returns takes the listener off */
  listen(heard: (age: number | null) => void): () => void
}

export const createHover = (): Hover => {
  const listeners = new Set<(age: number | null) => void>()
  let last: number | null = null
  return {
    set(age) {
      if (age === last) return
      last = age
      for (const heard of listeners) heard(age)
    },
    listen(heard) {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
  }
}

/** A value of a chart at the age under the pointer: its height in pixels and its words. */
export interface HoverMark {
  readonly y: number
  readonly text: string
}
export type HoverReader<V extends ChartsView = ChartsView> = (
  stage: Stage<V>,
  i18n: I18n,
  age: number,
) => readonly HoverMark[]

export interface FollowOptions<V extends ChartsView> {
  readonly hover: Hover
  readonly kind: AgeKind<V>
  readonly svg: SVGSVGElement
  readonly i18n: I18n
  /** what is on show at present; null while it is not drawn */
  readonly shown: () => { readonly view: V; readonly size: Size } | null
}

/**
 * Draws a second rule with values at the age under the pointer; nothing of it is left when the pointer leaves.
 * What it needs is fetched at the first touch of a mouse.
 */
export const followHover = <V extends ChartsView>({ hover, kind, svg, i18n, shown }: FollowOptions<V>) => {
  type Rule = ReturnType<typeof mountHoverRule<V>>
  let age: number | null = null
  let rule: Rule | null = null
  let fetched: Promise<Rule | null> | null = null
  const draw = (): void => {
    const now = shown()
    rule?.(now === null ? null : stageOf(now.view, now.size), age)
  }
  const fetchRule = async (): Promise<Rule | null> => {
    const [{ mountHoverRule: build }, read] = await Promise.all([import('./hover-rule'), kind.hover?.()])
    return build(svg, i18n, read ?? (() => []))
  }
  const off = hover.listen(wanted => {
    age = wanted
    if (rule !== null) return draw()
    if (wanted === null) return
    fetched ??= fetchRule().catch(() => null)
    void fetched.then(built => {
      rule ??= built
      draw()
    })
  })
  return {
    /** after another drawing */
    refresh(): void {
      if (age !== null) draw()
    },
    dispose(): void {
      off()
      rule?.(null, null)
    },
  }
}
