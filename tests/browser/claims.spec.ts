import { expect, open, test } from './support'
import { word } from './words'

const VERDICTS = ['supported', 'partly', 'unclear', 'outdated', 'not-shown', 'unchecked'] as const
const SEEDS = Array.from({ length: 49 }, (_, i) => `seed-${String(i + 1).padStart(2, '0')}`)

test('every claim of the article stands in the column once, with a verdict in words and its sources', async ({
  page,
}) => {
  await open(page, '?quality=2d&motion=reduce#v=1&t=62')
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
