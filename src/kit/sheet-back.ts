import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { readingName } from '../lessons/view/values'
import { leastSeen, type SheetPlan } from './sheet-plan'
import { boxes, part, ruled, say, table, type PaperOptions } from './sheet-parts'
import { ageText, mixed, numbered, type SheetWords } from './sheet-words'

/** The words of a control loop, as examinations use them. */
const LOOP = ['stimulus', 'receptor', 'coordinator', 'effector', 'response', 'setPoint'] as const

/** Boxes one after the other with arrows between, each with a word on its edge. */
const chain = (names: readonly string[]): HTMLElement =>
  el('ol', { class: 'ws-chain' }, ...names.map(name => el('li', {}, el('span', {}, name))))

/** C: the chain of causes. School puts the lesson's links in order; advanced finds them, in the words of a control loop. */
export const explainPart = (i18n: I18n, words: SheetWords, { level }: PaperOptions): HTMLElement => {
  const isSchool = level === 'school'
  const order = mixed(words.links.length)
  return part(
    i18n.text('kit.sheet.c'),
    isSchool && words.links.length > 0
      ? el(
          'div',
          {},
          say(i18n.text('kit.sheet.order')),
          boxes(
            order.map(n => words.links[n - 1] ?? ''),
            'ws-links',
          ),
        )
      : el(
          'div',
          {},
          say(i18n.text(isSchool ? 'kit.sheet.chain' : 'kit.sheet.loop')),
          chain(
            isSchool
              ? numbered(4).map(n => i18n.text(`kit.sheet.link.${n}`))
              : LOOP.map(name => i18n.text(`kit.sheet.loop.${name}`)),
          ),
        ),
    say(words.explain),
    ...(isSchool && words.starters.length > 0
      ? words.starters.slice(0, 2).map(starter => ruled(starter, 1))
      : [ruled('', 2)]),
    ruled(i18n.text('kit.sheet.right'), 1),
  )
}

/** D: whether a change could be seen at all. */
export const precisionPart = (i18n: I18n, plan: SheetPlan, { level }: PaperOptions): HTMLElement => {
  const { age, site, read, error } = plan.scans
  return part(
    i18n.text('kit.sheet.d'),
    say(
      i18n.text('kit.sheet.scans', {
        name: readingName(i18n, `bmd_${site}_gcm2`),
        age: ageText(i18n, age),
        error: i18n.number(error * 100, 1),
      }),
    ),
    table(
      i18n,
      i18n.text('kit.sheet.scansName'),
      [
        i18n.text('kit.sheet.scan'),
        ...numbered(3).map(n => i18n.number(n)),
        i18n.text('kit.sheet.mean'),
        i18n.text('kit.sheet.range'),
        i18n.text('kit.sheet.percent'),
      ],
      [[i18n.text('kit.sheet.gcm2'), ...read.map(value => i18n.number(value, 3)), '', '', '']],
    ),
    say(
      i18n.text(level === 'advanced' ? 'kit.sheet.seen.advanced' : 'kit.sheet.seen', {
        factor: i18n.number(leastSeen(1), 2),
      }),
    ),
    el(
      'div',
      { class: 'ws-sure' },
      boxes(
        (['yes', 'no'] as const).map(answer => i18n.text(`kit.sheet.${answer}`)),
        'ws-row',
      ),
      ruled(i18n.text('kit.sheet.becauseShort'), 1),
    ),
  )
}

/** E: what the model leaves out. */
export const limitsPart = (i18n: I18n, words: SheetWords, { level }: PaperOptions): HTMLElement =>
  part(
    i18n.text('kit.sheet.e'),
    boxes(words.limits),
    ruled(i18n.text(level === 'advanced' ? 'kit.sheet.limits.advanced' : 'kit.sheet.limits'), 1),
  )

/** F: one question on the way out. */
export const exitPart = (i18n: I18n, words: SheetWords): HTMLElement =>
  part(
    i18n.text('kit.sheet.f'),
    say(words.exit.text),
    words.exit.options.length > 0 ? boxes(words.exit.options) : null,
    ruled(i18n.text('kit.sheet.becauseShort'), words.exit.options.length > 0 ? 1 : 2),
  )
