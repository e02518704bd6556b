// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createI18n, type LocaleId } from '../../src/i18n'
import { defaultScenario } from '../../src/model'
import { mountTrial, type Trial } from '../../src/trial'
import { A, B, optionsOf, resultOf, type Handed } from './trial-fixture'

let view: Trial | null = null
const scenario = defaultScenario('f')
const mount = (locale: LocaleId = 'en', text: string | null = null) => {
  const host = document.createElement('div')
  document.body.append(host)
  const made = optionsOf(createI18n(locale))
  view = mountTrial(host, made.options)
  view.show(scenario, text)
  return { host, ...made }
}
afterEach(() => {
  view?.dispose()
  view = null
  document.body.replaceChildren()
  vi.useRealTimers()
})

const text = (host: Element, selector: string): string => host.querySelector(selector)?.textContent ?? ''
const button = (host: Element, words: string | RegExp): HTMLButtonElement => {
  const found = [...host.querySelectorAll('button')].find(one =>
    typeof words === 'string' ? one.textContent === words : words.test(one.textContent ?? ''),
  )
  if (found === undefined) throw new Error(`no button ${words}`)
  return found
}
/** The control whose label has these words. */
const field = (host: Element, words: string): HTMLInputElement => {
  const label = [...host.querySelectorAll('label')].find(one => one.textContent === words)
  const found = host.querySelector(`#${label?.htmlFor ?? 'none'}`)
  if (found === null) throw new Error(`no field ${words}`)
  return found as HTMLInputElement
}
const write = (control: HTMLInputElement, value: string): void => {
  control.value = value
  control.dispatchEvent(new Event('input'))
  control.dispatchEvent(new Event('change'))
}
const start = (host: Element): void => {
  host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
}
const finish = (run: Handed | undefined): void => {
  if (run === undefined) throw new Error('no run')
  run.hooks.onDone(resultOf(run.plan, A, B))
}
const status = (host: Element): string => text(host, '[role=status]')

describe('a plan that cannot be run', () => {
  it.each([
    ['People in each group', '0', 'too few'],
    ['People in each group', '10,000,000', 'too many: each group holds at most 100,000'],
    ['People in each group', 'many', '"many" is not a number. Write how many people.'],
    ['Age at the end', '60', 'must come after the start'],
    ['Age at the end', '', 'Write the age at the end.'],
    ['Age at the start', '5', 'Start at 20 or later.'],
    ['Given for', '0', 'at least 0.5 years'],
  ])(
    '%s "%s" is refused beside the field, which gets the focus and keeps what was typed',
    (name, value, why) => {
      const { host, runs } = mount()
      const control = field(host, name)
      write(control, value)
      start(host)
      expect(runs).toHaveLength(0)
      expect(document.activeElement).toBe(control)
      expect(control.value).toBe(value)
      expect(control.getAttribute('aria-invalid')).toBe('true')
      const wrong = host.querySelector(`#${(control.getAttribute('aria-describedby') ?? '').split(' ')[0]}`)
      expect(wrong?.textContent).toContain(why)
      expect(status(host)).toBe(wrong?.textContent)
      write(control, '70')
      expect(control.hasAttribute('aria-invalid')).toBe(false)
    },
  )

  it('a difference that is none is refused at the answer', () => {
    const { host, runs } = mount()
    write(field(host, 'What differs in group B'), 'input:smoking')
    const answers = [...host.querySelectorAll<HTMLInputElement>('select')].filter(
      one => !one.closest('.trl-row')?.hasAttribute('hidden'),
    )
    expect(answers.map(({ value }) => value)).toEqual(['input:smoking', '1'])
    write(answers[1] as HTMLInputElement, '0')
    start(host)
    expect(runs).toHaveLength(0)
    expect(document.activeElement).toBe(answers[1])
    expect(status(host)).toContain('Both groups would be the same')
  })

  it('a link that cannot be run says why, and the usual plan stands there', () => {
    const { host } = mount('en', 'drug:alendronate,people:0')
    expect(status(host)).toMatch(/plan in the link cannot be run\. 0 is too few.*usual plan/)
    expect(field(host, 'People in each group').value).toBe('200')
    start(host)
    expect(status(host)).toBe('The trial is running.')
  })
})

