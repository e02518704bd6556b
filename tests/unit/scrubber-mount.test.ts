// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n'
import { defaultScenario } from '../../src/model'
import { mountScrubber, type BarView, type Scrubber, type ScrubberView } from '../../src/scrubber'

let scrubber: Scrubber | null = null
const BARS: readonly BarView[] = [
  { id: 'drug-0', kind: 'drug', index: 0, label: 'Alendronate', from: 66, to: 71 },
  { id: 'episode-0', kind: 'episode', index: 0, label: 'Steroid tablets', from: 60, to: 62 },
]

const mount = (start: Partial<ScrubberView> = {}) => {
  const host = document.createElement('div')
  document.body.append(host)
  const seen = {
    onAge: vi.fn((age: number) => show({ age })),
    onPlay: vi.fn((playing: boolean) => show({ playing })),
    onSpeed: vi.fn(),
    onBar: vi.fn((kind: string, index: number, from: number, to: number, _phase: string) =>
      show({ bars: view.bars.map(b => (b.kind === kind && b.index === index ? { ...b, from, to } : b)) }),
    ),
    onRemoveBar: vi.fn((kind: string, index: number) =>
      show({ bars: view.bars.filter(b => b.kind !== kind || b.index !== index) }),
    ),
    onAddBar: vi.fn(),
  }
  let view: ScrubberView = {
    scenario: defaultScenario(),
    age: 62,
    min: 20,
    max: 90,
    playing: false,
    speed: 2,
    known: 90,
    landmarks: [{ age: 51, text: 'Final period, 51', short: 'Final period' }],
    phase: '11 years after her final period',
    bars: BARS,
    ...start,
  }
  const made = mountScrubber(host, { i18n: createI18n('en'), ...seen })
  scrubber = made
  const show = (patch: Partial<ScrubberView>): void => {
    view = { ...view, ...patch }
    made.update(view)
  }
  show({})
  const named = <T extends HTMLElement>(name: string): T => {
    const found = host.querySelector<T>(`[aria-label="${name}"]`)
    if (found === null) throw new Error(`nothing named ${name}`)
    return found
  }
  const press = (target: HTMLElement, key: string, shiftKey = false): void => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
  }
  return { host, show, named, press, ...seen, view: () => view }
}

afterEach(() => {
  scrubber?.dispose()
  scrubber = null
  expect(document.querySelector('.scrubber')).toBeNull()
  document.body.replaceChildren()
})

