import type { CourseKind } from '../../offline/baked'
import type { SystemApi } from './find'

/** What we read and write, in our own words. */
export type Field =
  | 'suspend'
  | 'location'
  | 'raw'
  | 'min'
  | 'max'
  | 'scaled'
  | 'status'
  | 'success'
  | 'exit'
  | 'time'
  | 'pass'
  | 'mode'

/** In SCORM 1.2 `lesson_status` says both, whether it is complete and whether it is passed; there is no other element for it. */
const ELEMENTS: Readonly<Record<CourseKind, Readonly<Partial<Record<Field, string>>>>> = {
  '1.2': {
    suspend: 'cmi.suspend_data',
    location: 'cmi.core.lesson_location',
    raw: 'cmi.core.score.raw',
    min: 'cmi.core.score.min',
    max: 'cmi.core.score.max',
    status: 'cmi.core.lesson_status',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    pass: 'cmi.student_data.mastery_score',
    mode: 'cmi.core.lesson_mode',
  },
  '2004': {
    suspend: 'cmi.suspend_data',
    location: 'cmi.location',
    raw: 'cmi.score.raw',
    min: 'cmi.score.min',
    max: 'cmi.score.max',
    scaled: 'cmi.score.scaled',
    status: 'cmi.completion_status',
    success: 'cmi.success_status',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    pass: 'cmi.scaled_passing_score',
    mode: 'cmi.mode',
  },
}
const CALLS = {
  '1.2': {
    start: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    error: 'LMSGetLastError',
  },
  '2004': {
    start: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
    error: 'GetLastError',
  },
} as const

/** A learning system as we use it. No call throws, whatever the system does; each says whether it was done. */
export interface LearningSystem {
  readonly kind: CourseKind
  start(): boolean
  /** '' where there is no such element, no value, or no answer */
  get(field: Field): string
  /** an element that this kind does not have counts as written */
  set(field: Field, value: string): boolean
  commit(): boolean
  finish(): boolean
}

export const createSystem = (api: SystemApi, kind: CourseKind): LearningSystem => {
  const names = CALLS[kind]
  const elements = ELEMENTS[kind]
  const call = (name: keyof typeof names, ...values: string[]): unknown => {
    try {
      return api[names[name]]?.(...values)
    } catch {
      return undefined
    }
  }
  const noError = (): boolean => {
    const code = call('error')
    return code === undefined || String(code) === '0' || String(code) === ''
  }
  /** Systems answer with the word, with a boolean, or say nothing and leave it to the error code. */
  const done = (answer: unknown): boolean =>
    String(answer) === 'true' || (answer !== undefined && String(answer) !== 'false' && noError())
  return {
    kind,
    // one that was started by a page around us goes on
    start: () => done(call('start', '')) || (call('get', elements.suspend ?? '') !== undefined && noError()),
    get(field) {
      const element = elements[field]
      if (element === undefined) return ''
      const value = call('get', element)
      return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    },
    set(field, value) {
      const element = elements[field]
      return element === undefined || done(call('set', element, value))
    },
    commit: () => done(call('commit', '')),
    finish: () => done(call('finish', '')),
  }
}
