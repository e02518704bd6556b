import type { App } from '../../app'
import { envelope, PROTOCOL, type Saying } from '../protocol'
import { createCommands, type CommandPlace } from './commands'
import { createFocus } from './focus'
import { createWatch } from './observe'
import { openLine, type Line } from './port'
import { seenIn } from './scenario-json'

/** Where an app stands that can be commanded. */
export interface Served {
  /** the element that the app stands in */
  readonly host: HTMLElement
  readonly isLanguage: (tag: string) => boolean
}
/** What else of the page a command may touch. */
export interface ServedParts {
  readonly show: { still(): void }
  readonly height: CommandPlace['height'] & { again(): void }
  readonly stage: CommandPlace['stage']
}

/** One app and the host that is connected to it, if any: commands in, answers, values and reports out. */
export const createService = (
  app: App,
  { host, isLanguage }: Served,
  { show, height, stage }: ServedParts,
) => {
  const { core } = app
  const opened = { scenario: core.inputs().scenario, view: core.view() }
  let line: Line | null = null
  const say = (type: Saying, payload?: unknown): void => line?.say(type, payload)
  const focus = createFocus(host, direction => say('focusExit', { direction }))
  const watch = createWatch(app, values => say('values', values))
  const leaveReports = app.onReport(what => what.type !== 'step' && say(what.type, what))
  const close = (): void => {
    watch.names([], 0)
    line?.close()
    line = null
  }
  return {
    get connected() {
      return line !== null
    },
    say,
    /** Who connects last commands: the host's page may have been loaded anew. */
    connect(port: MessagePort, payload: unknown): void {
      const { v } = (payload ?? {}) as { readonly v?: unknown }
      if (v !== PROTOCOL) {
        port.postMessage(envelope('error', { code: 'version' }))
        port.close()
        return
      }
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
        reset: () => void core.actions.load(opened.scenario, seenIn(opened.view)),
      })
      const own = openLine(port, (type, given) => commands[type](given))
      line = own
      own.say('ready')
      height.again()
    },
    dispose(): void {
      close()
      leaveReports()
      focus.dispose()
      watch.dispose()
    },
  }
}
