import { el } from '../../dom/el'
import type { MakeWidget } from '../types'

export const makeFlow: MakeWidget = ({ i18n }) => ({ root: el('div', {}, i18n.text('panels.flow.wait')) })
