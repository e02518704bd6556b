import type { App } from '../app'
import { createI18n, isLocale } from '../i18n'
import words from '../i18n/locales/en/course.json'
import type { CourseKind } from '../offline/baked'
import { mountLine, type Line } from '../offline/line'
import { parseAddress } from '../state/url'
import { findApi } from './runtime/find'
import { startSession, type Session } from './runtime/session'
import { createSystem } from './runtime/system'

/** Assumption: when nothing has moved for this long, what is shown is worth keeping, ms. */
const REST_MS = 3000

/** Sentences of the run-time, in the language that the page has at that moment; there is one at most. */
const createSayer = (app: App, host: HTMLElement) => {
  let key: string | null = null
  let line: Line | null = null
  const draw = (): void => {
    if (key === null || line?.root.isConnected === true) return
    const root = host.querySelector<HTMLElement>('.trabecula')
    if (root === null) return
    const { lang } = app.core.view()
    const i18n = createI18n(isLocale(lang) ? lang : 'en')
    i18n.add(words)
    line = mountLine(root, i18n.text(key))
  }
  app.onFrame(draw)
  return (next: 'course.none' | 'course.lost' | null): void => {
    line?.dispose()
    line = null
    key = next
    draw()
  }
}

/** Takes up the visit before, if there was one: what was shown, and what was answered. */
const resume = (app: App, { before }: Session): void => {
  if (before === null) return
  const { search, hash, lessons } = before
  if (search !== '' || hash !== '') {
    const address = parseAddress(search, hash, isLocale)
    // who may command the page is said by its frame alone
    app.set({ ...address, view: { ...address.view, parent: [] } })
  }
  app.core.actions.run({ lessons: { ...app.core.run().lessons, ...lessons } })
}

/** What a package does beside the page: finds its learning system, takes up the visit before, and tells it what happens. */
export const startCourse = (app: App, kind: CourseKind, host: HTMLElement, base: string): void => {
  const say = createSayer(app, host)
  const api = findApi(window, kind)
  if (api === null) return say('course.none')
  const session = startSession({
    system: createSystem(api, kind),
    lesson: app.core.view().lesson,
    now() {
      const address = app.core.links().page.slice(base.length)
      const at = address.indexOf('#')
      return {
        search: at < 0 ? address : address.slice(0, at),
        hash: at < 0 ? '' : address.slice(at),
        lessons: app.core.run().lessons,
        step: app.core.view().step,
      }
    },
    clock: () => performance.now(),
    onRecorded: well => say(well ? null : 'course.lost'),
  })
  resume(app, session)
  session.save()
  app.onReport(what => session.report(what))
  let timer: ReturnType<typeof setTimeout> | null = null
  app.onFrame(parts => {
    if (!parts.has('inputs') && !parts.has('view') && !parts.has('run')) return
    if (timer !== null) clearTimeout(timer)
    timer = app.core.run().playing ? null : setTimeout(session.save, REST_MS)
  })
  // tablets end a page that is out of sight without another word
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && session.save())
  addEventListener('pagehide', () => session.finish())
  // a page that comes back as it was has ended its visit: it begins another one
  addEventListener('pageshow', event => event.persisted && location.reload())
}
