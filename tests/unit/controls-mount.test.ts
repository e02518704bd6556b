// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mountControls, type Controls, type ControlsView } from '../../src/controls'
import { createI18n, type LocaleId } from '../../src/i18n'
import { defaultOf, defaultScenario, DRUGS, paramOf, PARAMS, scenarioFrom } from '../../src/model'
import { REFERENCES } from '../../src/model/references'

let controls: Controls | null = null

/** A page that answers every change as the app does: through the validator and back in by update(). */
const mount = (start: Partial<ControlsView> = {}, locale: LocaleId = 'en') => {
  const host = document.createElement('div')
  document.body.append(host)
  let view: ControlsView = { scenario: defaultScenario(), massage: 0, age: 62, pinned: null, ...start }
  const onInput = vi.fn((patch: object, _phase: string) =>
    show({ scenario: scenarioFrom({ ...view.scenario, ...patch }).scenario }),
  )
  const onMassage = vi.fn((massage: number, _phase: string) => show({ massage }))
  const onResetAll = vi.fn(() => show({ scenario: defaultScenario(view.scenario.sex), massage: 0 }))
  const onReadMassage = vi.fn()
  const made = mountControls(host, {
    i18n: createI18n(locale),
    params: PARAMS,
    drugs: DRUGS,
    defaultOf: (id, sex) => defaultOf(paramOf(id), sex),
    source: key => REFERENCES[key]?.citation ?? '',
    onInput,
    onMassage,
    onResetAll,
    onReadMassage,
  })
  controls = made
  const show = (patch: Partial<ControlsView>): void => {
    view = { ...view, ...patch }
    made.update(view)
  }
  show({})
  const named = <T extends HTMLElement>(tag: string, name: string): T => {
    const found = [...host.querySelectorAll<T>(tag)].find(
      each =>
        each.getAttribute('aria-label') === name ||
        document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent === name,
    )
    if (found === undefined) throw new Error(`no ${tag} named ${name}`)
    return found
  }
  const range = (name: string): HTMLInputElement => named('input[type=range]', name)
  const box = (name: string): HTMLInputElement => named('input[type=text]', `${name}, exact value`)
  const button = (name: string): HTMLButtonElement => named('button', name)
  const row = (name: string): HTMLElement => range(name).closest<HTMLElement>('.ctl-row')!
  const slide = (name: string, value: number): void => {
    const input = range(name)
    input.value = String(value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const type = (name: string, text: string): void => {
    const input = box(name)
    input.focus()
    input.value = text
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  }
  return {
    host,
    show,
    range,
    box,
    button,
    row,
    slide,
    type,
    onInput,
    onMassage,
    onResetAll,
    onReadMassage,
    life: () => view.scenario,
  }
}

afterEach(() => {
  controls?.dispose()
  controls = null
  expect(document.querySelector('.controls')).toBeNull()
  document.body.replaceChildren()
})

describe('the controls', () => {
  it('has a row for every entry of the registry, with name, words, help and source, and no bare key', () => {
    const { host } = mount({ scenario: scenarioFrom({ menopause: 44 }).scenario })
    const names = [...host.querySelectorAll('.ctl-row > .lil-name')].map(each => each.textContent)
    const i18n = createI18n('en')
    for (const spec of PARAMS) expect(names).toContain(i18n.text(`params.${spec.id}.label`))
    for (const input of host.querySelectorAll('input[type=range]')) {
      expect(input.getAttribute('aria-valuetext')).toMatch(/\d/)
      expect(input.hasAttribute('aria-labelledby')).toBe(true)
    }
    for (const help of host.querySelectorAll('.ctl-help'))
      expect(help.textContent?.length).toBeGreaterThan(20)
    expect(host.textContent).not.toMatch(/(controls|params|scrubber)\.[a-z]/)
    expect(host.textContent).not.toMatch(/[{}]|undefined|NaN/)
  })

  it('opens with at most seven rows', () => {
    const { host } = mount()
    const open = [...host.querySelectorAll<HTMLElement>('.ctl-row')].filter(
      row => row.closest('.lil-closed') === null && row.style.display !== 'none',
    )
    expect(open).toHaveLength(7)
  })

  it('says values in words and moves only through update', () => {
    const { range, row, slide, onInput, show, life } = mount()
    slide('Final period', 44)
    expect(onInput.mock.calls).toEqual([
      [{ menopause: 44 }, 'drag'],
      [{ menopause: 44 }, 'done'],
    ])
    expect(range('Final period').getAttribute('aria-valuetext')).toBe('44 years, early')
    expect(row('Final period').textContent).toContain('usual \u206645–55\u2069')
    show({ scenario: scenarioFrom({ ...life(), menopause: 52 }).scenario })
    expect(range('Final period').value).toBe('52')
  })

  it('draws on the track what was compared with published results, and names it in the help', () => {
    const { row, host } = mount({
      scenario: scenarioFrom({ drugs: [{ drug: 'denosumab', from: 65, to: 70 }] }).scenario,
    })
    const mark = (name: string): HTMLElement | null => row(name).querySelector('.ctl-evidence')
    const help = (name: string): string => row(name).querySelector('.ctl-help')?.textContent ?? ''
    const thyroid = paramOf('thyroid')
    const share = (value: number): number => (100 * (value - thyroid.min)) / (thyroid.max - thyroid.min)
    expect(parseFloat(mark('Thyroid hormone')!.style.insetInlineStart)).toBeCloseTo(share(1), 2)
    expect(parseFloat(mark('Thyroid hormone')!.style.insetInlineEnd)).toBeCloseTo(100 - share(2), 2)
    expect(help('Thyroid hormone')).toContain('from 1 to 2× normal: the dotted line below the track')
    for (const name of ['Final period', 'Vitamin D in blood', 'Alcohol', 'Height']) {
      expect(mark(name), name).toBeNull()
      expect(help(name)).toContain('at the usual value only')
    }
    expect(mark('Seed')).toBeNull()
    expect(mark('Gentle massage')).toBeNull()
    expect(mark('Denosumab, how long')).not.toBeNull()
    expect(help('Denosumab, start')).toMatch(/up to 10 years in all.*at 0\.23 to 1\.67 times the usual dose/)
    expect(host.querySelector('.ctl-key-evidence')?.textContent).toBe('compared with published results')
  })

  it('resets one row to its usual value and hides the button again', () => {
    const { button, slide, onInput, range } = mount()
    slide('Calcium in food', 700)
    const reset = button('Set Calcium in food back to 1000 mg a day, enough')
    expect(reset.hidden).toBe(false)
    reset.click()
    expect(onInput).toHaveBeenLastCalledWith({ calcium: 1000 }, 'done')
    expect(reset.hidden).toBe(true)
    expect(document.activeElement).toBe(range('Calcium in food'))
  })

  it('clamps typed text, says what was used, and loses nothing', async () => {
    const { type, box, row, life, onInput } = mount()
    const note = (): string =>
      row('Calcium in food').querySelector('.ctl-note:not([hidden])')?.textContent ?? ''
    type('Calcium in food', 'abc')
    await Promise.resolve()
    expect(onInput).not.toHaveBeenCalled()
    expect(box('Calcium in food').value).toBe('1000')
    expect(note()).toMatch(/“abc” is not a number.*1000 mg a day/)
    type('Calcium in food', '1e9')
    await Promise.resolve()
    expect(life().calcium).toBe(2000)
    expect(note()).toMatch(/“1e9”.*2000 mg a day/)
    expect(document.querySelector('[role=status]')?.textContent).toBe(note())
    type('Calcium in food', '723')
    await Promise.resolve()
    expect(life().calcium).toBe(723)
    expect(note()).toBe('')
  })

  it('gives a typed text back on Escape, and steps with the arrows', () => {
    const { box, life, onInput } = mount()
    const input = box('Vitamin D in blood')
    input.focus()
    input.value = '9'
    input.dispatchEvent(new Event('input'))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(input.value).toBe('60')
    expect(onInput).not.toHaveBeenCalled()
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true }))
    expect(life().vitaminD).toBe(65)
  })

  it('keeps half-typed text and the focus while updates come in', () => {
    const { box, show, life, range } = mount()
    const input = box('Calcium in food')
    input.focus()
    input.value = '12'
    input.dispatchEvent(new Event('input'))
    show({ scenario: scenarioFrom({ ...life(), calcium: 800 }).scenario, age: 70 })
    expect(input.value).toBe('12')
    expect(document.activeElement).toBe(input)
    expect(range('Calcium in food').value).toBe('800')
  })

  it('builds nothing again on update', () => {
    const { host, show, life } = mount({
      scenario: scenarioFrom({ drugs: [{ drug: 'denosumab', from: 65, to: 70 }] }).scenario,
    })
    const before = [...host.querySelectorAll('*')]
    const observed: string[] = []
    const observer = new MutationObserver(list => observed.push(...list.map(m => m.type)))
    observer.observe(host, { childList: true, attributes: true, characterData: true, subtree: true })
    show({ age: 63.5 })
    expect(observer.takeRecords().length + observed.length).toBe(0)
    observer.disconnect()
    show({
      scenario: scenarioFrom({ ...life(), weight: 90, drugs: [{ drug: 'denosumab', from: 66, to: 70 }] })
        .scenario,
    })
    expect([...host.querySelectorAll('*')].every((each, i) => each === before[i])).toBe(true)
  })

  it('shows the rows of one sex', () => {
    const { row, show } = mount()
    expect(row('Final period').style.display).toBe('')
    expect(row('Testosterone').style.display).toBe('none')
    show({ scenario: defaultScenario('m') })
    expect(row('Final period').style.display).toBe('none')
    expect(row('Testosterone').style.display).toBe('')
  })

  it('hides and locks rows by name', () => {
    const { host, range, row } = mount({ hidden: ['drugs', 'calcium'], locked: ['menopause', 'sex'] })
    expect(row('Calcium in food').style.display).toBe('none')
    expect(range('Final period').disabled).toBe(true)
    expect(host.querySelector<HTMLSelectElement>('select')?.disabled).toBe(true)
    const treatments = [...host.querySelectorAll<HTMLElement>('.ctl-folder-main')].find(f =>
      f.textContent?.startsWith('Treatments'),
    )
    expect(treatments?.style.display).toBe('none')
  })

  it('counts what Reset would set back', () => {
    const { host, slide, onResetAll, life } = mount()
    const reset = host.querySelector<HTMLButtonElement>('.ctl-reset-all')!
    expect(reset.hidden).toBe(true)
    slide('Calcium in food', 700)
    slide('Gentle massage', 2)
    expect(reset.textContent).toBe('Reset 2 changes')
    reset.click()
    expect(onResetAll).toHaveBeenCalledOnce()
    expect(life().calcium).toBe(1000)
    expect(reset.hidden).toBe(true)
  })

  it('lets massage change no bone: it calls onMassage alone and says so', () => {
    const { slide, host, button, onInput, onMassage, onReadMassage } = mount()
    const notice = host.querySelector<HTMLElement>('.ctl-notice')!
    expect(notice.hidden).toBe(true)
    slide('Gentle massage', 3)
    expect(onInput).not.toHaveBeenCalled()
    expect(onMassage.mock.calls).toEqual([
      [3, 'drag'],
      [3, 'done'],
    ])
    expect(notice.hidden).toBe(false)
    expect(notice.textContent).toBe('No change in bone. Massage may help her feel calmer. See what is known')
    notice.querySelector('button')!.click()
    expect(onReadMassage).toHaveBeenCalledOnce()
    expect(button('About Gentle massage')).toBeTruthy()
    expect(host.textContent).not.toMatch(/stress hormone/i)
  })

  it('opens help in view, and closes it with Escape', () => {
    const { button } = mount()
    const ask = button('About Calcium in food')
    const help = document.getElementById(ask.getAttribute('aria-controls')!)!
    expect(help.hidden).toBe(true)
    ask.click()
    expect(help.hidden).toBe(false)
    expect(help.textContent).toContain('Source:')
    expect(ask.getAttribute('aria-expanded')).toBe('true')
    ask.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(help.hidden).toBe(true)
    expect(document.activeElement).toBe(ask)
  })

  it('leaves keys to listeners that capture on the document', () => {
    const { range } = mount()
    const seen = vi.fn()
    document.addEventListener('keydown', seen, true)
    range('Final period').dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))
    document.removeEventListener('keydown', seen, true)
    expect(seen).toHaveBeenCalledOnce()
  })

  it('shows the pinned life as an open square and in words', () => {
    const { row } = mount({ pinned: scenarioFrom({ menopause: 40 }).scenario })
    const pinned = row('Final period').querySelector<HTMLElement>('.ctl-pinned')!
    expect(pinned.hidden).toBe(false)
    expect(row('Final period').querySelector('.ctl-usual')?.textContent).toBe('pinned: 40')
  })

  it('switches a toggle and says it in words', () => {
    const { host, life } = mount()
    const input = [...host.querySelectorAll<HTMLInputElement>('input[role=switch]')].find(
      each => document.getElementById(each.getAttribute('aria-labelledby')!)?.textContent === 'Smoking',
    )!
    input.checked = true
    input.dispatchEvent(new Event('change'))
    expect(life().smoking).toBe(1)
    expect(input.closest('.ctl-row')?.textContent).toContain('yes')
  })

  it('speaks every pseudo-locale without a hole', () => {
    for (const locale of ['en-XA', 'ar-XB'] as const) {
      const { host } = mount({}, locale)
      expect(host.textContent).not.toMatch(/(controls|params)\.[a-z]|undefined|NaN/)
      controls?.dispose()
    }
  })
})

