import { readFileSync } from 'node:fs'
import { CHAPTERS, type ChapterId } from '../../src/panels/chapters'
import { SECTIONS } from '../../src/panels/sections'
import type { Aside, Block } from '../../src/panels/types'

export const catalogue = (area: string): Readonly<Record<string, string>> =>
  JSON.parse(
    readFileSync(new URL(`../../src/i18n/locales/en/${area}.json`, import.meta.url), 'utf8'),
  ) as Record<string, string>

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1)

const FIGURE_KEYS = {
  pit: ['text', 's1', 's2', 's3', 's4', 'caption'],
  speed: ['text', 'lead', 'removal', 'building', 'range', 'caption'],
  wedge: ['text', 'before', 'after', 'caption'],
  hundred: ['lead', 'placebo', 'drug', 'caption'],
  flow: ['lead', 'rest', 'massage', 'move', 'value', 'same', 'peak', 'caption'],
  tscore: ['text', 'usual', 'low', 'osteoporosis', 'caption'],
} as const

const asideKeys = (aside: Aside): string[] => {
  switch (aside.kind) {
    case 'note':
      return [
        `panels.aside.${aside.id}.title`,
        ...upTo(aside.paragraphs).map(n => `panels.aside.${aside.id}.p${n}`),
      ]
    case 'figure':
      return ['title', ...FIGURE_KEYS[aside.id]].map(end => `panels.figure.${aside.id}.${end}`)
    case 'stories':
      return ['panels.stories.title']
  }
}

const blockKeys = (chapter: string, block: Block): string[] => {
  const stem = `panels.${chapter}.${block.id}`
  const own = (): string[] => {
    switch (block.kind) {
      case 'claims':
        return block.claims.flatMap(({ id }) => [`panels.claim.${id}.text`, `panels.claim.${id}.note`])
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
      case 'pressure':
        return [
          ...['lead', 'tags', 'caption', 'scale'].map(end => `${stem}.${end}`),
          ...block.steps.flatMap((_, i) => [`${stem}.${i + 1}.name`, `${stem}.${i + 1}.how`]),
        ]
      case 'questions':
        return upTo(block.questions).flatMap(n => [`${stem}.q${n}`, `${stem}.a${n}`])
      case 'slot':
        return [`${stem}.wait`]
      case 'verdicts':
        return ['supported', 'partly', 'unclear', 'not-shown'].map(v => `panels.verdict.${v}.means`)
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