describe('a run', () => {
  it('shows how far it is, once in a while, and then the sentence', () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const { host, runs } = mount('en', 'drug:denosumab,people:100,from:65,to:75')
    start(host)
    expect(runs[0]?.plan).toMatchObject({ perArm: 100, difference: { kind: 'drug', drug: 'denosumab' } })
    const words: string[] = []
    for (let done = 0; done < 200; done += 10) {
      vi.advanceTimersByTime(600)
      runs[0]?.hooks.onProgress({ done, of: 200, left: 12 })
      words.push(status(host))
    }
    expect(new Set(words).size).toBe(3)
    expect(text(host, '.trl-progress-words')).toBe('190 of 200 lives lived, about 12 seconds left')
    expect(host.querySelector<HTMLElement>('.trl-results')?.hidden).toBe(true)
    finish(runs[0])
    expect(text(host, '.trl-headline')).toMatch(/^Of 100 women, 65 at the start, 14 broke .* with it\./)
    expect(status(host)).toContain(text(host, '.trl-headline'))
    expect(host.querySelector<HTMLElement>('.trl-lead')?.hidden).toBe(true)
  })

  it('cancelled, it leaves everything as it was and gives the focus back', () => {
    const { host, runs } = mount()
    start(host)
    start(host)
    expect(runs).toHaveLength(1)
    const cancel = button(host, 'Cancel')
    cancel.focus()
    cancel.click()
    expect(runs[0]?.cancelled).toBe(true)
    expect(status(host)).toContain('Cancelled')
    expect(document.activeElement?.textContent).toBe('Run the trial')
    start(host)
    expect(runs).toHaveLength(2)
  })

  it.each(['crashed', 'out-of-memory'] as const)('%s, it says so and can be run again', how => {
    const { host, runs } = mount()
    start(host)
    runs[0]?.hooks.onFailure(how)
    expect(status(host)).toMatch(how === 'crashed' ? /something went wrong/ : /not enough memory/)
    start(host)
    finish(runs[1])
    expect(text(host, '.trl-headline')).not.toBe('')
  })

  it('again: other people, same plan, and a dot for each run', () => {
    const { host, runs } = mount('en', 'people:100')
    start(host)
    finish(runs[0])
    expect(host.querySelector('.trl-figure-runs')?.parentElement?.hidden).toBe(true)
    button(host, 'Run it again').click()
    expect(runs[1]?.plan).toEqual({ ...runs[0]?.plan, seed: 2 })
    finish(runs[1])
    expect(text(host, '.trl-figure-runs h3')).toMatch(/^In \d of 2 runs the interval left out zero$/)
    button(host, '10 more times').click()
    for (let i = 2; i < 12; i += 1) finish(runs[i])
    expect(runs).toHaveLength(12)
    expect(new Set(runs.map(({ plan }) => plan.seed)).size).toBe(12)
    expect(text(host, '.trl-figure-runs h3')).toMatch(/of 12 runs/)
  })

  it('many times over, it can still be cancelled', () => {
    const { host, runs } = mount('en', 'people:100')
    start(host)
    finish(runs[0])
    const often = button(host, '10 more times')
    often.focus()
    often.click()
    const cancel = button(host, 'Cancel')
    cancel.focus()
    finish(runs[1])
    // the way out stays where it is while one run follows the other
    expect(document.activeElement).toBe(cancel)
    expect(text(host, '.trl-progress-place')).toBe('Run 2 of 10')
    cancel.click()
    expect(document.activeElement).toBe(often)
    expect(runs).toHaveLength(3)
    expect(runs[2]?.cancelled).toBe(true)
    expect(status(host)).toContain('the run before')
  })

  it('says when its results are of the plan before', async () => {
    const { host, runs, plans } = mount('en', 'people:100')
    start(host)
    finish(runs[0])
    const older = host.querySelector<HTMLElement>('.trl-older')
    expect(older?.hidden).toBe(true)
    write(field(host, 'Age at the end'), '80')
    await vi.waitFor(() => expect(older?.hidden).toBe(false))
    expect(plans.at(-1)?.to).toBe(80)
    write(field(host, 'Age at the end'), '75')
    await vi.waitFor(() => expect(older?.hidden).toBe(true))
  })
})

