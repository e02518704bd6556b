import type { App } from '../../app'
import { envelope, PROTOCOL, readEnvelope } from '../protocol'
import { createAdapters, type Outside } from './adapters'
import { createHeight, MIN_HEIGHT } from './height'
import { restore, savedOf } from './saved'
import { createService, type Served } from './service'
import { createShow } from './show'
import { createStageLive } from './stage-live'

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
export const openFrame = (app: App, { host, isLanguage }: Served) => {
  const { core } = app
  const listen = new AbortController()
  const show = createShow(app, host)
  // a page that is only shown as if it were framed has nobody to speak to
  if (window.parent === window) return { dispose: show.dispose }

  const allowed: readonly string[] = core.view().parent
  const timers: ReturnType<typeof setTimeout>[] = []

  const announce = (message: object, only: readonly string[] = []): void => {
    // a browser that tells where the host is from spares us a message it would refuse to deliver
    const known = hostOrigin()
    const to = only.length === 0 ? ['*'] : known === null ? only : only.filter(origin => origin === known)
    for (const origin of to) window.parent.postMessage(message, origin)
  }
  const out: Outside = {
    announce: message => !service.connected && announce(message),
    confide(message) {
      if (allowed.length === 0 || service.connected) return false
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

  const height = createHeight(
    host,
    () => core.view().fit === 'contain',
    px => {
      if (core.view().mode !== 'embed') return
      if (service.connected) return service.say('height', { height: px })
      announce(envelope('height', { height: px }))
      adapters.height(px)
    },
  )
  const stage = createStageLive(live => service.say('live', { live }))
  const service = createService(app, { host, isLanguage }, { show, height, stage })
  const adapters = createAdapters(out, openedAt())
  const leaveReports = app.onReport(adapters.report)
  const receive = ({ source, origin, data, ports }: MessageEvent<unknown>): void => {
    if (source !== window.parent || !allowed.includes(origin)) return
    const message = readEnvelope(data)
    if (message === null) adapters.receive(data)
    else if (message.type === 'connect' && ports.length === 1)
      service.connect(ports[0] as MessagePort, message.payload)
  }
  window.addEventListener('message', receive, { signal: listen.signal })

  const hello = (): void => {
    if (service.connected) return
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
      listen.abort()
      leaveReports()
      for (const part of [service, show, height, stage]) part.dispose()
    },
  }
}
