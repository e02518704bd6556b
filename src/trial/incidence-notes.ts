import { wholeOf } from '../cohort/classes'
import type { I18n } from '../i18n'
import type { Shown } from './result-plots'
import { perHowMany } from './rounding'
import { spanWords } from './words'

/**
 * What must be known to read how many have met something as time goes on: why there are more than the risk chart says, which
 * rates nobody counted, and that deaths follow from nothing the trial asks about.
 */
export const incidenceNotes = (
  { answers, oneLife, counted, look: { end } }: Shown,
  per: number,
  i18n: I18n,
): readonly string[] => {
  const shaded = i18n.text('trial.incidence.note')
  if (end === 'death') return [i18n.text('trial.incidence.deaths'), shaded]
  const { plan } = answers.result
  const share = oneLife[end]
  // a share too rare for the axis is told of as many people as it needs
  const of = per === 1000 ? 1000 : perHowMany([share])
  const n = wholeOf(share, of)
  const differ =
    plan.variation && n > 0
      ? [
          i18n.text('trial.incidence.differ', {
            n: i18n.number(n),
            of: i18n.number(of),
            span: spanWords(answers.years, i18n),
          }),
        ]
      : []
  const extended =
    end === 'any' && plan.from < counted.all
      ? [i18n.text('trial.incidence.extended', { age: i18n.number(counted.all) })]
      : []
  return [...differ, ...extended, i18n.text('trial.incidence.competing'), shaded]
}
