import { el, type Listening } from '../dom/el'
import type { I18n } from '../i18n'
import { createLive } from './live'
import type { Plate } from './plate'

/** A stage that gives up its graphics context while another one on the page is live, and takes it back. */
export interface Sleep {
  readonly asleep: boolean
  /** the context has come back */
  woken(): void
}

/** `draw` fills the canvas just before it is copied. The copy stays until the context is back. */
export const createSleep = (
  i18n: I18n,
  listen: Listening,
  plate: Plate,
  root: HTMLElement,
  draw: () => void,
): Sleep => {
  const { canvas, element } = plate
  const still = el('canvas', { class: 'scene-still', 'aria-hidden': 'true' })
  const wake = el('button', { type: 'button', class: 'scene-wake' }, i18n.t('scene.asleep'))
  let asleep = false
  /** whether it is to be live: the context follows a moment later, and others may have changed their mind by then */
  let wanted = true
  let lost = false
  let waking = false
  let extension: WEBGL_lose_context | null = null

  const rest = (): void => {
    wanted = false
    const gl = canvas.getContext('webgl2')
    extension ??= gl?.getExtension('WEBGL_lose_context') ?? null
    if (asleep || gl === null || extension === null || gl.isContextLost()) return
    draw()
    still.width = canvas.width
    still.height = canvas.height
    still.getContext('2d')?.drawImage(canvas, 0, 0)
    asleep = true
    element.append(still, wake)
    extension.loseContext()
  }
  /** A context can be taken back once its loss has been told, and only once. */
  const rise = (): void => {
    if (!asleep || !wanted || !lost || waking) return
    waking = true
    extension?.restoreContext()
  }
  listen.on(canvas, 'webglcontextlost' as 'click', () => {
    lost = true
    // when everybody has been told
    setTimeout(rise, 0)
  })
  const live = createLive(listen, rest)
  const become = (tell: () => void) => (): void => {
    wanted = true
    tell()
    rise()
  }
  const claim = become(live.claim)
  // a hand or a key on it, and it is the live one; so is the one that came last
  listen.on(root, 'pointerdown', claim, { capture: true })
  listen.on(root, 'focusin', claim)
  listen.on(window, 'trabecula-claim' as 'click', become(live.given))
  claim()
  return {
    get asleep() {
      return asleep
    },
    woken() {
      asleep = false
      lost = false
      waking = false
      still.remove()
      wake.remove()
      if (!wanted) rest()
    },
  }
}
