import { ageing } from './ageing'
import { alendronate } from './alendronate'
import { denosumab } from './denosumab'
import { fitTargets } from './fit-targets'
import { glands } from './glands'
import { glucocorticoids } from './glucocorticoids'
import { hormones } from './hormones'
import { lifestyle } from './lifestyle'
import { menopause } from './menopause'
import { raloxifene } from './raloxifene'
import { risedronate } from './risedronate'
import { romosozumab } from './romosozumab'
import { sexSteroids } from './sex-steroids'
import type { StudySpec } from './spec'
import { teriparatide } from './teriparatide'
import { unloading } from './unloading'
import { zoledronate } from './zoledronate'

/** Every study that the model is held against, by theme; a new theme is listed here. */
export const STUDIES: readonly StudySpec[] = [
  ...ageing,
  ...menopause,
  ...hormones,
  ...raloxifene,
  ...alendronate,
  ...risedronate,
  ...zoledronate,
  ...denosumab,
  ...teriparatide,
  ...romosozumab,
  ...glucocorticoids,
  ...glands,
  ...sexSteroids,
  ...unloading,
  ...lifestyle,
  ...fitTargets,
]
