import { describe, expect, it } from 'vitest'
import { findApi } from '../../src/course/runtime/find'
import { startSession } from '../../src/course/runtime/session'
import { MOST_CHARACTERS, unpackSuspended } from '../../src/course/runtime/suspend'
import { createSystem } from '../../src/course/runtime/system'
import { sessionTime } from '../../src/course/runtime/time'
import { EMPTY_RECORD } from '../../src/lessons/engine/record'
import type { CourseKind } from '../../src/offline/baked'
import { fakeSystem } from './course-system'

const SCORE = { type: 'score', lesson: 'menopause' } as const

const visit = (
  kind: CourseKind,
  {
    values = {},
    lesson = 'menopause',
  }: { values?: Record<string, string>; lesson?: 'menopause' | null } = {},
) => {
  const fake = fakeSystem(kind, values)
  const recorded: boolean[] = []
  let ms = 0
  let step = 1
  const session = startSession({
    system: createSystem(fake.api, kind),
    lesson,
    now: () => ({
      search: `?lesson=menopause&step=${step}`,
      hash: '#v=1&t=70',
      lessons: { menopause: { ...EMPTY_RECORD, reached: step, written: 'my own words' } },
      step,
    }),
    clock: () => ms,
    onRecorded: well => recorded.push(well),
  })
  session.save()
  return {
    ...fake,
    session,
    recorded,
    wait: (more: number) => void (ms += more),
    step(to: number): void {
      step = to
      session.report({ type: 'step', lesson: 'menopause', step })
    },
  }
}

