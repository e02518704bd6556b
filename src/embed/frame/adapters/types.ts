import type { Report } from '../../../state/view'

/** What an adapter may say and ask. Its host speaks no trabecula/1. */
export interface Outside {
  /** to the host, whoever it is: nothing about a learner, no answer awaited */
  announce(message: object): void
  /** to a host of the `parent` list only; false when there is none */
  confide(message: object): boolean
  /** what a host keeps for a learner and gives back: the scenario JSON and the lessons without free text */
  saved(): object
  /** takes back what a host has kept; anything odd is left out */
  restore(saved: unknown): void
  run(playing: boolean): void
  /** the host has made room for the height it was told */
  acked(): void
}
export interface Adapter {
  /** the page is this tall now, px */
  height?(height: number): void
  /** something happened in a lesson */
  report?(what: Report): void
  /** a message from the host, whose origin stands in the `parent` list */
  receive?(message: Readonly<Record<string, unknown>>): void
}
