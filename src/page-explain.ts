import { CHAPTERS } from './panels/chapters'
import { FITTED, paramOf, type Scenario } from './model'
import type { PageSource } from './page-source'
import { lifeOf } from './risk'
import { differencesOf } from './state/differences'
import { FIRST_RISK_AGE } from './state/first-risk-age'
import type { Told } from './study/explain'

/** What is asked about: a change of the life, or of gentle massage alone, or nothing yet. */
export type Asked =
  | { readonly kind: 'life'; readonly before: Scenario; readonly after: Scenario }
  | { readonly kind: 'massage' }
  | { readonly kind: 'nothing' }

/** The chapter in which more is said about what was changed. */
const chapterOf = (before: Scenario, after: Scenario): string | null => {
  const [first] = differencesOf(before, after)
  if (first === undefined || first.kind === 'reference') return null
  if (first.kind === 'drug') return 'helps'
  if (first.kind === 'sex') return 'balance'
  if (first.id === 'seed' || first.id === 'until') return 'limits'
  return paramOf(first.id).effect === 'risk' ? 'breaks' : 'balance'
}

/** What a change did, from the model: both lives are lived again, and the equations are asked who acts on whom. */
export const tellChange = async (source: PageSource, asked: Asked): Promise<Told> => {
  const { i18n } = source
  const chapter = (id: string | null): Told['chapter'] => {
    const found = CHAPTERS.find(one => one.id === id)
    return found === undefined ? null : { id: found.id, title: i18n.text(found.titleKey) }
  }
  if (asked.kind === 'nothing')
    return { sentences: [i18n.text('study.why.nothing')], steps: [], go: null, chapter: null }
  if (asked.kind === 'massage')
    return {
      sentences: [i18n.text('study.why.massage')],
      steps: [],
      go: null,
      chapter: chapter('massage'),
    }
  const [{ explainFacts }, { explainWords }, { structureOf }, { default: words }] = await Promise.all([
    import('./study/explain-facts'),
    import('./study/explain-words'),
    import('./model/structure'),
    import('./i18n/locales/en/diagram.json'),
  ])
  i18n.add(words)
  const { before, after } = asked
  const { age, site } = source.view()
  const now = source.result().life
  const facts = explainFacts(lifeOf(before), now.scenario === after ? now : lifeOf(after), {
    age,
    site,
    structure: structureOf(FITTED),
    firstRiskAge: FIRST_RISK_AGE,
  })
  return {
    ...explainWords(i18n, facts, { sex: after.sex, site }),
    chapter: chapter(chapterOf(before, after)),
  }
}
