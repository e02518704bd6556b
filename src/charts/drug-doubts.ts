import type { DrugCourse } from '../model/types'
import { otherOf } from './risk-read'
import { at, tOf } from './series'
import type { ChartsView } from './types'
import { wordOf } from './words'

const written = (drugs: readonly DrugCourse[]): string =>
  drugs
    .map(({ drug, from, to, dose }) => [drug, from, to, dose].join(' '))
    .sort()
    .join(';')

/** Whether a life and the one it is held against had different drugs. */
export const drugsDiffer = (view: ChartsView): boolean => {
  const other = otherOf(view)
  return other !== null && written(view.life.scenario.drugs) !== written(other.scenario.drugs)
}

/**
 * Whether a course is given to somebody whom its trials did not take in: a man, or a woman whose hip neck is no
 * osteoporosis when it starts. What drugs do to breaks comes from trials of women with weak bones (docs/risk.md, "What
 * drugs do here"); hormone therapy has no such ratio and acts through density alone.
 */
export const beyondTrials = ({ life }: ChartsView): boolean =>
  life.scenario.drugs.some(({ drug, from, dose }) => {
    const t = at(tOf(life, 'neck'), from)
    const weak = life.scenario.sex === 'f' && wordOf(t) === 'osteoporosis'
    return drug !== 'hrt' && dose > 0 && Number.isFinite(t) && !weak
  })
