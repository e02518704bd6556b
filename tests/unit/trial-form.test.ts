// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n'
import { defaultOf, defaultScenario, PARAMS, paramOf, scenarioFrom, type Scenario } from '../../src/model'
import { outsideEvidence } from '../../src/model/evidence-range'
import { mountTrial, type Trial } from '../../src/trial'
import { farValue } from '../../src/trial/form-words'
import { plainCount, plainNumber } from '../../src/trial/typed'
import { A, B, optionsOf, resultOf, type Handed } from './trial-fixture'

let view: Trial | null = null
const mount = (text: string | null = null, life: Scenario = defaultScenario('f')) => {
  const host = document.createElement('div')
  document.body.append(host)
  const made = optionsOf(createI18n('en'))
  view = mountTrial(host, made.options)
  view.show(life, text)
  return { host, ...made }
}
afterEach(() => {
  view?.dispose()
  view = null
  document.body.replaceChildren()
})
const text = (host: Element, selector: string): string => host.querySelector(selector)?.textContent ?? ''
const status = (host: Element): string => text(host, '[role=status]')
const field = (host: Element, words: string): HTMLInputElement => {
  const label = [...host.querySelectorAll('label')].find(one => one.textContent === words)
  return host.querySelector(`#${label?.htmlFor ?? 'none'}`) as HTMLInputElement
}
const about = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map(id => document.getElementById(id)?.textContent)
    .join(' ')
const write = (control: HTMLInputElement, value: string): void => {
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}
const start = (host: Element): void => {
  host.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
}
const finish = (run: Handed | undefined): void => {
  if (run === undefined) throw new Error('no run')
  run.hooks.onDone(resultOf(run.plan, A, B))
}
const button = (host: Element, words: string): HTMLButtonElement =>
  [...host.querySelectorAll('button')].find(one => one.textContent === words) as HTMLButtonElement
const invalid = (host: Element): readonly Element[] => [...host.querySelectorAll('[aria-invalid]')]

describe('a number that was typed', () => {
  it.each([
    ['1.000', '1000'],
    ['12,500', '12500'],
    ['1 000', '1000'],
    ['10,000,000', '10000000'],
    ['200', '200'],
    ['many', 'many'],
    ['', ''],
  ])('"%s" people is %s', (typed, read) => expect(plainCount(typed)).toBe(read))
  it.each([
    ['1,1', '1.1', 0, 1.3],
    ['1.000', '1', 0, 1.3],
    ['1.200', '1200', 200, 2000],
    ['1,200', '1200', 200, 2000],
    ['−1,5', '-1.5', -2.5, 2.5],
  ])('the value "%s" is %s', (typed, read, min, max) =>
    expect(Number(plainNumber(typed, { min, max }))).toBe(Number(read)),
  )
})

describe('what is first asked of an input', () => {
  const scenario = defaultScenario('f')
  it.each(PARAMS.filter(({ effect, kind }) => effect !== 'run' && kind === 'range'))(
    '$id: within range, within what was compared, and other than in group A',
    spec => {
      const { id, min, max } = spec
      for (const sex of ['f', 'm'] as const) {
        const usual = defaultOf(spec, sex)
        for (const ofA of [usual, min, max, farValue(spec, usual)]) {
          const value = farValue(spec, ofA)
          expect(value).not.toBe(ofA)
          expect(value).toBeGreaterThanOrEqual(min)
          expect(value).toBeLessThanOrEqual(max)
        }
        const asked = scenarioFrom({ ...defaultScenario(sex), [id]: farValue(spec, usual) }).scenario
        if (id !== 'alcohol') expect(outsideEvidence(asked).filter(({ key }) => key === id)).toEqual([])
      }
    },
  )
  it('is telling', () => {
    const asked = (id: Parameters<typeof paramOf>[0]): number => farValue(paramOf(id), scenario[id])
    expect(
      ['exercise', 'calcium', 'cortisol', 'weight', 'height', 'oestrogen'].map(id => asked(id as 'pth')),
    ).toEqual([1.1, 1600, 5, 75, 168, 0.5])
    expect(farValue(paramOf('weight'), 80)).toBe(70)
  })
})

