import { describe, expect, it, vi } from 'vitest'
import { createAdapters, type Outside } from '../../src/embed/frame/adapters'
import { restore, savedOf } from '../../src/embed/frame/saved'
import { EMPTY_RECORD } from '../../src/lessons/engine/record'
import { bareCore, isEnglish } from './embed-core'

const bench = (allowed: boolean) => {
  const open: Record<string, unknown>[] = []
  const secret: Record<string, unknown>[] = []
  const out = {
    announce: (message: object) => void open.push(message as Record<string, unknown>),
    confide(message: object) {
      if (allowed) secret.push(message as Record<string, unknown>)
      return allowed
    },
    saved: () => ({ v: 1, mine: true }),
    restore: vi.fn(),
    run: vi.fn(),
    acked: vi.fn(),
  } satisfies Outside
  return { open, secret, out, adapters: createAdapters(out, 'https://here.example/?lesson=dxa') }
}
const SCORE = { type: 'score', lesson: 'dxa', score: 3, of: 4, done: true } as const
const ANSWER = { type: 'answer', lesson: 'dxa', item: 'check1', answer: '2', score: 1 } as const

describe('hosts that speak another protocol', () => {
  it('are told the height in their own words', () => {
    const { open, adapters } = bench(false)
    adapters.height(640)
    expect(open).toContainEqual({ subject: 'lti.frameResize', height: 640 })
    expect(open).toContainEqual({ context: 'h5p', action: 'resize', scrollHeight: 640, height: 640 })
    expect(open).toContainEqual({ type: 'height', content: 640 })
  })
  it('learn nothing about a learner unless they may', () => {
    const { open, secret, adapters } = bench(false)
    adapters.report(SCORE)
    adapters.report(ANSWER)
    expect(secret).toEqual([])
    expect(JSON.stringify(open)).not.toMatch(/score|answer|mine|dxa/)
  })
  it('SPLICE: asks for a state once, reports a share and the state', () => {
    const { secret, out, adapters } = bench(true)
    const ask = secret.find(({ subject }) => subject === 'SPLICE.getState')
    expect(ask).toMatchObject({ activity_id: 'https://here.example/?lesson=dxa' })
    adapters.receive({ subject: 'SPLICE.getState.response', message_id: 'other', state: { v: 1 } })
    expect(out.restore).not.toHaveBeenCalled()
    for (let twice = 0; twice < 2; twice += 1)
      adapters.receive({
        subject: 'SPLICE.getState.response',
        message_id: ask?.['message_id'],
        state: { v: 1 },
      })
    expect(out.restore).toHaveBeenCalledTimes(1)
    adapters.report(SCORE)
    adapters.report(ANSWER)
    expect(secret).toContainEqual(
      expect.objectContaining({
        subject: 'SPLICE.reportScoreAndState',
        score: 0.75,
        state: { v: 1, mine: true },
      }),
    )
    expect(secret).toContainEqual(expect.objectContaining({ subject: 'SPLICE.sendEvent', name: 'answer' }))
  })
  it('LARA: says nothing about a learner before hello, keeps and takes back', () => {
    const { secret, out, adapters } = bench(true)
    adapters.receive({ type: 'getInteractiveState' })
    adapters.report(SCORE)
    expect(secret.some(({ type }) => type === 'interactiveState')).toBe(false)
    adapters.receive('{"type":"hello","origin":"https://lara.example"}')
    expect(secret).toContainEqual({
      type: 'supportedFeatures',
      content: { apiVersion: 1, features: { interactiveState: true } },
    })
    adapters.receive({ type: 'initInteractive', content: { mode: 'runtime', interactiveState: '{"v":1}' } })
    expect(out.restore).toHaveBeenCalledWith('{"v":1}')
    adapters.receive({ type: 'getInteractiveState' })
    expect(secret).toContainEqual({ type: 'interactiveState', content: { v: 1, mine: true } })
  })
  it('H5P: prepares before it resizes, once the host has answered', () => {
    const { secret, out, adapters } = bench(true)
    adapters.receive({ context: 'h5p', action: 'hello' })
    expect(out.acked).toHaveBeenCalled()
    adapters.height(500)
    adapters.receive({ context: 'h5p', action: 'resizePrepared' })
    expect(secret.filter(({ context }) => context === 'h5p').map(({ action }) => action)).toEqual([
      'prepareResize',
      'resize',
    ])
  })
  it('Legends: resumes only what it has paused', () => {
    const { open, out, adapters } = bench(true)
    expect(open).toContainEqual({ message: 'init' })
    adapters.receive({ messageName: 'resume' })
    adapters.receive({ messageName: 'pause' })
    adapters.receive({ messageName: 'resume' })
    expect(out.run.mock.calls).toEqual([[false], [true]])
  })
})

describe('what a host keeps', () => {
  it('comes back, without free text', () => {
    const first = bareCore({ lesson: 'dxa', step: 3 })
    first.core.actions.change({ menopause: 44 })
    first.core.actions.run({
      lessons: { dxa: { ...EMPTY_RECORD, reached: 3, written: 'I think so', confidence: 4 } },
    })
    const kept = savedOf(first.core)
    expect(JSON.stringify(kept)).not.toContain('I think so')
    const second = bareCore()
    // the lesson has only been opened there
    second.core.actions.run({ lessons: { dxa: { ...EMPTY_RECORD, standing: 1 } } })
    restore(second.core, JSON.stringify(kept), isEnglish)
    expect(second.core.inputs().scenario.menopause).toBe(44)
    expect(second.core.view()).toMatchObject({ lesson: 'dxa', step: 3 })
    expect(second.core.run().lessons.dxa).toMatchObject({ reached: 3, confidence: 4, written: '' })
  })
  it('is left alone when it is odd, and takes nothing from a learner who has begun', () => {
    const { core } = bareCore()
    core.actions.run({ lessons: { dxa: { ...EMPTY_RECORD, reached: 5 } } })
    const before = JSON.stringify([core.inputs(), core.view(), core.run()])
    for (const odd of [
      '{',
      '[]',
      7,
      null,
      { v: 2 },
      { v: 1, lessons: { dxa: 'x', toString: 'y' } },
      'x'.repeat(40_000),
    ])
      restore(core, odd, isEnglish)
    expect(JSON.stringify([core.inputs(), core.view(), core.run()])).toBe(before)
    restore(core, { v: 1, lessons: { dxa: '1~2~~~000~~~:~~' } }, isEnglish)
    expect(core.run().lessons.dxa?.reached).toBe(5)
  })
})
