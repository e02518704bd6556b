import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { equationsIn, modelPage, namesIn, sourceText } from '../../scripts/docs/page'
import { plainText } from '../../scripts/docs/maths'
import { COLUMN_IDS, CONSTANTS, DRUGS, PARAMS, YOUNG } from '../../src/model'
import { S, U, W } from '../../src/model/layout'
import { REFERENCES } from '../../src/model/references'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/model.md', root), 'utf8')
const lines = page.split('\n')
const equations = equationsIn(sourceText())

/** the cells of the first table row that starts with this cell */
const row = (first: string): string[] =>
  (lines.find(line => line.startsWith('|') && line.split('|')[1]?.trim() === first) ?? '')
    .split('|')
    .map(cell => cell.trim())

const filesUnder = (folder: string): readonly { readonly path: string; readonly text: string }[] =>
  readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => `${entry.parentPath}/${entry.name}`)
    .map(path => ({ path, text: readFileSync(path, 'utf8') }))

/** What a comment says: the lines of block comments, and what follows two slashes. */
const commentsOf = (text: string): string =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|\/\/.*/g)].map(([comment]) => comment).join('\n')

describe('docs/model.md', () => {
  let made = ''
  beforeAll(async () => {
    made = await modelPage()
  })

  it('is what `npm run docs` makes now', () => {
    expect(page === made, 'run `npm run docs`: the page is older than the code or its source').toBe(true)
  })

  it('draws every equation and spells it', () => {
    expect(equations.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1))
    for (const { number, lines: spelled } of equations) {
      expect(page).toContain(`\n(${number})  ${spelled[0]}`)
      for (const line of spelled) expect(page).toContain(`alttext="${line.replaceAll('<', '&lt;')}"`)
    }
  })

  it('says what every constant does, in an equation or in words', () => {
    const used = namesIn(equations)
    const prose = lines.filter(line => !/^\| `\w+` +\|/.test(line)).join('\n')
    for (const id of Object.keys(CONSTANTS))
      expect(used.has(id) || new RegExp(`\`[^\`]*\\b${id}\\b[^\`]*\``).test(prose), id).toBe(true)
  })

  it('lists every place of the vectors and every constant', () => {
    for (const id of [...Object.keys(S), ...Object.keys(U), ...Object.keys(W)])
      expect(row(`\`${id}\``)[1], id).toBe(`\`${id}\``)
    for (const [id, { value, unit }] of Object.entries(CONSTANTS)) {
      const cells = row(`\`${id}\``)
      expect(cells[3], id).toBe(String(Number(value.toPrecision(4))))
      expect(cells[4], id).toBe(unit)
    }
  })

  it('lists every control, treatment, column and young reference', () => {
    for (const { id, min, max } of PARAMS) expect(row(`\`${id}\``)[2], id).toBe(`${min} to ${max}`)
    for (const { id, everyMonths } of DRUGS)
      expect(row(id)[2], id).toContain(
        everyMonths === null ? 'without a break' : `every ${everyMonths} month`,
      )
    for (const id of COLUMN_IDS) expect(page).toContain(id.replace(/_(spine|hip|neck|forearm)(_gcm2)?$/, '_'))
    for (const sites of Object.values(YOUNG))
      for (const { scale_gcm2, mean_gcm2 } of Object.values(sites)) {
        expect(page).toContain(String(scale_gcm2))
        expect(page).toContain(String(mean_gcm2))
      }
  })

  it('has every equation that a comment of the model names', () => {
    const known = new Set(equations.map(({ number }) => number))
    let seen = 0
    for (const { path, text } of filesUnder('src/model')) {
      const comments = commentsOf(text)
      const named = [
        ...[...comments.matchAll(/\(([1-9]\d?)\)/g)].map(match => Number(match[1])),
        ...[...comments.matchAll(/\b(?:eqs?\.?|equations) ([\d, -]+(?: and \d+)?)/g)].flatMap(match =>
          (match[1]!.match(/\d+/g) ?? []).map(Number).filter(number => number > 0),
        ),
      ]
      seen += named.length
      expect(
        named.filter(number => !known.has(number)),
        path,
      ).toEqual([])
    }
    expect(seen).toBeGreaterThan(40)
  })

  it('has every section that the code points to', () => {
    const headings = new Set([...page.matchAll(/^#+ (\d+(?:\.\d+)?)\.? /gm)].map(match => match[1]))
    const asked = ['src', 'scripts', 'tests']
      .flatMap(folder => filesUnder(folder))
      .flatMap(({ text }) => [...text.matchAll(/docs\/model\.md,? section (\d+(?:\.\d+)?)/g)])
      .map(match => match[1]!)
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter(section => !headings.has(section))).toEqual([])
  })

  it('names only sources that it lists', () => {
    const [body] = page.split('<!-- references -->')
    const named = [...body!.matchAll(/\b([a-z]+[A-Z]?[a-z]*(?:19|20)\d\d[a-z]*)\b/g)].map(match => match[1]!)
    expect(named.length).toBeGreaterThan(15)
    expect([...new Set(named)].filter(key => !Object.hasOwn(REFERENCES, key))).toEqual([])
  })
})

describe('the plain form of an equation', () => {
  it('spells products, fractions, powers and names as the code has them', () => {
    for (const [tex, plain] of [
      [String.raw`\frac{\mathrm{d}Q}{\mathrm{d}t} = k_Q \, [1 - f_Q \, Q]`, 'dQ/dt = kQ [1 - fQ Q]'],
      [String.raw`\frac{a + b}{c \, d} \, x_{aln}`, '((a + b)/(c d)) xaln'],
      [String.raw`s^{-\mu_R} + C^{\alpha}`, 's^(-muR) + C^alpha'],
      [String.raw`m_T^{*} = \max(0, -\mathrm{age})/30`, 'mT* = max(0, -age)/30'],
    ] as const)
      expect(plainText(tex)).toBe(plain)
  })

  it('stops at anything it does not know', () => {
    for (const tex of [String.raw`\sqrt{2}`, 'a ? b', '(a', 'a)']) expect(() => plainText(tex)).toThrow()
  })
})
