import { HEIGHT_LOSS_BETWEEN_CM, HEIGHT_LOSS_CM, type RuleId, RULES, WAIT_WEEKS } from '../../aid'
import { UNKNOWN_T_AGE } from '../../aid/rules'
import { el } from '../../dom/el'
import type { I18n } from '../../i18n'
import { sign } from '../render/glyphs'
import { sourceLine } from '../render/source-line'
import type { Tag } from '../types'
import { tLines } from './words'

/** The sign that stands with each rule: an octagon means no, a diamond means ask, strokes in a ring mean that it may be gentle. */
export const RULE_TAGS: Readonly<Record<RuleId, Tag | 'gentle'>> = {
  R1: 'avoid',
  R2: 'avoid',
  R3: 'avoid',
  R4: 'avoid',
  R5: 'ask',
  R6: 'gentle',
  R7: 'gentle',
}

/** How the aid works: every rule with what leads to it, for paper and for those who want to check it. */
export const rulesList = (i18n: I18n) => {
  const values = {
    ...tLines(i18n),
    total: i18n.number(HEIGHT_LOSS_CM),
    between: i18n.number(HEIGHT_LOSS_BETWEEN_CM),
    weeks: i18n.number(WAIT_WEEKS),
    age: i18n.number(UNKNOWN_T_AGE),
  }
  const marks = RULES.map(id => ({
    id,
    yours: el('em', { hidden: true }, i18n.text('panels.aid.rules.yours')),
  }))
  const items = marks.map(({ id, yours }) =>
    el(
      'li',
      { class: 'aid-rule', 'data-rule': id },
      sign(RULE_TAGS[id]),
      el('strong', {}, i18n.text(`panels.aid.result.${id}.title`)),
      el('p', {}, i18n.text(`panels.aid.when.${id}`, values), ' ', yours),
    ),
  )
  return {
    root: el(
      'section',
      { class: 'aid-rules' },
      el('h4', {}, i18n.text('panels.aid.rules.title')),
      el('p', { class: 'aid-rules-lead' }, i18n.text('panels.aid.rules.lead')),
      el('ol', {}, ...items),
      el('p', { class: 'panels-small' }, i18n.text('panels.aid.caution')),
      el('p', { class: 'panels-small' }, i18n.text('panels.aid.rules.note', values)),
      sourceLine(i18n, ['iofRiskCheck', 'rosCopy']),
    ),
    /** Marks the rule that a person's answers lead to; null: none yet. */
    mark(rule: RuleId | null): void {
      for (const [i, { id, yours }] of marks.entries()) {
        yours.hidden = id !== rule
        items[i]!.classList.toggle('yours', id === rule)
      }
    },
  }
}
