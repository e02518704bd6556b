import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { markOf } from './board'
import type { Command, Slide, SlideShow } from './types'
import type { Walk } from './walk'

/** Buttons beside the notes: what a teacher does without turning to the screen. */
const REMOTE = ['back', 'next', 'poll', 'timer', 'black'] as const satisfies readonly Command[]

export interface NotesOptions {
  readonly i18n: I18n
  act(command: Command): void
}

/** What only the teacher sees. The same part stands in a second window, or in the page where none may be opened. */
export const presentNotes = ({ i18n, act }: NotesOptions) => {
  const clock = el('p', { class: 'notes-clock' })
  const timer = el('p', { class: 'notes-timer' })
  const remote = el('div', {
    class: 'notes-remote',
    role: 'group',
    'aria-label': i18n.text('present.notes.remote'),
  })
  const buttons = new Map<Command, HTMLButtonElement>()
  for (const command of REMOTE) {
    const button = el(
      'button',
      { type: 'button', class: 'plain-button' },
      i18n.text(`present.tool.${command}`),
    )
    button.addEventListener('click', () => act(command))
    buttons.set(command, button)
    remote.append(button)
  }
  const body = el('div', { class: 'notes-body' })
  const why = el('p', { class: 'notes-why', hidden: true })
  const root = el(
    'section',
    {
      class: 'present-notes',
      lang: i18n.locale,
      dir: i18n.dir,
      'aria-label': i18n.text('present.notes.title'),
    },
    why,
    remote,
    el('div', { class: 'notes-times' }, clock, timer),
    body,
  )
  const list = (title: string, lines: readonly (string | HTMLElement)[]): readonly HTMLElement[] =>
    lines.length === 0
      ? []
      : [
          el('h2', {}, title),
          el('ul', {}, ...lines.map(line => (typeof line === 'string' ? el('li', {}, line) : line))),
        ]
  /** what a slide is called in the notes */
  const nameOf = (slide: Slide): string => slide.lead ?? slide.notes.now[0] ?? ''
  const answersOf = (slide: Slide): readonly HTMLElement[] =>
    list(
      i18n.text('present.answers'),
      slide.options.map((text, i) =>
        el(
          'li',
          { class: slide.right === i + 1 ? 'notes-right' : null },
          el('b', {}, i18n.text('present.notes.option', { mark: markOf(i18n, slide, i), text })),
          slide.right === i + 1 ? el('span', {}, ' ', i18n.text('present.notes.right')) : null,
          slide.why[i] === undefined || slide.why[i] === '' ? null : el('p', {}, slide.why[i] ?? ''),
        ),
      ),
    )
  return {
    root,
    /** a sentence above the notes: why they stand where the class can read them */
    warn(text: string): void {
      setText(why, text)
      why.hidden = text === ''
    },
    clock: (text: string): void => setText(clock, text),
    timer: (text: string): void => setText(timer, text),
    update(show: SlideShow, walk: Walk): void {
      const slide = show.slides[walk.at]
      if (slide === undefined) return
      const next = show.slides[walk.at + 1]
      const go = buttons.get('next')
      if (go !== undefined) setText(go, i18n.text(walk.open ? 'present.on' : 'present.reveal'))
      body.replaceChildren(
        el(
          'p',
          { class: 'notes-step' },
          i18n.text('present.notes.step', {
            title: show.title,
            step: i18n.number(slide.step),
            steps: i18n.number(show.steps),
          }),
        ),
        el('h1', {}, nameOf(slide)),
        ...(slide.quiet === null ? [] : [el('p', {}, slide.quiet)]),
        ...(slide.notes.until_min === null
          ? []
          : [
              el(
                'p',
                { class: 'notes-mark' },
                i18n.text('present.notes.mark', { minutes: i18n.number(Math.round(slide.notes.until_min)) }),
              ),
            ]),
        ...list(
          i18n.text('present.notes.now'),
          slide.notes.now.filter(text => text !== nameOf(slide)),
        ),
        ...answersOf(slide),
        ...list(i18n.text('present.notes.order'), slide.chain),
        ...list(
          i18n.text('present.notes.discussion'),
          slide.notes.discussion.map(({ ask, answer }) =>
            el('li', {}, el('b', {}, ask), el('p', {}, answer)),
          ),
        ),
        ...list(i18n.text('present.notes.listen'), slide.notes.listen),
        el('h2', {}, i18n.text('present.notes.next')),
        el('p', {}, next === undefined ? i18n.text('present.notes.last') : nameOf(next)),
      )
    },
  }
}
