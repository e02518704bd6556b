import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { SOURCES_PAGE, sourcesPage } from '../../scripts/docs/sources'
import { citationsOf } from '../../src/page-citations'
import { CITED } from '../../src/panels/leaves/data/cited'
import { METHODS } from '../../src/panels/leaves/data/methods'
import { gather, marksOf, ROOMS } from '../../src/panels/leaves/gather'
import { allWorks, sourceless } from '../../src/panels/leaves/sources'
import { CHAPTERS } from '../../src/panels/chapters'

const SRC = path.resolve(import.meta.dirname, '../../src')
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.(ts|json|csv)$/.test(entry.name))
  .map(entry => path.join(entry.parentPath, entry.name))
  .map(full => ({
    file: path.relative(SRC, full).split(path.sep).join('/'),
    text: readFileSync(full, 'utf8'),
  }))

const citations = await citationsOf()
const works = allWorks(citations)
const dois = new Set(works.flatMap(({ doi }) => (doi === undefined ? [] : [doi.toLowerCase()])))
const said = works.map(({ citation, url = '' }) => `${citation} ${url}`).join('\n')
/** every way in which the works listed are written */
const lines = [...works, ...citations, ...CITED, ...METHODS].map(({ citation }) => citation)
const textOf = (file: string): string => files.find(one => one.file === file)?.text ?? ''

