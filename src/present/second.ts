import type { I18n } from '../i18n'
import { presentNotes } from './notes'
import { openSecond, type SecondWindow } from './second-window'
import type { Command, SlideShow } from './types'
import type { Walk } from './walk'

export interface SecondOptions {
  readonly i18n: I18n
  /** where the notes stand when no second window may be opened */
  readonly place: HTMLElement
  theme(): string
  act(command: Command): void
  onKeys(page: Document): void
  /** opened or closed: a button shows it */
  onOpen(open: boolean): void
}

/** The teacher's notes, in a second window or else in the page; with a clock that wakes once a minute while they are open. */
export const secondScreen = ({ i18n, place, theme, act, onKeys, onOpen }: SecondOptions) => {
  const notes = presentNotes({ i18n, act })
  let screen: SecondWindow | 'page' | null = null
  let wake: ReturnType<typeof setTimeout> | null = null
  const began = Date.now()

  const clock = (): void => {
    const now = new Date()
    const time = new Intl.DateTimeFormat(i18n.locale, { hour: 'numeric', minute: '2-digit' }).format(now)
    const minutes = Math.floor((now.getTime() - began) / 60_000)
    notes.clock(i18n.text('present.notes.clock', { time, minutes: i18n.number(minutes) }))
    wake = setTimeout(clock, 60_000 - (now.getTime() % 60_000) + 20)
  }
  const gone = (): void => {
    if (wake !== null) clearTimeout(wake)
    wake = null
    screen = null
    notes.root.remove()
    place.hidden = true
    onOpen(false)
  }
  const close = (): void => {
    if (screen !== null && screen !== 'page') screen.close()
    gone()
  }
  return {
    isInPage: (): boolean => screen === 'page',
    toggle(): void {
      if (screen !== null) {
        const open = screen === 'page' || screen.isOpen()
        close()
        if (open) return
      }
      notes.warn('')
      screen = openSecond({
        page: document,
        title: i18n.text('present.notes.title'),
        theme: theme(),
        content: notes.root,
        onKeys,
        onGone: gone,
      })
      if (screen === null) {
        screen = 'page'
        notes.warn(i18n.text('present.notes.blocked'))
        place.append(notes.root)
        place.hidden = false
      }
      clock()
      onOpen(true)
    },
    timer: notes.timer,
    update: (show: SlideShow, walk: Walk): void => notes.update(show, walk),
    close,
  }
}
