import type { CourseKind } from '../../offline/baked'

/** Assumption: nobody sits at one lesson for longer than this, s; a clock that jumped is cut to it. */
const LONGEST_S = 100 * 3600

/** How long a visit took, as each kind writes it: 0001:02:03.40 or PT1H2M3.4S. */
export const sessionTime = (ms: number, kind: CourseKind): string => {
  const total = Math.min(LONGEST_S, Number.isFinite(ms) && ms > 0 ? Math.round(ms / 10) / 100 : 0)
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  const seconds = Number((total - hours * 3600 - minutes * 60).toFixed(2))
  if (kind === '2004') return `PT${hours}H${minutes}M${seconds}S`
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${seconds.toFixed(2).padStart(5, '0')}`
}
