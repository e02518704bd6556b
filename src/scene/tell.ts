import type { I18n } from '../i18n'
import type { Caption } from './caption'
import type { Fallback } from './fallback'
import type { GrowingLine } from './growing'
import { LIFE, titlesOf } from './life-title'
import type { ListPart, StageList } from './list'
import type { Plate } from './plate'
import { type Room, SCALES, type Shown, type Side } from './room'
import type { StageState } from './types'

export interface Told {
  readonly root: HTMLElement
  readonly plate: Plate
  readonly caption: Caption
  readonly list: StageList
  readonly fallback: Fallback
  readonly growing: GrowingLine
}

/** As near as this a block is of the age asked for, years: blocks are kept at whole ages. */
const SAME_AGE = 1

/** What the block's caption says: of which age it is, because a life that still grows stands at another one than is asked for. */
const blockWords = (i18n: I18n, slice: boolean, { age, block, late }: Shown): string => {
  const growing = block !== null && block.age < age - SAME_AGE
  return i18n.t('scene.caption.stands', {
    slice: String(slice),
    stands: block === null ? 'none' : late === true ? 'late' : growing ? 'growing' : 'now',
    age: i18n.number(Math.floor(growing ? block.age : age)),
  })
}

/** Every word on and under the plate, for what stands on it. `flat`: there is no 3D. */
export const tellStage = (
  i18n: I18n,
  { root, plate, caption, list, fallback, growing }: Told,
  { now, pinned, scale, knownTo, done }: StageState,
  room: Room,
  flat: boolean,
): void => {
  const slice = flat && scale === 'trabeculae'
  const words = room.caption()
  const number = i18n.number(SCALES.indexOf(scale) + 1)
  const told = scale === 'trabeculae' ? blockWords(i18n, slice, now) : words
  caption.update(number, told, flat ? null : room.key)
  const sides: readonly Side[] = pinned === null ? ['now'] : ['pinned', 'now']
  const parts = sides.map((side): ListPart => ({
    side,
    title: pinned === null ? null : i18n.t(LIFE[side]),
    things: room.things(side),
  }))
  list.update(parts)
  const facts = parts.flatMap(({ things }) => things.filter(({ at }) => at === null))
  fallback.words(flat && !slice ? facts.map(({ said }) => said) : null)
  root.setAttribute(
    'aria-label',
    i18n.t('scene.label', { what: words, age: i18n.number(Math.floor(now.age)) }),
  )
  plate.element.setAttribute('aria-label', room.label)
  growing.update({ knownTo, done })
  plate.split(pinned === null || flat ? null : titlesOf(i18n, room, now, pinned))
}
