import type { GUI } from 'lil-gui'
import { el, setText } from '../dom/el'

export interface Folder {
  readonly gui: GUI
  /** what the closed folder says is inside */
  summary(text: string): void
  show(on: boolean): void
}

/** A lil-gui folder with a name and, when closed, its contents in words; it opens and closes without animation. */
export const folder = (parent: GUI, name: string, open: boolean, kind: 'main' | 'more' = 'main'): Folder => {
  const gui = parent.addFolder(name)
  const inside = el('span', { class: 'ctl-folder-inside' })
  gui.domElement.classList.add(`ctl-folder-${kind}`)
  gui.$title.setAttribute('type', 'button')
  gui.$title.replaceChildren(el('span', { class: 'ctl-folder-name' }, name), ' ', inside)
  // lil-gui waits for the end of a height transition that reduced motion never runs
  gui.openAnimated = (on = true) => gui.open(on)
  gui.open(open)
  let shown = true
  return {
    gui,
    summary: text => setText(inside, text),
    show(on) {
      if (on === shown) return
      shown = on
      gui.show(on)
    },
  }
}
