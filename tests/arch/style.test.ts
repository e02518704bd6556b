import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectNone, filesIn, parse, ROOT, walk } from './files'

const source = filesIn(['src'], ['.ts'])
const parsed = source.map(file => ({ file, ...parse(file) }))
const everything = [
  ...filesIn(['src', 'tests', 'scripts'], ['.ts', '.mjs', '.css', '.json']),
  ...filesIn(['docs'], ['.md']),
]

/** `path: line` of every match, so that a failure says where to look. */
const hits = (files: typeof source, pattern: RegExp): string[] =>
  files.flatMap(file =>
    file.text
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${file.path}:${i + 1} ${line.trim()}`] : [])),
  )

describe('house style', () => {
  it('saw the whole house', () => {
    expect(source.length).toBeGreaterThan(60)
    expect(everything.length).toBeGreaterThan(110)
  })

  it('keeps files short', () => {
    // lists of citations and of published figures are as long as they are
    const isData = /\/data\/|\/(sources|references)\.ts$/
    const limits: readonly (readonly [readonly string[], readonly string[], number])[] = [
      [['src', 'scripts'], ['.ts', '.mjs'], 300],
      [['tests'], ['.ts'], 400],
      [['src'], ['.css'], 700],
    ]
    const long = limits.flatMap(([folders, extensions, limit]) =>
      filesIn(folders, extensions).filter(file => file.lines > limit && !isData.test(file.path)),
    )
    expectNone(long.map(file => `${file.path}: ${file.lines} lines`))
  })

  it('exports by name', () => {
    expectNone(parsed.filter(one => one.defaultExports > 0).map(one => one.file.path))
  })

  it('keeps no state at module level', () => {
    const wrong = parsed.flatMap(({ file, program }) =>
      program.body.flatMap(statement => {
        const inner = statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement
        const declaration = inner as (typeof program.body)[number] | null
        if (declaration?.type !== 'VariableDeclaration') return []
        const changing = declaration['kind'] === 'let' || declaration['kind'] === 'var'
        const names = (declaration['declarations'] as Declarator[])
          .filter(({ id, init }) => changing || (isEmptyStore(init) && !isReadonly(id, file.text)))
          .map(({ id }) => `${file.path}: ${id.name ?? '(pattern)'}`)
        return names
      }),
    )
    expectNone(wrong)
  })

  it('writes no markup from text, evaluates nothing, sets no style attribute', () => {
    const wrong: string[] = []
    const forbidden = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'cssText'])
    for (const { file, program, strings } of parsed) {
      walk(program, node => {
        if (node.type === 'MemberExpression') {
          const name = (node['property'] as { name?: string }).name ?? ''
          if (forbidden.has(name)) wrong.push(`${file.path}: .${name}`)
        }
        if (node.type === 'CallExpression' || node.type === 'NewExpression') {
          const callee = node['callee'] as { name?: string; property?: { name?: string } }
          const first = (node['arguments'] as { value?: unknown }[])[0]?.value
          if (callee.name === 'eval' || callee.name === 'Function')
            wrong.push(`${file.path}: ${callee.name}()`)
          if (['attr', 'setAttribute'].includes(callee.property?.name ?? '') && first === 'style')
            wrong.push(`${file.path}: style attribute`)
        }
      })
      if (strings.some(text => /\bstyle\s*=\s*["']/.test(text))) wrong.push(`${file.path}: style in markup`)
    }
    expectNone(wrong)
  })

  it('asks no server for anything but its own files', () => {
    // the page as one file, for those who take it away
    const OWN_FILES = ['src/offline/make.ts']
    const wrong: string[] = []
    const doors = new Set([
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'EventSource',
      'importScripts',
      'sendBeacon',
    ])
    for (const { file, program } of parsed) {
      walk(program, node => {
        if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
        const callee = node['callee'] as { name?: string; property?: { name?: string } }
        const name = callee.name ?? callee.property?.name ?? ''
        if (doors.has(name) && !OWN_FILES.includes(file.path)) wrong.push(`${file.path}: ${name}`)
      })
    }
    expectNone(wrong)
    expectNone(hits(filesIn(['src'], ['.css']), /url\(['"]?(https?:)?\/\//))
  })

  it('takes no randomness or time from the air where results must repeat', () => {
    const pure = source.filter(file => /^src\/(model|risk|body|bone|band|state|stories)\//.test(file.path))
    expectNone(hits(pure, /\bMath\.random\(|\bDate\.now\(|\bnew Date\(/))
  })

  it('names no colour outside the tokens', () => {
    const styles = filesIn(['src'], ['.css']).filter(file => file.path !== 'src/styles/tokens.css')
    expectNone(hits(styles, /:[^;]*(#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\()/i))
  })

  it('leaves nothing for later and names nothing outside the project', () => {
    const self = 'tests/arch/style.test.ts'
    const rest = everything.filter(file => file.path !== self)
    expectNone(hits(rest, /\b(TODO|FIXME|XXX|HACK)\b/))
    expectNone(hits(rest, /\.\.\/shared\b|\/work\//))
  })

  it('has a lock file that works with any registry', () => {
    const lock = readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')
    expect(lock).not.toContain('"resolved"')
    expect(lock).not.toMatch(/https?:\/\/[^"]*\.tgz/)
    expect(Object.keys((JSON.parse(lock) as { packages: object }).packages).length).toBeGreaterThan(50)
  })

  it('has an entry page without inline script or style', () => {
    const html = readFileSync(path.join(ROOT, 'index.html'), 'utf8')
    expect(html).toMatch(/<html [^>]*lang="en"/)
    expect(html).not.toMatch(/\sstyle="|<style|<script(?![^>]*\bsrc=)|\son[a-z]+="/i)
  })
})

interface Declarator {
  readonly id: { readonly name?: string; readonly typeAnnotation?: { start: number; end: number } | null }
  readonly init: unknown
}
/** A type that the compiler keeps from being filled, or a named one that says more than "some list". */
function isReadonly(id: Declarator['id'], text: string): boolean {
  const type = id.typeAnnotation ? text.slice(id.typeAnnotation.start, id.typeAnnotation.end) : ''
  return (
    type !== '' && !/^:\s*(Map|Set|WeakMap|WeakSet|Record|Array)\b|^:\s*(?!\s|readonly).*\[\]$/.test(type)
  )
}

/** A store that only makes sense when somebody fills it later. */
function isEmptyStore(init: unknown): boolean {
  const node = init as {
    type?: string
    callee?: { name?: string }
    arguments?: unknown[]
    elements?: unknown[]
    properties?: unknown[]
  } | null
  if (node?.type === 'NewExpression')
    return (
      ['Map', 'Set', 'WeakMap', 'WeakSet'].includes(node.callee?.name ?? '') &&
      (node.arguments?.length ?? 0) === 0
    )
  if (node?.type === 'ArrayExpression') return node.elements?.length === 0
  return node?.type === 'ObjectExpression' && node.properties?.length === 0
}
