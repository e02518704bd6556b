import { describe, expect, it } from 'vitest'
import { expectNone, filesIn, parse, walk } from './files'

/**
 * Keys that are put together from parts so small that the check cannot see them. Keep it short:
 * a template such as `params.${id}.label` is recognised by itself.
 */
const DYNAMIC: readonly RegExp[] = []

const catalogues = filesIn(['src/i18n/locales/en'], ['.json']).map(file => ({
  area: file.path.replace(/^.*\/|\.json$/g, ''),
  path: file.path,
  messages: Object.fromEntries(
    // a key of two strokes is a note for authors and translators
    Object.entries(JSON.parse(file.text) as Record<string, unknown>).filter(([key]) => key !== '//'),
  ),
}))
const keys = new Map(
  catalogues.flatMap(({ path, messages }) => Object.keys(messages).map(key => [key, path])),
)
const areas = new Set([...keys.keys()].map(key => key.split('.')[0] ?? ''))

const parsed = filesIn(['src'], ['.ts']).map(file => ({ file, ...parse(file) }))
const strings = new Set(parsed.flatMap(one => one.strings))
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** `params.\0.label` -> /^params\..+\.label$/; only templates that begin with the name of an area. */
const templates = [...strings]
  .filter(text => text.includes('\0') && areas.has(text.split(/[.\0]/)[0] ?? '') && /^[a-z]+\./.test(text))
  .map(text => new RegExp(`^${text.split('\0').map(escape).join('.+')}$`))

describe('words', () => {
  it('saw the catalogues', () => {
    expect(catalogues.length).toBeGreaterThanOrEqual(6)
    expect(keys.size).toBeGreaterThan(200)
  })

  it('every message is a non-empty string under a key of its own area or a shared one', () => {
    const wrong = catalogues.flatMap(({ path, messages }) =>
      Object.entries(messages)
        .filter(
          ([key, text]) =>
            typeof text !== 'string' || text.trim() === '' || !/^[a-z]+(\.[\w-]+)+$/i.test(key),
        )
        .map(([key]) => `${path}: ${key}`),
    )
    expectNone(wrong)
    const count = catalogues.reduce((sum, { messages }) => sum + Object.keys(messages).length, 0)
    expect(keys.size, 'a key stands in two catalogues').toBe(count)
  })

  it('every key that is asked for exists', () => {
    const missing: string[] = []
    for (const { file, program } of parsed) {
      walk(program, node => {
        if (node.type !== 'CallExpression') return
        const callee = node['callee'] as { name?: string; property?: { name?: string } }
        const name = callee.property?.name ?? callee.name ?? ''
        const first = (node['arguments'] as { type: string; value?: unknown }[])[0]
        if (
          !['t', 'text', 'has'].includes(name) ||
          first?.type !== 'Literal' ||
          typeof first.value !== 'string'
        )
          return
        const looksLikeKey = areas.has(first.value.split('.')[0] ?? '') && first.value.includes('.')
        if (looksLikeKey && !keys.has(first.value)) missing.push(`${file.path}: ${first.value}`)
        if (!looksLikeKey && name === 't') missing.push(`${file.path}: ${first.value}`)
      })
    }
    expectNone(missing)
  })

  it('every template of a key finds at least one', () => {
    const lost = templates.filter(pattern => ![...keys.keys()].some(key => pattern.test(key)))
    expectNone(lost.map(String))
  })

  it('every key is used', () => {
    const unused = [...keys].filter(
      ([key]) => !strings.has(key) && ![...templates, ...DYNAMIC].some(pattern => pattern.test(key)),
    )
    expectNone(unused.map(([key, path]) => `${path}: ${key}`))
  })
})
