import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectNone, filesIn, parse, ROOT } from './files'

interface Rule {
  /** folders whose code it may use when it runs; `folder/file` allows that one file only */
  readonly uses: readonly string[]
  /** folders of which it may use the types */
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
}
const PURE = { types: ['model', 'risk', 'bone', 'band'] }
const VIEW: Rule = { uses: ['i18n', 'dom'], ...PURE }

/** app.ts and page.ts: the only files that know every folder. */
const WIRING: Rule = {
  uses: [
    'model',
    'risk',
    'body',
    'bone',
    'band',
    'evidence',
    'moved',
    'cohort',
    'i18n',
    'state',
    'stories',
    'dom',
    'styles',
    'app',
    'page',
    'scene',
    'charts',
    'controls',
    'aid',
    'panels',
    'validation',
    'diagram',
    'compare',
    'trial',
    'shell',
    'scrubber',
    'leaf',
    'lessons',
    'present',
    'kit',
    'study',
    'embed',
    'course',
    'offline',
    'sound',
    'trying',
  ],
}

/** Who may import whom. A folder without a row fails: decide where it stands before it grows. */
const RULES: Readonly<Record<string, Rule>> = {
  model: { uses: [] },
  risk: { uses: ['model'] },
  body: { uses: ['risk'], types: ['model'] },
  bone: { uses: ['model', 'offload'], types: ['risk'] },
  anatomy: { uses: ['bone', 'offload'] },
  band: { uses: ['model', 'offload'] },
  evidence: { uses: ['model', 'offload'] },
  moved: { uses: ['model', 'risk', 'offload'] },
  cohort: { uses: ['model', 'risk', 'offload'] },
  site: { uses: [] },
  offload: { uses: [] },
  i18n: { uses: [], types: ['model'], packages: ['@lingui/core', '@lingui/message-utils'] },
  // the names of the lessons stand in addresses
  state: { uses: ['model', 'risk', 'bone', 'lessons/ids'], types: ['i18n', 'band', 'lessons'] },
  stories: { uses: [], types: ['model'] },
  dom: { uses: [] },
  // bone/types holds two lengths beside its types: the size of a voxel and of the block
  // of the whole bones the worker's client, and names with their places
  scene: {
    ...VIEW,
    uses: [
      ...VIEW.uses,
      'bone/types',
      'site',
      'body',
      'anatomy/client',
      'anatomy/landmarks',
      'anatomy/types',
      'anatomy/body-shapes',
    ],
    packages: ['three'],
  },
  // how two risks are told in whole people: one rule for all views
  charts: { ...VIEW, uses: [...VIEW.uses, 'risk/counts'], types: [...PURE.types, 'moved'], packages: ['d3'] },
  // of another view only leaves that hold no state: how svg is written, where a word fits, how a drawing is saved
  validation: {
    uses: [
      ...VIEW.uses,
      'evidence/types',
      'evidence/courses',
      'charts/svg',
      'charts/labels',
      'charts/export',
    ],
    types: ['model', 'evidence'],
    packages: ['d3'],
  },
  // it works out what a class trial says, for as many people as are counted: statistics, and the names of what was scanned
  trial: {
    uses: [
      ...VIEW.uses,
      'cohort/stats',
      'cohort/incidence',
      'cohort/classes',
      'cohort/types',
      'charts/svg',
      'charts/labels',
      'charts/export',
    ],
    types: ['model', 'cohort'],
    packages: ['d3'],
  },
  diagram: { ...VIEW, uses: [...VIEW.uses, 'charts/svg', 'charts/labels', 'charts/export'] },
  // what differs between two lives, which only says things and holds no state
  compare: {
    ...VIEW,
    uses: [...VIEW.uses, 'charts/export', 'state/differences', 'state/pair-table'],
  },
  controls: { ...VIEW, packages: ['lil-gui'] },
  // the rules of the decision aid; what it shows is set in the words of a story
  panels: { ...VIEW, uses: [...VIEW.uses, 'aid', 'leaf'], types: [...PURE.types, 'stories'] },
  aid: { uses: [] },
  // a page over the whole page: its head, its way out
  leaf: { ...VIEW, uses: [...VIEW.uses, 'shell/viewing'] },
  // a lesson reads what any chart reads
  lessons: {
    ...VIEW,
    uses: [...VIEW.uses, 'state/readings', 'charts/svg', 'charts/labels', 'charts/export'],
    types: [...PURE.types, 'leaf', 'stories', 'state'],
    packages: ['d3'],
  },
  present: { ...VIEW, uses: [...VIEW.uses, 'lessons/ids'], types: [...PURE.types, 'lessons', 'state'] },
  // what a teacher takes away: links, sheets, guides
  kit: {
    ...VIEW,
    uses: [
      ...VIEW.uses,
      'lessons',
      'state',
      'embed/element/address',
      'charts/svg',
      'charts/labels',
      'charts/export',
    ],
    types: [...PURE.types, 'leaf', 'lessons', 'state', 'stories'],
    packages: ['d3', 'qrcode-generator'],
  },
  // what helps a student: glossary, undo, runs, search, what a change did
  study: {
    ...VIEW,
    uses: [
      ...VIEW.uses,
      ...['state/readings', 'state/differences', 'state/runs', 'state/later'],
      ...['charts/export', 'risk/counts'],
    ],
    types: [...PURE.types, 'leaf', 'moved', 'state'],
  },
  // what stands in somebody else's page, and what answers it
  embed: {
    uses: ['dom', 'model', 'risk', 'state', 'lessons', 'charts/export'],
    types: ['app', 'page', 'i18n', 'risk'],
  },
  // packages for learning systems
  course: {
    uses: ['i18n', 'dom', 'state', 'lessons', 'offline'],
    types: ['app', 'page', 'model'],
    packages: ['fflate'],
  },
  offline: { uses: ['i18n', 'dom'] },
  sound: VIEW,
  // for those who look for what breaks
  trying: { uses: ['model', 'risk'] },
  shell: { ...VIEW, uses: [...VIEW.uses, 'risk/counts'] },
  scrubber: VIEW,
  styles: { uses: [], packages: ['@fontsource-variable'] },
  cli: {
    uses: ['model', 'risk', 'bone', 'state/course-text', 'i18n'],
    packages: ['@lingui/message-utils', 'node:'],
  },
  app: WIRING,
  page: WIRING,
  main: { uses: ['app', 'state', 'i18n', 'dom', 'styles', 'shell', 'embed', 'course', 'offline'] },
}
/** Heavy rooms: what the page starts with reaches them by import() only, so that the first paint never waits for them. */
const LAZY = [
  ...['scene', 'panels', 'controls', 'validation', 'diagram', 'compare', 'trial'],
  ...['lessons', 'present', 'kit', 'study', 'embed', 'course', 'sound', 'trying'],
]
/** Names only: of the chapters, on the first screen, and of the lessons, in addresses. */
const LIGHT = ['src/panels/chapters.ts', 'src/lessons/ids.ts']

