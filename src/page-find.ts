import { LESSON_IDS } from './lessons/ids'
import { DRUGS, PARAMS } from './model'
import { toolsOf } from './page-find-tools'
import type { PageSource } from './page-source'
import { CHAPTERS } from './panels/chapters'
import { CLASS_LEAVES } from './state/view'
import { STORIES } from './stories'
import type { Findable } from './study/match'
import type { See } from './study/terms'

export interface FindHands {
  readonly root: HTMLElement
  undo(): void
  redo(): void
  explain(): void
  /** focus on the row of an input, or on a part of the page; says so where it is not there now */
  toInput(input: string, name: string): void
  toPart(selector: string, name: string): void
  /** focus on a choice in the head of the page, by its name */
  toSetting(name: string): void
  toTerm(id: string): void
  see(see: See): void
}
/** What is only known once its own words are there: titles of lessons, entries of the glossary. */
export interface FindMore {
  readonly lessons: readonly { readonly id: (typeof LESSON_IDS)[number]; readonly title: string }[]
  readonly terms: readonly {
    readonly id: string
    readonly term: string
    readonly plain: string
    readonly forms: readonly string[]
  }[]
}

const CHARTS = ['density', 'balance', 'risk'] as const

/** Everything that can be found on the page as it stands, with the way to it. What a lesson or a link hides is left out. */
export const findablesOf = (source: PageSource, hands: FindHands, more: FindMore): readonly Findable[] => {
  const { i18n, actions } = source
  const seen = source.view()
  const { sex } = source.inputs().scenario
  const hidden = new Set([...seen.hide, ...source.run().veil])
  const other = (id: string): string =>
    i18n.has(`search.words.${id}`) ? i18n.text(`search.words.${id}`) : ''
  const make = (
    kind: Findable['kind'],
    id: string,
    title: string,
    go: () => void,
    { about = '', words = '' } = {},
  ): Findable => ({ kind, id, title, about, words, go })
  const control = (id: string, title: string, about = ''): Findable =>
    make('control', id, title, () => hands.toInput(id, title), { about, words: other(id) })
  const groupOf = (id: string): string => i18n.text(`params.group.${id}`)

  const controls = hidden.has('controls')
    ? []
    : [
        control('sex', i18n.text('params.sex.label'), groupOf('person')),
        ...PARAMS.filter(spec => spec.for === 'both' || spec.for === sex).map(spec =>
          control(
            spec.id,
            i18n.text(`params.${spec.id}.label`),
            groupOf(spec.for === 'both' ? spec.group : 'hormones'),
          ),
        ),
        control('reference', i18n.text('params.reference.label'), groupOf('person')),
        ...DRUGS.map(({ id }) => control(id, i18n.text(`params.drug.${id}.label`), groupOf('treatments'))),
        ...(i18n.has('controls.massage.label')
          ? [
              control('massage', i18n.text('controls.massage.label'), groupOf('lifestyle')),
              control('episodes', i18n.text('controls.episode.folder')),
            ]
          : []),
      ].filter(({ id }) => !hidden.has(id))
  const tools = toolsOf(source, hands).map(({ kind, id, title, go }) =>
    make(kind, id, title, go, { words: i18n.text(`search.tool.${id}`) }),
  )
  return [
    ...controls,
    ...tools,
    ...STORIES.map(({ id }) =>
      make('story', id, i18n.text(`stories.${id}.title`), () => hands.see({ story: id }), {
        about: i18n.text(`stories.${id}.sentence`),
      }),
    ),
    ...more.lessons.map(({ id, title }) =>
      make('lesson', id, title, () => actions.view({ leaf: null, lesson: id, step: 1 })),
    ),
    ...CHARTS.map(id => {
      const title = i18n.text(`charts.tab.${id}`)
      return make('chart', id, title, () => hands.toPart(`.chart-${id}`, title), {
        words: i18n.text(`search.chart.${id}`),
      })
    }),
    make(
      'chart',
      'closer',
      i18n.t('app.landmark.closer'),
      () => hands.toPart('#closer', i18n.t('app.landmark.closer')),
      {
        words: i18n.text('search.chart.closer'),
      },
    ),
    ...CHAPTERS.map(({ id, titleKey }) =>
      make('chapter', id, i18n.text(titleKey), () => hands.see({ chapter: id })),
    ),
    ...CLASS_LEAVES.map(id =>
      make('page', id, i18n.text(`leaf.${id}`), () => actions.view({ leaf: id }), {
        words: i18n.text(`search.page.${id}`),
      }),
    ),
    ...more.terms.map(({ id, term, plain, forms }) =>
      make('term', id, term, () => hands.toTerm(id), { about: plain, words: forms.join(' ') }),
    ),
  ]
}
