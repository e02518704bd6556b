// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n'
import { makeFlow } from '../../src/panels/flow'
import { ACTS, FLOW_ML_MIN, LIMBS, SKIN } from '../../src/panels/flow/facts'
import { holdButton } from '../../src/panels/flow/squeeze'
import { WORDS } from '../../src/panels/words'

const i18n = createI18n()
for (const words of WORDS) i18n.add(words)

describe('what the studies found', () => {
  it('is what they print: massage alters nothing, moving gives about three times as much', () => {
    expect(FLOW_ML_MIN).toEqual({
      arm: { rest: 39.1, massage: 39.1, move: 126 },
      leg: { rest: 371, massage: 371, move: 1087 },
    })
    for (const limb of LIMBS) expect(Math.round(FLOW_ML_MIN[limb].move / FLOW_ML_MIN[limb].rest)).toBe(3)
    expect(SKIN.flow).toEqual({ rest: 6, massage: 150 })
    expect(SKIN.warmth_C).toEqual({ rest: 31.1, massage: 32.2 })
  })
})

const mount = () => {
  const { root } = makeFlow({ i18n, reveal: () => false })
  document.body.replaceChildren(root)
  const pick = (value: string) => root.querySelector<HTMLInputElement>(`input[value="${value}"]`)!.click()
  const said = () => root.querySelector('[role="status"]')!.textContent
  const lanes = () => [...root.querySelectorAll<SVGElement>('.panels-lane')]
  const tip = () => Number(/M8 64H([\d.]+)/.exec(root.querySelector('.panels-vessel')!.outerHTML)![1])
  const button = root.querySelector<HTMLButtonElement>('.panels-hold')!
  return { root, pick, said, lanes, tip, button }
}

describe('the figure of blood flow', () => {
  it('says every number of both studies with no click, with how many people', () => {
    const { root } = mount()
    const bars = [...root.querySelectorAll('.panels-bars dd')].map(dd => dd.textContent)
    expect(bars).toEqual([
      '39.1 mL a minute',
      'No change from 39.1 mL a minute',
      '126 mL a minute at its peak',
      '371 mL a minute',
      'No change from 371 mL a minute',
      '1,087 mL a minute at its peak',
      '6 units',
      '150 units',
    ])
    expect(root.textContent).toMatch(/10 people[^]*the same 10 people[^]*13 men after exercise/)
    expect(root.textContent).toMatch(/31\.1 °C[^]*32\.2 °C/)
    expect(root.textContent).not.toMatch(/panels\.|[{}]|undefined|NaN/)
  })

  it('never puts two studies or two limbs on one axis', () => {
    const { root } = mount()
    const longest = [...root.querySelectorAll('.panels-bars')].map(list =>
      Math.max(
        ...[...list.querySelectorAll<HTMLElement>('.panels-bar')].map(bar =>
          parseFloat(bar.style.inlineSize),
        ),
      ),
    )
    expect(longest).toHaveLength(3)
    expect(new Set(longest).size).toBe(1)
    const arm = [...root.querySelector('.panels-bars')!.querySelectorAll<HTMLElement>('.panels-bar')].map(
      bar => parseFloat(bar.style.inlineSize),
    )
    expect(arm[0]).toBe(arm[1])
    expect(arm[2]! / arm[0]!).toBeCloseTo(126 / 39.1, 1)
  })

  it('sums up in four lines, word for word, each with a verdict', () => {
    const rows = [...mount().root.querySelectorAll('.panels-verdicts li')]
    expect(rows.map(row => row.querySelector('strong')!.textContent)).toEqual([
      'Skin: yes.',
      'Whole arm or leg muscle: no change.',
      'Small vessels inside the muscle: not settled.',
      'Bone: not known.',
    ])
    expect(rows.map(row => row.querySelector('.visually-hidden')!.textContent)).toEqual([
      'Verdict: Supported',
      'Verdict: Not shown',
      'Verdict: Unclear',
      'Verdict: Not shown',
    ])
    expect(rows[2]!.textContent).toMatch(/one person/)
  })

  it('stands still until a person acts; then blood and arrow follow the flow, and stop', () => {
    const { pick, said, lanes, tip } = mount()
    expect(lanes()).toHaveLength(3)
    expect(lanes().some(lane => lane.classList.contains('run'))).toBe(false)
    const whole = () =>
      lanes().map(
        ({ style }) => parseFloat(style.animationDuration) * parseFloat(style.animationIterationCount),
      )
    const turn = () => parseFloat(lanes()[1]!.style.animationDuration)
    for (const limb of LIMBS) {
      pick(limb)
      const seen = ACTS.map(act => {
        pick(act)
        expect(lanes().every(lane => lane.classList.contains('run'))).toBe(true)
        // the lanes stop together, after about six seconds
        for (const seconds of whole()) {
          expect(seconds).toBeCloseTo(whole()[0]!, 1)
          expect(seconds).toBeGreaterThan(4.5)
          expect(seconds).toBeLessThan(8)
        }
        return { turn: turn(), length: tip() - 8 }
      })
      const [rest, massage, move] = seen as [(typeof seen)[0], (typeof seen)[0], (typeof seen)[0]]
      const times = FLOW_ML_MIN[limb].move / FLOW_ML_MIN[limb].rest
      expect(massage).toEqual(rest)
      expect(rest.turn / move.turn).toBeCloseTo(times, 1)
      expect(move.length / rest.length).toBeCloseTo(times, 1)
    }
    expect(said()).toMatch(/Lifting the lower leg1,087 mL a minute at its peakThat is about three times/)
  })

  it('squeezes while the button is held, says whose numbers they are, and rests when let go', () => {
    const { root, pick, said, lanes, button } = mount()
    pick('leg')
    expect(root.textContent).toContain('You see what the study found. The page cannot measure you.')
    button.dispatchEvent(new PointerEvent('pointerdown', { button: 0 }))
    expect(said()).toMatch(/A light squeeze of the hand126 mL/)
    expect(root.querySelector<HTMLInputElement>('input[value="arm"]')!.checked).toBe(true)
    expect(root.querySelector<HTMLInputElement>('input[value="move"]')!.checked).toBe(true)
    expect(lanes()[0]!.style.animationIterationCount).toBe('infinite')
    button.dispatchEvent(new PointerEvent('pointerup'))
    expect(said()).toMatch(/At rest39\.1 mL/)
    expect(lanes()[0]!.style.animationIterationCount).not.toBe('infinite')
  })
})

