import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { exitPart, explainPart, limitsPart, precisionPart } from './sheet-back'
import { observePart, predictPart, sheetHead } from './sheet-front'
import { keySide } from './sheet-key'
import type { PaperOptions } from './sheet-parts'
import type { SheetPlan } from './sheet-plan'
import { sheetWords } from './sheet-words'

export interface SheetMeta {
  /** the address of the very state the sheet is about */
  readonly link: string
  readonly version: string
}

/** One sheet of paper, both sides, and the key on a page of its own. */
export const worksheetPaper = (
  i18n: I18n,
  plan: SheetPlan,
  paper: PaperOptions,
  meta: SheetMeta,
): HTMLElement => {
  const words = sheetWords(i18n, plan)
  const foot = el(
    'footer',
    { class: 'ws-foot' },
    i18n.text('kit.sheet.foot', { version: meta.version, level: paper.level }),
  )
  return el(
    'article',
    { class: 'kit-sheet', 'data-level': paper.level, 'data-large': paper.large, 'data-plain': paper.plain },
    el(
      'section',
      { class: 'ws-side' },
      sheetHead(i18n, words, meta.link),
      predictPart(i18n, plan, words, paper),
      observePart(i18n, plan, words),
    ),
    el(
      'section',
      { class: 'ws-side' },
      explainPart(i18n, words, paper),
      precisionPart(i18n, plan, paper),
      limitsPart(i18n, words, paper),
      exitPart(i18n, words),
      foot,
    ),
    paper.key ? keySide(i18n, plan, words) : null,
  )
}
