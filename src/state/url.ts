import {
  defaultScenario,
  PARAMS,
  scenarioFrom,
  type Correction,
  type NumericId,
  type Scenario,
} from '../model'
import { formatCourses, formatEpisodes, parseCourses, parseEpisodes } from './course-text'
import { LINK_VERSION, migrate } from './url-migrations'
import { viewFrom, viewToHash, viewToQuery, VIEW_HASH_KEYS, VIEW_QUERY_KEYS } from './url-view'
import { DEFAULT_VIEW, type Address, type ViewState } from './view'

const NUMERIC: ReadonlyMap<string, NumericId> = new Map(PARAMS.map(spec => [spec.id, spec.id]))
const SCENARIO_KEYS: ReadonlySet<string> = new Set(['v', 'sex', 'reference', 'drugs', ...NUMERIC.keys()])
/** Longer addresses than any real one are cut before parsing, so that text of any size stays cheap. */
const MAX_LENGTH = 8000
const MAX_UNKNOWN = 20

/** The key of a second life, whose own fields are its value. */
const PIN = 'pin'

/** The one key that may stand in an address more than once. */
const PARENT = 'parent'

const fieldsOf = (text: string, corrections: Correction[]): Map<string, string> => {
  const fields = new Map<string, string>()
  for (const [key, value] of new URLSearchParams(text.slice(0, MAX_LENGTH))) {
    if (!fields.has(key)) fields.set(key, value)
    else if (key === PARENT) continue
    else if (corrections.length < MAX_UNKNOWN)
      corrections.push({ code: 'too-many', key: key.slice(0, 40), given: value.slice(0, 40), used: 1 })
  }
  return fields
}

/** A plain number stays text when it is none, so that the validator can name what was written. */
const scalar = (text: string): number | string =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text

/**
 * Reads an address: the query says how to show, the hash holds the state. Never throws; everything that had
 * to be changed is in `corrections`. `isLanguage` says which language tags the page has.
 */
export const parseAddress = (
  search: string,
  hash: string,
  isLanguage: (tag: string) => boolean = tag => tag === DEFAULT_VIEW.lang,
): Address => {
  const corrections: Correction[] = []
  const fields = migrate(fieldsOf(hash.replace(/^#/, ''), corrections))
  const query = fieldsOf(search, corrections)
  const raw = new Map<string, unknown>()
  const episodes: unknown[] = []
  const unknownHash: [string, string][] = []
  for (const [key, text] of fields) {
    const numeric = NUMERIC.get(key)
    if (key === 'drugs') {
      const courses = parseCourses(text)
      raw.set('drugs', courses.drugs)
      corrections.push(...courses.corrections)
    } else if (numeric !== undefined && text.includes('@')) {
      const parsed = parseEpisodes(numeric, text)
      if (parsed.value !== null) raw.set(key, parsed.value)
      episodes.push(...parsed.episodes)
      corrections.push(...parsed.corrections)
    } else if (SCENARIO_KEYS.has(key))
      raw.set(key, numeric !== undefined || key === 'v' ? scalar(text) : text)
    else if (key !== PIN && !VIEW_HASH_KEYS.has(key)) unknownHash.push([key, text])
  }
  if (episodes.length > 0) raw.set('episodes', episodes)
  const read = scenarioFrom(Object.fromEntries(raw))
  const pin = fields.get(PIN)
  const parents = new URLSearchParams(search.slice(0, MAX_LENGTH)).getAll(PARENT)
  const view = viewFrom(query, fields, read.scenario, isLanguage, parents)
  const unknownQuery = [...query.keys()].filter(key => !VIEW_QUERY_KEYS.has(key))
  const unknown = [...unknownHash.map(([key]) => key), ...unknownQuery].slice(0, MAX_UNKNOWN)
  return {
    scenario: read.scenario,
    pinned: pin === undefined ? null : pinnedFrom(pin, corrections),
    view: view.view,
    corrections: [
      ...corrections,
      ...read.corrections,
      ...view.corrections,
      ...unknown.map(key => ({ code: 'unknown-key', key: key.slice(0, 40), given: '' }) as const),
    ],
    unknownHash: unknownHash.slice(0, MAX_UNKNOWN),
  }
}

/** The second life of a link: the same fields, read by the same rules; it can neither hold a third one nor a view. */
const pinnedFrom = (text: string, corrections: Correction[]): Scenario => {
  const fields = new URLSearchParams(text.slice(0, MAX_LENGTH))
  for (const key of [PIN, ...VIEW_HASH_KEYS]) fields.delete(key)
  const read = parseAddress('', `#${fields}`)
  corrections.push(...read.corrections.map(one => ({ ...one, key: `${PIN}: ${one.key}`.slice(0, 40) })))
  return read.scenario
}

/** The scenario part of a link: only what differs from the defaults of that sex, in a fixed order. */
export const scenarioToFields = (scenario: Scenario): string[] => {
  const usual = defaultScenario(scenario.sex)
  const out: string[] = [`v=${LINK_VERSION}`]
  if (scenario.sex !== 'f') out.push(`sex=${scenario.sex}`)
  for (const spec of PARAMS) {
    const own = scenario.episodes.filter(episode => episode.input === spec.id)
    const value = scenario[spec.id]
    if (value === usual[spec.id] && own.length === 0) continue
    out.push(`${spec.id}=${formatEpisodes(value === usual[spec.id] ? null : value, own)}`)
  }
  if (scenario.reference !== usual.reference) out.push(`reference=${scenario.reference}`)
  if (scenario.drugs.length > 0) out.push(`drugs=${formatCourses(scenario.drugs)}`)
  return out
}

/** The hash of a link, starting with '#'. parseAddress(…, writeHash(…)) gives the same scenario and view. */
export const writeHash = (
  scenario: Scenario,
  view: ViewState,
  unknown: readonly (readonly [string, string])[] = [],
  pinned: Scenario | null = null,
): string =>
  '#' +
  [
    ...scenarioToFields(scenario),
    ...viewToHash(view),
    ...(pinned === null ? [] : [`${PIN}=${encodeURIComponent(scenarioToFields(pinned).slice(1).join('&'))}`]),
    ...unknown.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
  ].join('&')

/** The query of a link, '' when everything is as usual. Keys it does not know stay. */
export const writeQuery = (view: ViewState, search: string): string => {
  const kept = [...new URLSearchParams(search.slice(0, MAX_LENGTH))].filter(
    ([key]) => !VIEW_QUERY_KEYS.has(key),
  )
  const parts = [
    ...viewToQuery(view),
    ...kept.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
