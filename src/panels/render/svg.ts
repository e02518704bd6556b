const NS = 'http://www.w3.org/2000/svg'
type Attributes = Readonly<Record<string, string | number>>

/** An SVG element with attributes and children; text is always text. */
export const svgEl = (
  name: string,
  attrs: Attributes = {},
  ...children: readonly (Node | string)[]
): SVGElement => {
  const node = document.createElementNS(NS, name)
  for (const [key, value] of Object.entries(attrs)) node.setAttribute(key, String(value))
  node.append(...children)
  return node
}

/** A drawing that says what it shows: `label` is its text for those who do not see it; empty hides it. */
export const drawing = (
  width: number,
  height: number,
  label: string,
  className: string,
  ...children: readonly Node[]
): SVGElement =>
  svgEl(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      class: className,
      focusable: 'false',
      ...(label === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label }),
    },
    ...children,
  )
