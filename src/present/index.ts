import { el, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { Setting } from '../lessons/types'
import { blackout } from './black'
import { answersOf, hasBoard, presentBoard } from './board'
import { leaveNoFocus, turnFullScreen } from './hands'
import { presentHead } from './head'
import { listenForKeys, type Meaning } from './keys'
import { keysHelp } from './keys-help'
import { clearMarks, isHeld, markShown } from './marks'
import { count, emptyPoll, type Poll } from './poll'
import { presentNote } from './note'
import { pollView } from './poll-view'
import './present.css'
import './present-parts.css'
import './notes.css'
import { secondScreen } from './second'
import { timerView } from './timer-view'
import { presentTools } from './tools'
import { CHARTS, type ChartName, type Command, type Slide, type SlideShow } from './types'
import { backward, forward, type Walk } from './walk'

export { moveRows, type Move, type MoveRows } from './moves'
export { showOfLesson, showOfLife } from './slides'
export { toStep } from './walk'
export { CHARTS, type SlideShow } from './types'

type Side = ChartName | 'board'

export interface PresenterOptions {
  readonly i18n: I18n
  readonly root: HTMLElement
  theme(): string
  /** puts a life, an age and a place on the page */
  apply(setting: Setting): void
  /** controls for the inputs that a class may move, or nothing */
  moves(names: readonly string[]): HTMLElement | null
  play(): void
  /** @param movable something on this slide changes the life */
  swap(movable: boolean): void
  picture(): void
  /** a chart has come into sight */
  onChart(id: ChartName): void
  onWalk(slide: Slide): void
  /** what the class sees now, with its answer or without */
  onSeen(slide: Slide, open: boolean): void
  leave(): void
}

/** What stands beside the plate when a slide comes up: its answers as long as they are not seen on a chart. */
const sideOf = (slide: Slide, { open }: Walk): Side =>
  hasBoard(slide) && (!open || slide.curves !== null || slide.after === null) ? 'board' : slide.chart

const isHidden = (node: Element): boolean => node.hasAttribute('hidden')

/** The presented page. It keeps where it stands, what was counted and which parts are open; nothing of it is stored. */
export const mountPresenter = (host: HTMLElement, o: PresenterOptions) => {
  const { i18n, root } = o
  const listen = listening()
  let show: SlideShow | null = null
  let walk: Walk = { at: 0, open: true }
  let side: Side = 'density'
  let single = true
  /** it opened with what came with the address: no step has a number before the first one is taken */
  let fresh = true
  const polls = new Map<string, Poll>()

  const slideNow = (): Slide | undefined => show?.slides[walk.at]
  const head = presentHead(
    i18n,
    command => act(command),
    () => openTools(isHidden(tools.root)),
  )
  const board = presentBoard(i18n)
  const note = presentNote()
  const { say } = note
  const tools = presentTools(i18n, command => act(command))
  const help = keysHelp(i18n, on => {
    single = on
  })
  const black = blackout(i18n, listen, on => {
    root.toggleAttribute('data-black', on)
    say(i18n.text(on ? 'present.black.on' : 'present.black.off'))
  })
  const poll = pollView(
    i18n,
    change => {
      const slide = slideNow()
      if (slide === undefined) return
      polls.set(slide.id, change(pollOf(slide)))
      drawPoll()
    },
    () => openPoll(false),
  )
  const lives = el('p', { class: 'present-lives', hidden: true })
  const place = el('div', { class: 'present-notes-place', hidden: true })
  const second = secondScreen({
    i18n,
    place,
    theme: o.theme,
    act: command => act(command),
    onKeys: page => hearKeys(page),
    onOpen: open => {
      tools.press('notes', open)
      root.toggleAttribute('data-notes', second.isInPage())
      drawNotes()
    },
  })
  const timer = timerView({
    i18n,
    now: () => performance.now(),
    say,
    onTick: text => second.timer(text === null ? '' : i18n.text('present.notes.timer', { time: text })),
    onClose: () => openTimer(false),
  })
  host.append(
    // in the flow of the page, so that they cover nothing
    el('div', { class: 'present-top' }, head.root, tools.root, ...note.nodes),
    board.words,
    lives,
    board.side,
    poll.root,
    timer.root,
    place,
    help.root,
    black.root,
  )

  const pollOf = (slide: Slide): Poll => polls.get(slide.id) ?? emptyPoll(answersOf(slide))
  const drawPoll = (): void => {
    const slide = slideNow()
    if (slide !== undefined && !poll.root.hidden) poll.update(pollOf(slide), slide)
  }
  const drawNotes = (): void => {
    if (show !== null) second.update(show, walk)
  }
  const openPoll = (open: boolean): void => {
    poll.root.hidden = !open
    root.toggleAttribute('data-poll', open)
    tools.press('poll', open)
    drawPoll()
    if (open) say(i18n.text('present.poll.open'))
  }
  const openTimer = (open: boolean): void => {
    if (open) timer.open()
    else timer.close()
    root.toggleAttribute('data-timer', open)
    tools.press('timer', open)
  }
  const openTools = (open: boolean): void => {
    note.clear()
    tools.show(open)
    root.toggleAttribute('data-tools', open)
    head.tools.setAttribute('aria-expanded', String(open))
  }
  const drawSide = (slide: Slide): void => {
    const held = isHeld(slide, walk, 'charts')
    const shown = side === 'board' && !hasBoard(slide) ? slide.chart : side
    root.dataset['side'] = held ? (hasBoard(slide) ? 'board' : 'none') : shown
    if (!held && shown !== 'board') o.onChart(shown)
  }
  const draw = (): void => {
    const slide = slideNow()
    if (show === null || slide === undefined) return
    markShown(root, show, walk, board.saidOf(slide, walk.open) !== '')
    head.update(show, walk, !fresh)
    board.update(slide, walk.open)
    drawSide(slide)
    drawPoll()
    drawNotes()
    o.onSeen(slide, walk.open)
  }
  const go = (next: Walk): void => {
    const before = slideNow()
    const moved = next.at !== walk.at
    if (show === null || (!moved && next.open === walk.open)) return
    walk = next
    fresh = false
    const slide = slideNow()
    if (slide === undefined) return
    const setting = walk.open && slide.asks ? (slide.after ?? slide.before) : slide.before
    if (setting !== null && (moved || slide.after !== null)) o.apply(setting)
    if (moved) {
      board.moves.replaceChildren(...[o.moves(slide.moves)].filter(node => node !== null))
      if (before !== undefined) openPoll(false)
      o.onWalk(slide)
    }
    side = sideOf(slide, walk)
    draw()
    const words = board.saidOf(slide, walk.open)
    say(
      moved
        ? i18n.text('present.said', {
            step: i18n.number(slide.step),
            steps: i18n.number(show.steps),
            words,
          })
        : words,
    )
  }
  const nextSide = (slide: Slide): void => {
    if (isHeld(slide, walk, 'charts')) return
    const order: readonly Side[] = hasBoard(slide) ? ['board', ...CHARTS] : CHARTS
    side = order[(order.indexOf(side) + 1) % order.length] ?? 'density'
    openPoll(false)
    drawSide(slide)
  }
  /** one thing at a time is closed; with nothing open the presenting ends */
  const closeOne = (): void => {
    if (!tools.root.hidden) openTools(false)
    else if (!poll.root.hidden) openPoll(false)
    else if (!timer.root.hidden) openTimer(false)
    else if (second.isInPage()) second.toggle()
    else o.leave()
  }
  const does: Readonly<Record<Command, (slide: Slide) => void>> = {
    next: () => show !== null && go(forward(show.slides, walk)),
    back: () => show !== null && go(backward(show.slides, walk)),
    play: () => o.play(),
    chart: nextSide,
    poll: () => openPoll(isHidden(poll.root)),
    timer: () => openTimer(isHidden(timer.root)),
    black: () => black.set(!black.isOn()),
    swap: slide => o.swap(slide.moves.length > 0),
    notes: () => second.toggle(),
    picture: () => o.picture(),
    full: turnFullScreen,
    keys: () => help.open(),
    leave: () => o.leave(),
  }
  const act = (command: Command): void => {
    const slide = slideNow()
    note.clear()
    if (slide !== undefined) does[command](slide)
    else if (command === 'leave') o.leave()
  }
  const actKey = (meaning: Meaning): boolean => {
    if (black.isOn()) {
      black.set(false)
      return true
    }
    if (typeof meaning === 'object') {
      const slide = slideNow()
      if (poll.root.hidden || slide === undefined) return false
      polls.set(slide.id, count(pollOf(slide), meaning.vote, 1))
      drawPoll()
      return true
    }
    if (meaning === 'leave') closeOne()
    else act(meaning)
    // the tools go with the first key that is not pressed on one of them
    if (!tools.root.hidden && !tools.root.contains(document.activeElement)) openTools(false)
    return true
  }
  const hearKeys = (page: Document): void =>
    listenForKeys(listen, page, { single: () => single, rtl: i18n.dir === 'rtl', act: actKey })
  hearKeys(document)
  leaveNoFocus(listen, root)
  tools.can('full', document.fullscreenEnabled === true)

  return {
    tell(text: string): void {
      // the tools have done their work: there is room for one of the two
      if (tools.root.contains(document.activeElement)) head.tools.focus()
      openTools(false)
      note.tell(text)
    },
    /** another show, or another language, from `at` on: `applied` if it stands on the page already, `numbered` if it is a step */
    set(next: SlideShow, at: Walk, applied: boolean, numbered: boolean): void {
      show = next
      walk = at
      fresh = !numbered
      const slide = slideNow()
      side = slide === undefined ? 'density' : sideOf(slide, at)
      board.forget()
      if (slide !== undefined) {
        board.moves.replaceChildren(...[o.moves(slide.moves)].filter(node => node !== null))
        const setting = at.open && slide.asks ? (slide.after ?? slide.before) : slide.before
        if (!applied && setting !== null) o.apply(setting)
      }
      draw()
    },
    /** two lives stand on the page: they can change places, and are named; '' while there is one */
    pinned(names: string): void {
      tools.press('swap', names !== '')
      setText(lives, names)
      lives.hidden = names === ''
    },
    dispose(): void {
      listen.dispose()
      timer.dispose()
      second.close()
      if (help.root.open) help.root.close()
      host.replaceChildren()
      clearMarks(root)
    },
  }
}
