import { LESSON_IDS } from '../src/lessons/ids'
import { scenarioFrom } from '../src/model'
import { writeHash } from '../src/state/url'
import { DEFAULT_VIEW } from '../src/state/view'
import { STORIES } from '../src/stories'

const SIZE = { width: 960, height: 720 } as const

/** Reads one file of English words. */
type WordsOf = (file: string) => Readonly<Record<string, string>>

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** One answer of oEmbed 1.0, type "rich": a frame with the lesson or the life in it. */
const answer = (address: string, title: string, query: string, hash: string): object => {
  const src = `${address}?mode=embed${query}${hash}`
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Trabecula',
    provider_url: address,
    ...SIZE,
    html: `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${SIZE.width}" height="${SIZE.height}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-downloads allow-popups" allow="fullscreen"></iframe>`,
  }
}

/**
 * Every answer by the name of its file: the page, its lessons, its prepared lives. A server that reads an address is needed for
 * anything else.
 */
export const oembedFiles = (address: string, wordsOf: WordsOf): ReadonlyMap<string, object> => {
  const word = (file: string, key: string): string => {
    const found = wordsOf(file)[key]
    if (found === undefined) throw new Error(`${file}.json has no ${key}`)
    return found
  }
  return new Map([
    ['trabecula', answer(address, word('app', 'app.title'), '', '')],
    ...LESSON_IDS.map(id => {
      const title = `Trabecula: ${word(`lessons-${id}`, `lessons.${id}.title`)}`
      return [id, answer(address, title, `&lesson=${id}`, '')] as const
    }),
    ...STORIES.map(({ id, scenario, age, site, massage }) => {
      const view = { ...DEFAULT_VIEW, age, site: site ?? DEFAULT_VIEW.site, massage: massage ?? 0 }
      const hash = writeHash(scenarioFrom(scenario).scenario, view)
      const title = `Trabecula: ${word('stories', `stories.${id}.title`)}`
      return [`story-${id}`, answer(address, title, '', hash)] as const
    }),
  ])
}
