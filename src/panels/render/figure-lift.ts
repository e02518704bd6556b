import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { posture } from './posture'

/** Heavier for the back, then lighter: the same load, the same purpose. */
const PAIRS = [
  ['far', 'close'],
  ['round', 'knees'],
] as const

/**
 * Two pairs of ways to lift. Sources for the side column: wilke1999 (round back against bent knees and held close). That a
 * load far from the body weighs more on the spine is the lever of it; no number is shown for it.
 */
export const liftFigure = (i18n: I18n): HTMLElement =>
  el(
    'ul',
    { class: 'panels-lift' },
    ...PAIRS.map(([heavy, light]) =>
      el(
        'li',
        {},
        ...[heavy, light].map(id =>
          el(
            'div',
            { class: id === light ? 'light' : 'heavy' },
            posture(id),
            el('p', {}, i18n.text(`panels.figure.lift.${id}`)),
          ),
        ),
      ),
    ),
  )