describe('treatments and episodes', () => {
  it('adds a course at the age shown for its usual length, moves it, and removes it', () => {
    const { button, slide, range, life, show } = mount({ age: 62.4 })
    button('Add Alendronate').click()
    expect(life().drugs).toEqual([{ drug: 'alendronate', from: 62, to: 67, dose: 1 }])
    expect(document.activeElement).toBe(range('Alendronate, start'))
    expect(range('Alendronate, how long').getAttribute('aria-valuetext')).toBe('5 years, usual')
    slide('Alendronate, start', 66)
    slide('Alendronate, how long', 7.5)
    expect(life().drugs).toEqual([{ drug: 'alendronate', from: 66, to: 73.5, dose: 1 }])
    expect(range('Alendronate, how long').getAttribute('aria-valuetext')).toBe('7.5 years, longer than usual')
    button('Remove Alendronate, 66 to 73½').click()
    expect(life().drugs).toEqual([])
    expect(document.activeElement).toBe(button('Add Alendronate'))
    show({})
  })

  it('puts a second course after the first and keeps the dose of a link', () => {
    const { button, slide, life } = mount({
      scenario: scenarioFrom({ drugs: [{ drug: 'romosozumab', from: 62, to: 63, dose: 0.67 }] }).scenario,
    })
    button('Add Romosozumab').click()
    expect(life().drugs.map(d => [d.from, d.to, d.dose])).toEqual([
      [62, 63, 0.67],
      [63, 64, 1],
    ])
    slide('Romosozumab, start', 60)
    expect(life().drugs[0]).toEqual({ drug: 'romosozumab', from: 60, to: 61, dose: 0.67 })
  })

  it('adds an episode of an input that reaches the bone', () => {
    const { host, life, slide } = mount()
    const select = host.querySelector<HTMLSelectElement>('.ctl-episode-form select')!
    const choices = [...select.options].map(each => each.value)
    expect(choices).toContain('cortisol')
    for (const never of ['menopause', 'family', 'fracture', 'until', 'seed'])
      expect(choices).not.toContain(never)
    select.value = 'cortisol'
    host.querySelector<HTMLButtonElement>('.ctl-episode-form .ctl-add')!.click()
    expect(life().episodes).toEqual([{ input: 'cortisol', value: 10, from: 62, to: 64 }])
    slide('Steroid tablets, start', 60)
    expect(life().episodes[0]).toMatchObject({ from: 60, to: 62 })
  })

  it('opens Treatments on request', () => {
    const { button } = mount()
    controls?.openTreatments()
    expect(document.activeElement).toBe(button('Add Alendronate'))
    expect(document.activeElement?.closest('.lil-closed')).toBeNull()
  })
})
