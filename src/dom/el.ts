/** Small helpers to build DOM without strings of HTML: text is always text, never markup. */
type Child = Node | string | null

/** Creates an element: `attrs` become attributes (true = present, false/null = absent), children are appended. */
export const el = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attrs: Readonly<Record<string, string | number | boolean | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attrs))
    if (value !== false && value !== null) node.setAttribute(name, value === true ? '' : String(value))
  node.append(...children.filter(child => child !== null))
  return node
}

const SVG = 'http://www.w3.org/2000/svg'

/** A 24-unit line icon, hidden from assistive technology: the button around it carries the name. */
export const icon = (path: string, filled = false): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: '20',
    height: '20',
    'aria-hidden': 'true',
    focusable: 'false',
  }))
    svg.setAttribute(name, value)
  const shape = document.createElementNS(SVG, 'path')
  shape.setAttribute('d', path)
  shape.setAttribute('fill', filled ? 'currentColor' : 'none')
  shape.setAttribute('stroke', filled ? 'none' : 'currentColor')
  shape.setAttribute('stroke-width', '2')
  shape.setAttribute('fill-rule', 'evenodd')
  svg.append(shape)
  return svg
}

/** Listeners that are all taken off together. */
export interface Listening {
  on<K extends keyof HTMLElementEventMap>(
    target: EventTarget,
    type: K,
    handler: (event: HTMLElementEventMap[K]) => void,
    options?: AddEventListenerOptions,
  ): void
  dispose(): void
}

export const listening = (): Listening => {
  const control = new AbortController()
  return {
    on: (target, type, handler, options = {}) =>
      target.addEventListener(type, handler as EventListener, { ...options, signal: control.signal }),
    dispose: () => control.abort(),
  }
}

/** Writes text only when it changed, so that live regions and selections are not disturbed. */
export const setText = (node: Node, text: string): void => {
  if (node.textContent !== text) node.textContent = text
}

/** An id for parts that must point at each other. Random, so that parts not yet in the document never share one. */
export const freshId = (stem: string): string => {
  const noise = new Uint32Array(2)
  crypto.getRandomValues(noise)
  return `${stem}-${[...noise].map(n => n.toString(36)).join('')}`
}
