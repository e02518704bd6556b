import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CHAPTERS, type ChapterId } from '../../src/panels/chapters'
import { SECTIONS } from '../../src/panels/sections'
import type { Aside, Block } from '../../src/panels/types'

const FOLDER = path.resolve(import.meta.dirname, '../../src/i18n/locales/en')

/** Every message of an area, all its files together, without the notes to authors. */
export const catalogue = (area: string): Readonly<Record<string, string>> => {
  const files = readdirSync(FOLDER).filter(name => name === `${area}.json` || name.startsWith(`${area}-`))
  const { '//': _, ...words } = Object.assign(
    {},
    ...files.map(name => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as object),
  ) as Record<string, string>
  return words
}

const words = catalogue('panels')
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

const asideKeys = (aside: Aside): string[] => {
  switch (aside.kind) {
    case 'note':
      return [
        `panels.aside.${aside.id}.title`,
        ...upTo(aside.paragraphs).map(n => `panels.aside.${aside.id}.p${n}`),
        ...(aside.go === undefined ? [] : [`panels.aside.${aside.id}.go`]),
      ]
    case 'figure':
      return Object.keys(words).filter(key => key.startsWith(`panels.figure.${aside.id}.`))
    case 'stories':
      return ['panels.stories.title']
    case 'shows':
      return ['panels.show.title', ...aside.shows.map(id => `panels.show.${id}`)]
    case 'places':
      return ['panels.places.title']
    case 'leaves':
      return ['panels.leaves.title', ...aside.leaves.map(id => `panels.leaf.${id}`)]
  }
}

const blockKeys = (chapter: string, block: Block): string[] => {
  const stem = `panels.${chapter}.${block.id}`
  const own = (): string[] => {
    switch (block.kind) {
      case 'claims':
        return block.claims.flatMap(({ id, said, go }) =>
          [...(said === true ? ['said'] : []), 'text', 'note', ...(go === undefined ? [] : ['go'])].map(
            end => `panels.claim.${id}.${end}`,
          ),
        )
      case 'prose':
        return upTo(block.paragraphs).map(n => `${stem}.p${n}`)
      case 'list':
        return upTo(block.items).map(n => `${stem}.i${n}`)
      case 'how-leave':
        return [
          ...['how', 'leave', 'caption'].map(end => `${stem}.${end}`),
          ...upTo(block.how).map(n => `${stem}.how${n}`),
          ...upTo(block.leave).map(n => `${stem}.leave${n}`),
        ]
      case 'widget':
        // its own words are read whole: every message of its area
        return [
          `${stem}.lead`,
          ...Object.keys(words).filter(key => key.startsWith(`panels.${block.widget}.`)),
        ]
      case 'questions':
        return upTo(block.questions).flatMap(n => [
          `${stem}.q${n}`,
          `${stem}.a${n}`,
          ...(block.go?.[n] === undefined ? [] : [`${stem}.a${n}.go`]),
        ])
      case 'slot':
        return [`${stem}.wait`, `${stem}.paper`]
      case 'verdicts':
        return [
          `${stem}.saying`,
          ...['supported', 'partly', 'unclear', 'outdated', 'not-shown', 'unchecked'].map(
            v => `panels.verdict.${v}.means`,
          ),
        ]
    }
  }
  return [`${stem}.title`, ...own(), ...(block.aside ?? []).flatMap(asideKeys)]
}

/** Every message key that a chapter prints, in reading order. */
export const keysOf = (chapter: ChapterId): string[] => {
  const section = SECTIONS[chapter]
  return [
    `panels.${chapter}.lead`,
    ...[...(section.under ?? []), ...(section.beside ?? [])].flatMap(asideKeys),
    ...section.blocks.flatMap(block => blockKeys(chapter, block)),
  ]
}

export const CHAPTER_IDS: readonly ChapterId[] = CHAPTERS.map(({ id }) => id)

/** Every claim of every chapter. */
export const claims = () =>
  CHAPTER_IDS.flatMap(chapter =>
    SECTIONS[chapter].blocks.flatMap(block =>
      block.kind === 'claims' ? block.claims.map(claim => ({ chapter, ...claim })) : [],
    ),
  )

/** Every list of source keys printed anywhere. */
export const sourceLists = (): (readonly string[])[] => {
  const ofAside = (aside: Aside) => ('sources' in aside ? [aside.sources ?? []] : [])
  return CHAPTER_IDS.flatMap(chapter => {
    const section = SECTIONS[chapter]
    return [
      ...[...(section.under ?? []), ...(section.beside ?? [])].flatMap(ofAside),
      ...section.blocks.flatMap(block => [
        ...(block.kind === 'claims' ? block.claims.map(claim => claim.sources) : []),
        ...('sources' in block ? [block.sources ?? []] : []),
        ...(block.aside ?? []).flatMap(ofAside),
      ]),
    ]
  })
}
