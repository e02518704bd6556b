import type { CourseKind } from '../../offline/baked'

/** The object that a learning system puts into one of the windows above: every call takes and gives strings. */
export type SystemApi = Readonly<Record<string, (...values: string[]) => unknown>>

/** SCORM: the object is looked for in at most seven windows above. */
const MOST_PARENTS = 7
const NAMES = { '1.2': 'API', '2004': 'API_1484_11' } as const

/** A window of another origin answers with an error; so may anything in it. */
const guarded = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch {
    return null
  }
}

const apiIn = (place: Window, kind: CourseKind): SystemApi | null => {
  const found = guarded(() => (place as unknown as Readonly<Record<string, unknown>>)[NAMES[kind]])
  return typeof found === 'object' && found !== null ? (found as SystemApi) : null
}

const above = (place: Window, kind: CourseKind): SystemApi | null => {
  let now: Window | null = place
  for (let step = 0; step <= MOST_PARENTS && now !== null; step++) {
    const found = apiIn(now, kind)
    if (found !== null) return found
    const here: Window = now
    const parent: Window | null = guarded(() => here.parent)
    if (parent === null || parent === now) return null
    now = parent
  }
  return null
}

/** Looks upwards, then in the window that opened this one, or the topmost one, and upwards from there. Never throws. */
export const findApi = (place: Window, kind: CourseKind): SystemApi | null => {
  const found = above(place, kind)
  if (found !== null) return found
  for (const opener of [
    guarded(() => place.opener as Window | null),
    guarded(() => place.top?.opener as Window | null),
  ]) {
    const there = opener === null || opener === undefined ? null : above(opener, kind)
    if (there !== null) return there
  }
  return null
}
