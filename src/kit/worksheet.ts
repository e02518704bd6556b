import './kit.css'
import './sheet.css'
import { el, listening } from '../dom/el'
import { holdForPrint } from '../dom/print-part'
import type { I18n } from '../i18n'
import shareWords from '../i18n/locales/en/kit-share.json'
import words from '../i18n/locales/en/kit-sheet.json'
import type { LeafBody } from '../leaf/types'
import type { LessonId } from '../lessons/ids'
import { choice, radios, tick } from './fields'
import { saveEditable } from './editable'
import { worksheetPaper } from './sheet'
import type { PaperOptions } from './sheet-parts'
import type { SheetOf, SheetPlan } from './sheet-plan'

export interface WorksheetOptions {
  readonly i18n: I18n
  readonly lessons: readonly { readonly id: LessonId; readonly title: string }[]
  /** the lesson to begin with; null for the life on the page */
  readonly first: LessonId | null
  readonly version: string
  /** what a sheet is drawn from, and the address of its state */
  sheetOf(of: SheetOf): { readonly plan: SheetPlan; readonly link: string }
}

/** The worksheet of a lesson or of the life on the page, as it will be printed, and what may be chosen of it. */
export const createWorksheet = (o: WorksheetOptions): LeafBody => {
  const { i18n } = o
  for (const more of [words, shareWords]) i18n.add(more)
  const events = listening()
  let of: SheetOf = o.first ?? 'life'
  let paper: PaperOptions = { level: 'school', large: false, plain: false, key: true }
  const place = el('div', { class: 'ws-place' })
  const held = holdForPrint(place)
  let sheet = o.sheetOf(of)
  const draw = (): void =>
    place.replaceChildren(worksheetPaper(i18n, sheet.plan, paper, { link: sheet.link, version: o.version }))
  const change = (patch: Partial<PaperOptions>): void => {
    paper = { ...paper, ...patch }
    draw()
  }
  const titles = [['life', i18n.text('kit.sheet.of.life')], ...o.lessons.map(({ id, title }) => [id, title])]
  const print = el('button', { type: 'button', class: 'plain-button' }, i18n.text('kit.sheet.print'))
  events.on(print, 'click', () => held.print())
  const save = el('button', { type: 'button', class: 'link-button' }, i18n.text('kit.sheet.save'))
  events.on(save, 'click', () => saveEditable(place, i18n.text('kit.sheet.title'), `worksheet-${of}`, i18n))
  const root = el(
    'section',
    { class: 'kit kit-worksheet' },
    el('h2', {}, i18n.text('kit.sheet.title')),
    el('p', { class: 'kit-lead' }, i18n.text('kit.sheet.lead')),
    el(
      'div',
      { class: 'kit-part kit-paper-choice' },
      el(
        'div',
        { class: 'kit-grid' },
        choice(
          events,
          i18n.text('kit.sheet.of'),
          titles.map(([id = '', title = '']) => [id, title]),
          of,
          value => {
            of = o.lessons.find(({ id }) => id === value)?.id ?? 'life'
            sheet = o.sheetOf(of)
            draw()
          },
        ).root,
        radios(
          events,
          i18n.text('kit.sheet.level'),
          (['school', 'advanced'] as const).map(level => [level, i18n.text(`kit.sheet.level.${level}`)]),
          paper.level,
          value => change({ level: value === 'advanced' ? 'advanced' : 'school' }),
        ),
      ),
      el(
        'div',
        { class: 'kit-ticks' },
        tick(events, i18n.text('kit.sheet.withKey'), paper.key, key => change({ key })),
        tick(events, i18n.text('kit.sheet.large'), paper.large, large => change({ large })),
        tick(events, i18n.text('kit.sheet.plain'), paper.plain, plain => change({ plain })),
      ),
      el('div', { class: 'share-row kit-actions' }, print, save),
    ),
    place,
  )
  draw()
  return {
    root,
    // another life below, by the way back of the browser: only the sheet of the present life shows it
    update(): void {
      if (of !== 'life') return
      const now = o.sheetOf(of)
      if (now.link === sheet.link && now.plan.life === sheet.plan.life) return
      sheet = now
      draw()
    },
    dispose(): void {
      held.release()
      events.dispose()
      root.remove()
    },
  }
}