describe('a button that is held', () => {
  const make = () => {
    const onHold = vi.fn<(held: boolean) => void>()
    const button = holdButton('Hold', onHold)
    document.body.replaceChildren(button)
    const key = (type: string, key: string, repeat = false) =>
      button.dispatchEvent(new KeyboardEvent(type, { key, repeat, cancelable: true, bubbles: true }))
    const calls = () => onHold.mock.calls.map(([held]) => held)
    return { button, key, calls }
  }

  it('answers space and Enter once, however long they are held, and nothing else', () => {
    const { button, key, calls } = make()
    key('keydown', 'a')
    key('keydown', 'Tab')
    expect(calls()).toEqual([])
    key('keydown', ' ')
    key('keydown', ' ', true)
    expect(button.getAttribute('aria-pressed')).toBe('true')
    key('keyup', ' ')
    key('keydown', 'Enter')
    key('keyup', 'Enter')
    expect(calls()).toEqual([true, false, true, false])
  })

  it('lets go when the finger leaves, the touch is taken away or the focus goes', () => {
    for (const type of ['pointerup', 'pointercancel', 'pointerleave', 'blur']) {
      const { button, calls } = make()
      button.dispatchEvent(new PointerEvent('pointerdown', { button: 0 }))
      button.dispatchEvent(new Event(type))
      expect(calls(), type).toEqual([true, false])
    }
  })

  it('opens and closes with single presses where nothing can be held, and a click of a finger does no more', () => {
    const { button, calls } = make()
    button.click()
    button.click()
    expect(calls()).toEqual([true, false])
    button.dispatchEvent(new PointerEvent('pointerdown', { button: 0 }))
    button.dispatchEvent(new PointerEvent('pointerup'))
    button.click()
    expect(calls()).toEqual([true, false, true, false])
  })
})
