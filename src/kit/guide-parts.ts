import { el } from '../dom/el'
import type { I18n } from '../i18n'
import type { LessonPlan } from '../lessons/types'
import { MAP_PARTS, pageMap } from './guide-map'
import { stepStarts } from './guide-times'
import { part, say } from './sheet-parts'
import { numbered } from './sheet-words'

/** A lesson with everything its guide names beside its own words. */
export interface GuideOf {
  readonly plan: LessonPlan
  readonly title: string
  /** what it rests on, as it is cited */
  readonly sources: readonly string[]
  /** address of the worksheet, whose key goes with the guide */
  readonly worksheet: string
  /** addresses of the lesson as it suits three audiences */
  readonly links: Readonly<Record<Audience, string>>
}
export const AUDIENCES = ['school', 'advanced', 'clinical'] as const
export type Audience = (typeof AUDIENCES)[number]

const list = (items: readonly string[], className = 'guide-list'): HTMLElement =>
  el('ul', { class: className }, ...items.map(item => el('li', {}, item)))

const pairs = (rows: readonly (readonly [string, string])[]): HTMLElement =>
  el(
    'dl',
    { class: 'guide-pairs' },
    ...rows.map(([name, text]) => el('div', {}, el('dt', {}, name), el('dd', {}, text))),
  )

/** The front: what the lesson is, and how it runs. */
export const guideFront = (i18n: I18n, { plan, title }: GuideOf): HTMLElement => {
  const { id } = plan
  const own = (key: string): string => i18n.text(`lessons.${id}.${key}`)
  const text = (key: string): string => i18n.text(`kit.guide.${key}`)
  const clock = (seconds: number): string =>
    i18n.text('kit.guide.clock', {
      minutes: i18n.number(Math.floor(seconds / 60)),
      seconds: i18n.number(seconds % 60, 0, { minimumIntegerDigits: 2 }),
    })
  return el(
    'section',
    { class: 'ws-side guide-side' },
    el(
      'header',
      { class: 'ws-head' },
      el(
        'div',
        { class: 'ws-name' },
        el('h3', {}, i18n.text('kit.guide.of', { title })),
        say(own('question'), 'ws-question'),
      ),
    ),
    el(
      'div',
      { class: 'guide-columns' },
      part(
        text('overview'),
        say(own('guide.overview')),
        pairs([
          [text('audience'), i18n.text(`kit.guide.level.${plan.level}`)],
          [text('time'), i18n.text('kit.guide.minutes', { lesson: i18n.number(plan.minutes) })],
          [text('prior'), own('guide.prior')],
          ...(plan.standards.length === 0 ? [] : [[text('standards'), plan.standards.join('; ')] as const]),
          [text('materials'), text('materials.all')],
        ]),
      ),
      part(text('objectives'), list(numbered(plan.objectives).map(n => own(`objective.${n}`)))),
      part(
        text('map'),
        pageMap(document, i18n),
        el('ol', { class: 'guide-places' }, ...numbered(MAP_PARTS).map(n => el('li', {}, text(`map.${n}`)))),
      ),
      part(text('warmup'), say(own('guide.warmup'))),
      part(text('openplay'), say(own('guide.openplay'))),
      part(
        text('guided'),
        el(
          'ol',
          { class: 'guide-times' },
          ...stepStarts(plan.minutes).map(({ kind, at }) =>
            el(
              'li',
              {},
              el('b', {}, clock(at)),
              el(
                'span',
                {},
                i18n.text('kit.guide.step', {
                  name: i18n.text(`lessons.step.${kind}`),
                  what: text(`step.${kind}`),
                }),
              ),
            ),
          ),
        ),
      ),
      part(text('whole'), say(own('guide.class')), say(text('keys'))),
    ),
  )
}

/** The back, the key: answers, what to listen for, and all that is not the lesson itself. */
export const guideBack = (
  i18n: I18n,
  { plan, title, sources, links }: GuideOf,
  version: string,
): HTMLElement => {
  const { id } = plan
  const own = (key: string): string => i18n.text(`lessons.${id}.${key}`)
  const text = (key: string): string => i18n.text(`kit.guide.${key}`)
  return el(
    'section',
    { class: 'ws-side guide-side' },
    el('h3', {}, i18n.text('kit.guide.key', { title })),
    el(
      'div',
      { class: 'guide-columns' },
      part(
        text('discussion'),
        pairs(
          numbered(plan.guide.discussion).map(
            n => [own(`guide.discussion.${n}.ask`), own(`guide.discussion.${n}.answer`)] as const,
          ),
        ),
      ),
      part(text('listen'), list(numbered(plan.guide.listen).map(n => own(`guide.listen.${n}`)))),
      part(
        text('wrong'),
        pairs(plan.wrong.map(({ name }) => [own(`wrong.${name}`), own(`wrong.${name}.shown`)] as const)),
      ),
      part(
        text('different'),
        el(
          'dl',
          { class: 'guide-pairs' },
          ...AUDIENCES.map(audience =>
            el(
              'div',
              {},
              el('dt', {}, el('a', { href: links[audience] }, text(`different.${audience}`))),
              el('dd', {}, own(`guide.${audience}`)),
            ),
          ),
        ),
      ),
      part(text('inclusive'), list(numbered(4).map(n => text(`inclusive.${n}`)))),
      part(text('offline'), list(numbered(4).map(n => text(`offline.${n}`)))),
      part(text('privacy'), say(text('privacy.text'))),
      part(
        text('honest'),
        say(own('honest.fitted')),
        say(own('honest.illustrative')),
        list(numbered(plan.guide.limits).map(n => own(`guide.limit.${n}`))),
        say(i18n.text('kit.guide.sources', { list: sources.join('; ') }), 'guide-sources'),
      ),
    ),
    el('footer', { class: 'ws-foot' }, i18n.text('kit.guide.foot', { version })),
  )
}
