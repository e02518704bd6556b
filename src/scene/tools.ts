import { el, icon, type Listening } from '../dom/el'
import type { I18n, MessageKey } from '../i18n'

export type ToolId = 'turnLeft' | 'turnRight' | 'zoomIn' | 'zoomOut' | 'reset' | 'full' | 'picture' | 'touch'

/** 24-unit line drawings. */
const ICONS: Readonly<Record<ToolId, string>> = {
  turnLeft: 'M8 8 L4 12 L8 16 M4.5 12 C8 7 20 7 20 13 C20 16.5 15 18 11 17.5',
  turnRight: 'M16 8 L20 12 L16 16 M19.5 12 C16 7 4 7 4 13 C4 16.5 9 18 13 17.5',
  zoomIn: 'M12 5 V19 M5 12 H19',
  zoomOut: 'M5 12 H19',
  reset: 'M4 11.5 L12 5 L20 11.5 M6.5 10 V19 H17.5 V10',
  picture: 'M4 8 H8 L10 5 H14 L16 8 H20 V19 H4 Z M12 10 A3.2 3.2 0 1 0 12 16.4 A3.2 3.2 0 1 0 12 10 Z',
  full: 'M4 9 V4 H9 M15 4 H20 V9 M20 15 V20 H15 M9 20 H4 V15',
  touch:
    'M9 20 L6 14.5 C5.5 13 7 12.3 8 13.5 L9.5 15.2 V6.5 C9.5 4.8 12 4.8 12 6.5 V11.5 C14 11.3 18 12 18 14.5 L17 20 Z',
}

export interface Tools {
  readonly element: HTMLElement
  /** marks a two-state tool as on or off */
  press(id: ToolId, on: boolean): void
  /** nothing to turn: only what a flat drawing can do is left */
  flat(on: boolean): void
}

/** The row of camera buttons. `touch` shows on touch screens only; `full` only where the browser can. */
export const createTools = (
  i18n: I18n,
  listen: Listening,
  onTool: (id: ToolId) => void,
  pictures: boolean,
): Tools => {
  const element = el('div', {
    class: 'scene-tools',
    role: 'group',
    'aria-label': i18n.t('scene.tools.label'),
  })
  const buttons = new Map<ToolId, HTMLButtonElement>()
  for (const id of Object.keys(ICONS) as ToolId[]) {
    if ((id === 'full' && !document.fullscreenEnabled) || (id === 'picture' && !pictures)) continue
    const name = i18n.t(`scene.tools.${id}` as MessageKey)
    const button = el('button', {
      type: 'button',
      class: `scene-tool is-${id}`,
      'aria-label': name,
      title: name,
    })
    if (id === 'touch' || id === 'full') button.setAttribute('aria-pressed', 'false')
    button.append(icon(ICONS[id]))
    listen.on(button, 'click', () => onTool(id))
    buttons.set(id, button)
    element.append(button)
  }
  return {
    element,
    flat(on) {
      for (const [id, button] of buttons) button.hidden = on && id !== 'picture'
    },
    press: (id, on) => buttons.get(id)?.setAttribute('aria-pressed', String(on)),
  }
}
