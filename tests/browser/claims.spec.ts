import { boneless, expect, open, test } from './support'
import { word } from './words'

const VERDICTS = ['supported', 'partly', 'unclear', 'outdated', 'not-shown', 'unchecked'] as const
const SEEDS = Array.from({ length: 49 }, (_, i) => `seed-${String(i + 1).padStart(2, '0')}`)

test.beforeEach(({ context }) => boneless(context))

test('every claim of the article stands in the column once, with a verdict in words and its sources', async ({
  page,
}) => {
  await open(page, '?quality=2d&motion=reduce#v=1&until=30&t=30')
  await expect(page.locator('#reading [data-claim]').first()).toBeAttached()
  const words = VERDICTS.map(id => ({ id, word: word(`panels.verdict.${id}`) }))
  const found = await page.locator('#reading [data-claim]').evaluateAll(list =>
    list.map(one => {
      const seen = (node: Element | null): boolean =>
        node instanceof HTMLElement &&
        node.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      const chip = one.querySelector('.panels-chip')
      return {
        seed: one.getAttribute('data-claim') ?? '',
        checked: one.getAttribute('data-checked') ?? '',
        // what eyes read, without what is only spoken
        chip: seen(chip) ? (chip?.querySelector('[aria-hidden]:not(svg)')?.textContent ?? '') : '',
        spoken: chip?.querySelector('.visually-hidden')?.textContent ?? '',
        sign: seen(one.querySelector('.panels-chip')) && chip?.querySelector('svg') !== null,
        text: (one.querySelector('h4') as HTMLElement | null)?.innerText ?? '',
        note: (one.querySelector('.panels-claim-note') as HTMLElement | null)?.innerText ?? '',
        sources: [...one.querySelectorAll<HTMLAnchorElement>('.panels-source a')].map(({ href }) => href),
        below: one.querySelector('.panels-sources')?.textContent ?? '',
      }
    }),
  )
  expect(found.map(({ seed }) => seed).sort()).toEqual(SEEDS)
  for (const { seed, checked, chip, spoken, sign, text, note, sources, below } of found) {
    const verdict = words.find(one => one.word === chip)?.id
    expect(verdict, `${seed}: "${chip}"`).toBeDefined()
    expect(spoken, seed).toContain(chip)
    expect(sign, seed).toBe(true)
    expect(text.length, seed).toBeGreaterThan(10)
    expect(note.length, seed).toBeGreaterThan(10)
    if (checked === 'unchecked') {
      // never as a fact
      expect(['unchecked', 'outdated', 'not-shown'], `${seed}: ${chip}`).toContain(verdict)
      expect(verdict === 'unchecked' || below !== '', seed).toBe(true)
    } else {
      expect(['checked', 'second-hand'], seed).toContain(checked)
      expect(sources.length, seed).toBeGreaterThan(0)
      for (const href of sources) expect(href, seed).toMatch(/^https:\/\//)
    }
    if (sources.length === 0) expect(below, seed).toBe(word('panels.claim.unchecked'))
  }
})

test('a verdict on a saying stands on the line of the saying, above the sentence that is given instead', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '?quality=2d&motion=reduce#v=1&until=30&t=30')
  const claims = await page.locator('#reading .panels-claim:has(.panels-said)').evaluateAll(list =>
    list.map(one => {
      const middle = (selector: string): number => {
        const part = one.querySelector(selector)!
        const box = part.getBoundingClientRect()
        return box.top + Math.min(box.height, parseFloat(getComputedStyle(part).lineHeight)) / 2
      }
      return {
        id: one.getAttribute('data-anchor') ?? '',
        apart: Math.abs(middle('.panels-chip') - middle('.panels-said')),
        label: Math.abs(middle('.panels-instead') - middle('h4')),
        below: middle('h4') - middle('.panels-chip'),
      }
    }),
  )
  expect(claims.length).toBeGreaterThan(8)
  for (const { id, apart, label, below } of claims) {
    expect(apart, id).toBeLessThan(6)
    expect(label, id).toBeLessThan(8)
    expect(below, id).toBeGreaterThan(20)
  }
})
