import { describe, expect, it } from 'vitest'
import { defaultScenario } from '../../src/model'
import { parseAddress, writeHash, writeQuery } from '../../src/state/url'
import { migrate } from '../../src/state/url-migrations'
import { DEFAULT_VIEW } from '../../src/state/view'

const codes = (search: string, hash: string): string[] =>
  parseAddress(search, hash).corrections.map(c => `${c.code}:${c.key}`)

describe('address', () => {
  it('is short when nothing is changed', () => {
    expect(writeHash(defaultScenario('f'), DEFAULT_VIEW)).toBe('#v=1&t=62')
    expect(writeQuery(DEFAULT_VIEW, '')).toBe('')
  })

  it('reads the example of the contract', () => {
    const { scenario, view, corrections } = parseAddress(
      '',
      '#v=1&sex=f&menopause=48&cortisol=10@60-62&drugs=denosumab@65-67,zoledronate@67-68&t=70',
    )
    expect(corrections).toEqual([])
    expect(scenario.menopause).toBe(48)
    expect(scenario.episodes).toEqual([{ input: 'cortisol', value: 10, from: 60, to: 62 }])
    expect(scenario.drugs.map(({ drug, from, to }) => [drug, from, to])).toEqual([
      ['denosumab', 65, 67],
      ['zoledronate', 67, 68],
    ])
    expect(view.age).toBe(70)
  })

  it('names what it had to change', () => {
    expect(codes('', '#v=1&menopause=12')).toEqual(['below-range:menopause'])
    expect(codes('', '#v=1&menopause=soon')).toEqual(['not-a-number:menopause'])
    expect(codes('', '#v=1&t=500')).toEqual(['above-range:t'])
    expect(codes('', '#v=1&drugs=alendronate@70-65')).toEqual(['course-order:drugs[0]'])
    expect(codes('', '#v=1&drugs=unknowndrug@65-70')).toEqual(['unknown-drug:drugs[0]'])
    expect(codes('?theme=pink', '')).toEqual(['not-in-list:theme'])
    expect(codes('?lang=zz', '')).toEqual(['not-in-list:lang'])
    expect(codes('?hide=xyz,drugs', '')).toEqual(['unknown-key:hide=xyz'])
    expect(parseAddress('?hide=xyz,drugs', '').view.hide).toEqual(['drugs'])
    expect(codes('', '#v=1&menopause=40&menopause=50')).toEqual(['too-many:menopause'])
    expect(codes('', '#v=1&cam=NaN,1e9,3')).toEqual(['unreadable:cam'])
    expect(parseAddress('', '#v=1&weight=1e999').corrections).toEqual([
      { code: 'above-range', key: 'weight', given: '1e999', used: 160 },
    ])
    expect(codes('?colour=1', '#v=1&colour=2')).toEqual(['unknown-key:colour', 'unknown-key:colour'])
  })

  it('carries the scale on the plate and the life that may be', () => {
    expect(parseAddress('', '#v=1').view).toMatchObject({ scale: 'trabeculae', possible: 0 })
    const { view, corrections } = parseAddress('', '#v=1&scale=body&possible=3')
    expect(view).toMatchObject({ scale: 'body', possible: 3 })
    expect(corrections).toEqual([])
    expect(codes('', '#v=1&scale=atoms&possible=-1')).toEqual(['not-in-list:scale', 'below-range:possible'])
    // a view alone brings its own scale, and a link need not say it twice
    const alone = parseAddress('?mode=embed&view=site', '#v=1')
    expect(alone.view.scale).toBe('site')
    expect(writeHash(alone.scenario, alone.view)).toBe('#v=1&t=62')
  })

  it('says when uncertainty is not shown, and only then', () => {
    expect(parseAddress('', '#v=1').view.uncertainty).toBe(true)
    const { view, corrections } = parseAddress('?uncertainty=off', '#v=1')
    expect([view.uncertainty, corrections]).toEqual([false, []])
    expect(writeQuery(view, '')).toBe('?uncertainty=off')
    expect(codes('?uncertainty=maybe', '')).toEqual(['not-in-list:uncertainty'])
    expect(parseAddress('?uncertainty=maybe', '').view.uncertainty).toBe(true)
  })

  it('keeps the keys it does not know in the address', () => {
    const read = parseAddress('?future=1', '#v=1&later=a b')
    expect(writeHash(read.scenario, read.view, read.unknownHash)).toBe('#v=1&t=62&later=a%20b')
    expect(writeQuery(read.view, '?future=1')).toBe('?future=1')
  })

  it('leaves links of the present version as they are', () => {
    const fields = new Map([
      ['v', '1'],
      ['menopause', '48'],
    ])
    expect(migrate(fields)).toEqual(fields)
    expect(migrate(new Map([['v', 'x']]))).toEqual(new Map([['v', 'x']]))
  })
})
