import { planFrom, usualPlan } from './cohort/plan'
import { planFromText, planToText } from './cohort/plan-text'
import { runTrial } from './cohort/client'
import type { TrialPlan } from './cohort/types'
import { DRUGS, MODEL_VERSION, PARAMS } from './model'
import type { PageSource } from './page-source'
import type { Trial } from './trial'

/** The class trial: fetched when it is first wanted, then kept, so that coming back finds it as it was left. */
export interface PageTrial {
  /** `text` is the plan of a link; nothing for the plan that was made last, or the usual one */
  open(text?: string): void
  isOpen(): boolean
  close(): void
  dispose(): void
}

/** The address of a trial: the life's own with the plan behind it. */
const linkOf = (whole: string, plan: TrialPlan): string => {
  const [base = '', hash = ''] = whole.split('#')
  const kept = hash.split('&').filter(part => part !== '' && !part.startsWith('trial='))
  return `${base}#${[...kept, `trial=${encodeURIComponent(planToText(plan))}`].join('&')}`
}

export const createPageTrial = (root: HTMLElement, source: PageSource, failed: () => void): PageTrial => {
  const { i18n, actions } = source
  let trial: Trial | null = null
  let opened = false
  let gone = false
  /** where the focus goes back to, and how far down the page was */
  let before: { readonly focus: Element | null; readonly top: number } = { focus: null, top: 0 }

  const csvHeader = (plan: TrialPlan): readonly string[] => [
    i18n.t('app.csv.about', { version: MODEL_VERSION }),
    i18n.t('app.csv.scenario', { text: JSON.stringify(plan.scenario) }),
    i18n.text('trial.csv.plan', { text: planToText(plan) }),
    i18n.t('app.csv.seed', { seed: String(plan.seed) }),
    i18n.t('app.csv.link', { text: linkOf(source.links().whole, plan) }),
    i18n.t('app.csv.cite', { version: MODEL_VERSION }),
  ]
  const closed = (): void => {
    opened = false
    delete root.dataset.trial
    window.scrollTo(0, before.top)
    const { focus } = before
    const target =
      focus instanceof HTMLElement && focus.checkVisibility()
        ? focus
        : root.querySelector<HTMLElement>('.trial-button')
    target?.focus({ preventScroll: true })
    actions.view({ trial: null })
  }
  const show = (text: string): void => {
    if (trial === null || gone || !opened) return
    root.dataset.trial = 'open'
    window.scrollTo(0, 0)
    trial.show(source.inputs().scenario, text === '' ? null : text)
  }

  return {
    open(text = '') {
      if (opened) return
      opened = true
      before = { focus: document.activeElement, top: window.scrollY }
      if (trial !== null) return show(text)
      void import('./trial').then(
        ({ mountTrial }) => {
          if (gone) return
          trial ??= mountTrial(root, {
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
            csvHeader,
            onPlan: plan => actions.view({ trial: planToText(plan) }),
            onClose: closed,
          })
          show(text)
        },
        () => {
          opened = false
          failed()
        },
      )
    },
    isOpen: () => opened,
    close() {
      if (opened) trial?.close()
    },
    dispose() {
      gone = true
      trial?.dispose()
    },
  }
}
