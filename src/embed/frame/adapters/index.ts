import type { Report } from '../../../state/view'
import { h5p } from './h5p'
import { lara } from './lara'
import { legends } from './legends'
import { lti } from './lti'
import { splice } from './splice'
import type { Adapter, Outside } from './types'

export type { Outside } from './types'

/** Longer texts are no message of these hosts. */
const LONGEST_TEXT = 64_000

/** Some hosts send text where others send an object. */
const opened = (data: unknown): Readonly<Record<string, unknown>> | null => {
  let value = data
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT || !value.startsWith('{')) return null
    try {
      value = JSON.parse(value)
    } catch {
      return null
    }
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null
}

/** The hosts that speak another protocol, each behind one small file. */
export const createAdapters = (out: Outside, activity: string) => {
  const all: readonly Adapter[] = [lti(out), h5p(out), splice(out, activity), lara(out), legends(out)]
  return {
    height: (height: number): void => all.forEach(one => one.height?.(height)),
    report: (what: Report): void => all.forEach(one => one.report?.(what)),
    receive(data: unknown): void {
      const message = opened(data)
      if (message !== null) for (const one of all) one.receive?.(message)
    },
  }
}
