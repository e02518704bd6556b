/**
 * The service worker of the page, as text for the build (scripts/offline-plugin.mjs puts in BUILD and FILES): dist/sw.js.
 * One cache a build, filled whole or not at all. A page is answered from the same cache as its parts, so it is of one
 * version. A new build waits until the reader takes it, or until no tab shows the old one.
 */
/* global BUILD, FILES, clients, registration, skipWaiting */
const PREFIX = 'trabecula-'
const OWN = `${PREFIX}${BUILD}`
const scope = new URL(registration.scope)
const urlOf = name => new URL(name, scope).href
/** file -> its contents' SHA-256, base64 */
const listed = new Map(Object.entries(FILES).map(([name, hash]) => [urlOf(name), hash]))

const digest = async body => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return btoa(String.fromCharCode(...bytes))
}
/** A file exactly as it was built: from the browser's own store when that has it, else from the server again. */
const exact = async (url, hash) => {
  for (const cache of ['default', 'reload']) {
    const answer = await fetch(url, { cache, credentials: 'same-origin' })
    if (!answer.ok) continue
    const body = await answer.arrayBuffer()
    if ((await digest(body)) !== hash) continue
    // a new answer with the same headers: one that came by a redirect may not answer a navigation
    return new Response(body, { headers: answer.headers })
  }
  throw new Error(`${url} is not the file of this build`)
}

/** Some at a time: a phone has few connections, and the page may need one. Assumption. */
const AT_ONCE = 4
const fill = async () => {
  const cache = await caches.open(OWN)
  const left = [...listed]
  const next = async () => {
    for (let one = left.pop(); one !== undefined; one = left.pop())
      if ((await cache.match(one[0])) === undefined) await cache.put(one[0], await exact(...one))
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, next))
  } catch (error) {
    await caches.delete(OWN)
    throw error
  }
}

const ours = async () => (await caches.keys()).filter(name => name.startsWith(PREFIX))
const deleteOthers = async keep => {
  // a build that is still being fetched, or waits, needs what it has
  if (registration.installing !== null || registration.waiting !== null) return
  for (const name of await ours()) if (!keep.includes(name)) await caches.delete(name)
}

addEventListener('install', event => event.waitUntil(fill()))
addEventListener('activate', event =>
  event.waitUntil(
    (async () => {
      const before = (await ours()).filter(name => name !== OWN)
      const open = await clients.matchAll({ type: 'window', includeUncontrolled: true })
      // tabs that still show the version before keep its parts until they close
      await deleteOthers([OWN, ...(open.length > 0 ? before.slice(-1) : [])])
      await clients.claim()
    })(),
  ),
)

/** Deletes the versions before when the page that asks is the only one there is, and one of this build. */
const sweep = async (source, entry) => {
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (listed.has(entry) && open.length === 1 && open[0].id === source?.id) await deleteOthers([OWN])
}
/** `take`: the reader wants this build now. `sweep`: a page has started; it names the script it began with. */
addEventListener('message', event => {
  if (event.data === 'take') event.waitUntil(skipWaiting())
  if (typeof event.data?.sweep === 'string') event.waitUntil(sweep(event.source, event.data.sweep))
})

const isPage = url => url.pathname === scope.pathname || url.pathname === `${scope.pathname}index.html`
const parts = `${scope.pathname}assets/`

const answer = async (request, url) => {
  const own = await caches.open(OWN)
  if (request.mode === 'navigate' && isPage(url)) {
    const page = await own.match(urlOf('index.html'))
    return page ?? fetch(request)
  }
  const kept = await own.match(request, { ignoreVary: true })
  if (kept !== undefined) return kept
  // names of parts change with their contents: one that an open tab of the version before asks for is in its cache
  const part = url.pathname.startsWith(parts)
  const older = part ? await caches.match(request, { ignoreVary: true }) : undefined
  if (older !== undefined) return older
  const fresh = await fetch(request)
  // fonts of other scripts
  if (fresh.ok && part) await own.put(request, fresh.clone())
  return fresh
}

addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname))
    return
  const navigates = request.mode === 'navigate'
  if (navigates ? !isPage(url) : !listed.has(url.href) && !url.pathname.startsWith(parts)) return
  event.respondWith(answer(request, url))
})
