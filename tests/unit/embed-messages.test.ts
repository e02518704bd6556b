import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPace, isBounded } from '../../src/embed/frame/bounds'
import { createCommands } from '../../src/embed/frame/commands'
import { displayNow, displayPatch } from '../../src/state/display'
import { createWatch } from '../../src/embed/frame/observe'
import { openLine } from '../../src/embed/frame/port'
import { stateOf } from '../../src/embed/frame/scenario-json'
import { envelope, readEnvelope } from '../../src/embed/protocol'
import { defaultScenario, scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'
import { readingAt } from '../../src/state/readings'
import { DEFAULT_VIEW } from '../../src/state/view'
import { bareCore, isEnglish } from './embed-core'

afterEach(() => vi.useRealTimers())

const place = (from = {}) => {
  const bare = bareCore(from)
  const told: object[] = []
  const watch = createWatch(bare.app, values => told.push(values))
  const stage = { set: vi.fn() }
  const reset = vi.fn()
  const commands = createCommands({
    app: bare.app,
    host: null as unknown as HTMLElement,
    isLanguage: isEnglish,
    watch,
    gone: () => false,
    focus: { enter: () => true },
    height: { ack: () => {} },
    stage,
    still: () => {},
    reset,
  })
  return { ...bare, commands, told, watch, stage, reset }
}
const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run()
    return ''
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

describe('envelopes', () => {
  it('are of this protocol and version, and nothing else', () => {
    expect(readEnvelope(envelope('play', undefined, { id: 3 }))).toMatchObject({ type: 'play', id: 3 })
    for (const wrong of [
      null,
      'play',
      [],
      { ns: 'other', v: 1, type: 'play' },
      { ns: 'trabecula', v: 2, type: 'play' },
      { ns: 'trabecula', v: '1', type: 'play' },
      { ns: 'trabecula', v: 1, type: 7 },
      { ns: 'trabecula', v: 1, type: 'play', id: {} },
      { ns: 'trabecula', v: 1, type: 'x'.repeat(41) },
    ])
      expect(readEnvelope(wrong)).toBeNull()
  })
  it('hold what JSON holds, and not too much', () => {
    const loop: Record<string, unknown> = {}
    loop['again'] = loop
    for (const wrong of [
      new Map(),
      new Date(),
      loop,
      'x'.repeat(70_000),
      Array.from({ length: 5000 }, () => 0),
      [[[[[[[[[[0]]]]]]]]]],
      () => 0,
    ])
      expect(isBounded(wrong)).toBe(false)
    expect(isBounded(stateOf(bareCore().core))).toBe(true)
  })
  it('come no faster than they may', () => {
    const pace = createPace(3, 2)
    expect([0, 0, 0, 0].map(now => pace.take(now))).toEqual([true, true, true, false])
    expect(pace.take(400)).toBe(false)
    expect(pace.take(1000)).toBe(true)
  })
})

describe('display', () => {
  it('is read by the rules of an address, and only what it names changes', () => {
    const { patch, corrections } = displayPatch(
      { t: 70.5, hide: ['export', 'nonsense'], theme: 'dark', lock: null, text: 999, view: 'body' },
      defaultScenario(),
      isEnglish,
    )
    expect(patch).toEqual({
      age: 70.5,
      hide: ['export'],
      theme: 'dark',
      lock: [],
      text: 200,
      view: 'body',
      scale: 'body',
    })
    expect(corrections.map(one => one.code)).toEqual(['above-range', 'unknown-key'])
  })
  it('never says who may command, and keeps what cannot be read', () => {
    const raw = { parent: 'https://evil.example', fuzz: 1, theme: 'pink', t: {}, lang: 'xx' }
    const { patch, corrections } = displayPatch(raw, defaultScenario(), isEnglish)
    expect(patch).toEqual({})
    expect(corrections).toHaveLength(5)
  })
  it('writes what it reads', () => {
    const view = {
      ...DEFAULT_VIEW,
      age: 66,
      theme: 'hc',
      hide: ['export', 'share'],
      lesson: 'dxa',
      step: 3,
      massage: 2,
    } as const
    const { patch, corrections } = displayPatch(
      displayNow({ ...view, parent: ['https://a.example'] }),
      defaultScenario(),
      isEnglish,
    )
    expect(corrections).toEqual([])
    expect({ ...DEFAULT_VIEW, ...patch }).toEqual(view)
  })
})

describe('commands', () => {
  it('change what they name, through the one validator', () => {
    const { commands, core } = place()
    const answer = commands.setState({
      patch: { menopause: 45, calcium: 1e9, pth: 'much', display: { t: 70 } },
    })
    expect(core.inputs().scenario.menopause).toBe(45)
    expect(core.inputs().scenario.pth).toBe(defaultScenario().pth)
    expect(core.view().age).toBe(70)
    expect(
      (answer as unknown as { corrections: { code: string; key: string }[] }).corrections
        .map(one => `${one.key} ${one.code}`)
        .sort(),
    ).toEqual(['calcium above-range', 'pth not-a-number'])
  })
  it('take a life in the words of a link', () => {
    const { commands, core } = place()
    commands.setState({ params: 'sex=m&t=55&drugs=alendronate@50-53' })
    expect(core.inputs().scenario).toMatchObject({
      sex: 'm',
      drugs: [{ drug: 'alendronate', from: 50, to: 53 }],
    })
    expect(core.view().age).toBe(55)
  })
  it('refuse by a code, and then nothing has changed', async () => {
    const { commands, core } = place()
    const before = JSON.stringify([core.inputs(), core.view(), core.run()])
    expect(await codeOf(() => commands.setParam({ name: '__proto__', value: 1 }))).toBe('unknown-name')
    expect(await codeOf(() => commands.setState([]))).toBe('bad-payload')
    expect(await codeOf(() => commands.observe({ names: ['t', 'nothing'] }))).toBe('unknown-name')
    expect(await codeOf(() => commands.lesson({ goto: 2 }))).toBe('unknown-name')
    expect(await codeOf(() => commands.live({}))).toBe('bad-payload')
    expect(await codeOf(() => commands.snapshot({ type: 'gif' }))).toBe('bad-payload')
    expect(await codeOf(() => commands.snapshot({ type: 'png' }))).toBe('nothing')
    expect(await codeOf(() => commands.run({ params: [{}], until: 60, names: ['nothing'] }))).toBe(
      'unknown-name',
    )
    expect(
      await codeOf(() => commands.run({ params: Array.from({ length: 201 }, () => ({})), until: 60 })),
    ).toBe('too-many')
    expect(JSON.stringify([core.inputs(), core.view(), core.run()])).toBe(before)
  })
  it('go through a lesson by number, kind, next and back', () => {
    const { commands, core } = place({ lesson: 'menopause', step: 2 })
    for (const [goto, step] of [
      [4, 4],
      ['predict', 2],
      ['next', 3],
      ['back', 2],
    ] as const) {
      commands.lesson({ goto })
      expect(core.view().step).toBe(step)
    }
    commands.lesson({ lesson: 'dxa' })
    expect(core.view()).toMatchObject({ lesson: 'dxa', step: 1 })
  })
  it('sweep the present life without touching it', async () => {
    const { commands, core } = place()
    const before = core.inputs().scenario
    const answer = await commands.run({
      params: [{}, { exercise: 1.4 }],
      until: 60,
      names: ['t_spine', 'risk10_major'],
      every: 20,
    })
    const { ages, runs } = (
      answer as { payload: { ages: number[]; runs: { values: Record<string, number[]> }[] } }
    ).payload
    expect(ages).toEqual([20, 40, 60])
    const own = lifeOf(scenarioFrom({ ...before, exercise: 1.4 }).scenario)
    expect(runs[1]?.values['t_spine']?.[2]).toBe(readingAt(own, 't_spine', 60))
    expect(runs[0]?.values['t_spine']?.[2]).toBe(readingAt(lifeOf(before), 't_spine', 60))
    expect(core.inputs().scenario).toBe(before)
    const both = Promise.all([
      codeOf(() => commands.run({ params: [{}], until: 40 })),
      codeOf(() => commands.run({ params: [{}], until: 40 })),
    ])
    expect(await both).toEqual(['', 'busy'])
  })
  it('give the life as a table for programs, with what is needed to make it again', async () => {
    const { commands } = place()
    const { data } = ((await commands.snapshot({ type: 'csv' })) as { payload: { data: string } }).payload
    const lines = data.split('\r\n')
    expect(lines.slice(0, 6).map(line => line.split(',')[0])).toEqual([
      'model',
      'schema',
      'seed',
      'scenario',
      'link',
      'cite',
    ])
    expect(lines[7]).toMatch(/^age,.*t_spine.*height_loss_cm$/)
    expect(lines[8]).toMatch(/^20,/)
    expect(lines).toHaveLength(8 + 71 + 1)
  })
})

describe('observing', () => {
  it('tells at once, then only changes, not oftener than asked, and ends', () => {
    vi.useFakeTimers()
    const { commands, core, told, watchers } = place()
    commands.observe({ names: ['t', 'step'], hz: 2 })
    expect(told).toEqual([{ t: 62, step: null }])
    core.actions.run({})
    core.actions.age(63)
    core.actions.age(64)
    vi.advanceTimersByTime(499)
    expect(told).toHaveLength(1)
    vi.advanceTimersByTime(2)
    expect(told.slice(1)).toEqual([{ t: 64, step: null }])
    commands.observe({ names: [] })
    expect(watchers()).toBe(0)
    core.actions.age(70)
    vi.advanceTimersByTime(5000)
    expect(told).toHaveLength(2)
  })
})

describe('a line', () => {
  it('answers what has an id, and does nothing for what is none of its types', async () => {
    const { port1, port2 } = new MessageChannel()
    const performed: string[] = []
    const line = openLine(port2 as unknown as MessagePort, type => {
      performed.push(type)
      return { type: 'state', payload: {}, corrections: [{ code: 'above-range', key: 'x', given: '9' }] }
    })
    const heard: { type: string; replyTo?: unknown; payload?: { code?: string } }[] = []
    port1.onmessage = event => heard.push(event.data as never)
    for (const message of [
      envelope('play', {}, { id: 1 }),
      envelope('play'),
      { ns: 'trabecula', v: 1, type: 'eval', id: 2 },
      { ns: 'trabecula', v: 1, type: 'toString' },
      { ns: 'trabecula', v: 1, type: 'play', id: 3, payload: 'x'.repeat(70_000) },
      'play',
    ])
      port1.postMessage(message)
    await vi.waitFor(() => expect(heard).toHaveLength(5))
    expect(performed).toEqual(['play', 'play'])
    expect(heard.map(({ type, replyTo, payload }) => [type, replyTo, payload?.code])).toEqual([
      ['error', 1, 'corrected'],
      ['state', 1, undefined],
      ['error', undefined, 'corrected'],
      ['error', 2, 'unknown-type'],
      ['error', 3, 'too-big'],
    ])
    line.close()
    port1.close()
  })
})
