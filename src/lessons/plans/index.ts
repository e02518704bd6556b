import type { LessonId } from '../ids'
import type { LessonPlan } from '../types'
import { CALCIUM } from './calcium'
import { DXA } from './dxa'
import { LIFETIME } from './lifetime'
import { LIVING_BONE } from './living-bone'
import { LOAD } from './load'
import { MASSAGE } from './massage'
import { MENOPAUSE } from './menopause'
import { STEROIDS } from './steroids'
import { TREATMENT } from './treatment'

/** Every lesson by its id; what a lesson says stands in i18n/locales/en/lessons-<id>.json. */
export const PLANS: Readonly<Record<LessonId, LessonPlan>> = {
  'living-bone': LIVING_BONE,
  calcium: CALCIUM,
  load: LOAD,
  menopause: MENOPAUSE,
  dxa: DXA,
  treatment: TREATMENT,
  steroids: STEROIDS,
  massage: MASSAGE,
  lifetime: LIFETIME,
}