describe('the age scrubber', () => {
  it('says the age and the phase', () => {
    const { named, host, show } = mount()
    const range = named<HTMLInputElement>('Age')
    expect(range.getAttribute('aria-valuetext')).toBe('Age 62, 11 years after her final period')
    expect(host.querySelector('.scr-age-words')?.textContent).toBe('Age 62')
    show({ age: 62.9, phase: '' })
    expect(range.getAttribute('aria-valuetext')).toBe('Age 62.9')
    expect(host.querySelector('.scr-age-words')?.textContent).toBe('Age 62.9')
    // whole years while it plays, so that the figure does not flicker
    show({ playing: true })
    expect(host.querySelector('.scr-age-words')?.textContent).toBe('Age 62')
    expect(host.textContent).not.toMatch(/scrubber\.[a-z]|undefined|NaN/)
  })

  it('answers the keys of a slider', () => {
    const { named, press, onAge } = mount()
    const range = named('Age')
    for (const [key, age] of [
      ['ArrowRight', 63],
      ['ArrowDown', 62],
      ['PageDown', 52],
      ['Home', 20],
      ['End', 90],
    ] as const) {
      press(range, key)
      expect(onAge).toHaveBeenLastCalledWith(age)
    }
    const calls = onAge.mock.calls.length
    press(range, 'ArrowRight')
    expect(onAge.mock.calls.length).toBe(calls)
  })

  it('steps, plays and pauses', () => {
    const { named, onAge, onPlay, onSpeed, host } = mount()
    named('Back one year').click()
    expect(onAge).toHaveBeenLastCalledWith(61)
    named('On one year').click()
    expect(onAge).toHaveBeenLastCalledWith(62)
    named('Play').click()
    expect(onPlay).toHaveBeenLastCalledWith(true)
    named('Pause').click()
    expect(onPlay).toHaveBeenLastCalledWith(false)
    const select = host.querySelector('select')!
    expect([...select.options].map(o => o.textContent)).toContain('1 year a second')
    select.value = '5'
    select.dispatchEvent(new Event('change'))
    expect(onSpeed).toHaveBeenLastCalledWith(5)
  })

  it('moves and stretches bars by their own ranges', () => {
    const { named, onBar } = mount()
    const end = named<HTMLInputElement>('Alendronate: end')
    expect(end.getAttribute('aria-valuetext')).toBe('Ends at 71')
    end.value = '72'
    end.dispatchEvent(new Event('input'))
    expect(onBar).toHaveBeenLastCalledWith('drug', 0, 66, 72, 'drag')
    const move = named<HTMLInputElement>('Alendronate: move')
    move.value = '64.5'
    move.dispatchEvent(new Event('change'))
    expect(onBar).toHaveBeenLastCalledWith('drug', 0, 64.5, 70.5, 'done')
    expect(named('Alendronate, 64½ to 70½').getAttribute('role')).toBe('group')
  })

  it('says ages in quarters of a year', () => {
    const { named } = mount({ bars: [{ ...BARS[1]!, from: 60, to: 60.75 }] })
    expect(named<HTMLInputElement>('Steroid tablets: end').getAttribute('aria-valuetext')).toBe('Ends at 60¾')
    expect(named('Steroid tablets, 60 to 60¾').getAttribute('role')).toBe('group')
  })

  it('removes a bar with Delete and hands the focus on', () => {
    const { named, press, onRemoveBar, host } = mount()
    press(named('Alendronate: start'), 'Delete')
    expect(onRemoveBar).toHaveBeenLastCalledWith('drug', 0)
    expect(document.activeElement).toBe(named('Steroid tablets: move'))
    press(document.activeElement as HTMLElement, 'Backspace')
    expect(onRemoveBar).toHaveBeenLastCalledWith('episode', 0)
    expect(document.activeElement).toBe(host.querySelector('.scr-add'))
  })

  it('drags with a pointer in half years and can be called off', () => {
    // 700 px for 70 years: 10 px a year
    const width = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(700)
    const { named, onBar, press } = mount()
    width.mockRestore()
    const bar = named('Alendronate, 66 to 71')
    const pointer = (part: string, type: string, clientX: number): void => {
      const init = { clientX, bubbles: true, isPrimary: true, button: 0, pointerId: 1 }
      bar.querySelector(`[data-part=${part}]`)!.dispatchEvent(new PointerEvent(type, init))
    }
    pointer('move', 'pointerdown', 100)
    pointer('move', 'pointerup', 101)
    expect(onBar).not.toHaveBeenCalled()

    pointer('move', 'pointerdown', 100)
    expect(document.activeElement).toBe(named('Alendronate: move'))
    pointer('move', 'pointermove', 102)
    expect(onBar).not.toHaveBeenCalled()
    pointer('move', 'pointermove', 123)
    pointer('move', 'pointerup', 123)
    expect(onBar.mock.calls).toEqual([
      ['drug', 0, 68.5, 73.5, 'drag'],
      ['drug', 0, 68.5, 73.5, 'done'],
    ])

    pointer('to', 'pointerdown', 200)
    pointer('to', 'pointermove', 150)
    expect(onBar).toHaveBeenLastCalledWith('drug', 0, 68.5, 69, 'drag')
    press(named('Alendronate: end'), 'Escape')
    expect(onBar).toHaveBeenLastCalledWith('drug', 0, 68.5, 73.5, 'done')
    pointer('to', 'pointermove', 300)
    expect(onBar).toHaveBeenLastCalledWith('drug', 0, 68.5, 73.5, 'done')
  })

  it('calls "Add one"', () => {
    const { host, onAddBar } = mount()
    host.querySelector<HTMLButtonElement>('.scr-add')!.click()
    expect(onAddBar).toHaveBeenCalledOnce()
  })

  it('draws only the age while a life plays', () => {
    const { host, show, view } = mount()
    const before = [...host.querySelectorAll('*')]
    const layout = vi.spyOn(host.querySelector<HTMLElement>('.scr-landmark-words')!, 'offsetWidth', 'get')
    show({
      age: 63,
      landmarks: view().landmarks.map(mark => ({ ...mark })),
      bars: view().bars.map(b => ({ ...b })),
    })
    expect(layout).not.toHaveBeenCalled()
    expect([...host.querySelectorAll('*')].every((each, i) => each === before[i])).toBe(true)
  })

  it('holds when a life ends at the first age', () => {
    const { named } = mount({ max: 20, age: 20 })
    expect(named<HTMLInputElement>('Age').max).toBe('20')
  })
})
