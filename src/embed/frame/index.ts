import type { App } from '../../app'
import { listening } from '../../dom/el'
import { envelope, PROTOCOL, readEnvelope, type Saying } from '../protocol'
import { createAdapters, type Outside } from './adapters'
import { createCommands } from './commands'
import { createFocus } from './focus'
import { createHeight, MIN_HEIGHT } from './height'
import { createWatch } from './observe'
import { openLine, type Line } from './port'
import { restore, savedOf } from './saved'
import { createShow } from './show'
import { createStageLive } from './stage-live'

export interface FrameOptions {
  /** the element that the app stands in */
  readonly host: HTMLElement
  readonly isLanguage: (tag: string) => boolean
}

/** A host whose script comes late is told again, ms after the first time. */
const AGAIN_MS = [400, 1500, 4000] as const
const CAPABILITIES = [
  'state',
  'observe',
  'run',
  'snapshot',
  'lesson',
  'prefs',
  'focus',
  'height',
  'live',
] as const

/** The address this page was opened with, which the page itself may have changed since; without its state. */
const openedAt = (): string =>
  (performance.getEntriesByType('navigation')[0]?.name ?? location.href).replace(/#.*$/s, '')

/** Where the page around us comes from, where the browser says so. */
const hostOrigin = (): string | null => location.ancestorOrigins?.[0] ?? null

/**
 * The side of protocol trabecula/1 inside a frame (docs/embedding.md). Whoever frames this page is told that it is there and how
 * tall it is. Commands come from one of the origins that `parent` names, from the window around this one, on a port of their own.
 */
export const openFrame = (app: App, { host, isLanguage }: FrameOptions) => {
  const { core } = app
  const listen = listening()
  const show = createShow(app, host)
  // a page that is only shown as if it were framed has nobody to speak to
  if (window.parent === window) return { dispose: show.dispose }

  const opened = { scenario: core.inputs().scenario, view: core.view() }
  const allowed: readonly string[] = opened.view.parent
  let line: Line | null = null
  const timers: ReturnType<typeof setTimeout>[] = []

  const announce = (message: object, only: readonly string[] = []): void => {
    // a browser that tells where the host is from spares us a message it would refuse to deliver
    const known = hostOrigin()
    const to = only.length === 0 ? ['*'] : known === null ? only : only.filter(origin => origin === known)
    for (const origin of to) window.parent.postMessage(message, origin)
  }
  const out: Outside = {
    announce: message => line === null && announce(message),
    confide(message) {
      if (allowed.length === 0 || line !== null) return false
      announce(message, allowed)
      return true
    },
    saved: () => savedOf(core),
    restore: kept => restore(core, kept, isLanguage),
    run(playing) {
      show.still()
      core.actions.run({ playing })
    },
    acked: () => height.ack(),
  }
  const say = (type: Saying, payload?: unknown): void => line?.say(type, payload)

  const height = createHeight(
    host,
    () => core.view().fit === 'contain',
    px => {
      if (core.view().mode !== 'embed') return
      if (line !== null) return say('height', { height: px })
      announce(envelope('height', { height: px }))
      adapters.height(px)
    },
  )
  const adapters = createAdapters(out, openedAt())
  const focus = createFocus(host, direction => say('focusExit', { direction }))
  const stage = createStageLive(live => say('live', { live }))
  const watch = createWatch(app, values => say('values', values))
  const leaveReports = app.onReport(what => {
    if (what.type !== 'step') say(what.type, what)
    adapters.report(what)
  })

  const close = (): void => {
    watch.names([], 0)
    line?.close()
    line = null
  }
  const connect = (port: MessagePort, payload: unknown): void => {
    const { v } = (payload ?? {}) as { readonly v?: unknown }
    if (v !== PROTOCOL) {
      port.postMessage(envelope('error', { code: 'version' }))
      port.close()
      return
    }
    // who connects last commands: the host's page may have been loaded anew
    close()
    const commands = createCommands({
      app,
      host,
      isLanguage,
      watch,
      focus,
      height,
      stage,
      gone: () => line !== own,
      still: show.still,
      reset() {
        const { age, site, massage, scale, part, possible, bone, horizon, camera } = opened.view
        core.actions.load(opened.scenario, {
          age,
          site,
          massage,
          scale,
          part,
          possible,
          bone,
          horizon,
          camera,
        })
      },
    })
    const own = openLine(port, (type, payload_) => commands[type](payload_))
    line = own
    own.say('ready')
    height.again()
  }
  listen.on(window, 'message' as 'click', raw => {
    const event = raw as unknown as MessageEvent<unknown>
    if (event.source !== window.parent || !allowed.includes(event.origin)) return
    const message = readEnvelope(event.data)
    if (message === null) adapters.receive(event.data)
    else if (message.type === 'connect' && event.ports.length === 1)
      connect(event.ports[0] as MessagePort, message.payload)
  })

  const hello = (): void => {
    if (line !== null) return
    const { title } = document
    announce(
      envelope('hello', { versions: [PROTOCOL], title, minHeight: MIN_HEIGHT, capabilities: CAPABILITIES }),
      allowed,
    )
  }
  hello()
  for (const wait of AGAIN_MS) timers.push(setTimeout(hello, wait))

  return {
    dispose(): void {
      for (const timer of timers) clearTimeout(timer)
      close()
      leaveReports()
      for (const part of [listen, show, height, focus, stage, watch]) part.dispose()
    },
  }
}
