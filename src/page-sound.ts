import type { OpenRoom } from './page-rooms'
import { mountSound } from './sound'
import { later, SETTLE_MS } from './state/later'

/** Sound, for those who chose it: under the charts. */
export const openSound: OpenRoom = ({ source, places }) => {
  const sound = mountSound(places.charts, { i18n: source.i18n, life: () => source.result().life })
  const follow = (): void => sound.update({ sound: source.view().sound, life: source.result().life })
  let chosen: string | null = null
  let rest = (): void => {}
  return {
    draw(parts) {
      if (source.view().sound !== chosen) {
        chosen = source.view().sound
        follow()
      }
      if (!parts.has('life')) return
      // one note for the life a hand settles on, none for those it passes
      rest()
      rest = later(follow, SETTLE_MS)
    },
    dispose() {
      rest()
      sound.dispose()
    },
  }
}
