import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { axesDrawing } from './axes'
import { qrDrawing } from './qr'
import type { SheetPlan } from './sheet-plan'
import { boxes, part, ruled, say, scrolling, table, type PaperOptions } from './sheet-parts'
import { ageText, columnName, lettered, numbered, type SheetWords } from './sheet-words'

/** Letters of a link that are worth printing: a longer one is scanned, or found by its beginning. */
const LONGEST_LINK = 180

/** Name, date, and the way to the very state the sheet is about. */
export const sheetHead = (i18n: I18n, words: SheetWords, link: string): HTMLElement => {
  const bare = link.replace(/^https?:\/\//, '')
  const qr = qrDrawing(document, link, i18n.text('kit.sheet.code'))
  return el(
    'header',
    { class: 'ws-head' },
    el(
      'div',
      { class: 'ws-name' },
      el(
        'div',
        { class: 'ws-lines' },
        ruled(i18n.text('kit.sheet.name')),
        ruled(i18n.text('kit.sheet.date')),
      ),
      el('h3', {}, words.title),
      say(words.question, 'ws-question'),
      el(
        'p',
        { class: 'ws-link', dir: 'ltr' },
        bare.length <= LONGEST_LINK ? bare : i18n.text('kit.sheet.longLink', { start: bare.slice(0, 60) }),
      ),
    ),
    qr,
  )
}

const confidence = (i18n: I18n): HTMLElement =>
  el(
    'div',
    { class: 'ws-sure' },
    el('span', {}, i18n.text('kit.sheet.sure')),
    boxes(
      numbered(5).map(n =>
        n === 1 || n === 5
          ? i18n.text('kit.sheet.sureEnd', { n: i18n.number(n), word: i18n.text(`kit.sheet.sure.${n}`) })
          : i18n.number(n),
      ),
      'ws-row',
    ),
  )

/** A: what the learner expects, before anything is seen. */
export const predictPart = (
  i18n: I18n,
  plan: SheetPlan,
  words: SheetWords,
  { level }: PaperOptions,
): HTMLElement => {
  const { curve, choice, lesson } = plan
  const options =
    choice === null || lesson === null
      ? []
      : lettered(
          i18n,
          numbered(choice.options).map(n => i18n.text(`lessons.${lesson.id}.predict.option.${n}`)),
        )
  return part(
    i18n.text('kit.sheet.a'),
    say(words.ask),
    curve === null
      ? boxes(options)
      : el(
          'figure',
          { class: 'ws-figure' },
          el('figcaption', {}, words.axis),
          scrolling(
            i18n.text('kit.sheet.axes', { axis: words.axis }),
            axesDrawing(document, i18n, {
              ask: curve,
              known: plan.known,
              answer: null,
              usual: plan.usual,
              name: i18n.text('kit.sheet.axes', { axis: words.axis }),
            }),
          ),
        ),
    level === 'advanced' && curve !== null
      ? ruled(i18n.text('kit.sheet.number', { age: ageText(i18n, curve.to) }))
      : null,
    ruled(i18n.text('kit.sheet.because'), 2),
    confidence(i18n),
  )
}

/** B: what the simulation shows, written down and drawn over the prediction. */
export const observePart = (i18n: I18n, plan: SheetPlan, words: SheetWords): HTMLElement => {
  const heads = [i18n.text('kit.sheet.age'), ...plan.columns.map(({ reading }) => columnName(i18n, reading))]
  const blank = plan.columns.map(() => '')
  const rows = numbered(plan.rows).map(n => [
    plan.agesPrinted ? ageText(i18n, plan.ages[n - 1] ?? 0) : '',
    ...blank,
  ])
  return part(
    i18n.text('kit.sheet.b'),
    say(words.observe),
    table(i18n, i18n.text('kit.sheet.rows'), heads, rows),
    plan.curve === null
      ? el('div', { class: 'ws-draw' }, i18n.text('kit.sheet.draw'))
      : say(i18n.text('kit.sheet.overlay')),
    ruled(i18n.text(plan.curve === null ? 'kit.sheet.surprise' : 'kit.sheet.gap'), 1),
  )
}