/** src/model/params.ts -> model, src/app.ts -> app, src/page-source.ts -> page */
const folderOf = (file: string): string => (file.split('/')[1] ?? '').replace(/(-[a-z-]+)?\.(ts|css)$/, '')

const resolve = (from: string, specifier: string): string | null => {
  const base = path.join(ROOT, path.dirname(from), specifier.replace(/\?.*$/, ''))
  const found = [base, `${base}.ts`, path.join(base, 'index.ts')].find(
    one => existsSync(one) && statSync(one).isFile(),
  )
  return found === undefined ? null : path.relative(ROOT, found).split(path.sep).join('/')
}

const files = filesIn(['src'], ['.ts'])
const imports = files.flatMap(file => parse(file).imports)
const styleImports = filesIn(['src'], ['.css']).flatMap(file =>
  [...file.text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]|url\(['"]?([^'")]+)['"]?\)/g)].map(match => ({
    from: file.path,
    specifier: match[1] ?? match[2] ?? '',
    typeOnly: false,
    lazy: false,
  })),
)

const mayUse = (allowed: readonly string[], target: string, file: string): boolean =>
  allowed.some(one => one === target || file === `src/${one}.ts`)

describe('who may import whom', () => {
  it('saw the whole house', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(imports.length).toBeGreaterThan(200)
    const folders = new Set(files.map(file => folderOf(file.path)))
    const missing = Object.keys(RULES).filter(name => !folders.has(name) && name !== 'styles')
    expectNone(missing, 'rules for folders that do not exist')
  })

  it('every folder has a rule', () => {
    const without = files.map(file => file.path).filter(file => RULES[folderOf(file)] === undefined)
    expectNone(without)
  })

  it('folders use only what their row allows', () => {
    const wrong: string[] = []
    for (const one of [...imports, ...styleImports]) {
      const rule = RULES[folderOf(one.from)]
      if (rule === undefined) continue
      const say = (why: string): void => void wrong.push(`${one.from} -> ${one.specifier}: ${why}`)
      if (one.specifier.startsWith('data:')) continue
      if (one.specifier.startsWith('.')) {
        const file = resolve(one.from, one.specifier)
        if (file === null) {
          say('no such file')
          continue
        }
        if (!file.startsWith('src/')) {
          say('outside src')
          continue
        }
        const target = folderOf(file)
        if (target === folderOf(one.from) || mayUse(rule.uses, target, file)) continue
        if (one.typeOnly && (rule.types ?? []).includes(target)) continue
        say(one.typeOnly ? 'not even its types' : 'not allowed')
      } else {
        const known = (rule.packages ?? []).some(
          name => one.specifier === name || one.specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
        )
        if (!known) say('this package belongs to another folder')
      }
    }
    expectNone(wrong)
  })

  it('heavy rooms are opened by import() only', () => {
    const first = new Set<string>()
    const early: string[] = []
    const follow = (file: string, way: readonly string[]): void => {
      if (first.has(file)) return
      first.add(file)
      if (LAZY.includes(folderOf(file)) && !LIGHT.includes(file)) early.push([...way, file].join(' > '))
      for (const one of imports) {
        if (one.from !== file || one.typeOnly || one.lazy || !one.specifier.startsWith('.')) continue
        const next = resolve(file, one.specifier)
        if (next?.endsWith('.ts')) follow(next, [...way, file])
      }
    }
    follow('src/main.ts', [])
    expect(first.size).toBeGreaterThan(60)
    expectNone(early)
  })

  it('packages are the ones package.json installs', async () => {
    const { default: manifest } = (await import('../../package.json')) as {
      default: { dependencies: Record<string, string> }
    }
    const used = new Set(
      [...imports, ...styleImports]
        .filter(one => !/^(\.|node:|data:)/.test(one.specifier))
        .map(one =>
          one.specifier
            .split('/')
            .slice(0, one.specifier.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    )
    expect([...used].sort()).toEqual(Object.keys(manifest.dependencies).sort())
  })
})