describe('the form', () => {
  it('marks every mistake at once and goes to the first', () => {
    const { host, runs } = mount()
    write(field(host, 'People in each group'), '3')
    write(field(host, 'Age at the start'), '5')
    write(field(host, 'Given for'), '0')
    start(host)
    expect(runs).toHaveLength(0)
    expect(invalid(host)).toEqual(
      ['Age at the start', 'Given for', 'People in each group'].map(name => field(host, name)),
    )
    expect(document.activeElement).toBe(field(host, 'Age at the start'))
    expect(status(host)).toBe('3 answers cannot be used; each is marked. The first: Start at 20 or later.')
    write(field(host, 'Age at the start'), '65')
    expect(invalid(host)).toHaveLength(2)
    expect(status(host)).toBe('')
  })
  it('says once why a link is refused; the good plan beside it is not marked', () => {
    const { host } = mount('people:0')
    expect(status(host)).toContain('0 is too few')
    expect(invalid(host)).toEqual([])
    expect(host.querySelector('.trl-wrong:not([hidden])')).toBeNull()
    view?.show(defaultScenario('f'), 'input:smoking,value:7')
    expect(status(host)).toContain('Choose yes or no.')
  })
  it('shows what is used: whole ages, whole people, a course no longer than the trial', () => {
    const { host, runs } = mount()
    const [from, people, course] = ['Age at the start', 'People in each group', 'Given for'].map(name =>
      field(host, name),
    ) as [HTMLInputElement, HTMLInputElement, HTMLInputElement]
    write(from, '64.5')
    expect(from.value).toBe('65')
    write(course, '20')
    expect(about(course)).toContain('The trial ends after ten years, and the treatment with it.')
    write(people, '1.000')
    start(host)
    expect(runs[0]?.plan).toMatchObject({ from: 65, perArm: 1000, difference: { years: 10 } })
    expect([course.value, people.value]).toEqual(['10', '1000'])
    expect(about(course)).not.toContain('The trial ends')
  })
  it('warns, and does not refuse, where nothing was compared with published results', async () => {
    const { host, runs } = mount('input:exercise,value:1.2,from:20,to:30')
    const load = field(host, 'In group B')
    expect(about(load)).toContain('Outside what was compared with published results.')
    write(load, '1,1')
    await vi.waitFor(() => expect(about(load)).not.toContain('Outside'))
    start(host)
    expect(runs[0]?.plan.difference).toEqual({ kind: 'input', input: 'exercise', value: 1.1 })
  })
  it('offers hormone therapy to women, and says whom such trials were about to everybody else', () => {
    const drugs = (host: Element): readonly string[] =>
      [...field(host, 'What differs in group B').querySelectorAll('option')].map(one => one.value)
    const women = mount('from:65,to:75').host
    expect(drugs(women)).toContain('drug:hrt')
    expect(about(field(women, 'What differs in group B'))).toBe('')
    for (const ages of ['from:20,to:30', 'from:95,to:99']) {
      view?.show(defaultScenario('f'), ages)
      expect(about(field(women, 'What differs in group B'))).toContain('women with weak bones')
    }
    view?.dispose()
    const men = mount(null, defaultScenario('m')).host
    expect(drugs(men)).not.toContain('drug:hrt')
    expect(about(field(men, 'What differs in group B'))).toContain('women with weak bones')
    // a link that asks for it all the same finds it in the list
    view?.show(defaultScenario('m'), 'drug:hrt')
    expect(field(men, 'What differs in group B').value).toBe('drug:hrt')
  })
})

describe('the people shown', () => {
  it('are those of the link, of the seed at the foot, and of the next plan', () => {
    const { host, runs, plans } = mount('people:100,seed:4')
    start(host)
    finish(runs[0])
    button(host, 'Run it again').click()
    finish(runs[1])
    expect(plans.at(-1)?.seed).toBe(5)
    expect(text(host, '.trl-seed')).toBe('Seed 5')
    expect(text(host, '.trl-sheet')).toContain('people:100,vary:1,scan:1,seed:5')
    expect(text(host, '.trl-sheet')).toContain(
      'women, 65 to 75 years old, 100 in each group. Group B with alendronate, for five years.',
    )
    // the same plan once more is the same people
    start(host)
    expect(runs[2]?.plan).toEqual(runs[1]?.plan)
  })
})

describe('Escape', () => {
  const press = (target: Element): void =>
    void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  it('closes a help first, never leaves from a box, and leaves from anywhere else', () => {
    const { host, closed } = mount()
    const sign = host.querySelector<HTMLElement>('.trl-sign')
    const people = field(host, 'People in each group')
    sign?.click()
    press(people)
    expect(sign?.getAttribute('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(sign)
    for (const box of [people, host.querySelector('.trl-range'), host.querySelector('select')])
      press(box as Element)
    expect(closed).toHaveLength(0)
    press(sign as Element)
    expect(closed).toHaveLength(1)
  })
  it('in a box still stops a run that was begun there', () => {
    const { host, runs, closed } = mount()
    start(host)
    press(field(host, 'People in each group'))
    expect([runs[0]?.cancelled, closed.length]).toEqual([true, 0])
  })
})

describe('the line of what happened', () => {
  it('is not left over from another number of people, or another life', async () => {
    const { host, runs } = mount('people:100')
    start(host)
    finish(runs[0])
    const slider = host.querySelector<HTMLInputElement>('.trl-smaller input') as HTMLInputElement
    const before = status(host)
    write(slider, '0')
    await vi.waitFor(() => expect(status(host)).toBe(text(host, '.trl-headline')))
    expect(status(host)).not.toBe(before)
    view?.close()
    view?.show(defaultScenario('m'), null)
    expect(status(host)).toBe('')
  })
})
