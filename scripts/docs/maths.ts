import temml from 'temml'
import { isBare, parseTex, type Item } from './tex'

/**
 * An equation in three forms from one source: LaTeX as it is written, MathML for whoever can draw it, and one plain line
 * whose names are those of the code, for everybody else (and for the test that works it out).
 */

/** Subscripts stick to their letter (`k_Q` is kQ in the code); Greek letters are spelled. */
const isOperand = (item: Item): boolean => item.kind !== 'sign' && item.kind !== 'function'

/** Whether a part of a fraction or an exponent needs brackets round it: `loose` where a product may stand bare. */
const bracketed = (items: readonly Item[], loose: boolean): string => {
  const text = plainOf(items)
  const signs = items.some(item => item.kind === 'sign' && '+-/='.includes(item.text))
  const [first] = items
  const bare = first?.kind === 'differential' || (items.length === 1 && first?.kind !== 'fraction')
  return bare || (loose && !signs && !items.some(item => item.kind === 'fraction')) ? text : `(${text})`
}

const textOf = (item: Item, alone: boolean): string => {
  const body = (): string => {
    switch (item.kind) {
      case 'name':
      case 'function':
      case 'sign':
      case 'differential':
        return item.text
      case 'group':
        return `${item.open}${plainOf(item.items)}${item.close}`
      case 'fraction': {
        const text = `${bracketed(item.above, true)}/${bracketed(item.below, false)}`
        return alone ? text : `(${text})`
      }
    }
  }
  if (isBare(item)) return body()
  const { sub, sup } = item
  const foot = sub === null ? '' : plainOf(sub).replaceAll(' ', '')
  if (sup === null) return body() + foot
  const raised = plainOf(sup)
  return raised === '*' ? `${body()}${foot}*` : `${body()}${foot}^${bracketed(sup, false)}`
}

/** One line of plain text: factors side by side, `^` for powers, names as in the code. */
const plainOf = (items: readonly Item[]): string => {
  let line = ''
  items.forEach((item, i) => {
    const before = items[i - 1]
    const after = items[i + 1]
    const touches = (other: Item | undefined): boolean =>
      other !== undefined && other.kind !== 'sign' && other.kind !== 'differential'
    const text = textOf(item, !touches(before) && !touches(after))
    if (item.kind === 'sign') {
      if (item.text === ',') line += ', '
      else if (item.text === '/') line += '/'
      // a minus with nothing before it belongs to what follows
      else line += before === undefined || !isOperand(before) ? item.text : ` ${item.text} `
      return
    }
    const glued =
      before === undefined || !touches(before) || (before.kind === 'function' && item.kind === 'group')
    const isApart = before?.kind === 'differential' && item.kind === 'function'
    line += (glued && !isApart ? '' : ' ') + text
  })
  return line
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The lines of a fenced block: LaTeX breaks them with two backslashes. */
export const linesOf = (tex: string): readonly string[] =>
  tex
    .split('\\\\')
    .map(line => line.trim())
    .filter(line => line !== '')

/** `\frac{\mathrm{d}Q}{\mathrm{d}t} = k_Q \, Q` -> `dQ/dt = kQ Q` */
export const plainText = (tex: string): string => plainOf(parseTex(tex))

/** A `<math>` element that stands in a block of its own; what cannot draw it reads `alttext`. */
export const mathMl = (tex: string): string => {
  const drawn = temml.renderToString(tex, { displayMode: true, throwOnError: true })
  const inner = drawn
    .replace(/^<math[^>]*>/, '')
    // classes and styles belong to a style sheet that no page here has
    .replace(/ (?:class|style)="[^"]*"/g, '')
  return `<math display="block" alttext="${escaped(plainText(tex))}">${inner}`
}
