import { type CameraTriple, facing, TURN_STEP, ZOOM_STEP } from './camera'
import type { Place, Room, Thing } from './room'
import type { Stage } from './stage'
import type { ToolId } from './tools'

/** From this zoom on a view looks at the thing itself, not at the whole it is part of. */
const NEAR = 1.5

/** The ways a button, a key or the list moves the eye. `stage` is asked each time: without 3D there is none. */
export const createSteer = (stage: () => Stage | null) => {
  const move = (change: (camera: CameraTriple) => CameraTriple): void => {
    const here = stage()
    here?.goTo(change(here.camera()))
  }
  const turn = (degrees: number, tilt = 0): void => move(([a, b, z]) => [a + degrees, b + tilt, z])
  const zoom = (factor: number): void => move(([a, b, z]) => [a, b, z * factor])
  const reset = (): void => move(camera => stage()?.home() ?? camera)
  const tools: Partial<Record<ToolId, () => void>> = {
    turnLeft: () => turn(-TURN_STEP),
    turnRight: () => turn(TURN_STEP),
    zoomIn: () => zoom(ZOOM_STEP),
    zoomOut: () => zoom(1 / ZOOM_STEP),
    reset,
  }
  return {
    turn,
    zoom,
    reset,
    /** true when the tool was one that moves the eye */
    use(id: ToolId): boolean {
      tools[id]?.()
      return id in tools
    },
    /** the view that shows a thing best; false when there is nothing to turn */
    visit(thing: Thing, room: Room): boolean {
      const here = stage()
      if (here === null || thing.at === null) return false
      const [turned, tilted, zoomed] = here.camera()
      const { target } = room.framing(1)
      const away = thing.at.map((c, i) => c - target[i]!) as unknown as Place
      const face = facing(...(thing.out ?? away)) ?? [turned, tilted]
      const view = thing.view ?? [face[0], face[1], Math.max(1, zoomed)]
      here.goTo(view, view[2] >= NEAR ? thing.at : target)
      return true
    },
  }
}
