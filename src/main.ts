import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './shell/shell.css'
import { createApp } from './app'
import { isLocale } from './i18n'
import { parseAddress } from './state/url'

/** The page: reads its address, shows it, and keeps the address in step. */
const host = document.getElementById('trabecula')
if (host !== null) {
  const written = { hash: location.hash }
  const app = createApp(host, {
    address: parseAddress(location.search, location.hash, isLocale),
    base: `${location.origin}${location.pathname}`,
    search: location.search,
    onAddress(search, hash) {
      written.hash = hash
      if (location.search === search && location.hash === hash) return
      // an opaque origin (sandboxed frame) may refuse; the page works without
      try {
        history.replaceState(history.state, '', `${location.pathname}${search}${hash}`)
      } catch {
        return
      }
    },
  })
  addEventListener('hashchange', () => {
    if (location.hash === written.hash) return
    app.set(parseAddress(location.search, location.hash, isLocale))
  })
}
