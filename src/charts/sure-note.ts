import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/sure.json'
import { youngReference } from './series'
import type { ChartsView } from './types'

/** What the band round a line means and does not, how far people differ, and the switch for both. */
export const mountNote = (
  panel: HTMLElement,
  { i18n, onUncertainty }: { i18n: I18n; onUncertainty: (shown: boolean) => void },
) => {
  i18n.add(words)
  const toggle = el(
    'button',
    { type: 'button', class: 'chart-switch', 'aria-pressed': 'true' },
    i18n.t('charts.sure.switch'),
  )
  const note = (name: 'fits' | 'people') => {
    const text = el('span')
    return { text, root: el('p', {}, el('strong', {}, i18n.t(`charts.sure.${name}.name`)), ' ', text) }
  }
  const fits = note('fits')
  const people = note('people')
  panel.append(toggle, fits.root, people.root)
  let shown = true
  toggle.addEventListener('click', () => onUncertainty(!shown))
  return ({ life, site, band, pinned, uncertainty }: ChartsView): void => {
    shown = uncertainty
    toggle.setAttribute('aria-pressed', String(shown))
    const { sex } = life.scenario
    setText(fits.text, i18n.t('charts.sure.fits', { sex, pinned: pinned === null ? 'no' : 'yes' }))
    const young = youngReference(life, site)
    people.root.hidden = young === null
    if (young === null) return
    const percent = i18n.number((100 * young.sd) / young.mean)
    setText(people.text, i18n.t('charts.sure.people', { percent, survey: band === null ? 'no' : 'yes' }))
  }
}