describe('the page of sources', () => {
  it('has every DOI that is written anywhere in the code', () => {
    const written = files.flatMap(({ file, text }) =>
      [...text.matchAll(/\b10\.\d{4,9}\/[-.;()/:<>\w]+/g)].map(([doi]) => ({
        file,
        doi: doi.replace(/[.;:)]+$/, '').toLowerCase(),
      })),
    )
    expect(written.length).toBeGreaterThan(150)
    // one stands inside an address
    const lost = written.filter(({ doi }) => !dois.has(doi) && !said.toLowerCase().includes(`/doi/${doi}`))
    expect(lost).toEqual([])
  })

  it('has every number of PubMed Central that is written anywhere in the code', () => {
    const written = files.flatMap(({ file, text }) =>
      [...text.matchAll(/\bPMC\d{5,}\b/g)].map(([pmc]) => ({ file, pmc })),
    )
    expect(written.length).toBeGreaterThan(15)
    expect(written.filter(({ pmc }) => !said.includes(pmc))).toEqual([])
  })

  it('has every work that a comment of the science names by author and year', () => {
    const named = files
      .filter(({ file }) => /^(risk|body|bone|cohort|site|anatomy|moved)\/.*\.ts$/.test(file))
      .flatMap(({ file, text }) =>
        [
          ...text.matchAll(
            /\b(?!Int|Stat|Res|Rep|Sample|Report|NHANES|NIS|US\b|BMI|SD)([A-Z][a-zé]+)(?: [A-Z]{1,3})?(?: et al\.?)?,? ((?:19|20)\d\d)\b/g,
          ),
        ].map(([, author, year]) => ({ file, author: author!, year: year! })),
      )
    expect(named.length).toBeGreaterThan(30)
    const isThere = ({ author, year }: { author: string; year: string }): boolean =>
      lines.some(line => line.includes(author) && line.includes(year))
    expect(
      named.filter(one => !/Assoc|Biometrika|Sci|Anal|Med|Vis/.test(one.author) && !isThere(one)),
    ).toEqual([])
  })

  it('names nothing that has gone from the comment it was found in', () => {
    expect(CITED.length + METHODS.length).toBeGreaterThan(60)
    for (const { file, as, citation } of [...CITED, ...METHODS])
      // a comment may break its lines anywhere
      expect(textOf(file).replace(/\s*\n\s*(\*|\/\/)?\s*/g, ' '), `${citation}: src/${file}`).toContain(as)
  })

  it('has the trials behind what drugs do beyond density', () => {
    const rows = readFileSync(path.join(SRC, '../tests/truth/data/fracture_reduction.csv'), 'utf8').split(
      '\n',
    )
    const used = [...textOf('risk/tables/residual.ts').matchAll(/\bfr-\d{3}\b/g)].map(([id]) => id)
    expect(used.length).toBeGreaterThan(20)
    const lost = [...new Set(used)].filter(id => {
      const row = rows.find(one => one.startsWith(`${id},`)) ?? ''
      const doi = /\b10\.\d{4,}\/[^,]+/.exec(row)?.[0].toLowerCase()
      const volume = /\d{4};\d+:\d+/.exec(row)?.[0]
      const known = doi !== undefined ? dois.has(doi) : volume !== undefined && said.includes(volume)
      // a meta-analysis that its page only quotes has no name
      return !known && !row.includes('quoted on the page')
    })
    expect(lost).toEqual([])
  })

  it('lists each work once, under the first room that uses it', () => {
    const marks = works.flatMap(marksOf)
    expect(marks.filter((mark, i) => marks.indexOf(mark) !== i)).toEqual([])
    expect(works.length).toBeGreaterThan(200)
    for (const { rooms, citation } of works) {
      expect(rooms.length, citation).toBeGreaterThan(0)
      expect(rooms, citation).toEqual(ROOMS.filter(room => rooms.includes(room)))
    }
    const order = works.map(({ rooms }) => ROOMS.indexOf(rooms[0]!))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('says which chapter names a work of the column', () => {
    const known = new Set<string>([...CHAPTERS.map(({ id }) => id), 'therapists', 'teachers'])
    for (const { rooms, sections, citation } of works) {
      if (rooms[0] === 'column') expect(sections.length, citation).toBeGreaterThan(0)
      for (const id of sections) expect(known.has(id), id).toBe(true)
    }
  })

  it('leaves out what is recalled without any source, and counts it', () => {
    expect(said).not.toMatch(/no source seen/)
    expect(sourceless(citations)).toBeGreaterThan(0)
  })
})

describe('two ways of writing one work', () => {
  const one = { room: 'model', seen: 'unnoted' } as const
  const join = (...citations: { citation: string; doi?: string; url?: string }[]) =>
    gather(
      citations.map(each => ({ ...one, ...each })),
      [],
    ).filter(({ rooms }) => rooms.includes('model'))
  it('are one: by DOI of any case, by number, by first author, year, volume and page', () => {
    expect(join({ citation: 'A', doi: '10.1/AbC' }, { citation: 'B', doi: '10.1/aBc' })).toHaveLength(1)
    expect(join({ citation: 'A PMC99999' }, { citation: 'B', url: 'https://x.y/PMC99999' })).toHaveLength(1)
    expect(
      join({ citation: 'Doe J et al. Title. Bone 2001;2:33-9' }, { citation: 'Doe J, Bone 2001;2:33' }),
    ).toHaveLength(1)
    // the third joins the first two
    expect(
      join(
        { citation: 'A', doi: '10.1/a' },
        { citation: 'Doe J, Bone 2001;2:33' },
        { citation: 'Doe J. Bone 2001;2:33-4', doi: '10.1/A' },
      ),
    ).toHaveLength(1)
  })
  it('stay two where only the site, the journal or the year is the same', () => {
    expect(join({ citation: 'A', url: 'https://x.y' }, { citation: 'B', url: 'https://x.y' })).toHaveLength(2)
    expect(join({ citation: 'Doe J, Bone 2001;2:33' }, { citation: 'Doe J, Bone 2001;2:44' })).toHaveLength(2)
    expect(join({ citation: 'Doe J, Bone 2001;2:33' }, { citation: 'Roe J, Bone 2001;2:33' })).toHaveLength(2)
  })
  it('are seen as well as the worst of what was read, and nothing is lost', () => {
    const [work] = gather(
      [
        { room: 'risk', citation: 'A', doi: '10.1/a', seen: 'recalled' },
        { room: 'results', citation: 'A', doi: '10.1/A', seen: 'checked', results: 3 },
        { room: 'model', citation: 'A', doi: '10.1/a', seen: 'unnoted' },
      ],
      [],
    ).filter(({ citation }) => citation === 'A')
    expect(work).toMatchObject({ seen: 'part', rooms: ['model', 'risk', 'results'], results: 3 })
  })
})

describe('docs/sources.md', () => {
  it('is what `npm run docs` makes now', async () => {
    const page = readFileSync(SOURCES_PAGE, 'utf8')
    expect(
      page === (await sourcesPage()),
      'run `npm run docs`: the page is older than the code or its source',
    ).toBe(true)
  })
})
