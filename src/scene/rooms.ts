import type { Room, RoomContext, ScaleId } from './room'
import { createTrabeculaeRoom } from './trabeculae/room'

export interface RoomHooks {
  readonly onPossible: (possible: number) => void
}

/** Opens a room. The block is part of the stage; the others are fetched when somebody goes there. */
export const openRoom = async (id: ScaleId, context: RoomContext, hooks: RoomHooks): Promise<Room> => {
  switch (id) {
    case 'trabeculae':
      return createTrabeculaeRoom(context)
    case 'bone':
      return (await import('./whole/room')).createWholeRoom(context)
    case 'site':
      return (await import('./site/room')).createSiteRoom(context)
    case 'body':
      return (await import('./body/room')).createBodyRoom(context, hooks)
  }
}
