import type { AnswerKey, Contradiction, Decision, Given, RuleId } from '../../aid'
import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { sign } from '../render/glyphs'
import type { Tag } from '../types'
import { answerLine } from './answers-list'
import { addOnTitle, tLines } from './words'

/** What every part of a result, and of a card, is made from. */
export interface Judged {
  readonly i18n: I18n
  readonly given: Given
  readonly decision: Decision
}
type Change = (key: AnswerKey) => void

/** Rules that end in "no massage" until a doctor has looked. */
export const isStop = (rule: RuleId): boolean => rule === 'R1' || rule === 'R2' || rule === 'R3'

const numbered = (i18n: I18n, stem: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => i18n.text(`${stem}${i + 1}`))

export const askTexts = (i18n: I18n): string[] => numbered(i18n, 'panels.aid.asking.q', 7)
export const avoidTexts = (i18n: I18n): string[] => numbered(i18n, 'panels.aid.avoid.a', 7)

export const taggedList = (tag: Tag, texts: readonly string[]): HTMLElement =>
  el('ul', { class: 'panels-tagged' }, ...texts.map(text => el('li', {}, sign(tag), el('span', {}, text))))

export const partElement = (title: string, ...children: readonly (HTMLElement | null)[]): HTMLElement =>
  el('section', { class: 'aid-part' }, el('h5', {}, title), ...children)

/** The answers that led to the rule, each with the way to change it; what was unsure or is missing says so. */
export const whyPart = ({ i18n, given, decision }: Judged, early: boolean, change: Change): HTMLElement => {
  const { reasons } = decision
  const note = (key: string): HTMLElement => el('p', { class: 'aid-aside' }, i18n.text(key))
  return partElement(
    i18n.text('panels.aid.part.why'),
    reasons.length === 0
      ? el('p', {}, i18n.text('panels.aid.part.none'))
      : el('ul', { class: 'aid-list' }, ...reasons.map(({ key }) => answerLine(i18n, given, key, change))),
    reasons.some(({ how }) => how !== 'given') ? note('panels.aid.part.careful') : null,
    early ? note('panels.aid.part.early') : null,
  )
}

const clashItem = ({ i18n, given }: Judged, { id, keys }: Contradiction, change: Change): HTMLElement =>
  el(
    'li',
    { 'data-clash': id },
    el('p', {}, i18n.text(`panels.aid.contradiction.${id}`, tLines(i18n))),
    el('ul', { class: 'aid-list' }, ...keys.map(key => answerLine(i18n, given, key, change))),
  )

/** Answers that do not go together, said in words, both to be changed. */
export const clashPart = (judged: Judged, change: Change): HTMLElement | null => {
  const { contradictions } = judged.decision
  return contradictions.length === 0
    ? null
    : partElement(
        judged.i18n.text('panels.aid.part.clash'),
        el('ul', { class: 'aid-clashes' }, ...contradictions.map(one => clashItem(judged, one, change))),
      )
}

export const addOnList = ({ i18n, given, decision }: Judged): HTMLElement =>
  el(
    'dl',
    { class: 'aid-addons' },
    ...decision.addOns.map(id =>
      el(
        'div',
        { 'data-addon': id },
        el('dt', {}, addOnTitle(i18n, given, id)),
        el('dd', {}, i18n.text(`panels.aid.addon.${id}.text`)),
      ),
    ),
  )

export const addOnPart = (judged: Judged): HTMLElement | null =>
  judged.decision.addOns.length === 0
    ? null
    : partElement(judged.i18n.text('panels.aid.part.addons'), addOnList(judged))

export const askPart = (i18n: I18n): HTMLElement =>
  partElement(
    i18n.text('panels.aid.part.ask'),
    el('ul', { class: 'panels-list' }, ...askTexts(i18n).map(text => el('li', {}, text))),
  )

/** What a gentle session looks like, what to leave out, and what to watch for afterwards; only where one is in question. */
export const sessionParts = (i18n: I18n, rule: RuleId): readonly HTMLElement[] => {
  if (isStop(rule)) return []
  const only = rule === 'R4' || rule === 'R5'
  return [
    el(
      'div',
      { class: 'aid-pair' },
      partElement(
        i18n.text(only ? `panels.aid.part.session.${rule}` : 'panels.aid.part.session'),
        taggedList('fits', numbered(i18n, 'panels.aid.session.s', 8)),
      ),
      partElement(i18n.text('panels.aid.part.avoid'), taggedList('avoid', avoidTexts(i18n))),
    ),
    partElement(i18n.text('panels.aid.part.after'), el('p', {}, i18n.text('panels.aid.after'))),
  ]
}
