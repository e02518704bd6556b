// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { scenarioFrom } from '../../src/model'
import { lifeOf } from '../../src/risk'
import { mountSound } from '../../src/sound'
import { createSoundPlayer } from '../../src/sound/player'
import { scoreOf } from '../../src/sound/score'

const life = (raw: object) => lifeOf(scenarioFrom({ until: 70, ...raw }).scenario)
const usual = life({})

/** A stand-in for the browser's instrument, which notes what it is asked for. */
const instrument = () => {
  const notes: {
    type: string
    pitches: readonly number[]
    stopped: boolean
    onended: (() => void) | null
  }[] = []
  const param = {
    value: 0,
    setValueAtTime: () => {},
    linearRampToValueAtTime: () => {},
    exponentialRampToValueAtTime: () => {},
  }
  const chain = { connect: (to: unknown) => to, gain: param, pan: param }
  const closed = { yes: false }
  const context = {
    currentTime: 0,
    destination: chain,
    createGain: () => chain,
    createStereoPanner: () => chain,
    createOscillator() {
      const note = {
        ...chain,
        type: '',
        pitches: [] as readonly number[],
        stopped: false,
        onended: null as (() => void) | null,
        frequency: {
          value: 0,
          setValueCurveAtTime: (pitches: Float32Array) => void (note.pitches = [...pitches]),
        },
        start: () => {},
        stop: (at?: number) => void (note.stopped = at === undefined),
      }
      notes.push(note)
      return note
    },
    resume: () => Promise.resolve(),
    close: () => ((closed.yes = true), Promise.resolve()),
  }
  return { context: context as unknown as AudioContext, notes, closed }
}

describe('the voices of a life', () => {
  it('rise with the pace, an octave for a doubling, and never cross', () => {
    const { low, high } = scoreOf(usual, 20, 70)
    expect(low.length).toBe(high.length)
    // two years after the final period removal runs well above that of 40
    const at = (age: number): number => Math.round(((age - 20) / 50) * (low.length - 1))
    expect(low[at(52)]!).toBeGreaterThan(low[at(40)]! * 1.3)
    for (const [i, hertz] of low.entries()) expect(high[i]!).toBeGreaterThan(hertz)
    const wild = scoreOf(life({ pth: 6, thyroid: 4, oestrogen: 0 }), 20, 70)
    for (const hertz of [...wild.low, ...wild.high]) expect(hertz > 40 && hertz < 2400).toBe(true)
  })

  it('are played once, told to be over, and cut short by stop', () => {
    const { context, notes, closed } = instrument()
    const player = createSoundPlayer(() => context)
    const ended = vi.fn()
    player.play(scoreOf(usual, 20, 70), ended)
    expect(notes.map(({ type }) => type)).toEqual(['triangle', 'sine'])
    expect(player.at()).not.toBeNull()
    notes[0]!.onended!()
    expect(ended).toHaveBeenCalledTimes(1)
    expect(player.at()).toBeNull()
    player.play(scoreOf(usual, 20, 70), ended)
    player.stop()
    expect(notes.slice(2).every(({ stopped }) => stopped)).toBe(true)
    expect(ended).toHaveBeenCalledTimes(1)
    player.dispose()
    expect(closed.yes).toBe(true)
  })
})

describe('hear it', () => {
  const i18n = createI18n('en', compileMessage)
  afterEach(() => {
    document.body.replaceChildren()
    vi.unstubAllGlobals()
  })
  it('starts on request only, stops with Escape, and says both', () => {
    const { context, notes } = instrument()
    vi.stubGlobal('AudioContext', function () {
      return context
    })
    const sound = mountSound(document.body, { i18n, life: () => usual })
    sound.update({ sound: 'curves', life: usual })
    const button = document.querySelector('button')!
    const said = () => document.querySelector('[role=status]')!.textContent
    expect(notes).toEqual([])
    button.click()
    expect(notes.length).toBe(2)
    expect(button.getAttribute('aria-pressed')).toBe('true')
    expect(said()).toContain('20')
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(button.getAttribute('aria-pressed')).toBe('false')
    expect(said()).not.toBe('')
    sound.dispose()
    expect(document.body.children.length).toBe(0)
  })
  it('does not go on when its button is gone', () => {
    const { context, notes } = instrument()
    vi.stubGlobal('AudioContext', function () {
      return context
    })
    const sound = mountSound(document.body, { i18n, life: () => usual })
    sound.update({ sound: 'curves', life: usual })
    document.querySelector('button')!.click()
    sound.update({ sound: 'ui', life: usual })
    expect(document.querySelector('button')!.hidden).toBe(true)
    expect(notes.map(({ stopped }) => stopped)).toEqual([true, true])
    sound.dispose()
  })
  it('gives one note for a change, lower for a thinner spine', () => {
    const { context, notes } = instrument()
    vi.stubGlobal('AudioContext', function () {
      return context
    })
    const sound = mountSound(document.body, { i18n, life: () => usual })
    sound.update({ sound: 'ui', life: usual })
    expect(notes).toEqual([])
    sound.update({ sound: 'ui', life: life({ menopause: 40 }) })
    sound.update({ sound: 'ui', life: life({ menopause: 58 }) })
    const [early, late] = notes as unknown as readonly { frequency: { value: number } }[]
    expect(notes.length).toBe(2)
    expect(early!.frequency.value).toBeLessThan(late!.frequency.value)
    sound.dispose()
  })
})
