/** Breaks are not estimated earlier, as in the charts: the population tables begin here, years. */
export const FIRST_RISK_AGE = 50
