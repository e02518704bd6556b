import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vite'
import { LESSON_IDS } from '../src/lessons/ids'
import { scenarioFrom } from '../src/model'
import { DEFAULT_VIEW } from '../src/state/view'
import { writeHash } from '../src/state/url'
import { STORIES } from '../src/stories'
import { fromRoot } from './lib/root.mjs'

/** Where the page will stand. Without a word about it: where `npm start` serves it. */
const address = (): string => {
  const given = process.env['TRABECULA_URL'] ?? 'http://localhost:4173/'
  return given.endsWith('/') ? given : `${given}/`
}
const SIZE = { width: 960, height: 720 } as const

const WORDS = fromRoot('src', 'i18n', 'locales', 'en')
const wordsIn = (file: string): Readonly<Record<string, string>> => {
  const full = path.join(WORDS, file)
  return existsSync(full) ? (JSON.parse(readFileSync(full, 'utf8')) as Record<string, string>) : {}
}
/** The first of the given words that there is; names of lessons stand in a file of their own each. */
const title = (key: string, files: readonly string[]): string | undefined =>
  files.map(file => wordsIn(file)[key]).find(text => text !== undefined)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** One answer of oEmbed 1.0, type "rich": a frame with the lesson or the life in it. */
const answer = (name: string, query: string, hash: string): object => {
  const src = `${address()}?mode=embed${query}${hash}`
  return {
    version: '1.0',
    type: 'rich',
    title: name,
    provider_name: 'Trabecula',
    provider_url: address(),
    ...SIZE,
    html: `<iframe src="${escaped(src)}" title="${escaped(name)}" width="${SIZE.width}" height="${SIZE.height}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-downloads allow-popups" allow="fullscreen"></iframe>`,
  }
}

/** Every answer by the name of its file: the page, its lessons, its prepared lives. A server is needed for anything else. */
export const oembedFiles = (): ReadonlyMap<string, object> => {
  const own = title('app.title', ['app.json']) ?? 'Trabecula'
  const lessonFiles = readdirSync(WORDS).filter(name => name.startsWith('lessons'))
  return new Map([
    ['trabecula', answer(own, '', '')],
    ...LESSON_IDS.map(id => {
      const name = title(`lessons.${id}.title`, lessonFiles)
      return [id, answer(name === undefined ? own : `Trabecula: ${name}`, `&lesson=${id}`, '')] as const
    }),
    ...STORIES.map(({ id, scenario, age, site, massage }) => {
      const view = { ...DEFAULT_VIEW, age, site: site ?? DEFAULT_VIEW.site, massage: massage ?? 0 }
      const name = title(`stories.${id}.title`, ['stories.json'])
      const hash = writeHash(scenarioFrom(scenario).scenario, view)
      return [`story-${id}`, answer(name === undefined ? own : `Trabecula: ${name}`, '', hash)] as const
    }),
  ])
}

/** The element for pages of others, as one file without anything of the page itself: it must be small. */
const buildElement = async (out: string): Promise<void> => {
  await build({
    entryPoints: [fromRoot('src', 'embed', 'element', 'index.ts')],
    outfile: path.join(out, 'trabecula.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    logLevel: 'warning',
  })
}

/** `trabecula.js` and `oembed/…json` beside the built page, and the line in its head by which oEmbed is found. */
export const embedFiles = (): Plugin => {
  let out = ''
  return {
    name: 'embed-files',
    apply: 'build',
    configResolved: config => void (out = path.resolve(config.root, config.build.outDir)),
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'link',
          attrs: {
            rel: 'alternate',
            type: 'application/json+oembed',
            href:
              process.env['TRABECULA_URL'] === undefined
                ? './oembed/trabecula.json'
                : `${address()}oembed/trabecula.json`,
            title: 'Trabecula',
          },
          injectTo: 'head',
        },
      ],
    },
    async writeBundle() {
      await buildElement(out)
      mkdirSync(path.join(out, 'oembed'), { recursive: true })
      for (const [id, content] of oembedFiles())
        writeFileSync(path.join(out, 'oembed', `${id}.json`), `${JSON.stringify(content, null, 2)}\n`)
    },
  }
}
