import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { expectNone, filesIn } from './files'

/** Doors for others (docs/architecture.md, README): used from outside the project. */
const PUBLIC = ['src/model/index.ts', 'src/risk/index.ts', 'src/bone/index.ts']

const files = filesIn(['src', 'tests', 'scripts'], ['.ts', '.mjs'])
const parsed = files.map(file => ({ path: file.path, module: parseSync(file.path, file.text).module }))

/** Names that some file imports, re-exports by name, or takes from import(). */
const wanted = new Set<string>()
for (const { module } of parsed) {
  for (const { entries } of module.staticImports)
    for (const { importName } of entries) if (importName.name !== null) wanted.add(importName.name)
  for (const { entries } of module.staticExports)
    for (const { importName, moduleRequest } of entries)
      if (moduleRequest !== null && importName.name !== null) wanted.add(importName.name)
}
for (const file of files)
  for (const match of file.text.matchAll(/import\('[^']+'\)(?:\.then\(|,)\s*\(?\{([^}]*)\}/g))
    for (const name of (match[1] ?? '').split(',')) wanted.add(name.trim())

// import('./x').then(m => m.name) and (await import('./x')).name
for (const file of files)
  for (const match of file.text.matchAll(
    /import\('[^']+'\)(?:\)\.(\w+)|\.then\(\s*\(?(\w+)\)?\s*=>\s*\2\.(\w+))/g,
  ))
    wanted.add(match[1] ?? match[3] ?? '')

describe('nothing lies about unused', () => {
  it('every exported value of src is imported somewhere', () => {
    const exported = parsed
      .filter(({ path }) => path.startsWith('src/') && !PUBLIC.includes(path))
      .flatMap(({ path, module }) =>
        module.staticExports.flatMap(({ entries }) =>
          entries
            .filter(entry => !entry.isType && entry.moduleRequest === null && entry.exportName.name !== null)
            .map(entry => ({ path, name: entry.exportName.name ?? '' })),
        ),
      )
    expect(exported.length).toBeGreaterThan(120)
    // a name that its own file uses is not dead, only exported more widely than need be
    const usedAtHome = ({ path, name }: { path: string; name: string }): boolean =>
      (files.find(file => file.path === path)?.text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1
    const unused = exported.filter(one => !wanted.has(one.name) && !usedAtHome(one))
    expectNone(unused.map(({ path, name }) => `${path}: ${name}`))
  })

  it('every file of src is opened by another one', () => {
    const opened = new Set<string>()
    for (const file of files)
      for (const match of file.text.matchAll(/['"](\.[^'"]+)['"]/g)) {
        const steps = `${file.path.replace(/[^/]+$/, '')}${match[1]}`.split('/')
        const full: string[] = []
        for (const step of steps) {
          if (step === '..') full.pop()
          else if (step !== '.') full.push(step)
        }
        const name = full.join('/')
        for (const one of [name, `${name}.ts`, `${name}/index.ts`]) opened.add(one)
      }
    const entries = [
      'src/main.ts',
      'src/cli/simulate.ts',
      'src/cli/bone.ts',
      // dist/trabecula.js
      'src/embed/element/index.ts',
      // dist/inline.js
      'src/main-inline.ts',
    ]
    const alone = filesIn(['src'], ['.ts', '.css'])
      .map(file => file.path)
      .filter(file => !opened.has(file) && !entries.includes(file) && !PUBLIC.includes(file))
    expectNone(alone)
  })
})
