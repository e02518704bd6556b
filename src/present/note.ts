import { el, setText } from '../dom/el'

/** What is said while presenting: to a screen reader alone, or on the screen as well until the next step. */
export const presentNote = () => {
  const spoken = el('p', { class: 'visually-hidden', role: 'status' })
  const shown = el('p', { class: 'present-note', hidden: true })
  return {
    nodes: [spoken, shown] as const,
    say: (text: string): void => setText(spoken, text),
    tell(text: string): void {
      setText(spoken, text)
      setText(shown, text)
      shown.hidden = false
    },
    clear(): void {
      shown.hidden = true
    },
  }
}
