import { el, listening, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import messages from '../../i18n/locales/en/closer.json'
import { shownAge } from '../axes'
import { mountCharts } from '../mount'
import { FIRST_AGE } from '../series'
import type { ChartKind, ChartsOptions } from '../types'
import { wholeAge } from '../words'
import type { CloserView } from './moved-words'

/** The age once more, where the scrubber is out of sight: the same age as everywhere. */
const ageRow = (i18n: I18n, onAge: (age: number) => void) => {
  const slider = el('input', { type: 'range', min: FIRST_AGE, step: 1 })
  const shown = el('output', { 'aria-hidden': 'true' })
  const row = el('label', { class: 'closer-age' }, el('span', {}, i18n.text('closer.age')), slider, shown)
  const events = listening()
  events.on(slider, 'input', () => onAge(Number(slider.value)))
  return {
    row,
    update(view: CloserView): void {
      const last = String(Math.max(FIRST_AGE, view.life.scenario.until))
      if (slider.max !== last) slider.max = last
      const value = String(Math.floor(shownAge(view) + 1e-6))
      if (slider.value !== value) slider.value = value
      const years = wholeAge(shownAge(view), i18n)
      const spoken = i18n.text('closer.ageSpoken', { age: years })
      if (slider.getAttribute('aria-valuetext') !== spoken) slider.setAttribute('aria-valuetext', spoken)
      setText(shown, years)
    },
    dispose: () => events.dispose(),
  }
}

export interface LookCloserOptions extends Omit<ChartsOptions<CloserView>, 'kinds' | 'only'> {
  readonly kinds: readonly ChartKind<CloserView>[]
}

/** "Look closer": a heading, one sentence, the age, and the charts in a grid. */
export const mountLookCloser = (host: HTMLElement, options: LookCloserOptions) => {
  const { i18n, onAge } = options
  i18n.add(messages)
  const age = ageRow(i18n, onAge)
  const root = el(
    'div',
    { class: 'closer' },
    el(
      'div',
      { class: 'closer-head' },
      el(
        'div',
        { class: 'closer-words' },
        el('h2', {}, i18n.text('closer.title')),
        el('p', {}, i18n.text('closer.lead')),
      ),
      age.row,
    ),
  )
  host.append(root)
  const charts = mountCharts<CloserView>(root, options)
  return {
    update(view: CloserView): void {
      age.update(view)
      // the age held inside the life; the grid is its own answer to a narrow page
      charts.update({ ...view, age: shownAge(view), narrow: false })
    },
    dispose(): void {
      age.dispose()
      charts.dispose()
      root.remove()
    },
  }
}
