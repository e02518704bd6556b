/**
 * `trabecula-inline.js`: the simulation as an element of somebody else's page, for `<trabecula-sim inline>` (docs/embedding.md). The
 * app itself, with its styles, is fetched when the first one is opened.
 */
class InlineApp extends HTMLElement {
  #close: (() => void) | null = null
  #asked = false

  /** `address`: as that of a frame would be; `port`: to whoever commands it */
  open(address: string, port: MessagePort): void {
    this.#asked = true
    void import('./main-inline-app').then(({ openInlineApp }) => {
      if (this.#asked) this.#close = openInlineApp(this, new URL(address), port)
    })
  }
  disconnectedCallback(): void {
    this.#asked = false
    this.#close?.()
    this.#close = null
  }
}
if (customElements.get('trabecula-inline-app') === undefined)
  customElements.define('trabecula-inline-app', InlineApp)
