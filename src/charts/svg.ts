const NS = 'http://www.w3.org/2000/svg'
type Attributes = Readonly<Record<string, string | number | null>>

const rounded = (value: number): string => {
  const text = value.toFixed(1)
  return text.endsWith('.0') ? text.slice(0, -2) : text
}

/**
 * Writes attributes, but only those that changed: an unchanged chart costs the browser nothing.
 * Numbers are pixels, to a tenth. null takes the attribute off.
 */
export const put = (node: Element, attributes: Attributes): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) {
      if (node.hasAttribute(name)) node.removeAttribute(name)
      continue
    }
    const text = typeof value === 'number' ? rounded(value) : value
    if (node.getAttribute(name) !== text) node.setAttribute(name, text)
  }
}

export const write = (node: Element, text: string): void => {
  if (node.textContent !== text) node.textContent = text
}

/** Takes a node out of the picture, and back in, without removing it from the document. */
export const show = (node: Element, visible: boolean): void => put(node, { display: visible ? null : 'none' })

export const add = <K extends keyof SVGElementTagNameMap>(
  parent: Element,
  tag: K,
  className: string,
  attributes: Attributes = {},
): SVGElementTagNameMap[K] => {
  const node = parent.ownerDocument.createElementNS(NS, tag) as SVGElementTagNameMap[K]
  if (className !== '') node.setAttribute('class', className)
  put(node, attributes)
  parent.append(node)
  return node
}

/**
 * A row of equal nodes of which the first `count` are shown. It grows when it must and never shrinks, so
 * that a tick or a mark is moved and never made anew.
 */
export const pool = <T extends Element>(make: () => T) => {
  const nodes: T[] = []
  return (count: number, draw: (node: T, index: number) => void): void => {
    while (nodes.length < count) nodes.push(make())
    nodes.forEach((node, index) => {
      show(node, index < count)
      if (index < count) draw(node, index)
    })
  }
}
