/** What of a life decides how one remodelling site goes. Relative to a healthy 30-year-old (1) unless a name says more. */
export interface SiteFacts {
  readonly resorption: number
  readonly formation: number
  readonly oestrogen: number
  readonly pth: number
  readonly rankl: number
  readonly sclerostin: number
  /** mineral content of trabecular bone */
  readonly mineral: number
  /** names of the drugs being taken, as DrugId */
  readonly drugs: readonly string[]
}

/** A healthy 30-year-old. */
export const HEALTHY: SiteFacts = {
  resorption: 1,
  formation: 1,
  oestrogen: 1,
  pth: 1,
  rankl: 1,
  sclerostin: 1,
  mineral: 1,
  drugs: [],
}
