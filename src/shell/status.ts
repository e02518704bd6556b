import { el } from '../dom/el'

/** Says the outcome of a change once things are quiet, so that it does not talk over the control's own value. */
export const mountStatus = (host: HTMLElement, delay_ms = 500) => {
  const root = el('p', { class: 'visually-hidden', role: 'status' })
  host.append(root)
  let timer: ReturnType<typeof setTimeout> | null = null
  let last = ''
  return {
    say(text: string): void {
      if (text === last) return
      last = text
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(() => {
        root.textContent = text
      }, delay_ms)
    },
    dispose(): void {
      if (timer !== null) clearTimeout(timer)
      root.remove()
    },
  }
}
