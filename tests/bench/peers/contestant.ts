import type { CloserView } from '../../../src/charts/closer'

/** Who draws: everything it shows is brought up to date by one call. */
export interface Contestant {
  readonly name: string
  /** charts it draws */
  readonly charts: readonly string[]
  draw(view: CloserView): void
}

/** The size of a chart beside the plate on a wide screen, CSS pixels. */
export const SIZE = { width: 344, height: 180 } as const
