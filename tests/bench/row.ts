/** One line of the benchmark table. */
export interface BenchRow {
  readonly name: string
  /** median time of one run, milliseconds; or another quantity when `unit` says so */
  readonly ms: number
  /** against the first row of its group, or against the peer named in `note` */
  readonly ratio?: number
  readonly unit?: 'ms' | 'kB' | 'MB'
  /** the largest value we want; the table says whether it holds */
  readonly target?: number
  readonly note?: string
}

/** What every file of this folder exports, under any name: functions that measure and return their rows. */
export type Bench = () => Promise<readonly BenchRow[]>

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** @param q 0-1; nearest rank. NaN for an empty list. */
export const quantile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

/** Median time of `run` in ms, after `warm` runs that do not count; stops early once `limit_ms` is spent. */
export const time = (run: () => unknown, { runs = 21, warm = 12, limit_ms = 4000 } = {}): number => {
  for (let i = 0; i < warm; i += 1) run()
  const times: number[] = []
  const from = performance.now()
  while (times.length < runs && (times.length < 3 || performance.now() - from < limit_ms)) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return median(times)
}
