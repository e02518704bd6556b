// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n'
import { DRUGS, PARAMS, scenarioFrom } from '../../src/model'
import { mountOutside } from '../../src/page-outside'
import { unitOf } from '../../src/state/unit'

const mount = () => {
  const host = document.createElement('div')
  document.body.append(host)
  const note = mountOutside(host, { i18n: createI18n('en'), unitOf })
  return {
    note: host.querySelector<HTMLElement>('.outside-note')!,
    spoken: () => host.querySelector('[role=status]')?.textContent ?? '',
    show: (raw: object) => note.update(scenarioFrom({ v: 1, ...raw }).scenario),
    dispose: note.dispose,
    host,
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

describe('the note outside the evidence', () => {
  it('stands in one line while a life is out there, and goes when it is back', () => {
    const { note, show } = mount()
    show({})
    expect(note.hidden).toBe(true)
    show({ thyroid: 4 })
    expect(note.hidden).toBe(false)
    expect(note.querySelector('summary')?.textContent).toBe('Outside the evidence: Thyroid hormone 4× normal')
    expect(note.querySelector('dl')?.textContent).toBe(
      'Thyroid hormone 4× normalThe evidence covers 1 to 2× normal.',
    )
    show({ thyroid: 4, vitaminD: 10 })
    expect(note.querySelector('summary')?.textContent).toContain('4× normal, and 1 more')
    expect(note.querySelector('a')?.dataset['chapter']).toBe('know')
    show({ thyroid: 2 })
    expect(note.hidden).toBe(true)
  })

  it('is said once, after the headline, and again only after a life was back inside', () => {
    const { show, spoken } = mount()
    show({ thyroid: 3 })
    vi.advanceTimersByTime(600)
    expect(spoken()).toBe('')
    vi.advanceTimersByTime(2000)
    expect(spoken()).toMatch(/outside the evidence/)
    const before = document.querySelector('[role=status]')!.firstChild
    show({ thyroid: 3.5 })
    vi.advanceTimersByTime(3000)
    expect(document.querySelector('[role=status]')!.firstChild).toBe(before)
    show({})
    vi.advanceTimersByTime(3000)
    expect(spoken()).toBe('')
    // a slider that only passes by says nothing
    show({ thyroid: 4 })
    vi.advanceTimersByTime(500)
    show({})
    vi.advanceTimersByTime(3000)
    expect(spoken()).toBe('')
  })

  it('touches nothing while the outside stays the same', async () => {
    const { note, show } = mount()
    show({ thyroid: 4 })
    const seen: string[] = []
    const observer = new MutationObserver(list => seen.push(...list.map(({ type }) => type)))
    observer.observe(note, { subtree: true, childList: true, characterData: true, attributes: true })
    show({ thyroid: 4, smoking: 1 })
    expect(seen.length + observer.takeRecords().length).toBe(0)
  })

  it('has words for everything at once, without a bare key or an unfilled place', () => {
    const { host, show, dispose } = mount()
    for (const sex of ['f', 'm'] as const)
      for (const end of ['min', 'max'] as const) {
        show({
          ...Object.fromEntries(PARAMS.map(spec => [spec.id, spec[end]])),
          sex,
          until: 100,
          drugs: DRUGS.map(({ id, from, dose }) => ({ drug: id, from: from.min, to: 100, dose: dose.max })),
        })
        expect(host.querySelectorAll('dt').length).toBeGreaterThan(15)
        expect(host.textContent).not.toMatch(/\b(outside|params|app)\.[a-z]|[{}]|undefined|NaN|null/)
      }
    show({ drugs: [{ drug: 'denosumab', from: 60, to: 61, dose: 0.1 }] })
    expect(host.textContent).toContain(
      'Denosumab at 0.1 times the usual doseThe evidence covers 0.23 to 1.67 times.',
    )
    show({ drugs: [{ drug: 'romosozumab', from: 60, to: 61, dose: 2 }] })
    expect(host.textContent).toContain('The evidence covers the usual dose alone.')
    dispose()
    expect(host.textContent).toBe('')
  })
})