describe('what came out', () => {
  const done = (locale: LocaleId = 'en', plan = 'people:100') => {
    const made = mount(locale, plan)
    start(made.host)
    finish(made.runs[0])
    return made
  }
  it('is worked out again for the first people only', async () => {
    const { host } = done()
    const slider = host.querySelector<HTMLInputElement>('.trl-smaller input')
    if (slider === null) throw new Error('no slider')
    const before = text(host, '.trl-headline')
    write(slider, '0')
    await vi.waitFor(() => expect(text(host, '.trl-headline')).not.toBe(before))
    expect(slider.getAttribute('aria-valuetext')).toBe('the first 10 of 100 in each group')
    expect(text(host, '.trl-headline')).toMatch(
      /^Of 10 women, .* 10 broke a bone .* 10 with it\. There is no gap/,
    )
    expect(text(host, '.trl-smaller')).toContain('With only 10 in each group')
  })
  it('keeps the p-value back until it is asked for, then says what it is not', () => {
    const { host } = done()
    const body = host.querySelector<HTMLElement>('.trl-p')
    expect(body?.hidden).toBe(true)
    button(host, 'Show the p-value').click()
    expect(body?.hidden).toBe(false)
    expect(body?.textContent).toMatch(/p = 0\.\d+What it is: .* such trials\.What it is not/)
  })
  it('tells how many people it takes from everybody, and not at all from chance', async () => {
    const { host } = done()
    const power = (): string =>
      [...host.querySelectorAll<HTMLElement>('.trl-smaller .trl-said')]
        .filter(one => !one.hidden)
        .map(one => one.textContent ?? '')
        .find(one => one.includes('four of five')) ?? ''
    expect(power()).toBe('')
    button(host, 'Spine density').click()
    const whole = power()
    expect(whole).toMatch(/all 100 in each group show\. Then it takes about \d+ people/)
    const slider = host.querySelector<HTMLInputElement>('.trl-smaller input')
    if (slider === null) throw new Error('no slider')
    write(slider, '0')
    await vi.waitFor(() => expect(text(host, '.trl-smaller')).toContain('With only 10'))
    expect(power()).toBe(whole)
  })
  it('has no p-value of few broken bones, and says why', () => {
    const { host, runs } = mount('en', 'people:10')
    start(host)
    const [run] = runs
    const few = { broken: 1, died: 0, change: 0 }
    if (run !== undefined) run.hooks.onDone(resultOf(run.plan, few, { ...few, broken: 0 }))
    const told = [...host.querySelectorAll<HTMLElement>('.trl-p > p')].filter(one => !one.hidden)
    expect(told.map(one => one.textContent)).toEqual([
      'Too few people broke a bone for a p-value to mean much.',
    ])
    expect(text(host, '.trl-figure-people .trl-note')).toContain('Each sign is one person.')
    expect(text(host, '.trl-figure-people h3')).toBe('1 of 10 broke a bone in A, 0 of 10 in B')
    // what was asked first, density after it
    expect(text(host, '.trl-headline')).toMatch(/^Of 10 women, .*, 1 broke a bone .*, and none with it\./)
    expect(text(host, '.trl-headline + p')).toMatch(/^Spine density changed by/)
  })
  it('stands in a table too, for every drawing', () => {
    const { host } = done()
    const tables = [...host.querySelectorAll<HTMLButtonElement>('button')].filter(
      one => one.textContent === 'Table',
    )
    expect(tables).toHaveLength(5)
    for (const one of tables) one.click()
    const captions = [...host.querySelectorAll('caption')].map(one => one.textContent)
    expect(new Set(captions).size).toBe(5)
    const people = host.querySelectorAll('.trl-figure-people tbody tr')
    expect([...people].map(row => row.textContent)).toEqual([
      'A: no alendronate142165',
      'B: alendronate102070',
    ])
  })
  it('has no key without words, in any language', () => {
    for (const locale of ['en', 'en-XA', 'ar-XB'] as const) {
      const { host } = done(locale, 'input:cortisol,value:10,people:100')
      for (const one of host.querySelectorAll<HTMLButtonElement>('.trl-tool, .trl-sign')) one.click()
      expect(host.textContent).not.toMatch(/\btrial\.[a-z]|NaN|undefined|Infinity|\{[a-z]/)
      view?.dispose()
      view = null
      document.body.replaceChildren()
    }
  })
})

describe('a trial that starts before breaks are estimated', () => {
  const young = 'input:exercise,value:1.2,from:20,to:30,people:100'
  const pictures = (host: Element): readonly string[] =>
    [...host.querySelectorAll('figure')]
      .filter(one => one.closest('[hidden]') === null)
      .map(one => one.className.replace(/.*trl-figure-/, ''))
  it('is about density, says why, and counts nobody as broken', () => {
    const { host, runs } = mount('en', young)
    expect(text(host, '.trl-row .trl-hint')).toBe(
      'Broken bones are not estimated before 50: this trial is about density.',
    )
    start(host)
    finish(runs[0])
    expect(text(host, '.trl-headline')).toMatch(/women, 20 at the start: in ten years spine density changed/)
    expect(text(host, '.trl-caution')).toContain('before 50 they are rare')
    expect(pictures(host)).toEqual(['lives', 'sure'])
    for (const one of host.querySelectorAll<HTMLButtonElement>('.trl-side .trl-tool')) one.click()
    expect(text(host, '.trl-side')).not.toMatch(/broke/)
    const asked = button(host, 'Broken bones')
    expect(asked.hidden).toBe(true)
    expect(button(host, 'Spine density').getAttribute('aria-pressed')).toBe('true')
    // an older trial tells breaks again
    write(field(host, 'Age at the start'), '65')
    write(field(host, 'Age at the end'), '75')
    start(host)
    finish(runs[1])
    expect(text(host, '.trl-headline')).toMatch(/broke a bone/)
    expect(pictures(host)).toEqual(['lives', 'incidence', 'people', 'sure'])
    expect([asked.hidden, asked.getAttribute('aria-pressed')]).toEqual([false, 'true'])
    expect(host.querySelector<HTMLElement>('.trl-caution')?.hidden).toBe(true)
  })
  it('starts at 50, not at 49', () => {
    for (const [from, hidden] of [
      [49, true],
      [50, false],
    ] as const) {
      const { host, runs } = mount('en', `from:${from},to:60,people:100`)
      start(host)
      finish(runs[0])
      expect(host.querySelector<HTMLElement>('.trl-two')?.hidden).toBe(hidden)
      if (!hidden) expect(text(host, '.trl-caution')).toMatch(/women with weak bones/)
      view?.dispose()
    }
  })
})

describe('the true gap', () => {
  it('is worked out when it is asked for, drawn as a line, and hidden again', () => {
    const { host, runs, truths } = mount('en', 'people:100')
    start(host)
    finish(runs[0])
    button(host, 'Show the true gap').click()
    expect(truths).toHaveLength(1)
    expect(button(host, 'Run it again').getAttribute('aria-disabled')).toBe('true')
    truths[0]?.hooks.onDone({ broken: -0.031, spine: 10.5, neck: 7.8 })
    const strip = host.querySelector('.trl-figure-runs')
    expect(strip?.closest('[hidden]')).toBeNull()
    expect(status(host)).toMatch(/^Tall thin line: .* scan error\.$/)
    expect(text(host, '.trl-figure-runs .trl-note')).toContain('the true gap, 3.1 fewer of 100 with B.')
    expect(text(host, '.trl-figure-runs .trl-note')).toContain('The interval of this run holds it.')
    button(host, 'Run it again').click()
    finish(runs[1])
    expect(text(host, '.trl-figure-runs .trl-note')).toContain('2 of 2 intervals hold it.')
    button(host, 'Hide the true gap').click()
    expect(text(host, '.trl-figure-runs .trl-note')).not.toContain('true gap')
    // known by now
    button(host, 'Show the true gap').click()
    expect(truths).toHaveLength(1)
    expect(text(host, '.trl-figure-runs .trl-note')).toContain('true gap')
    // another question has another one
    write(field(host, 'Age at the end'), '80')
    start(host)
    finish(runs[2])
    button(host, 'Show the true gap').click()
    expect(truths[1]?.plan.to).toBe(80)
    button(host, 'Cancel').click()
    expect(truths[1]?.cancelled).toBe(true)
    expect(text(host, '.trl-headline')).not.toBe('')
  })
})

describe('the page', () => {
  it('Escape cancels a run first, and closes after that', () => {
    const { host, runs, closed } = mount()
    const main = host.querySelector('main')
    const escape = (): void => void main?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    start(host)
    escape()
    expect(runs[0]?.cancelled).toBe(true)
    expect(closed).toHaveLength(0)
    escape()
    expect(closed).toHaveLength(1)
    expect(main?.hidden).toBe(true)
  })
  it('keeps the plan when it is opened again for the same life, and not for another', () => {
    const { host } = mount()
    write(field(host, 'People in each group'), '77')
    view?.close()
    view?.show(scenario, null)
    expect(field(host, 'People in each group').value).toBe('77')
    view?.show(defaultScenario('m'), null)
    expect(field(host, 'People in each group').value).toBe('200')
    expect(text(host, '.trl-who')).toMatch(/^Men/)
  })
})
