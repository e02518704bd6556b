import { chance } from '../risk/chance'

/** Seeded numbers in [0, 1): the same seed tries the same things. */
export const randomOf = (seed: number): (() => number) => {
  let draw = 0
  return () => chance(seed, 0, 0, draw++)
}

const KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Tab',
  'Escape',
  'Enter',
  ' ',
  'x',
]
/** What would leave the page, open another window, save a file or fill the screen. */
const LEAVES_PAGE =
  'a[href]:not([href^="#"]), [target], [download], input[type=file], .chart-save *, .leaf-print-page'

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)]

/** Does one random thing to a page as a hand or a key would; says what, or null when nothing was there to be done. */
export const useOnce = (root: HTMLElement, random: () => number): string | null => {
  const seen = <E extends HTMLElement>(selector: string): E[] =>
    [...root.querySelectorAll<E>(selector)].filter(one => one.checkVisibility() && !one.matches(':disabled'))
  const event = (target: HTMLElement, type: string): void =>
    void target.dispatchEvent(new Event(type, { bubbles: true }))
  const kind = random()
  if (kind < 0.4) {
    const range = pick(seen<HTMLInputElement>('input[type=range]'), random)
    if (range === undefined) return null
    range.value = String(Number(range.min) + random() * (Number(range.max) - Number(range.min)))
    event(range, 'input')
    if (random() < 0.7) event(range, 'change')
    return `range ${range.getAttribute('aria-label') ?? range.id} = ${range.value}`
  }
  if (kind < 0.5) {
    const select = pick(seen<HTMLSelectElement>('select'), random)
    const option = select === undefined ? undefined : pick([...select.options], random)
    if (select === undefined || option === undefined) return null
    select.value = option.value
    event(select, 'change')
    return `select ${option.value}`
  }
  if (kind < 0.8) {
    const button = pick(
      seen('button, input[type=radio], input[type=checkbox]').filter(
        one =>
          !one.matches(LEAVES_PAGE) && !/print|save|copy|screen/i.test(`${one.className} ${one.textContent}`),
      ),
      random,
    )
    button?.click()
    return button === undefined ? null : `click ${button.textContent?.slice(0, 40)}`
  }
  const target = pick(seen('button, input, [tabindex], select'), random)
  const key = pick(KEYS, random)
  if (target === undefined || key === undefined) return null
  target.focus({ preventScroll: true })
  for (const type of ['keydown', 'keyup'])
    target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }))
  return `key ${key}`
}
