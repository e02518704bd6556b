import { el } from '../../dom/el'
import type { MakeWidget } from '../types'

export const makeAid: MakeWidget = ({ i18n }) => ({ root: el('div', {}, i18n.text('panels.aid.wait')) })
