import { el } from '../../dom/el'
import type { LessonHands, StepView } from './types'

/** One picture, which stands on the stage, and one sentence; then the question. */
export const hookStep = ({ i18n, plan }: LessonHands): StepView => ({
  root: el(
    'div',
    { class: 'lsn-hook' },
    el('p', { class: 'lsn-hook-sentence' }, i18n.text(`lessons.${plan.id}.hook`)),
    el('p', { class: 'lsn-question' }, i18n.text(`lessons.${plan.id}.question`)),
    el('h4', {}, i18n.text('lessons.objectives')),
    el(
      'ul',
      { class: 'lsn-objectives' },
      ...Array.from({ length: plan.objectives }, (_, index) =>
        el('li', {}, i18n.text(`lessons.${plan.id}.objective.${index + 1}`)),
      ),
    ),
  ),
})
