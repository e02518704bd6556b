import { el } from '../../dom/el'
import type { MakeWidget } from '../types'

export const makeArea: MakeWidget = ({ i18n }) => ({ root: el('div', {}, i18n.text('panels.area.wait')) })
