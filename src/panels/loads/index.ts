import { el } from '../../dom/el'
import type { MakeWidget } from '../types'

export const makeLoads: MakeWidget = ({ i18n }) => ({ root: el('div', {}, i18n.text('panels.loads.wait')) })
export { makeArea } from './area'
