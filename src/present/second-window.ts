/** A window of our own beside the presented one. It shares our script, so it holds none of its own. */
export interface SecondWindow {
  /** false as soon as it has been closed by hand, even before it says so itself */
  isOpen(): boolean
  close(): void
}

export interface SecondOptions {
  readonly page: Document
  readonly title: string
  readonly theme: string
  readonly content: HTMLElement
  /** keys pressed there */
  onKeys(page: Document): void
  /** closed by hand, or gone with its page */
  onGone(): void
}

const NAME = 'trabecula-notes'
/** Assumption: half a laptop's screen, in CSS pixels. */
const FEATURES = 'popup,width=760,height=820'

/**
 * Opens it, or gives null where the browser will not: blocked, in a frame that may not open any, or of another origin.
 * Our style sheets are pointed at again, not copied, so that no style is written where none may be.
 */
export const openSecond = ({
  page,
  title,
  theme,
  content,
  onKeys,
  onGone,
}: SecondOptions): SecondWindow | null => {
  let other: Window | null
  let there: Document
  try {
    other = page.defaultView?.open('', NAME, FEATURES) ?? null
    if (other === null) return null
    // a frame without an origin gets a window it may not write to
    there = other.document
    if (there.body === null) throw new Error('no page')
  } catch {
    return null
  }
  const sheets = [
    ...page.querySelectorAll<HTMLLinkElement | HTMLStyleElement>('link[rel="stylesheet"], style'),
  ]
  there.head.replaceChildren(
    ...sheets.map(sheet => {
      const copy = there.importNode(sheet, true)
      // an address made whole: the new window has none of its own
      if (sheet instanceof HTMLLinkElement) (copy as HTMLLinkElement).href = sheet.href
      return copy
    }),
  )
  there.title = title
  there.documentElement.lang = page.documentElement.lang
  const root = there.createElement('main')
  root.className = 'trabecula notes-window'
  root.dataset['theme'] = theme
  root.append(content)
  there.body.replaceChildren(root)
  onKeys(there)
  const gone = other
  let closed = false
  other.addEventListener('pagehide', () => {
    if (closed) return
    closed = true
    // a window on its way out must not be found again by its name: what is opened next would go with it
    gone.name = ''
    onGone()
  })
  return {
    isOpen: () => !closed && !gone.closed,
    close() {
      if (closed) return
      closed = true
      gone.close()
    },
  }
}
