import type { App } from '../../app'
import './frame.css'

const FILES = /^(blob|data|javascript):/
/** A link that leaves this page for another one. */
const leads = (link: HTMLAnchorElement): boolean =>
  link.href !== '' &&
  !FILES.test(link.href) &&
  !link.hasAttribute('download') &&
  (link.origin !== location.origin || link.pathname !== location.pathname || link.target === '_blank')

/**
 * What a link says about a page inside another one (interfaces.md 2.1): `links`, `fullscreen`, `fit` and `autoplay`. The look
 * follows attributes on the page's root; `wheel` is the stage's own business.
 */
export const createShow = (app: App, host: HTMLElement) => {
  const { core } = app
  const cut = (part: ParentNode): void => {
    for (const link of part.querySelectorAll<HTMLAnchorElement>('a[href]'))
      if (leads(link)) link.removeAttribute('href')
  }
  // the page writes its links anew whenever the state has changed
  const links = new MutationObserver(() => cut(host))
  if (!core.view().links) {
    cut(host)
    links.observe(host, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] })
  }
  const dress = (): void => {
    const { fit, fullscreen, links: outgoing } = core.view()
    const root = host.querySelector<HTMLElement>('.trabecula')
    if (root !== null)
      Object.assign(root.dataset, {
        framed: '',
        fit,
        fullscreen: fullscreen ? '1' : '0',
        links: outgoing ? '1' : '0',
      })
  }
  dress()
  const leave = app.onFrame(parts => parts.has('view') && dress())

  // it plays only while somebody can see it; nobody who asked for stillness is met by something that moves
  let waiting = core.view().autoplay && core.motion() === 'full'
  const seen = new IntersectionObserver(entries => {
    const now = entries.at(-1)?.isIntersecting ?? true
    if (now && waiting) {
      waiting = false
      core.actions.run({ playing: true })
    } else if (!now && core.run().playing) {
      waiting = true
      core.actions.run({ playing: false })
    }
  })
  seen.observe(host)
  return {
    /** somebody has said what is to be: it does not go on by itself */
    still: (): void => void (waiting = false),
    dispose(): void {
      links.disconnect()
      seen.disconnect()
      leave()
    },
  }
}
