import { envelope, PROTOCOL, readEnvelope, type Command, type Envelope } from '../protocol'
import { openLink, type Link } from './link'

export interface FrameLinkOptions {
  readonly page: Document
  /** where our own files stand */
  readonly base: string
  readonly address: string
  readonly title: string
  /** px; null = as tall as its content */
  readonly height: number | null
  into(node: HTMLElement): void
  /** it is there */
  onHello(): void
  /** it can be commanded */
  onReady(): void
  onHeight(height: number): void
  onFailure(code: string): void
  hear(message: Envelope): void
}

/** A simulation, wherever it is drawn. */
export interface FrameLink {
  readonly connected: boolean
  ask(type: Command, payload?: unknown): Promise<unknown>
  tell(type: Command, payload?: unknown): void
  title(text: string): void
  fix(height: number | null): void
  show(on: boolean): void
  focus(): void
  close(): void
}

/** It may run its own code and keep its own origin, save files and open pages of its own; it may not touch the page around it. */
const SANDBOX = 'allow-scripts allow-same-origin allow-downloads allow-popups'
/** Taller than any page: a number that a page says must not be believed without end, px. Assumption. */
const TALLEST = 20_000

/** A frame and the port to it. Only what comes from this very frame and from our own origin is heard. */
export const openFrameLink = (o: FrameLinkOptions): FrameLink => {
  const view = o.page.defaultView as Window
  const listen = new AbortController()
  const { origin } = new URL(o.base)
  const frame = o.page.createElement('iframe')
  frame.part.add('frame')
  frame.title = o.title
  frame.setAttribute('sandbox', SANDBOX)
  frame.allow = 'fullscreen'
  frame.src = o.address
  let fixed = o.height
  let link: Link | null = null
  const size = (height: number): void => void (frame.style.blockSize = `${height}px`)
  if (fixed !== null) size(fixed)

  const grow = (payload: unknown): void => {
    const { height } = (payload ?? {}) as { readonly height?: unknown }
    if (typeof height !== 'number' || !(height > 0) || height > TALLEST) return
    if (fixed === null) {
      size(Math.ceil(height))
      link?.tell('heightAck')
    }
    o.onHeight(Math.ceil(height))
  }
  const connect = (): void => {
    const channel = new MessageChannel()
    link?.close()
    link = openLink(channel.port1, message => {
      if (message.type === 'ready') o.onReady()
      else if (message.type === 'height') grow(message.payload)
      o.hear(message)
    })
    frame.contentWindow?.postMessage(envelope('connect', { v: PROTOCOL }), origin, [channel.port2])
  }
  view.addEventListener(
    'message',
    event => {
      if (event.source !== frame.contentWindow || event.origin !== origin) return
      const message = readEnvelope(event.data)
      if (message?.type === 'hello') {
        o.onHello()
        const { versions } = (message.payload ?? {}) as { readonly versions?: unknown }
        if (Array.isArray(versions) && !versions.includes(PROTOCOL)) return o.onFailure('version')
        // a page without an origin cannot be answered to: the frame only says that it is there, and how tall
        if (view.origin !== 'null') connect()
      } else if (message?.type === 'height') grow(message.payload)
    },
    { signal: listen.signal },
  )
  o.into(frame)
  return {
    get connected() {
      return link !== null
    },
    ask: (type, payload) => link?.ask(type, payload) ?? Promise.reject(new Error('trabecula: closed')),
    tell: (type, payload) => link?.tell(type, payload),
    title: text => void (frame.title = text),
    fix(height) {
      fixed = height
      if (height === null) frame.style.blockSize = ''
      else size(height)
    },
    show: on => void (frame.hidden = !on),
    focus: () => frame.focus(),
    close() {
      listen.abort()
      link?.close()
      link = null
      frame.remove()
    },
  }
}
