import { PREFS, type Command, type Envelope } from '../protocol'
import { frameAddress, hashOf, REMADE, SHOWN } from './address'
import { openFrameLink, type FrameLink } from './frame-link'
import { openInline } from './inline'
import { TrabeculaError } from './link'
import { SHEET } from './sheet'
import { createTurns, type Turns } from './turns'

/** Assumption: a simulation that has not said hello by then will not come, ms after it was asked for. */
const HELLO_MS = 20_000
/** Begun a screen ahead of when it is seen. */
const AHEAD = '100% 0px'
const BASE = new URL('./', import.meta.url).href

type Payload = Readonly<Record<string, unknown>>
const objectOf = (raw: unknown): Payload => (typeof raw === 'object' && raw !== null ? (raw as Payload) : {})

/**
 * `<trabecula-sim>`: a simulation in a page of somebody else. Attributes alone are enough; docs/embedding.md lists them, and the
 * properties, methods, events, parts and custom properties.
 */
export class TrabeculaSim extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [
    ...SHOWN,
    'params',
    'height',
    'loading',
    'inline',
    'title',
  ]

  readonly #fallback: HTMLElement
  readonly #shadow: ShadowRoot
  #link: FrameLink | null = null
  #turns: Turns | null = null
  #seers: readonly IntersectionObserver[] = []
  #patience: ReturnType<typeof setTimeout> | null = null
  #waiting: ((go: boolean) => void)[] = []
  #state: Payload | null = null
  #wanted: Payload | null = null
  #step: unknown = null

  constructor() {
    super()
    const shadow = this.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(SHEET)
    shadow.adoptedStyleSheets = [sheet]
    this.#fallback = document.createElement('div')
    this.#fallback.part.add('fallback')
    this.#fallback.hidden = true
    const slot = document.createElement('slot')
    slot.name = 'fallback'
    const way = document.createElement('a')
    way.textContent = 'Trabecula'
    way.target = '_blank'
    way.rel = 'noopener'
    slot.append(way)
    this.#fallback.append(slot)
    // the simulation itself where it stands in the host's page
    const within = document.createElement('slot')
    within.name = 'inline'
    shadow.append(within, this.#fallback)
    this.#shadow = shadow
  }

  connectedCallback(): void {
    this.#turns = createTurns(this.ownerDocument, live => this.#turn(live))
    const seen = (entries: readonly IntersectionObserverEntry[]): boolean =>
      entries.at(-1)?.isIntersecting ?? true
    this.#seers = [
      new IntersectionObserver(entries => this.#turns?.seen(seen(entries))),
      new IntersectionObserver(entries => seen(entries) && this.#begin(), { rootMargin: AHEAD }),
    ]
    for (const seer of this.#seers) seer.observe(this)
    if (this.getAttribute('loading') !== 'lazy') this.#begin()
  }

  disconnectedCallback(): void {
    this.#end()
    for (const seer of this.#seers) seer.disconnect()
    this.#turns?.dispose()
    this.#seers = []
    this.#turns = null
    // it may be put elsewhere
    this.#keep()
  }

  /** Moved by moveBefore(): the frame goes on. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || this.#link === null) return
    if (name === 'title') this.#link.title(now ?? 'Trabecula')
    else if (name === 'height') this.#link.fix(this.#fixedHeight())
    else if (name === 'params') this.#send('setState', { params: hashOf(now ?? '') })
    else if (REMADE.includes(name)) this.#remake()
    else if (name !== 'loading') this.#send('setState', { patch: { display: { [name]: now } } })
  }

  /** the scenario JSON that is shown; setting it changes what it names */
  get state(): Payload | null {
    return this.#state
  }
  set state(patch: Payload | null) {
    if (patch === null) return
    if (this.#link?.connected !== true) this.#wanted = { ...this.#wanted, ...patch }
    else this.#send('setState', { patch })
  }
  /** the same grammar as the hash of a link */
  get params(): string {
    return this.getAttribute('params') ?? ''
  }
  set params(text: string) {
    this.setAttribute('params', text)
  }
  get prefs(): Payload {
    return Object.fromEntries(PREFS.map(name => [name, this.getAttribute(name)]))
  }
  set prefs(prefs: Payload) {
    for (const [name, value] of Object.entries(prefs))
      if (value === null || value === undefined) this.removeAttribute(name)
      else this.setAttribute(name, String(value))
  }

  play(): Promise<unknown> {
    this.#turns?.take()
    return this.#ask('play')
  }
  pause(): Promise<unknown> {
    return this.#ask('pause')
  }
  /** years forward; back when negative */
  step(years = 1): Promise<unknown> {
    return this.#ask('step', { years })
  }
  reset(): Promise<unknown> {
    return this.#ask('reset')
  }
  run(spec: unknown): Promise<unknown> {
    return this.#ask('run', spec)
  }
  snapshot(type: 'png' | 'svg' | 'csv' = 'png', options: Payload = {}): Promise<unknown> {
    return this.#ask('snapshot', { type, ...options })
  }
  async exportCSV(): Promise<string> {
    return String(objectOf(await this.snapshot('csv'))['data'])
  }
  async focusFirst(): Promise<void> {
    this.#link?.focus()
    await this.#ask('focusEnter', { direction: 'forward' })
  }
  override focus(): void {
    void this.focusFirst().catch(() => undefined)
  }

  #fixedHeight(): number | null {
    const height = Number.parseFloat(this.getAttribute('height') ?? '')
    return Number.isFinite(height) && height > 0 ? height : null
  }
  #address(): string {
    return frameAddress(BASE, name => this.getAttribute(name), this.ownerDocument.defaultView?.origin ?? '')
  }
  #begin(): void {
    if (this.#link !== null || !this.isConnected) return
    const open = this.hasAttribute('inline') ? openInline : openFrameLink
    this.#patience = setTimeout(() => this.#fail('no-hello'), HELLO_MS)
    const address = this.#address()
    this.#fallback.querySelector('a')?.setAttribute('href', address.replace('mode=embed&', ''))
    this.#link = open({
      page: this.ownerDocument,
      base: BASE,
      address,
      title: this.getAttribute('title') ?? 'Trabecula',
      height: this.#fixedHeight(),
      into: node => (this.hasAttribute('inline') ? this : this.#shadow).append(node),
      onHello: () => this.#arrived(),
      onReady: () => this.#ready(),
      onHeight: height => this.#tell('trabecula-height', { height }),
      onFailure: code => this.#fail(code),
      hear: message => this.#hear(message),
    })
  }
  #end(): void {
    if (this.#patience !== null) clearTimeout(this.#patience)
    this.#patience = null
    this.#link?.close()
    this.#link = null
    for (const go of this.#waiting.splice(0)) go(false)
  }
  /** The next frame goes on from where this one was; what makes a frame is said by the attributes alone. */
  #keep(): void {
    // what was wanted of a frame that had not come is wanted of the next one
    if (this.#wanted !== null || this.#state === null) return
    const display = Object.entries(objectOf(this.#state['display'])).filter(([key]) => !REMADE.includes(key))
    this.#wanted = { ...this.#state, display: Object.fromEntries(display) }
  }
  #remake(): void {
    this.#keep()
    this.#end()
    this.#begin()
  }
  #arrived(): void {
    if (this.#patience !== null) clearTimeout(this.#patience)
    this.#patience = null
    this.#fallback.hidden = true
    this.#link?.show(true)
  }
  #fail(code: string): void {
    this.#fallback.hidden = false
    this.#link?.show(false)
    for (const go of this.#waiting.splice(0)) go(false)
    this.#tell('trabecula-error', { code })
  }
  #ready(): void {
    this.#arrived()
    if (this.#wanted !== null) this.#send('setState', { patch: this.#wanted })
    this.#wanted = null
    // the one that came last is live, until another one is used
    this.#turns?.take()
    this.#link?.tell('observe', { names: ['state', 'step'], hz: 4 })
    for (const go of this.#waiting.splice(0)) go(true)
    this.#tell('trabecula-ready', {})
  }
  #hear({ type, payload }: Envelope): void {
    const told = objectOf(payload)
    if (type === 'values') {
      const { state, step = null } = told
      this.#state = objectOf(state)
      if (step !== this.#step) {
        this.#step = step
        if (step !== null)
          this.#tell('trabecula-step', { step, lesson: objectOf(this.#state['display'])['lesson'] })
      }
      this.#tell('trabecula-change', { state: this.#state })
    } else if (type === 'state') this.#state = told
    else if (type === 'answer' || type === 'score' || type === 'error') this.#tell(`trabecula-${type}`, told)
    else if (type === 'live' && told['live'] === true) this.#turns?.take()
    else if (type === 'focusExit' && told['direction'] === 'escape') this.#leave()
  }
  /** Escape: the keys go on from the element itself. */
  #leave(): void {
    if (!this.hasAttribute('tabindex')) this.tabIndex = -1
    super.focus()
  }
  #turn(live: boolean): void {
    this.#link?.tell('live', { live })
  }
  #send(type: Command, payload: unknown): void {
    void this.#ask(type, payload).catch(() => undefined)
  }
  async #ask(type: Command, payload?: unknown): Promise<unknown> {
    this.#begin()
    if (this.#link?.connected !== true) {
      const came = await new Promise<boolean>(resolve => this.#waiting.push(resolve))
      if (!came) throw new TrabeculaError('closed')
    }
    if (this.#link === null) throw new TrabeculaError('closed')
    return this.#link.ask(type, payload)
  }
  #tell(name: string, detail: Payload): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }
}
