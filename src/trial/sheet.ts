import type { TrialPlan } from '../cohort/types'
import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { ParamSpec } from '../model/param-spec'
import { planWords, spanWords } from './words'

export interface SheetOptions {
  readonly i18n: I18n
  readonly inputs: readonly ParamSpec[]
  /** the address that runs this plan again */
  readonly link: (plan: TrialPlan) => string
}

/** At the foot of the results: which people these are; on paper the plan in one sentence and its link as well. */
export const mountSheet = ({ i18n, inputs, link }: SheetOptions) => {
  const seed = el('p', { class: 'trl-seed' })
  const asked = el('p', { class: 'trl-paper' })
  const address = el('p', { class: 'trl-paper', dir: 'ltr' })
  return {
    root: el('div', { class: 'trl-sheet trl-note' }, seed, asked, address),
    update(plan: TrialPlan): void {
      const { difference, scenario } = plan
      const { what, names, kind } = planWords(plan, inputs, i18n)
      setText(
        seed,
        i18n.text('trial.sheet.seed', { seed: i18n.number(plan.seed, 0, { useGrouping: false }) }),
      )
      setText(
        asked,
        i18n.text('trial.sheet.plan', {
          kind,
          sex: scenario.sex,
          from: i18n.number(plan.from),
          to: i18n.number(plan.to),
          people: i18n.number(plan.perArm),
          what,
          b: names.b,
          span: difference.kind === 'drug' ? courseWords(difference.years, i18n) : '',
          variation: plan.variation ? 'yes' : 'no',
          scanError: plan.scanError ? 'yes' : 'no',
        }),
      )
      setText(address, link(plan))
    },
  }
}

const courseWords = (years: number, i18n: I18n): string =>
  Number.isInteger(years)
    ? spanWords(years, i18n)
    : i18n.text('trial.sheet.years', { years: i18n.number(years, 0, { maximumFractionDigits: 1 }) })
