import { SCAN_CV } from './cohort/spread'
import { LOCALES, type I18n } from './i18n'
import common from './i18n/locales/en/lessons.json'
import { createBuilder } from './kit/builder'
import { createGuide } from './kit/guide'
import type { Audience } from './kit/guide-parts'
import { lessonSheet, lifeSheet, type SheetOf, type SheetPlan, type SheetSource } from './kit/sheet-plan'
import { builtOf, firstShow, linkOf, type Show, type Standing } from './kit/wish'
import { createWorksheet } from './kit/worksheet'
import type { LeafBody } from './leaf/types'
import { wordsOfLessons } from './lessons'
import { answerLife } from './lessons/engine/settings'
import { LESSON_IDS, type LessonId } from './lessons/ids'
import { PLANS } from './lessons/plans'
import type { LessonPlan } from './lessons/types'
import { MODEL_VERSION, scenarioFrom, YOUNG } from './model'
import type { PageSource } from './page-source'
import { baseOf, presentOf, standingOf } from './page-standing'
import { lifeOf, type Life } from './risk'
import type { ReadingId } from './state/readings'
import { STORIES, type StoryScenario } from './stories'

/** The lessons that can be taught, with their words. */
const lessonsFor = async (i18n: I18n) => {
  const ids = LESSON_IDS.filter(id => PLANS[id] !== undefined)
  i18n.add(common)
  i18n.add(await wordsOfLessons(ids))
  return ids.map(id => ({
    id,
    title: i18n.text(`lessons.${id}.title`),
    plan: PLANS[id],
    standing: standingOf(PLANS[id].start),
  }))
}

export const builderBody = async (source: PageSource): Promise<LeafBody> => {
  const { i18n } = source
  return createBuilder({
    i18n,
    base: baseOf(source),
    languages: Object.entries(LOCALES).map(([id, { name }]) => ({ id, name })),
    stories: STORIES.map(({ id, ...story }) => ({
      id,
      title: i18n.text(`stories.${id}.title`),
      standing: standingOf(story),
    })),
    lessons: await lessonsFor(i18n),
    standing: () => presentOf(source),
    view: source.view,
  })
}

const DENSITY = /^(bmd|t)_(spine|hip|neck|forearm)(_gcm2)?$/
/** Young adults of the sex, one standard deviation to each side: where a T-score counts as usual. */
const usualOf: SheetSource['usual'] = (reading: ReadingId, life: Life) => {
  const [, kind, site] = DENSITY.exec(reading) ?? []
  if (site !== 'spine' && site !== 'hip' && site !== 'neck' && site !== 'forearm') return null
  const { mean_gcm2: mean, sd_gcm2: sd } = YOUNG[life.scenario.sex][site]
  return kind === 't' ? { low: -1, high: 1 } : { low: mean - sd, high: mean + sd }
}

/** A link to a lesson or a state as everybody sees it who opens it: nothing hidden or locked but what `show` asks for. */
const openLink = (
  source: PageSource,
  lesson: LessonId | null,
  standing: Standing,
  show: Partial<Show> = {},
): string =>
  linkOf(
    baseOf(source),
    builtOf(
      { lesson, step: 1, show: { ...firstShow(source.view()), hide: [], lock: [], ...show } },
      standing,
    ),
  )

export const worksheetBody = async (source: PageSource): Promise<LeafBody> => {
  const { i18n } = source
  const lessons = await lessonsFor(i18n)
  const lives = new Map<string, Life>()
  const lifeFor = (scenario: StoryScenario): Life => {
    const key = JSON.stringify(scenario)
    const life = lives.get(key) ?? lifeOf(scenarioFrom(scenario).scenario)
    lives.set(key, life)
    return life
  }
  const taught = (plan: LessonPlan): SheetPlan => {
    const { age, site } = source.view()
    const observed = plan.observe.setting?.scenario ?? plan.run.setting?.scenario ?? plan.start.scenario ?? {}
    return lessonSheet(
      plan,
      i18n.text(`lessons.${plan.id}.observe.ask`),
      { answer: lifeFor(answerLife(plan)), observed: lifeFor(observed) },
      { age, site, scanError: SCAN_CV.spine, usual: usualOf },
    )
  }
  const { lesson } = source.view()
  return createWorksheet({
    i18n,
    lessons,
    first: lessons.find(({ id }) => id === lesson)?.id ?? null,
    version: MODEL_VERSION,
    sheetOf(of: SheetOf) {
      const own = lessons.find(({ id }) => id === of)
      if (own !== undefined) return { plan: taught(own.plan), link: openLink(source, own.id, own.standing) }
      const { age, site } = source.view()
      const { life } = source.result()
      return {
        plan: lifeSheet({ life, age, site, scanError: SCAN_CV.spine, usual: usualOf }),
        link: openLink(source, null, presentOf(source)),
      }
    },
  })
}

/** What a page of general reading would only distract from, in a first lesson. */
const QUIET = ['closer', 'reading', 'trial', 'compare', 'stories']

/** The same lesson for three audiences: with less beside it, as it is, and its last case on the whole page. */
const audienceLinks = (source: PageSource, plan: LessonPlan): Readonly<Record<Audience, string>> => {
  const start = standingOf(plan.start)
  return {
    school: openLink(source, plan.id, start, { hide: QUIET }),
    advanced: openLink(source, plan.id, start),
    clinical: openLink(source, null, standingOf(plan.transfer.answer ?? plan.transfer.setting)),
  }
}

export const guideBody = async (source: PageSource): Promise<LeafBody> => {
  const { i18n } = source
  const [lessons, { SOURCES }, { REFERENCES }] = await Promise.all([
    lessonsFor(i18n),
    import('./panels/sources'),
    import('./model/references'),
  ])
  const named: Readonly<Record<string, { readonly short?: string; readonly citation: string }>> = {
    ...REFERENCES,
    ...SOURCES,
  }
  const { lesson } = source.view()
  return createGuide({
    i18n,
    lessons,
    first: lesson ?? lessons[0]?.id ?? 'living-bone',
    version: MODEL_VERSION,
    guideOf(id) {
      const plan = PLANS[id]
      return {
        plan,
        title: i18n.text(`lessons.${id}.title`),
        sources: plan.sources.map(key => named[key]?.citation ?? key),
        links: audienceLinks(source, plan),
        worksheet: openLink(source, id, standingOf(plan.start), { mode: 'print' }),
      }
    },
  })
}
