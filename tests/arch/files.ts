import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { expect } from 'vitest'

export const ROOT = path.resolve(import.meta.dirname, '../..')

export interface SourceFile {
  /** from the project's top folder, with forward slashes: src/model/params.ts */
  readonly path: string
  readonly text: string
  readonly lines: number
}

/** Every file under these folders whose name ends in one of `extensions`. */
export const filesIn = (folders: readonly string[], extensions: readonly string[]): SourceFile[] =>
  folders.flatMap(folder =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && extensions.some(extension => entry.name.endsWith(extension)))
      .map(entry => {
        const full = path.join(entry.parentPath, entry.name)
        const text = readFileSync(full, 'utf8')
        return {
          path: path.relative(ROOT, full).split(path.sep).join('/'),
          text,
          lines: text.split('\n').length - 1,
        }
      }),
  )

/** Fails with every line of the list, so that a log alone says what to mend. */
export const expectNone = (found: readonly unknown[], what = 'found'): void => {
  const lines = found.map(one => (typeof one === 'string' ? one : JSON.stringify(one)))
  expect(found.length, `${what}:\n${lines.join('\n')}\n`).toBe(0)
}

export interface Import {
  readonly from: string
  readonly specifier: string
  /** nothing of it is left when the program runs */
  readonly typeOnly: boolean
  /** import() or new URL(): loaded later, or in a worker */
  readonly lazy: boolean
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

export const walk = (value: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit)
  } else if (isNode(value)) {
    visit(value)
    for (const key of Object.keys(value)) walk(value[key], visit)
  }
}

export interface Parsed {
  readonly program: { readonly body: readonly Node[] }
  readonly imports: readonly Import[]
  /** text of every string literal and of every template, whose holes are \0 */
  readonly strings: readonly string[]
  readonly defaultExports: number
}

/** Parses one TypeScript file with the same parser that builds the page. Throws on a syntax error. */
export const parse = (file: SourceFile): Parsed => {
  const { program, module, errors } = parseSync(file.path, file.text)
  const first = errors[0]
  if (first !== undefined) throw new Error(`${file.path}: ${first.message}`)
  const imports: Import[] = []
  const add = (specifier: string, typeOnly: boolean, lazy: boolean): void => {
    imports.push({ from: file.path, specifier, typeOnly, lazy })
  }
  for (const one of module.staticImports) {
    add(one.moduleRequest.value, one.entries.length > 0 && one.entries.every(entry => entry.isType), false)
  }
  for (const one of module.staticExports) {
    for (const entry of one.entries) {
      if (entry.moduleRequest !== null) add(entry.moduleRequest.value, entry.isType, false)
    }
  }
  const strings: string[] = []
  walk(program, node => {
    if (node.type === 'ImportExpression') {
      const source = node['source'] as Node
      add(source.type === 'Literal' ? String(source['value']) : '(computed)', false, true)
    }
    if (node.type === 'TSImportType') {
      const source = (node['source'] ?? node['argument']) as Node | undefined
      const literal = source?.type === 'TSLiteralType' ? (source['literal'] as Node) : source
      add(String(literal?.['value'] ?? '(computed)'), true, false)
    }
    if (node.type === 'NewExpression' && (node['callee'] as Node)['name'] === 'URL') {
      const [target, base] = node['arguments'] as readonly Node[]
      const ofThisFile = base?.type === 'MemberExpression' && (base['object'] as Node).type === 'MetaProperty'
      if (ofThisFile && target?.type === 'Literal') add(String(target['value']), false, true)
    }
    if (node.type === 'Literal' && typeof node['value'] === 'string') strings.push(node['value'])
    if (node.type === 'TemplateLiteral') {
      const quasis = node['quasis'] as readonly { value: { cooked?: string; raw: string } }[]
      strings.push(quasis.map(quasi => quasi.value.cooked ?? quasi.value.raw).join('\0'))
    }
  })
  const defaultExports = module.staticExports
    .flatMap(one => one.entries)
    .filter(entry => entry.exportName.kind === 'Default' || entry.exportName.name === 'default').length
  return { program: program as unknown as Parsed['program'], imports, strings, defaultExports }
}
