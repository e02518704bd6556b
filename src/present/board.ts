import { el, icon, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { letterOf } from './poll'
import { sketch } from './sketch'
import type { Slide } from './types'

const TICK = 'M4 12.5l5.5 5.5L20 6.5'

/** An order that is never the right one and always the same: every second, then the others. */
export const mixed = <T>(list: readonly T[]): readonly T[] => [
  ...list.filter((_, i) => i % 2 === 1),
  ...list.filter((_, i) => i % 2 === 0),
]

/** Whether a slide has anything of its own to stand beside the plate. */
export const hasBoard = (slide: Slide): boolean => slide.options.length > 0 || slide.chain.length > 0

/** As many answers as a class can raise its hands for. */
export const answersOf = ({ options, chain }: Slide): number => options.length || chain.length

/**
 * What an answer is called: a number, because A and B are two lives on the charts. Steps out of order have letters, because
 * their numbers are the answer.
 */
export const markOf = (i18n: I18n, { chain }: Slide, index: number): string =>
  chain.length > 0 ? letterOf(index) : i18n.number(index + 1)

/** What is asked, big; and what stands beside the plate: answers to choose from, curves, or steps in a wrong order. */
export const presentBoard = (i18n: I18n) => {
  const lead = el('h2', { class: 'present-lead-words' })
  const quiet = el('p', { class: 'present-quiet' })
  const moves = el('div', { class: 'present-moves' })
  const words = el('section', { class: 'present-lead', 'aria-label': i18n.text('present.slide') })
  words.append(el('div', {}, lead, quiet), moves)
  // long answers scroll: a keyboard must be able to do it, too
  const side = el('section', {
    class: 'present-side',
    tabindex: 0,
    'aria-label': i18n.text('present.answers'),
  })
  let drawn = ''
  const ageWords = (age: number): string => i18n.number(age, 0, { maximumFractionDigits: 1 })

  const optionOf = (slide: Slide, text: string, index: number, open: boolean): HTMLElement => {
    const right = open && slide.right === index + 1
    const shape = slide.curves?.shapes[index]
    return el(
      'li',
      { class: 'present-option', 'data-right': right, 'data-wrong': open && slide.right !== null && !right },
      el('b', { class: 'present-letter' }, markOf(i18n, slide, index)),
      shape === undefined || slide.curves === null ? null : sketch(slide.curves, shape, open),
      el('span', { class: 'present-option-words' }, text),
      right
        ? el(
            'span',
            { class: 'present-right' },
            icon(TICK),
            i18n.text(slide.curves === null ? 'present.right' : 'present.nearest'),
          )
        : null,
    )
  }
  const fill = (slide: Slide, open: boolean): void => {
    if (slide.options.length > 0)
      side.replaceChildren(
        el(
          'ol',
          { class: slide.curves === null ? 'present-options' : 'present-options present-curves' },
          ...slide.options.map((text, index) => optionOf(slide, text, index, open)),
        ),
        slide.curves === null
          ? ''
          : el(
              'p',
              { class: 'present-axis' },
              i18n.text('present.curves', {
                axis: slide.curves.axis,
                from: ageWords(slide.curves.shownFrom),
                to: ageWords(slide.curves.to),
                shown: String(open),
              }),
            ),
      )
    else if (slide.chain.length > 0)
      side.replaceChildren(
        el(
          'ol',
          { class: 'present-chain', 'data-open': open },
          ...(open ? slide.chain : mixed(slide.chain)).map((text, index) =>
            el(
              'li',
              { class: 'present-option' },
              el(
                'b',
                { class: 'present-letter' },
                open ? i18n.number(index + 1) : markOf(i18n, slide, index),
              ),
              el('span', { class: 'present-option-words' }, text),
            ),
          ),
        ),
      )
    else side.replaceChildren()
  }
  /** what is said, or '' where the page's own headline says it */
  const saidOf = (slide: Slide, open: boolean): string => {
    if (!open || !slide.asks) return slide.lead ?? ''
    const right = slide.right === null ? undefined : slide.options[slide.right - 1]
    if (right === undefined || slide.right === null) return slide.answer ?? ''
    return i18n.text(slide.curves === null ? 'present.answer' : 'present.answer.nearest', {
      mark: markOf(i18n, slide, slide.right - 1),
      text: right,
    })
  }
  return {
    words,
    side,
    moves,
    saidOf,
    update(slide: Slide, open: boolean): void {
      const now = `${slide.id} ${open}`
      if (drawn === now) return
      drawn = now
      const said = saidOf(slide, open)
      setText(lead, said)
      lead.hidden = said === ''
      const second = open && slide.asks && slide.right !== null ? slide.answer : slide.quiet
      setText(quiet, second ?? '')
      quiet.hidden = second === null
      words.hidden = said === '' && second === null
      fill(slide, open)
    },
    /** the language's own words changed, or another lesson came: everything is drawn anew */
    forget: (): void => {
      drawn = ''
    },
  }
}
