import type { Dates } from '../types'

/** The reading column came into its present form, and its sources were read, on these days; reviewed every three years at least. */
export const DATES: Dates = { published: '2026-11-27', reviewed: '2026-11-22', next: '2029-11-22' }
