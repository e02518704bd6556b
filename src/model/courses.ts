import { drugOf, isDrugId, type CourseRange } from './drugs'
import { isNumericId, PARAMS, paramOf, START_AGE } from './params'
import { clampTo, fieldsOf, numberFrom, show, type Note } from './reading'
import type { DrugCourse, Episode } from './types'

/** Assumption: more treatments or episodes than this in one life teach nothing and only cost time. */
export const MAX_COURSES = 40

/** Ages an episode may start and end, years. */
const EPISODE_AGES: CourseRange = { min: START_AGE, max: 100, default: 50, step: 0.5 }

interface Span {
  readonly from: number
  readonly to: number
}

interface Kind<T extends Span> {
  /** key of the list in the scenario */
  readonly list: 'drugs' | 'episodes'
  readonly known: ReadonlySet<string>
  /** the entry without its ages judged, or null when it was dropped (and noted) */
  readonly read: (fields: ReadonlyMap<string, unknown>, key: string, note: Note) => T | null
  readonly ages: (item: T) => { readonly from: CourseRange; readonly to: CourseRange }
  readonly text: (item: T) => string
  /** same drug or same input: must not overlap */
  readonly rival: (a: T, b: T) => boolean
  /** same dose or value: overlapping spans become one */
  readonly equal: (a: T, b: T) => boolean
}

const span = (fields: ReadonlyMap<string, unknown>): Span | null => {
  const from = numberFrom(fields.get('from'))
  const to = numberFrom(fields.get('to'))
  return from === null || to === null ? null : { from, to }
}

const DRUG_COURSES: Kind<DrugCourse> = {
  list: 'drugs',
  known: new Set(['drug', 'from', 'to', 'dose']),
  read(fields, key, note) {
    const drug = fields.get('drug')
    if (!isDrugId(drug)) {
      note(drug === undefined ? 'bad-course' : 'unknown-drug', key, show(drug))
      return null
    }
    const ages = span(fields)
    if (ages === null) {
      note('bad-course', key, `${drug}@${show(fields.get('from'))}-${show(fields.get('to'))}`)
      return null
    }
    const { dose } = drugOf(drug)
    const given = fields.get('dose')
    const amount = given === undefined ? dose.default : numberFrom(given)
    if (amount === null) note('not-a-number', `${key}.dose`, show(given), dose.default)
    return { drug, ...ages, dose: clampTo(amount ?? dose.default, dose, `${key}.dose`, note) }
  },
  ages: course => drugOf(course.drug),
  text: ({ drug, dose, from, to }) => `${drug}${dose === 1 ? '' : `:${dose}`}@${from}-${to}`,
  rival: (a, b) => a.drug === b.drug,
  equal: (a, b) => a.dose === b.dose,
}

const EPISODES: Kind<Episode> = {
  list: 'episodes',
  known: new Set(['input', 'value', 'from', 'to']),
  read(fields, key, note) {
    const input = fields.get('input')
    // the length of the run and its seed cannot change within a life
    if (!isNumericId(input) || paramOf(input).effect === 'run') {
      note(input === undefined ? 'bad-course' : 'unknown-input', key, show(input))
      return null
    }
    const ages = span(fields)
    const value = numberFrom(fields.get('value'), paramOf(input).whole)
    if (ages === null || value === null) {
      const parts = ['value', 'from', 'to'].map(name => show(fields.get(name)))
      note('bad-course', key, `${input}=${parts[0]}@${parts[1]}-${parts[2]}`)
      return null
    }
    return { input, value: clampTo(value, paramOf(input), `${key}.value`, note), ...ages }
  },
  ages: () => ({ from: EPISODE_AGES, to: EPISODE_AGES }),
  text: ({ input, value, from, to }) => `${input}=${value}@${from}-${to}`,
  rival: (a, b) => a.input === b.input,
  equal: (a, b) => a.value === b.value,
}

/**
 * Adds one entry to those accepted before it. Where it meets an entry of the same drug or input, the earlier
 * one wins: an equal dose or value makes one longer entry, another one is cut back or, with nothing left, dropped.
 */
const addTo = <T extends Span>(accepted: T[], item: T, key: string, kind: Kind<T>, note: Note): void => {
  const meets = (other: T): boolean => kind.rival(other, item) && other.from < item.to && item.from < other.to
  const text = kind.text(item)
  for (const other of accepted.filter(meets)) {
    if (kind.equal(other, item) || !meets(other)) continue
    item =
      item.from < other.from
        ? { ...item, to: Math.min(item.to, other.from) }
        : { ...item, from: Math.max(item.from, other.to) }
    if (item.to <= item.from) {
      note('course-overlap', key, text, kind.text(other))
      return
    }
    note('course-overlap', key, text, kind.text(item))
  }
  const same = accepted.filter(meets)
  const first = same[0]
  if (first === undefined) {
    accepted.push(item)
    return
  }
  const from = Math.min(item.from, ...same.map(other => other.from))
  const to = Math.max(item.to, ...same.map(other => other.to))
  const merged = { ...item, from, to }
  accepted[accepted.indexOf(first)] = merged
  for (const other of same.slice(1)) accepted.splice(accepted.indexOf(other), 1)
  note('course-overlap', key, text, kind.text(merged))
}

const listFrom = <T extends Span>(raw: unknown, kind: Kind<T>, note: Note): T[] => {
  const accepted: T[] = []
  if (raw === undefined) return accepted
  if (!Array.isArray(raw)) {
    note('bad-course', kind.list, show(raw))
    return accepted
  }
  if (raw.length > MAX_COURSES) note('too-many', kind.list, String(raw.length), MAX_COURSES)
  for (let i = 0; i < Math.min(raw.length, MAX_COURSES); i++) {
    const key = `${kind.list}[${i}]`
    const fields = fieldsOf(raw[i])
    if (fields === null) {
      note('bad-course', key, show(raw[i]))
      continue
    }
    for (const name of fields.keys())
      if (!kind.known.has(name)) note('unknown-key', `${key}.${show(name)}`, show(fields.get(name)))
    const item = kind.read(fields, key, note)
    if (item === null) continue
    const ages = kind.ages(item)
    const held: T = {
      ...item,
      from: clampTo(item.from, ages.from, `${key}.from`, note),
      to: clampTo(item.to, ages.to, `${key}.to`, note),
    }
    if (held.to > held.from) addTo(accepted, held, key, kind, note)
    else note('course-order', key, kind.text(item))
  }
  return accepted
}

/** The courses of treatment in a scenario's text, in the order given, none of one drug overlapping another. */
export const coursesFrom = (raw: unknown, note: Note): readonly DrugCourse[] =>
  listFrom(raw, DRUG_COURSES, note)

const ORDER = new Map<string, number>(PARAMS.map((spec, i) => [spec.id, i]))
const orderOf = (episode: Episode): number => ORDER.get(episode.input) ?? 0

/** The dated episodes, in the registry's order and then by age, none of one input overlapping another. */
export const episodesFrom = (raw: unknown, note: Note): readonly Episode[] =>
  listFrom(raw, EPISODES, note).sort((a, b) => orderOf(a) - orderOf(b) || a.from - b.from)
