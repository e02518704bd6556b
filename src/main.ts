import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './shell/shell.css'
import { createApp } from './app'
import { isLocale } from './i18n'
import { parseAddress } from './state/url'

/** Which step of which lesson an address shows. */
const lessonStep = (search: string): string => {
  const query = new URLSearchParams(search)
  return `${query.get('lesson') ?? ''} ${query.get('step') ?? ''}`
}

/** The page: reads its address, shows it, and keeps the address in step. */
const host = document.getElementById('trabecula')
if (host !== null) {
  const written = { search: location.search, hash: location.hash }
  const read = () => parseAddress(location.search, location.hash, isLocale)
  const app = createApp(host, {
    address: read(),
    base: `${location.origin}${location.pathname}`,
    search: location.search,
    onAddress(search, hash) {
      Object.assign(written, { search, hash })
      if (location.search === search && location.hash === hash) return
      const address = `${location.pathname}${search}${hash}`
      // an opaque origin (sandboxed frame) may refuse; the page works without
      try {
        // the steps of a lesson are steps for Back, too; everything else is one place
        if (lessonStep(search) === lessonStep(location.search))
          history.replaceState(history.state, '', address)
        else history.pushState(null, '', address)
      } catch {
        return
      }
    },
  })
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
