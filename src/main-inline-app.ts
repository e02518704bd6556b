import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/layout.css'
import './shell/shell.css'
import { createApp } from './app'
import { openWithin } from './embed/frame/inline'
import { isLocale } from './i18n'
import { parseAddress } from './state/url'

/** One simulation in an element of a page that is not ours. Its address is nobody's: nothing is written to the address bar. */
export const openInlineApp = (host: HTMLElement, address: URL, port: MessagePort): (() => void) => {
  const app = createApp(host, {
    address: parseAddress(address.search, address.hash, isLocale),
    base: `${address.origin}${address.pathname}`,
    search: address.search,
    guest: true,
  })
  const within = openWithin(app, { host, isLanguage: isLocale }, port)
  return () => {
    within.dispose()
    app.dispose()
  }
}
