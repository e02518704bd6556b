import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { citationsOf } from '../../src/page-citations'
import {
  ADDED_CLAIMS,
  ARTICLE_CLAIMS,
  countByChip,
  type ListedClaim,
} from '../../src/panels/leaves/claim-list'
import { ROOMS, type Work } from '../../src/panels/leaves/gather'
import { allWorks, sourceless } from '../../src/panels/leaves/sources'
import { CHIPS, chipOf } from '../../src/panels/render/glyphs'
import { DATES } from '../../src/panels/sections/dates'
import { addressOf, READ_ON, SOURCES, type SourceKey } from '../../src/panels/sources'
import { messages } from './messages'
import { table } from './tables'

/** docs/sources.md from docs/sources.src.md and the code: claims with their verdicts, and every work cited. */

const SOURCE = new URL('../../docs/sources.src.md', import.meta.url)
export const SOURCES_PAGE = new URL('../../docs/sources.md', import.meta.url)

const NOTICE =
  '<!-- Made by `npm run docs` from docs/sources.src.md and the code. Change those, not this page. -->\n\n'
const MARKER = /^<!-- ([a-z]+) -->$/gm
const NUMBER = /\{\{([^}]+)\}\}/g

const said = messages('panels')
const word = (key: string): string => {
  const text = said[key]
  if (text === undefined) throw new Error(`no message "${key}"`)
  return text
}
const verdict = ({ claim }: ListedClaim): string => word(`panels.verdict.${chipOf(claim)}`)
const checked = ({ claim }: ListedClaim): string => claim.checked ?? 'checked'
const text = ({ claim }: ListedClaim): string => word(`panels.claim.${claim.id}.text`)
const keys = ({ claim }: ListedClaim): string => claim.sources.join(', ') || '-'

const articleTable = (): string =>
  table(
    ['no.', 'the article says', 'verdict', 'known how', 'what the page says', 'chapter', 'sources'],
    ARTICLE_CLAIMS.map(one => [
      String(one.number),
      word(`panels.claims.said.${one.claim.seed}`),
      verdict(one),
      checked(one),
      text(one),
      one.chapter,
      keys(one),
    ]),
  )
const addedTable = (): string =>
  table(
    ['chapter', 'claim', 'verdict', 'known how', 'sources'],
    ADDED_CLAIMS.map(one => [one.chapter, text(one), verdict(one), checked(one), keys(one)]),
  )
const columnTable = (): string =>
  table(
    ['key', 'citation', 'address', 'known how'],
    (Object.keys(SOURCES) as SourceKey[])
      .sort((a, b) => a.localeCompare(b, 'en'))
      .map(key => [key, SOURCES[key].citation, `<${addressOf(SOURCES[key])}>`, SOURCES[key].tag]),
  )

const address = ({ doi, url }: Work): string =>
  doi !== undefined
    ? `doi ${doi.replace(/[<>]/g, mark => `\\${mark}`)}`
    : url !== undefined
      ? `<${url}>`
      : '-'
const worksTables = (works: readonly Work[]): string =>
  ROOMS.filter(room => room !== 'column')
    .map(room => {
      const own = works.filter(({ rooms }) => rooms[0] === room)
      const rows = own.map(work => [
        work.citation,
        address(work),
        work.seen,
        [
          ...work.rooms.slice(1).filter(room => room !== 'results'),
          ...(work.results > 0 ? [`results: ${work.results}`] : []),
        ].join(', ') || '-',
      ])
      const title = word(`panels.sources.${room}.title`)
      return `### ${title} (${own.length})\n\n${table(['citation', 'address', 'known how', 'also used by'], rows)}`
    })
    .join('\n\n')

const day = (iso: string): string =>
  new Date(`${iso}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** The page as it must be now. */
export const sourcesPage = async (source = readFileSync(SOURCE, 'utf8')): Promise<string> => {
  const citations = await citationsOf()
  const works = allWorks(citations)
  const counts = countByChip(ARTICLE_CLAIMS)
  const numbers: Readonly<Record<string, string>> = {
    read: day(READ_ON),
    next: day(DATES.next),
    article: String(ARTICLE_CLAIMS.length),
    added: String(ADDED_CLAIMS.length),
    verdicts: CHIPS.map(chip => `${word(`panels.verdict.${chip}`)} ${counts[chip]}`).join(', '),
    works: String(works.length),
    sourceless: String(sourceless(citations)),
  }
  const parts: Readonly<Record<string, () => string>> = {
    article: articleTable,
    added: addedTable,
    column: columnTable,
    works: () => worksTables(works),
  }
  const made = source
    .replace(MARKER, (marker, name: string) => {
      const part = parts[name]
      if (part === undefined) throw new Error(`docs/sources.src.md asks for an unknown part: ${marker}`)
      return part()
    })
    .replace(NUMBER, (marker, name: string) => {
      const value = numbers[name]
      if (value === undefined) throw new Error(`docs/sources.src.md asks for an unknown number: ${marker}`)
      return value
    })
  const options = await resolveConfig(SOURCES_PAGE.pathname)
  return format(NOTICE + made, { ...options, parser: 'markdown' })
}
