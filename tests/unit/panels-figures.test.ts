// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createI18n, type LocaleId } from '../../src/i18n'
import { asideElement } from '../../src/panels/render/asides'
import { posture } from '../../src/panels/render/posture'
import type { FigureId } from '../../src/panels/types'
import { WORDS } from '../../src/panels/words'
import { catalogue } from './panels-catalogue'

const IDS = Object.keys({
  pit: 0, scaffold: 0, speed: 0, glands: 0, survey: 0, sites: 0, wedge: 0, height: 0, lift: 0, hundred: 0, tscore: 0,
} satisfies Record<FigureId, 0>) as FigureId[] // prettier-ignore

const figure = (id: FigureId, locale: LocaleId = 'en'): HTMLElement => {
  const i18n = createI18n(locale)
  for (const words of WORDS) i18n.add(words)
  return asideElement({ i18n, reveal: () => false }, { kind: 'figure', id, sources: ['ros'] })!
}

describe('every explaining figure', () => {
  it.each(IDS)('%s has a title, a caption, a drawing and no bare key', id => {
    const root = figure(id)
    expect(root.querySelector('h3')?.textContent).toBeTruthy()
    expect(root.querySelector('figcaption')?.textContent).toBeTruthy()
    expect(root.querySelectorAll('svg').length).toBeGreaterThan(0)
    expect(root.textContent).not.toMatch(/panels\.|[{}]|undefined|NaN/)
    // numbers of a drawing too
    expect(root.innerHTML).not.toMatch(/NaN|undefined/)
  })

  it.each(IDS)('%s says in text what it shows: as a picture with words, or as words beside it', id => {
    const root = figure(id)
    const pictures = [...root.querySelectorAll('[role=img]')]
    for (const picture of pictures)
      expect((picture.getAttribute('aria-label') ?? '').split(' ').length, id).toBeGreaterThan(8)
    if (pictures.length === 0) expect(root.querySelectorAll('p, dd').length, id).toBeGreaterThan(2)
  })

  it.each(IDS)('%s has no word that is not translated', id => {
    for (const node of figure(id, 'en-XA').querySelectorAll(
      'text, h3, figcaption, p:not(.panels-sources), dt',
    ))
      if (/[a-z]{3}/i.test(node.textContent ?? '')) expect(node.textContent, id).toMatch(/[áéíóúçđñšţ]/)
  })
})

describe('the survey', () => {
  const words = catalogue('panels')
  it('counts people of 100 as it was published, and fills as many', () => {
    const root = figure('survey')
    const filled = [...root.querySelectorAll('.panels-people')].map(
      people => people.querySelectorAll('.ink-fill').length,
    )
    // CDC, NHANES 2017-18: 19.6 and 4.4; 18.4, 14.7, 12.9, 6.8
    expect(filled).toEqual([19.6, 4.4].map(Math.round))
    const said = [...root.querySelectorAll('dd')].map(node => Number(/\d+/.exec(node.textContent ?? '')?.[0]))
    expect(said).toEqual([18.4, 14.7, 12.9, 6.8].map(Math.round))
  })

  it('says who was asked, when, what cannot be told apart, and that it gives no cause', () => {
    expect(words['panels.figure.survey.caption']).toMatch(
      /US adults aged 50 and over, 2017 to 2018\..*first three.*A survey says who was measured, not why\./,
    )
  })
})

describe('height', () => {
  it('draws the loss to the scale of the figures', () => {
    const crowns = [...figure('height').querySelectorAll('.standing')].map(node =>
      Number(/translate\([\d.]+ ([\d.]+)\)/.exec(node.getAttribute('transform') ?? '')?.[1]),
    )
    const [before, after] = crowns
    const floor = 262
    expect(((after! - before!) / (floor - before!)) * 165).toBeCloseTo(4, 1)
  })

  it('turns round with the language: the ruler stands where reading begins', () => {
    const at = (locale: LocaleId) =>
      Number(
        /M([\d.]+)/.exec(figure('height', locale).querySelector('.ink-line.thin')!.getAttribute('d')!)?.[1],
      )
    expect(at('en')).toBeLessThan(172)
    expect(at('ar-XB')).toBe(344 - at('en'))
  })
})

it('a posture is hidden from those who cannot see it: its words stand beside it', () => {
  expect(posture('round').getAttribute('aria-hidden')).toBe('true')
})
