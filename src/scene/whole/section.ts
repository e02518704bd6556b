import type { WholeBoneId } from '../../anatomy/types'
import type { Place } from '../room'

/** A plane of the section: what lies on its outer side goes, when it lies so for every plane of the section. */
export interface Cut {
  /** unit length, towards what is taken away */
  readonly normal: Place
  /** distance of the plane from the origin along the normal, mm */
  readonly offset: number
}

/** How a bone is cut: `planes` for a share of the way, 0 (not cut) to 1. */
export interface Section {
  /** mm the sliding plane travels: from where it only touches the bone, to as far as it goes in */
  readonly from: number
  readonly to: number
  /** share of the way at first */
  readonly home: number
  readonly planes: (offset: number) => readonly [Cut] | readonly [Cut, Cut]
}

/** The hip is cut along its neck, which points forward a little (anatomy/femur.ts). */
const SECTIONS: Readonly<Record<WholeBoneId, Section>> = {
  // a wedge out of the body: from the right side as far as the middle, down to the hind third
  spine: {
    from: -25,
    to: 14,
    home: 0.62,
    planes: x => [
      { normal: [-1, 0, 0], offset: -x },
      { normal: [0, 0, 1], offset: -6 },
    ],
  },
  hip: { from: 30, to: -8, home: 0.79, planes: z => [{ normal: [0, 0, 1], offset: z }] },
  forearm: { from: 16, to: -8, home: 0.66, planes: z => [{ normal: [0, 0, 1], offset: z }] },
}
export const sectionOf = (bone: WholeBoneId): Section => SECTIONS[bone]

export const cutsOf = (bone: WholeBoneId, share: number): readonly Cut[] => {
  const { from, to, planes } = SECTIONS[bone]
  return planes(from + (to - from) * share)
}

export const dot = (a: Place, b: Place): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** Whether a place has been cut away. */
export const isGone = (cuts: readonly Cut[], place: Place): boolean =>
  cuts.every(({ normal, offset }) => dot(normal, place) > offset)
