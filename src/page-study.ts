import { listening } from './dom/el'
import words from './i18n/locales/en/study.json'
import { bookOf } from './page-book'
import { tellChange, type Asked } from './page-explain'
import type { FindHands } from './page-find'
import { lifeFileOf, openLifeFile } from './page-life-file'
import type { OpenRoom } from './page-rooms'
import { createSaying } from './page-saying'
import { seeTerm } from './page-see'
import type { Gesture } from './state/history'
import { later } from './state/later'
import { withRun } from './state/runs'
import { mountExplain } from './study/explain'
import { goToInput, goToPart, goToSetting } from './study/go'
import { listenForStudyKeys, type StudyKey } from './study/keys'
import type { See } from './study/terms'
import { mountToolRow } from './study/tool-row'

/** A life that stands so long is a run, ms. Assumption: a hand that rests this long has made its choice. */
const STANDS_MS = 1500
/** How long an entry of the glossary is waited for while its page arrives, ms. */
const ARRIVES_MS = 4000

/** What helps a student on the page: undo and redo, "explain this change", runs, search, marked words, link and file. */
export const openStudy: OpenRoom = place => {
  const { source, places } = place
  const { i18n, actions, history } = source
  const { root } = places
  i18n.add(words)
  const listen = listening()
  const say = createSaying(i18n)
  const book = bookOf(source)
  let gone = false

  // ---- what was changed last: a gesture of the life, or gentle massage, which is none
  let massage: { readonly from: number; readonly to: number } | null = null
  let shownMassage = source.view().massage
  // what a lesson sets, and gives back when it is left, is nobody's change
  let taught = source.view().lesson !== null
  const asked = (): Asked => {
    if (massage !== null) return { kind: 'massage' }
    const last = history.can().undo
    return last === null ? { kind: 'nothing' } : { kind: 'life', ...last }
  }
  const gestureWords = (gesture: Gesture): string => say(gesture.before, gesture.after, gesture.why)

  // ---- the row above the controls
  const step = (which: 'undo' | 'redo'): void => {
    const done = history[which]()
    if (done === null) return
    massage = null
    row.say(i18n.text(`study.${which === 'undo' ? 'undone' : 'redone'}`, { change: gestureWords(done) }))
  }
  const row = mountToolRow(places.controls.querySelector<HTMLElement>('.sheet-body') ?? places.controls, {
    i18n,
    onUndo: () => step('undo'),
    onRedo: () => step('redo'),
    onSearch: () => void search(),
    link: () => source.links().page,
    file: () => lifeFileOf(source),
    onFile: file => openLifeFile(source, file),
  })
  const explain = mountExplain(row.slot, row.root, {
    i18n,
    tell: () => tellChange(source, asked()),
    onDiagram: () => place.reveal('know.drawing'),
    onChapter: place.reveal,
    onAge: actions.age,
    onFailure: place.onFailure,
  })

  // ---- search: fetched when it is first wanted, with the words of the glossary and the titles of lessons
  let opening: Promise<{ open(): void; dispose(): void }> | null = null
  const see = (what: See): void => {
    if (source.view().leaf !== null) actions.view({ leaf: null })
    seeTerm(source, place, what)
  }
  const reachOr = (reached: () => boolean, name: string): void => {
    if (source.view().leaf !== null) actions.view({ leaf: null })
    // what covers the page is gone with the next frame
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!gone && !reached()) place.tell(i18n.text('search.away', { name }))
      }),
    )
  }
  const toTerm = (id: string): void => {
    actions.view({ leaf: 'glossary' })
    const until = performance.now() + ARRIVES_MS
    void import('./study/glossary').then(({ showEntry }) => {
      const attempt = (): void => {
        if (!gone && !showEntry(root, id) && performance.now() < until) requestAnimationFrame(attempt)
      }
      attempt()
    }, place.onFailure)
  }
  const hands: FindHands = {
    root,
    undo: () => step('undo'),
    redo: () => step('redo'),
    explain: explain.ask,
    toInput: (input, name) => reachOr(() => goToInput(root, input), name),
    toPart: (selector, name) => reachOr(() => goToPart(root, selector), name),
    toSetting: name => reachOr(() => goToSetting(root, name), name),
    toTerm,
    see,
  }
  const search = async (): Promise<void> => {
    opening ??= import('./page-search').then(({ openSearch }) => openSearch(source, hands, book))
    try {
      const dialog = await opening
      if (!gone) dialog.open()
    } catch {
      opening = null
      place.onFailure()
    }
  }
  const act = (key: StudyKey): void => (key === 'search' ? void search() : step(key))
  const hides = (name: string): boolean =>
    source.view().hide.includes(name) || source.run().veil.includes(name)
  listenForStudyKeys(listen, root.ownerDocument, {
    // another simulation may stand on the same page, and a dialog has keys of its own
    wanted: target =>
      target instanceof Element &&
      (root.contains(target) || target === document.body) &&
      target.closest('dialog[open]') === null,
    singleKeys: () => book.get().singleKeys && source.view().mode !== 'present',
    act(key) {
      if (!hides(key === 'search' ? 'search' : 'history')) act(key)
    },
  })
  listen.on(root, 'pointerdown', () => history.hold(true), { capture: true })
  for (const end of ['pointerup', 'pointercancel'] as const)
    listen.on(window, end, () => history.hold(false), { capture: true })

  // ---- runs, marked words
  let rest: (() => void) | null = null
  const record = (): void => {
    rest = null
    const { life } = source.result()
    const next = withRun(book.get(), life, source.view().massage)
    if (next !== book.get()) book.set(next)
  }
  let marks: { dispose(): void } | null = null
  const markWords = (): void => {
    if (!book.get().marks) {
      marks?.dispose()
      marks = null
    } else if (marks === null)
      void import('./page-marks').then(({ mountMarks }) => {
        // asked for twice, or not any more
        if (!gone && book.get().marks) marks ??= mountMarks(source, places, { see, toTerm })
      }, place.onFailure)
  }
  // the words of the glossary come last of all
  const startMarks = later(markWords, STANDS_MS)

  let drawn: readonly unknown[] = []
  return {
    draw() {
      const seen = source.view()
      const { undo, redo } = history.can()
      if (seen.massage !== shownMassage) {
        massage = { from: massage?.from ?? shownMassage, to: seen.massage }
        if (taught || seen.lesson !== null || massage.from === massage.to) massage = null
        shownMassage = seen.massage
      }
      taught = seen.lesson !== null
      const { life } = source.result()
      const now = [undo, redo, massage, life, seen.massage, book.get().marks]
      if (now.every((part, k) => part === drawn[k])) return
      if (life !== drawn[3] || undo !== drawn[0]) history.shown()
      // a change of the life after it is what is asked about
      if (drawn.length > 0 && undo !== drawn[0]) massage = null
      if (life !== drawn[3] || seen.massage !== drawn[4]) {
        rest?.()
        rest = later(record, STANDS_MS)
      }
      if (drawn.length > 0 && book.get().marks !== drawn[5]) markWords()
      if (undo !== drawn[0] || massage !== drawn[2]) explain.forget()
      drawn = now
      const undone = undo && gestureWords(undo)
      row.update({
        undo: undone,
        redo: redo && gestureWords(redo),
      })
      explain.update(
        massage === null
          ? undone
          : i18n.text('study.change.massage', {
              from: i18n.number(massage.from),
              to: i18n.number(massage.to),
            }),
      )
    },
    dispose() {
      gone = true
      rest?.()
      startMarks()
      history.hold(false)
      void opening?.then(dialog => dialog.dispose())
      for (const part of [marks, explain, row, listen]) part?.dispose()
    },
  }
}
