import { packRecord, unpackRecord } from '../../lessons/engine/pack'
import { LESSON_IDS, type LessonId } from '../../lessons/ids'
import type { LessonBook } from '../../lessons/types'

/**
 * What a learning system keeps between two visits: the address of what is shown, and the codes of what was answered. Never
 * free text. SCORM 1.2 gives 4096 characters, and systems have cut there: ours stays below.
 */
export const MOST_CHARACTERS = 3500

export interface Suspended {
  readonly search: string
  readonly hash: string
  /** best score so far, 0 to 1; null before there was one */
  readonly best: number | null
  readonly done: boolean
  readonly lessons: LessonBook
}

const VERSION = 1
/** Longer text than any of ours is not read. */
const LONGEST_READ = 64_000

/** Letters of any alphabet as plain ones: systems count bytes, and some keep only these. */
const plain = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[^ -~]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** An address without what can be missed: the second life, then the view of the camera. */
const lessOf = (hash: string): string =>
  hash
    .replace(/^#/, '')
    .split('&')
    .filter(field => !/^(pin|cam|trial)=/.test(field))
    .join('&')

/**
 * As text, at most 3,500 characters: what matters most goes in first, and what has no room stays out. `own` is the lesson
 * of the package.
 */
export const packSuspended = (state: Suspended, own: LessonId | null): string => {
  const best = state.best === null ? null : Number(state.best.toFixed(4))
  let kept: Record<string, unknown> = { v: VERSION, b: best, d: state.done ? 1 : 0 }
  const fits = (more: Readonly<Record<string, unknown>>): boolean => {
    const next = { ...kept, ...more }
    if (plain(next).length > MOST_CHARACTERS) return false
    kept = next
    return true
  }
  const packed: Record<string, string> = {}
  const add = (id: LessonId): void => {
    const record = state.lessons[id]
    if (record !== undefined && fits({ l: { ...packed, [id]: packRecord(record) } }))
      packed[id] = packRecord(record)
  }
  if (own !== null) add(own)
  if (!fits({ h: state.hash })) fits({ h: `#${lessOf(state.hash)}` })
  fits({ q: state.search })
  // those that were taken furthest first: what has hardly begun is soon done again
  const others = LESSON_IDS.filter(id => id !== own && state.lessons[id] !== undefined)
  const reached = (id: LessonId): number => state.lessons[id]?.reached ?? 0
  for (const id of [...others].sort((a, b) => reached(b) - reached(a))) add(id)
  return plain(kept)
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads what a system gave back; null when it is none of ours. Never throws, and nothing of it is run. */
export const unpackSuspended = (text: string): Suspended | null => {
  if (text.length === 0 || text.length > LONGEST_READ) return null
  let given: Readonly<Record<string, unknown>>
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    given = value as Readonly<Record<string, unknown>>
  } catch {
    return null
  }
  if (given['v'] !== VERSION) return null
  const best = given['b']
  const packed = given['l']
  const lessons: Partial<Record<LessonId, NonNullable<LessonBook[LessonId]>>> = {}
  if (typeof packed === 'object' && packed !== null)
    for (const id of LESSON_IDS) {
      const record = Object.hasOwn(packed, id) ? unpackRecord((packed as Record<string, unknown>)[id]) : null
      if (record !== null) lessons[id] = record
    }
  return {
    search: textIn(given['q']),
    hash: textIn(given['h']),
    best: typeof best === 'number' && best >= 0 && best <= 1 ? best : null,
    done: given['d'] === 1,
    lessons,
  }
}
