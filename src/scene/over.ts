import { type Plate, rem_px } from './plate'
import type { Pen, Room } from './room'
import type { Layout, Stage } from './stage'
import { namesOf } from './thing-names'

/** Names on a picture at most, and on a narrow one. Assumption: more is a wall of words. */
const NAMES = 8
const FEW_NAMES = 4
const NARROW_rem = 30

/** Lines, marks and names over every picture of the plate, true to where the eye is. */
export const drawOver = (room: Room, stage: Stage, plate: Plate, layout: Layout): void => {
  const rem = rem_px()
  const split = layout.views.length > 1
  for (const { side, frame } of layout.views) {
    const overlay = plate.overlays[side]
    overlay.clear()
    const pen: Pen = {
      width: frame.width,
      height: frame.height,
      layer: overlay.layer,
      rem,
      side,
      split,
      inset: plate.corner,
      eye: stage.eye(),
      project: at => stage.project(at),
      marks: overlay.marks,
      names: overlay.names,
      room: overlay.room,
    }
    const named = room.over?.(pen) === true
    if (named || split) continue
    const most = frame.width < NARROW_rem * rem ? FEW_NAMES : NAMES
    overlay.names(namesOf(room.things(side), pen, most, false))
  }
}
