import type { Correction, Scenario } from '../model'
import { viewFrom, viewToHash, viewToQuery, VIEW_HASH_KEYS, VIEW_QUERY_KEYS } from './url-view'
import { SCALES, type ViewState } from './view'

/**
 * The page's own block of a scenario file (interfaces.md 3): the keys of an address, read by the rules of an address. Who may
 * command, and what is for those who work on the page, is never taken from it; nor is what would start a printer.
 */
const CLOSED: ReadonlySet<string> = new Set(['parent', 'fuzz', 'ea', 'stringTest', 'print'])
const OPEN: ReadonlySet<string> = new Set(
  [...VIEW_QUERY_KEYS, ...VIEW_HASH_KEYS].filter(key => !CLOSED.has(key)),
)
const MOST_KEYS = 60

const fieldOf = (key: string): keyof ViewState =>
  key === 't' ? 'age' : key === 'cam' ? 'camera' : (key as keyof ViewState)

/** A value as an address would have it; null for what no address can hold. */
const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value.slice(0, 400)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  return Array.isArray(value) && value.every(item => typeof item === 'string' || typeof item === 'number')
    ? value.join(',').slice(0, 400)
    : null
}

/** What a block of display keys asks for. A key with null goes back to its default; keys that are not there stay as they are. */
export const displayPatch = (
  raw: unknown,
  scenario: Scenario,
  isLanguage: (tag: string) => boolean,
  allowed: ReadonlySet<string> = OPEN,
): { readonly patch: Partial<ViewState>; readonly corrections: readonly Correction[] } => {
  const corrections: Correction[] = []
  if (raw === undefined) return { patch: {}, corrections }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { patch: {}, corrections: [{ code: 'unreadable', key: 'display', given: '' }] }
  const query = new Map<string, string>()
  const hash = new Map<string, string>()
  const asked: string[] = []
  for (const [key, value] of Object.entries(raw).slice(0, MOST_KEYS)) {
    if (!allowed.has(key)) {
      corrections.push({ code: 'unknown-key', key: key.slice(0, 40), given: '' })
      continue
    }
    const text = textOf(value)
    if (text === null && value !== null) {
      corrections.push({ code: 'unreadable', key, given: '' })
      continue
    }
    asked.push(key)
    if (text !== null) (VIEW_HASH_KEYS.has(key) ? hash : query).set(key, text)
  }
  const read = viewFrom(query, hash, scenario, isLanguage)
  const refused = new Set(read.corrections.filter(isRefusal).map(({ key }) => key))
  const taken = asked.filter(key => !refused.has(key))
  // one scale alone brings that scale to the stage
  if (query.has('view') && !hash.has('scale') && (SCALES as readonly string[]).includes(read.view.view))
    taken.push('scale')
  const patch = Object.fromEntries(taken.map(key => [fieldOf(key), read.view[fieldOf(key)]]))
  return { patch, corrections: [...corrections, ...read.corrections] }
}

/** The value was not only brought into range: there was nothing to make of it, and what stands stays. */
export const isRefusal = ({ code }: Correction): boolean => code !== 'below-range' && code !== 'above-range'

const LISTS: ReadonlySet<string> = new Set(['hide', 'lock'])
const NUMBERS: ReadonlySet<string> = new Set(['t', 'text', 'step', 'massage', 'possible'])

/** The display block of what is shown: the age always, the rest where it is not as usual. */
export const displayNow = (view: ViewState): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...viewToHash(view), ...viewToQuery(view)].flatMap(field => {
      const at = field.indexOf('=')
      const key = field.slice(0, at)
      if (CLOSED.has(key)) return []
      const text = decodeURIComponent(field.slice(at + 1))
      return [[key, NUMBERS.has(key) ? Number(text) : LISTS.has(key) ? text.split(',') : text]]
    }),
  )