describe('a visit to a package', () => {
  it('is written at every step and answer, not only at its end', () => {
    const { step, session, committed, kept } = visit('1.2')
    step(2)
    session.report({ type: 'answer', lesson: 'menopause', item: 'check-1', answer: '2', score: 1 })
    expect(committed).toHaveLength(3)
    expect(kept.get('cmi.core.lesson_location')).toBe('2')
    expect(kept.get('cmi.core.lesson_status')).toBe('incomplete')
    expect(kept.get('cmi.core.exit')).toBe('suspend')
    expect(unpackSuspended(kept.get('cmi.suspend_data') ?? '')?.search).toBe('?lesson=menopause&step=2')
  })

  it('hands free text to nobody', () => {
    const { step, kept } = visit('2004')
    step(5)
    expect([...kept.values()].join()).not.toContain('my own words')
  })

  it.each([
    ['1.2', 'cmi.core.score.raw', 'cmi.core.lesson_status'],
    ['2004', 'cmi.score.raw', 'cmi.completion_status'],
  ] as const)('%s: keeps the best score, and saves after it is complete', (kind, raw, status) => {
    const one = visit(kind)
    one.session.report({ ...SCORE, score: 3, of: 4, done: true })
    expect(one.kept.get(raw)).toBe('75')
    one.session.report({ ...SCORE, score: 1, of: 4, done: true })
    expect(one.kept.get(raw)).toBe('75')
    expect(one.kept.get(status)).toBe(kind === '1.2' ? 'passed' : 'completed')
    one.step(7)
    expect(unpackSuspended(one.kept.get('cmi.suspend_data') ?? '')).toMatchObject({
      done: true,
      best: 0.75,
      search: '?lesson=menopause&step=7',
    })
  })

  it('1.2 has one status and no completion_status; 2004 has both, and a scaled score', () => {
    const old = visit('1.2')
    old.session.report({ ...SCORE, score: 1, of: 4, done: true })
    expect(old.kept.get('cmi.core.lesson_status')).toBe('completed')
    expect([...old.kept.keys()].filter(key => /completion|success|scaled/.test(key))).toEqual([])
    const now = visit('2004')
    now.session.report({ ...SCORE, score: 1, of: 4, done: true })
    expect(now.kept.get('cmi.completion_status')).toBe('completed')
    expect(now.kept.has('cmi.success_status')).toBe(false)
    now.session.report({ ...SCORE, score: 4, of: 4, done: true })
    expect(now.kept.get('cmi.success_status')).toBe('passed')
    expect(now.kept.get('cmi.score.scaled')).toBe('1')
  })

  it('takes the pass mark of the learning system where there is one', () => {
    const strict = visit('1.2', { values: { 'cmi.student_data.mastery_score': '80' } })
    strict.session.report({ ...SCORE, score: 3, of: 4, done: true })
    expect(strict.kept.get('cmi.core.lesson_status')).toBe('completed')
    const mild = visit('2004', { values: { 'cmi.scaled_passing_score': '0.2' } })
    mild.session.report({ ...SCORE, score: 1, of: 4, done: true })
    expect(mild.kept.get('cmi.success_status')).toBe('passed')
  })

  it('never takes a pass or a better score of a visit before away', () => {
    const { kept, session } = visit('1.2', {
      values: { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' },
    })
    session.report({ ...SCORE, score: 0, of: 4, done: true })
    expect(kept.get('cmi.core.score.raw')).toBe('90')
    expect(kept.get('cmi.core.lesson_status')).toBe('passed')
  })

  it('counts only the lesson of the package', () => {
    const { kept, session } = visit('1.2')
    session.report({ type: 'score', lesson: 'calcium', score: 4, of: 4, done: true })
    expect(kept.has('cmi.core.score.raw')).toBe(false)
    expect(kept.get('cmi.core.lesson_status')).toBe('incomplete')
  })

  it('is complete when it was opened, where a package shows a state and no lesson', () => {
    expect(visit('1.2', { lesson: null }).kept.get('cmi.core.lesson_status')).toBe('completed')
  })

  it('writes nothing while somebody looks it over', () => {
    for (const mode of ['review', 'browse']) {
      const { calls, session } = visit('2004', { values: { 'cmi.mode': mode } })
      session.report({ ...SCORE, score: 4, of: 4, done: true })
      session.finish()
      expect(calls).toEqual(['start', 'finish'])
    }
  })

  it('ends once, and writes nothing after its end', () => {
    const { calls, session, kept, wait } = visit('1.2')
    wait(3_723_450)
    session.finish()
    expect(kept.get('cmi.core.session_time')).toBe('0001:02:03.45')
    const before = calls.length
    session.finish()
    session.save()
    session.report({ ...SCORE, score: 4, of: 4, done: true })
    expect(calls).toHaveLength(before)
  })

  it('says once that the system is lost, goes on, and says that it is back', () => {
    const { session, recorded, lose, kept } = visit('1.2')
    lose(true)
    session.save()
    session.report({ ...SCORE, score: 4, of: 4, done: true })
    expect(recorded).toEqual([false])
    lose(false)
    session.save()
    expect(recorded).toEqual([false, true])
    expect(kept.get('cmi.core.score.raw')).toBe('100')
  })
})

describe('times', () => {
  it('are written as each kind wants them', () => {
    expect(sessionTime(0, '1.2')).toBe('0000:00:00.00')
    expect(sessionTime(59_999, '1.2')).toBe('0000:01:00.00')
    expect(sessionTime(3_723_450, '2004')).toBe('PT1H2M3.45S')
    for (const odd of [Number.NaN, -5, Number.POSITIVE_INFINITY])
      expect(sessionTime(odd, '2004')).toBe('PT0H0M0S')
    expect(sessionTime(1e12, '1.2')).toBe('0100:00:00.00')
  })
})

describe('the way to the learning system', () => {
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new DOMException('another origin', 'SecurityError')
      },
    },
  )
  const chain = (length: number, last: object): Window => {
    let top: object = last
    if (!('parent' in last)) Object.assign(last, { parent: last })
    for (let i = 0; i < length; i++) top = { parent: top }
    return top as Window
  }

  it('goes up through at most seven windows, then to the one that opened this', () => {
    const api = {}
    expect(findApi(chain(7, { API: api }), '1.2')).toBe(api)
    expect(findApi(chain(8, { API: api }), '1.2')).toBeNull()
    expect(findApi(chain(2, { API_1484_11: api }), '1.2')).toBeNull()
    const alone = chain(0, {})
    Object.assign(alone, { opener: chain(3, { API_1484_11: api }) })
    expect(findApi(alone, '2004')).toBe(api)
  })

  it('ends at a window that does not answer, without an error', () => {
    expect(findApi(chain(1, hostile), '1.2')).toBeNull()
    expect(findApi({ parent: null, opener: hostile } as unknown as Window, '2004')).toBeNull()
    expect(findApi(hostile as Window, '2004')).toBeNull()
  })

  it('passes windows of other origins on its way up', () => {
    const api = {}
    const closed = new Proxy({ parent: chain(0, { API: api }) } as object, {
      get(target, name) {
        if (name === 'parent') return Reflect.get(target, name)
        throw new DOMException('another origin', 'SecurityError')
      },
    })
    expect(findApi({ parent: closed } as unknown as Window, '1.2')).toBe(api)
  })
})

it('keeps below what systems have cut at', () => {
  expect(MOST_CHARACTERS).toBeLessThanOrEqual(3500)
})
