import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { readingNumber } from '../lessons/view/values'
import { axesDrawing } from './axes'
import { leastSeen, scatterOf, type SheetPlan } from './sheet-plan'
import { part, say, table } from './sheet-parts'
import { ageText, columnName, numbered, type SheetWords } from './sheet-words'

const percent = (i18n: I18n, share: number): string => i18n.number(share * 100, 1)

/** What a scanner with the given errors would see of a change of 2 %. */
const precisionSays = (i18n: I18n, plan: SheetPlan): readonly string[] => {
  const { mean, range, share } = scatterOf(plan.scans)
  return [
    i18n.text('kit.sheet.key.range', {
      mean: i18n.number(mean, 3),
      range: i18n.number(range, 3),
      percent: percent(i18n, share),
    }),
    i18n.text('kit.sheet.key.seen', {
      one: percent(i18n, leastSeen(0.01)),
      two: percent(i18n, leastSeen(0.02)),
    }),
  ]
}

/** The teacher's page: what the model gives, and what a good answer says. */
export const keySide = (i18n: I18n, plan: SheetPlan, words: SheetWords): HTMLElement => {
  const { curve, choice, lesson } = plan
  const right =
    choice === null || lesson === null
      ? ''
      : i18n.text('kit.sheet.key.option', {
          letter: String.fromCharCode(64 + choice.right),
          why: i18n.text(`lessons.${lesson.id}.predict.option.${choice.right}`),
        })
  return el(
    'section',
    { class: 'ws-side ws-key' },
    el('h3', {}, i18n.text('kit.sheet.key', { title: words.title })),
    part(
      i18n.text('kit.sheet.a'),
      curve === null
        ? say(right)
        : el(
            'figure',
            { class: 'ws-figure' },
            el('figcaption', {}, words.axis),
            axesDrawing(document, i18n, {
              ask: curve,
              known: plan.known,
              answer: plan.answer,
              usual: plan.usual,
              name: i18n.text('kit.sheet.key.axes', { axis: words.axis }),
            }),
          ),
    ),
    part(
      i18n.text('kit.sheet.b'),
      say(i18n.text(lesson === null ? 'kit.sheet.key.life' : 'kit.sheet.key.own')),
      table(
        i18n,
        i18n.text('kit.sheet.rows'),
        [i18n.text('kit.sheet.age'), ...plan.columns.map(({ reading }) => columnName(i18n, reading))],
        plan.values.map((row, index) => [
          ageText(i18n, plan.ages[index] ?? 0),
          ...row.map((value, column) => {
            const { reading = 'age', digits } = plan.columns[column] ?? {}
            return readingNumber(i18n, reading, value, digits)
          }),
        ]),
      ),
    ),
    part(
      i18n.text('kit.sheet.c'),
      words.links.length === 0
        ? null
        : el('ol', { class: 'ws-numbered' }, ...words.links.map(link => el('li', {}, link))),
      say(words.model),
      lesson === null
        ? null
        : el(
            'ul',
            { class: 'ws-marks' },
            ...numbered(4).map(n =>
              el(
                'li',
                {},
                i18n.text('kit.sheet.key.mark', {
                  points: n - 1,
                  text: i18n.text(`lessons.${lesson.id}.explain.mark.${n - 1}`),
                }),
              ),
            ),
          ),
    ),
    part(i18n.text('kit.sheet.d'), ...precisionSays(i18n, plan).map(text => say(text))),
    part(i18n.text('kit.sheet.e'), say(i18n.text('kit.sheet.key.limits'))),
    part(i18n.text('kit.sheet.f'), say(words.exitAnswer)),
  )
}
