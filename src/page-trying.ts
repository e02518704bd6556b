import { el, setText } from './dom/el'
import words from './i18n/locales/en/trying.json'
import type { OpenRoom } from './page-rooms'
import { brokenLaws } from './trying/laws'
import { randomOf, useOnce } from './trying/random-use'

/** As long as others let a page be tried, and as often as a busy page keeps up with. Assumption. */
const TRY_MS = 90_000
const EVERY_MS = 60

/** Holds every life against the laws (`ea=1`): a broken one is shown, and written where developers look. */
export const openLaws: OpenRoom = ({ source, tell }) => {
  source.i18n.add(words)
  let last: unknown = null
  return {
    draw() {
      const { life } = source.result()
      if (life === last) return
      last = life
      const broken = brokenLaws(life)
      if (broken.length === 0) return
      console.error(`broken: ${broken.join('; ')}`)
      tell(source.i18n.text('trying.broken', { count: broken.length, first: broken[0] ?? '' }))
    },
    dispose() {},
  }
}

/** Uses the page at random (`fuzz=seed`), for those who look for what breaks; says what it does, and ends by itself. */
export const openTrying: OpenRoom = ({ source, places }) => {
  const { i18n } = source
  i18n.add(words)
  const seed = source.view().fuzz ?? 0
  const random = randomOf(seed)
  const from = performance.now()
  const line = el('p', { class: 'notices', 'data-fuzz': 'running' })
  places.top.append(line)
  let count = 0
  const timer = setInterval(() => {
    if (performance.now() - from > TRY_MS) {
      clearInterval(timer)
      line.dataset['fuzz'] = 'done'
      return
    }
    if (useOnce(places.root, random) !== null) count += 1
    line.dataset['count'] = String(count)
    setText(line, i18n.text('trying.running', { seed: i18n.number(seed), count }))
  }, EVERY_MS)
  return {
    draw() {},
    dispose() {
      clearInterval(timer)
      line.remove()
    },
  }
}
