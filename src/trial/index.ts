import './trial.css'
import './drawings.css'
import './responsive.css'
import type { PlanRead, TrialFailure, TrialPlan, TrialRun } from '../cohort/types'
import { el, freshId, listening, setText } from '../dom/el'
import messages from '../i18n/locales/en/trial.json'
import type { Scenario } from '../model/types'
import { mountForm } from './form'
import type { TrialOptions } from './options'
import { mountProgress } from './progress'
import { mountResult } from './result'
import { mountSheet } from './sheet'
import { timeWords } from './words'

export type { PlanFields, TrialOptions } from './options'

/** Waiting for a hand that types to rest before the plan is read again, ms. */
const REST_MS = 200

interface Wish {
  /** where its progress is shown */
  readonly place: HTMLElement
  readonly times: number
  /** which of these it is, from 1 */
  readonly run: number
}

/** Where a person writes or moves something: Escape there is no wish to leave. */
const WRITES = 'input:not([type="checkbox"]), select, textarea'

/** The class trial: a page of its own with the plan on the left and what came out beside it. Hidden until shown. */
export const mountTrial = (host: HTMLElement, options: TrialOptions) => {
  const { i18n, usual, read, readText, run, truth, outside, onPlan, onClose } = options
  i18n.add(messages)
  const events = listening()
  const titleId = freshId('trial')
  const title = el('h1', { class: 'trl-title', id: titleId, tabindex: '-1' }, i18n.text('trial.title'))
  const back = el('button', { type: 'button', class: 'trl-back' }, i18n.text('trial.back'))
  const status = el('p', { class: 'trl-status', role: 'status' })
  const left = el('div', { class: 'trl-plan' })
  const planPlace = el('div', {})
  const right = el('div', { class: 'trl-out' })
  const lead = el(
    'section',
    { class: 'trl-lead' },
    el('h2', { class: 'trl-lead-title' }, i18n.text('trial.lead.title')),
    el('p', { class: 'trl-lead-text' }, i18n.text('trial.lead.text')),
    el('ol', {}, ...['lives', 'people', 'again'].map(id => el('li', {}, i18n.text(`trial.lead.${id}`)))),
  )
  const root = el(
    'main',
    { class: 'trial', hidden: true, 'aria-labelledby': titleId },
    el('header', { class: 'trl-top' }, el('span', { class: 'trl-home' }, i18n.t('app.name')), title, back),
    el('div', { class: 'trl-columns' }, left, right),
  )
  host.append(root)

  let scenario: Scenario | null = null
  let running: TrialRun | null = null
  /** has the focus again when the way out of a run is gone */
  let opener: Element | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  /** `more` is for those who cannot see what it speaks of */
  const say = (text: string, more = ''): void => {
    setText(status, text)
    if (more !== '') status.append(el('span', { class: 'visually-hidden' }, more))
  }

  const form = mountForm(left, {
    ...options,
    onChange() {
      // what it says is of the plan before
      if (running === null) say('')
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(compare, REST_MS)
    },
    onRun: () => start(planRead(), { place: planPlace, times: 1, run: 1 }),
  })
  const progress = mountProgress({
    i18n,
    onCancel: () => cancel(),
    say,
    now: () => performance.now(),
  })
  left.append(planPlace, status)
  right.append(lead)
  const sheet = mountSheet(options)
  const result = mountResult(right, {
    ...options,
    foot: sheet.root,
    say,
    onAgain(times) {
      const plan = result.plan()
      if (plan !== null) start(others(plan), { place: result.againPlace, times, run: 1 })
    },
    onTruth: () => reveal(),
  })

  const planRead = (): PlanRead | null => (scenario === null ? null : read(form.fields(), scenario))
  const sameText = (a: TrialPlan, b: TrialPlan): boolean =>
    JSON.stringify({ ...a, seed: 0 }) === JSON.stringify({ ...b, seed: 0 })
  /** Says so when the results are not of the plan that stands beside them. */
  const compare = (): void => {
    const now = planRead()
    if (now?.ok === true) onPlan(now.plan)
    form.outside(now?.ok === true && outside(now.plan))
    const plan = result.plan()
    if (plan !== null) result.outdated(now === null || !now.ok || !sameText(now.plan, plan))
  }

  /** the same plan with other people */
  const others = (plan: TrialPlan): PlanRead => ({ ok: true, plan: { ...plan, seed: result.nextSeed() } })
  const begin = (lives: number | null, { place, run: number, times }: Wish): void => {
    root.dataset.run = 'running'
    form.busy(true)
    result.busy(true)
    progress.start(lives, place, number, times)
    if (number === 1) opener = place === planPlace ? form.run : document.activeElement
    say(i18n.text('trial.status.running'))
  }
  const fail = (failure: TrialFailure): void => {
    end('failed')
    say(i18n.text(`trial.status.${failure}`))
  }
  const start = (asked: PlanRead | null, wish: Wish): void => {
    if (asked === null || running !== null) return
    if (!asked.ok) {
      say(form.refuse([asked.problem, ...asked.more]))
      return
    }
    const { plan } = asked
    if (wish.place === planPlace) form.settle(plan)
    begin(2 * plan.perArm, wish)
    const begun = run(plan, {
      onProgress: progress.step,
      onDone(found) {
        const last = wish.run === wish.times
        end('done', last)
        lead.hidden = true
        const sentence = result.show(found)
        sheet.update(found.plan)
        // the link says which people these are
        form.seed(found.plan.seed)
        compare()
        if (!last) return start(others(plan), { ...wish, run: wish.run + 1 })
        if (wish.place === planPlace) result.reveal()
        say(i18n.text('trial.status.done', { time: timeWords(found.seconds, i18n) }), sentence)
      },
      onFailure: fail,
    })
    running = begun
  }
  /** the true gap of the results that are shown */
  const reveal = (): void => {
    const plan = result.plan()
    if (plan === null || running !== null) return
    const wish: Wish = { place: result.againPlace, times: 1, run: 1 }
    const begun = truth(plan, {
      onProgress: progress.step,
      onDone(gaps) {
        end('done')
        say(result.truth(gaps))
      },
      onFailure: fail,
    })
    begin(null, wish)
    running = begun
  }
  /** `last`: no other run of the same wish follows at once */
  const end = (how: 'done' | 'failed' | 'cancelled', last = true): void => {
    running = null
    if (!last) return
    root.dataset.run = how
    form.busy(false)
    result.busy(false)
    if (progress.end() && opener instanceof HTMLElement) opener.focus()
  }
  const cancel = (): void => {
    if (running === null) return
    running.cancel()
    end('cancelled')
    say(i18n.text(result.plan() === null ? 'trial.status.cancelled' : 'trial.status.cancelledKept'))
  }
  const close = (): void => {
    if (running === null) say('')
    cancel()
    root.hidden = true
    onClose()
  }
  events.on(back, 'click', close)
  events.on(root, 'keydown', event => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    if (form.closeHelp()) return
    if (running !== null) cancel()
    else if (!(event.target instanceof Element && event.target.matches(WRITES))) close()
  })
  // fewer people counted: what was said is of all of them
  events.on(right, 'input', () => {
    if (running === null) say('')
  })
  events.on(right, 'change', () => {
    if (running === null) requestAnimationFrame(() => say('', result.sentence()))
  })

  return {
    root,
    /** Opens the page for a life; `text` is the plan of a link. A plan already made for the same life is kept. */
    show(life: Scenario, text: string | null): void {
      const known = scenario !== null && JSON.stringify(scenario) === JSON.stringify(life)
      scenario = life
      root.hidden = false
      title.focus()
      if (text !== null || !known) say('')
      if (text !== null) {
        const asked = readText(text, life)
        form.fill(asked.ok ? asked.plan : usual(life))
        if (!asked.ok) say(i18n.text('trial.status.link', { problem: form.words(asked.problem) }))
      } else if (!known) form.fill(usual(life))
      compare()
    },
    close,
    dispose(): void {
      if (timer !== null) clearTimeout(timer)
      running?.cancel()
      running = null
      events.dispose()
      form.dispose()
      progress.dispose()
      result.dispose()
      root.remove()
    },
  }
}
export type Trial = ReturnType<typeof mountTrial>
