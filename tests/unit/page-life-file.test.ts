import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { scenarioFrom } from '../../src/model'
import { lifeFileOf, openLifeFile } from '../../src/page-life-file'
import type { PageSource } from '../../src/page-source'
import { DEFAULT_VIEW, type ViewState } from '../../src/state/view'

const { scenario } = scenarioFrom({
  menopause: 44,
  until: 80,
  drugs: [{ drug: 'denosumab', from: 60, to: 62 }],
})
const pageOf = (view: Partial<ViewState>) => {
  const load = vi.fn()
  const source = {
    inputs: () => ({ scenario }),
    view: () => ({ ...DEFAULT_VIEW, ...view }),
    actions: { load },
  } as unknown as PageSource
  return { source, load }
}
const fileOf = (text: string): File => new File([text], 'life.json')

describe('a life as a file', () => {
  it('brings back the life and how it was shown, but never who may command', async () => {
    const view = {
      age: 61.5,
      site: 'hip',
      massage: 2,
      lesson: 'treatment',
      step: 3,
      hide: ['drugs'],
    } as const
    const { source } = pageOf({ ...view, parent: ['https://lms.example.edu'], fuzz: 3 })
    const { text, name } = lifeFileOf(source)
    expect(name).toMatch(/\.json$/)
    expect(text).not.toContain('lms.example.edu')
    const { source: other, load } = pageOf({})
    expect(await openLifeFile(other, fileOf(text))).toBe('opened')
    const [raw, seen, corrections] = load.mock.calls[0]!
    expect(scenarioFrom(raw).scenario).toEqual(scenario)
    expect(scenarioFrom(raw).corrections).toEqual([])
    expect(seen).toEqual(view)
    expect(corrections).toEqual([])
  })

  it('says what of the view could not be used, and takes the rest', async () => {
    const { source, load } = pageOf({})
    const display = { t: 500, site: 'nose', parent: 'https://evil.example', lesson: 'dxa' }
    expect(await openLifeFile(source, fileOf(JSON.stringify({ v: 1, display })))).toBe('opened')
    const [, seen, corrections] = load.mock.calls[0]!
    expect(seen).toEqual({ massage: 0, age: 90, lesson: 'dxa' })
    expect((corrections as { key: string }[]).map(({ key }) => key).sort()).toEqual(['parent', 'site', 't'])
  })

  it('refuses what is no life, whatever it is', async () => {
    const { source, load } = pageOf({})
    for (const text of ['', '[1]', '"x"', 'null', '{', '<b>'])
      expect(await openLifeFile(source, fileOf(text))).toBe('notJson')
    expect(await openLifeFile(source, fileOf(' '.repeat(200_001)))).toBe('tooBig')
    expect(load).not.toHaveBeenCalled()
  })

  it('never throws, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async text => {
        const { source, load } = pageOf({})
        const said = await openLifeFile(source, fileOf(text))
        expect(load.mock.calls.length).toBe(said === 'opened' ? 1 : 0)
        const age = (load.mock.calls[0]?.[1] as Partial<ViewState> | undefined)?.age ?? 20
        expect(age >= 20 && age <= 100).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
