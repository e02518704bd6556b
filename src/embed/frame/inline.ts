import type { App } from '../../app'
import { PROTOCOL } from '../protocol'
import { createService, type Served } from './service'
import { createShow } from './show'

/**
 * The same service without a frame: the app stands in the host's own page, as tall as it is, and whoever has the port commands it.
 * Stages in one window come to terms by themselves.
 */
export const openWithin = (app: App, served: Served, port: MessagePort) => {
  const show = createShow(app, served.host)
  const service = createService(app, served, {
    show,
    height: { ack() {}, again() {} },
    stage: { set() {} },
  })
  service.connect(port, { v: PROTOCOL })
  return {
    dispose(): void {
      service.dispose()
      show.dispose()
    },
  }
}
