import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/sure.json'
import { beyondTrials } from './drug-doubts'
import { FIRST_COUNTED_AGE } from './risk-read'
import { FIRST_RISK_AGE, youngReference } from './series'
import type { SureOptions } from './sure'
import './sure-note.css'
import type { ChartsView } from './types'
import { RISK_UNCERTAINTY } from './words'

/** What the band round a line means and does not, how far people differ, and the switch for both. */
export const mountNote = (panel: HTMLElement, { i18n, explains, onUncertainty }: SureOptions) => {
  i18n.add(words)
  const toggle = el(
    'button',
    { type: 'button', class: 'chart-switch', 'aria-pressed': 'true' },
    i18n.t('charts.sure.switch'),
  )
  let shown = true
  toggle.addEventListener('click', () => onUncertainty(!shown))
  panel.append(toggle)
  const fill = explains === 'fits' ? densityLines(panel, i18n) : riskLines(panel, i18n)
  return (view: ChartsView): void => {
    shown = view.uncertainty
    toggle.setAttribute('aria-pressed', String(shown))
    fill(view)
  }
}

/** A paragraph that begins with its name. */
const line = (panel: HTMLElement, name: string) => {
  const text = el('span')
  const root = el('p', {}, el('strong', {}, name), ' ', text)
  panel.append(root)
  return { text, root }
}

const densityLines = (panel: HTMLElement, i18n: I18n) => {
  const fits = line(panel, i18n.t('charts.sure.fits.name'))
  const people = line(panel, i18n.t('charts.sure.people.name'))
  return ({ life, site, band, pinned }: ChartsView): void => {
    const { sex } = life.scenario
    setText(fits.text, i18n.t('charts.sure.fits', { sex, pinned: pinned === null ? 'no' : 'yes' }))
    const young = youngReference(life, site)
    people.root.hidden = young === null
    if (young === null) return
    const percent = i18n.number((100 * young.sd) / young.mean)
    setText(people.text, i18n.t('charts.sure.people', { percent, survey: band === null ? 'no' : 'yes' }))
  }
}

/** Factor between national tables for the same people (risk.md, "Uncertainty to display"). */
const NATIONS = 2

const riskLines = (panel: HTMLElement, i18n: I18n) => {
  const interval = line(panel, i18n.t('charts.sure.interval.name'))
  const nations = line(panel, i18n.t('charts.sure.nations.name'))
  const everyone = line(panel, i18n.t('charts.sure.everyone.name'))
  const firsts = line(panel, i18n.t('charts.sure.firsts.name'))
  setText(firsts.text, i18n.t('charts.sure.firsts'))
  const drugs = line(panel, i18n.t('charts.sure.drugs.name'))
  const counted = line(panel, i18n.t('charts.sure.counted.name'))
  return (view: ChartsView): void => {
    const { bone, life } = view
    const { sex } = life.scenario
    const age = FIRST_COUNTED_AGE[bone]
    setText(
      interval.text,
      i18n.t('charts.sure.interval', {
        factor: i18n.number(RISK_UNCERTAINTY, 2),
        sex,
      }),
    )
    setText(nations.text, i18n.t('charts.sure.nations', { factor: i18n.number(NATIONS), bone }))
    setText(everyone.text, i18n.t('charts.sure.everyone', { sex }))
    drugs.root.hidden = !beyondTrials(view)
    setText(drugs.text, i18n.t('charts.sure.drugs', { sex }))
    counted.root.hidden = age <= FIRST_RISK_AGE
    setText(counted.text, i18n.t('charts.sure.counted', { age: i18n.number(age) }))
  }
}
