import { armScenario } from './cohort/arms'
import { planFrom, usualPlan } from './cohort/plan'
import { planFromText, planToText } from './cohort/plan-text'
import { runTrial } from './cohort/client'
import { oneLifeOf } from './cohort/one-life'
import { runTruth } from './cohort/truth-run'
import type { TrialPlan } from './cohort/types'
import { DRUGS, MODEL_VERSION, PARAMS } from './model'
import { outsideEvidence } from './model/evidence-range'
import type { PageSource } from './page-source'
import { FIRST_COUNTED_AGE } from './risk'
import { mountTrial } from './trial'

/** The class trial of the page, made when it is first wanted; coming back finds it as it was left. */
export interface PageTrial {
  /** `text` is the plan of a link; empty for the plan that was made last, or the usual one */
  open(text: string): void
  close(): void
  dispose(): void
}

/** The address of a trial: the life's own with the plan behind it. */
const linkOf = (whole: string, plan: TrialPlan): string => {
  const [base = '', hash = ''] = whole.split('#')
  const kept = hash.split('&').filter(part => part !== '' && !part.startsWith('trial='))
  return `${base}#${[...kept, `trial=${encodeURIComponent(planToText(plan))}`].join('&')}`
}

/** Whether the one thing that differs goes beyond what was compared with published results. */
const isOutside = (plan: TrialPlan): boolean => {
  const { difference } = plan
  const name = difference.kind === 'drug' ? difference.drug : difference.input
  return outsideEvidence(armScenario(plan, 'b')).some(({ kind, key, value }) =>
    difference.kind === 'drug'
      ? kind === 'drug-years' && key === name
      : (kind === 'input' || kind === 'episode') && key === name && value === difference.value,
  )
}

export const createPageTrial = (root: HTMLElement, source: PageSource): PageTrial => {
  const { i18n, actions } = source
  let opened = false
  /** where the focus goes back to, and how far down the page was */
  let before: { readonly focus: Element | null; readonly top: number } = { focus: null, top: 0 }

  const trial = mountTrial(root, {
    i18n,
    inputs: PARAMS.filter(({ effect }) => effect !== 'run'),
    drugs: DRUGS,
    usual: usualPlan,
    read: ({ people, drug, for: years, input, value, ...rest }, scenario) =>
      planFrom({
        ...rest,
        scenario,
        perArm: people,
        difference: drug === '' ? { kind: 'input', input, value } : { kind: 'drug', drug, years },
      }),
    readText: planFromText,
    run: runTrial,
    counted: { first: FIRST_COUNTED_AGE.hip, all: FIRST_COUNTED_AGE.major },
    oneLife: oneLifeOf,
    truth: runTruth,
    outside: isOutside,
    link: plan => linkOf(source.links().whole, plan),
    csvHeader: plan => [
      i18n.t('app.csv.about', { version: MODEL_VERSION }),
      i18n.t('app.csv.scenario', { text: JSON.stringify(plan.scenario) }),
      i18n.text('trial.csv.plan', { text: planToText(plan) }),
      i18n.t('app.csv.seed', { seed: String(plan.seed) }),
      i18n.t('app.csv.link', { text: linkOf(source.links().whole, plan) }),
      i18n.t('app.csv.cite', { version: MODEL_VERSION }),
    ],
    onPlan: plan => actions.view({ trial: planToText(plan) }),
    onClose() {
      opened = false
      delete root.dataset.trial
      window.scrollTo(0, before.top)
      const { focus } = before
      const known = focus instanceof HTMLElement && focus !== document.body && focus.checkVisibility()
      const target = known ? focus : root.querySelector<HTMLElement>('.trial-button')
      target?.focus({ preventScroll: true })
      actions.view({ trial: null })
    },
  })

  return {
    open(text) {
      if (opened) return
      opened = true
      before = { focus: document.activeElement, top: window.scrollY }
      root.dataset.trial = 'open'
      window.scrollTo(0, 0)
      trial.show(source.inputs().scenario, text === '' ? null : text)
    },
    close() {
      if (opened) trial.close()
    },
    dispose: trial.dispose,
  }
}
