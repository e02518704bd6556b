/** The lessons in the order of their menu. An id stands in links: add freely, never change one. */
export const LESSON_IDS = [
  'living-bone',
  'calcium',
  'load',
  'menopause',
  'dxa',
  'treatment',
  'steroids',
  'massage',
  'lifetime',
] as const
export type LessonId = (typeof LESSON_IDS)[number]

/** The steps of every lesson, in their order; in an address the first is 1. */
export const STEP_KINDS = ['hook', 'predict', 'run', 'observe', 'explain', 'check', 'transfer'] as const
export type StepKind = (typeof STEP_KINDS)[number]
