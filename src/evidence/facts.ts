/** What the page tells about the comparison besides its rows. Held against the table and the fit by tests. */
export const EVIDENCE_FACTS: {
  /** rows of the reference tables that are not compared; `npm run evidence` counts them */
  readonly skipped: number | null
  /**
   * Mean absolute difference on a trial that was left out of the fit, percentage points, over all trials; null
   * where it has not been worked out for the present constants.
   */
  readonly leftOut: { readonly bone: number; readonly marker: number } | null
} = { skipped: 481, leftOut: null }
