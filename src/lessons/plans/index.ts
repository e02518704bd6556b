import type { LessonId } from '../ids'
import type { LessonPlan } from '../types'
import { MENOPAUSE } from './menopause'

/** Every lesson by its id; what a lesson says stands in i18n/locales/en/lessons-<id>.json. */
export const PLANS: Readonly<Record<LessonId, LessonPlan>> = {
  menopause: MENOPAUSE,
} as Readonly<Record<LessonId, LessonPlan>>
