import type { FrameLink, FrameLinkOptions } from './frame-link'
import { openLink, type Link } from './link'

/** What `trabecula-inline.js` defines: the whole simulation as an element of the host's own page. */
interface InlineApp extends HTMLElement {
  open(address: string, port: MessagePort): void
}
const NAME = 'trabecula-inline-app'

/** Fetches the simulation into the host's page, once however many ask. */
const fetchApp = (page: Document, base: string, failed: () => void): void => {
  const src = new URL('./trabecula-inline.js', base).href
  const known = page.querySelector<HTMLScriptElement>(`script[src="${src}"]`)
  const script = known ?? page.createElement('script')
  // the next one that is opened may try again
  const gone = (): void => {
    script.remove()
    failed()
  }
  script.addEventListener('error', gone, { once: true })
  if (known !== null) return
  script.type = 'module'
  script.src = src
  page.head.append(script)
}

/** The same simulation without a frame: in the host's page, with its styles, its keys and its errors. Spoken to in the same words. */
export const openInline = (o: FrameLinkOptions): FrameLink => {
  let link: Link | null = null
  let app: InlineApp | null = null
  let closed = false
  let title = o.title
  if (customElements.get(NAME) === undefined)
    fetchApp(o.page, o.base, () => closed || o.onFailure('no-script'))
  void customElements.whenDefined(NAME).then(() => {
    if (closed) return
    app = o.page.createElement(NAME) as InlineApp
    app.slot = 'inline'
    app.setAttribute('role', 'region')
    app.setAttribute('aria-label', title)
    const channel = new MessageChannel()
    link = openLink(channel.port1, message => {
      if (message.type === 'ready') o.onReady()
      o.hear(message)
    })
    o.into(app)
    app.open(o.address, channel.port2)
  })
  return {
    get connected() {
      return link !== null
    },
    ask: (type, payload) => link?.ask(type, payload) ?? Promise.reject(new Error('trabecula: closed')),
    tell: (type, payload) => link?.tell(type, payload),
    title(text) {
      title = text
      app?.setAttribute('aria-label', text)
    },
    // it is as tall as it is: the page around it is its own
    fix: () => undefined,
    show: on => void (app !== null && (app.hidden = !on)),
    focus: () => app?.focus(),
    close() {
      closed = true
      link?.close()
      link = null
      app?.remove()
    },
  }
}
