import type { I18n } from '../i18n'
import type { Room, Shown, Side } from './room'

/** What a life is called that has no name. */
export const LIFE = { pinned: 'scene.life.pinned', now: 'scene.life.now' } as const

/** The words over one of two lives: which, how old, and what the scale on the plate says of it. */
export const titleOf = (
  i18n: I18n,
  room: Room,
  side: Side,
  { age, name }: Shown,
): readonly [name: string, line: string] => {
  const years = i18n.number(Math.floor(age))
  const line = room.line?.(side)
  return [
    name ?? i18n.t(LIFE[side]),
    line === undefined
      ? i18n.t('scene.life.age', { age: years })
      : i18n.t('scene.life.line', { age: years, line }),
  ]
}
