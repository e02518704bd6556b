import type { I18n } from '../i18n'
import type { Shown, Side } from './room'

/** What a life is called that has no name. */
export const LIFE = { pinned: 'scene.life.pinned', now: 'scene.life.now' } as const
/** The words over one of two lives: which, how old, and how much bone. */
export const titleOf = (i18n: I18n, side: Side, { age, block, name }: Shown): readonly [string, string] => {
  const years = i18n.number(Math.floor(age))
  const share = block === null ? null : i18n.number(block.bvtv * 100, 1)
  return [
    name ?? i18n.t(LIFE[side]),
    share === null
      ? i18n.t('scene.life.age', { age: years })
      : i18n.t('scene.life.line', { age: years, share }),
  ]
}
