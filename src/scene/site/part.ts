import { LAST_WEEK } from '../../site'
import { FIRST_WEEK } from './timeline'

/** The week as a link names it: "week-12"; null = the week the picture opens on. */
export const partOf = (week: number): string | null => {
  const whole = Math.floor(week + 1e-6)
  return whole === Math.floor(FIRST_WEEK) ? null : `week-${whole}`
}

/** The week a link's word means; null for words that mean nothing here. */
export const readPart = (part: string | null): number | null => {
  const [, digits] = /^week-(\d{1,2})$/.exec(part ?? '') ?? []
  const week = digits === undefined ? null : Number(digits)
  return week === null || week > LAST_WEEK ? null : week
}
