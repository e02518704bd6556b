import type { I18n, MessageKey } from '../../i18n'
import { type Balance, catchesUp, PHASES, type SiteFacts } from '../../site'

/** Sentences about one site. Depths are "about": they rest on textbook values that were not confirmed. */

/** Before the filling has ended its outcome lies ahead. */
const FILLED = PHASES.find(one => one.id === 'formation')!.to
const whenOf = (week: number): 'later' | 'now' => (week < FILLED ? 'later' : 'now')
const shareWords = (i18n: I18n, fill: number): string =>
  i18n.number(100 * fill, Math.abs(1 - fill) < 0.1 && fill !== 1 ? 1 : 0)

/** "98.6 % refilled", or that it will be: for the head of a picture, and for two lives side by side. */
export const lineWords = (i18n: I18n, balance: Balance, week: number): string =>
  i18n.t('site.line', {
    when: whenOf(week),
    share: shareWords(i18n, balance.missing_um === 0 ? 1 : balance.fill),
  })

/** How full the pit gets, or will get, in a few words. */
export const balanceWords = (i18n: I18n, facts: SiteFacts, balance: Balance, week: number): string => {
  const when = whenOf(week)
  const depth = i18n.number(Math.round(balance.depth_um))
  if (balance.missing_um === 0)
    return catchesUp(facts)
      ? i18n.t('site.balance.catching', { when })
      : i18n.t('site.balance.level', { when, depth })
  const size = Math.abs(balance.missing_um)
  const amount = i18n.number(size, size < 10 ? 1 : 0)
  const share = shareWords(i18n, balance.fill)
  return balance.missing_um > 0
    ? i18n.t('site.balance.missing', { when, share, missing: amount, depth })
    : i18n.t('site.balance.more', { when, share, more: amount })
}

/** What the drawing enlarges, or null. */
export const drawnWords = (i18n: I18n, { missing_um, drawn }: Balance): string | null =>
  missing_um === 0 || drawn === 1
    ? null
    : i18n.t(missing_um > 0 ? 'site.drawn' : 'site.drawn.more', { times: i18n.number(drawn) })

/** Rounds at one place that a life may hold at most. Assumption: a place comes round every few years. */
const ROUNDS = 10
/** What would be gone after ten rounds like this one, or null when nothing is missing. */
export const roundsWords = (i18n: I18n, { missing_um }: Balance): string | null =>
  missing_um <= 0
    ? null
    : i18n.t('site.rounds', { missing: i18n.number(missing_um * ROUNDS, missing_um < 1 ? 1 : 0) })

const BUILDERS: readonly string[] = ['teriparatide', 'romosozumab']
const HORMONES: readonly string[] = ['hrt', 'raloxifene']

/** What the drugs being taken do at this site. */
export const drugWords = (i18n: I18n, { drugs }: SiteFacts): string[] => {
  const named = (some: readonly string[]): string =>
    some.map(drug => i18n.text(`params.drug.${drug}.phrase`)).join(', ')
  const groups = [
    ['site.drugs.builder', drugs.filter(drug => BUILDERS.includes(drug))],
    ['site.drugs.hormone', drugs.filter(drug => HORMONES.includes(drug))],
    ['site.drugs.resorber', drugs.filter(drug => !BUILDERS.includes(drug) && !HORMONES.includes(drug))],
  ] as const
  return groups.flatMap(([key, some]) => (some.length === 0 ? [] : [i18n.t(key, { drugs: named(some) })]))
}

export const SIGNALS = ['rankl', 'opg', 'sclerostin', 'pth', 'oestrogen'] as const
export type SignalId = (typeof SIGNALS)[number]

/** Differences smaller than this are "as usual": no drawing or blood test would show them. Assumption. */
const SAME = 0.025

/** "RANKL: 1.4 times". OPG has no level of its own. */
export const levelWords = (i18n: I18n, id: SignalId, facts: SiteFacts): string => {
  if (id === 'opg') return i18n.t('site.signal.opg.level')
  const name = i18n.t(`site.signal.${id}` as MessageKey)
  const level = facts[id]
  return Math.abs(level - 1) < SAME
    ? i18n.t('site.signal.same', { name })
    : i18n.t('site.signal.level', { name, times: i18n.number(level, level < 0.1 ? 2 : 1) })
}
