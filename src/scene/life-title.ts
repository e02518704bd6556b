import type { I18n } from '../i18n'
import type { Room, Shown, Side } from './room'

/** What a life is called that has no name. */
export const LIFE = { pinned: 'scene.life.pinned', now: 'scene.life.now' } as const

type Title = readonly [name: string, line: string]

/** The words over two lives: which, how old, and what the scale on the plate says of it. */
export const titlesOf = (
  i18n: I18n,
  room: Room,
  now: Shown,
  pinned: Shown,
): Readonly<Record<Side, Title>> => {
  // two lives of one story are told apart by what they are to each other
  const same = now.name === pinned.name
  const titleOf = (side: Side, { age, name }: Shown): Title => {
    const years = i18n.number(Math.floor(age))
    const line = room.line?.(side)
    return [
      same || name === null ? i18n.t(LIFE[side]) : name,
      line === undefined || line === ''
        ? i18n.t('scene.life.age', { age: years })
        : i18n.t('scene.life.line', { age: years, line }),
    ]
  }
  return { now: titleOf('now', now), pinned: titleOf('pinned', pinned) }
}
