import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './shell/shell.css'
import './embed/still.css'
import { createApp } from './app'
import { isLocale } from './i18n'
import { readBaked, startOf } from './offline/baked'
import { parseAddress } from './state/url'

/** Which step of which lesson an address shows. */
const lessonStep = (search: string): string => {
  const query = new URLSearchParams(search)
  return `${query.get('lesson') ?? ''} ${query.get('step') ?? ''}`
}

/** The page: reads its address, shows it, and keeps the address in step. */
const host = document.getElementById('trabecula')
if (host !== null) {
  // a one-file copy carries what it shows
  const baked = readBaked(document)
  const framed = window.parent !== window
  const start = startOf(baked, location)
  const written = { search: start.search, hash: start.hash }
  const read = () => parseAddress(location.search, location.hash, isLocale)
  const app = createApp(host, {
    address: parseAddress(start.search, start.hash, isLocale),
    base: start.base,
    search: start.search,
    onAddress(search, hash) {
      const before = written.search
      Object.assign(written, { search, hash })
      if (location.search === search && location.hash === hash) return
      const address = `${location.pathname}${search}${hash}`
      // an opaque origin (sandboxed frame) may refuse; the page works without
      try {
        // the steps of a lesson are steps for Back, too, where Back is ours; everything else is one place
        if (framed || lessonStep(search) === lessonStep(before))
          history.replaceState(history.state, '', address)
        else history.pushState(null, '', address)
      } catch {
        return
      }
    },
  })
  const course = baked?.course ?? null
  if (course !== null)
    void import('./course').then(({ startCourse }) => startCourse(app, course, host, start.base))
  else if (baked === null && !framed && import.meta.env.PROD)
    void import('./offline').then(({ startOffline }) =>
      startOffline({
        host,
        lang: () => app.core.view().lang,
        quiet: () => app.core.view().mode !== 'explore',
        onFrame: listener => app.onFrame(() => listener()),
      }),
    )
  // inside somebody's page, or shown as if it were
  if (framed || app.core.view().mode === 'embed')
    void import('./embed/frame').then(({ openFrame }) => openFrame(app, { host, isLanguage: isLocale }))
  addEventListener('hashchange', () => {
    if (location.hash === written.hash) return
    app.set(read())
  })
  addEventListener('popstate', () => {
    if (location.search === written.search) return
    Object.assign(written, { search: location.search, hash: location.hash })
    app.set(read())
  })
}
