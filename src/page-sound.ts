import type { OpenRoom } from './page-rooms'
import { mountSound } from './sound'

/** Sound, for those who chose it: under the charts. */
export const openSound: OpenRoom = ({ source, places }) => {
  const sound = mountSound(places.charts, { i18n: source.i18n, life: () => source.result().life })
  return {
    draw(parts) {
      if (parts.has('life') || parts.has('view'))
        sound.update({ sound: source.view().sound, life: source.result().life })
    },
    dispose: sound.dispose,
  }
}
