/** Known to some browsers only. */
type SavingNavigator = Navigator & { readonly connection?: { readonly saveData?: boolean } }

/** Where the service worker has a place: the page itself on a server; no frame, no file, no origin of its own; not for who saves data. */
export const mayRegister = (page: Window): boolean =>
  page.isSecureContext &&
  'serviceWorker' in page.navigator &&
  /^https?:$/.test(page.location.protocol) &&
  page.parent === page &&
  (page.navigator as SavingNavigator).connection?.saveData !== true

/** Assumption: a tab that comes back to the front asks for a new version at most this often, ms. */
const ASK_AGAIN_MS = 3600_000

/**
 * Keeps the page for use without a network, and tells when a newer version lies ready: `take` brings it. Until then,
 * this version goes on. Nothing of it is needed for the page to work, so nothing is said when it cannot be had.
 */
export const keepOffline = async (onReady: (take: () => void) => void): Promise<void> => {
  const container = navigator.serviceWorker
  const registration = await container
    .register(new URL('./sw.js', document.baseURI), { updateViaCache: 'none' })
    .catch(() => null)
  if (registration === null || registration === undefined) return
  const take = (): void => {
    const { waiting } = registration
    // taken in another tab already: this one follows
    if (waiting === null) return location.reload()
    container.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take')
  }
  const told = (): void => {
    // the first version ever is no news
    if (registration.waiting !== null && container.controller !== null) onReady(take)
  }
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', told)
  })
  told()
  // another tab may have taken a newer version since: the worker is told which one this page is of
  const entry = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  if (entry !== null) container.controller?.postMessage({ sweep: entry.src })
  let asked = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - asked < ASK_AGAIN_MS) return
    asked = performance.now()
    registration.update().catch(() => {})
  })
}
