import { VALUES } from '../../src/model/constants'
import { ALENDRONATE_SHARE } from '../../src/model/drugs/risedronate'
import { S, U } from '../../src/model/layout'

/**
 * The grammar of docs/model.md section 5.1: actions joined by ';' (a comma belongs to a list of days).
 *
 *     X=v@a..b   X*v@a..b   X~v@a..b   input X set to v, multiplied by v, or moved to X + v (1 - X), months [a, b)
 *     S+v@d0,182                       state S raised by v on these days since the fork
 *
 * v is a number or the name of a constant. Throws on anything else: the rows are ours, a bad one is a bug.
 */
export interface Regimen {
  /** changes the untreated inputs in place, `month` counted from the fork */
  readonly apply: (month: number, u: Float64Array) => void
  readonly doses: readonly { readonly day: number; readonly state: number; readonly amount: number }[]
}

const valueOf = (text: string): number => {
  if (text === 'aris') return ALENDRONATE_SHARE
  if (Object.hasOwn(VALUES, text)) return VALUES[text as keyof typeof VALUES]
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) throw new Error(`not a number or a constant: ${text}`)
  return value
}

const placeOf = (layout: Readonly<Record<string, number>>, name: string): number => {
  const place = Object.hasOwn(layout, name) ? layout[name] : undefined
  if (place === undefined) throw new Error(`unknown name: ${name}`)
  return place
}

export const parseRegimen = (text: string): Regimen => {
  const changes: ((month: number, u: Float64Array) => void)[] = []
  const doses: { day: number; state: number; amount: number }[] = []
  for (const action of text.split(';').filter(part => part !== '')) {
    const match = /^(\w+)([=*~+])([\w.]+)@(.+)$/.exec(action)
    if (match === null) throw new Error(`not an action: ${action}`)
    const [, name = '', sign = '', amount = '', when = ''] = match
    const v = valueOf(amount)
    if (sign === '+') {
      const state = placeOf(S, name)
      for (const day of when.replace(/^d/, '').split(',')) doses.push({ day: valueOf(day), state, amount: v })
      continue
    }
    const input = placeOf(U, name)
    const [from = '', to = ''] = when.split('..')
    const start = valueOf(from)
    const stop = to === '' ? Infinity : valueOf(to)
    changes.push((month, u) => {
      if (month < start || month >= stop) return
      const x = u[input]!
      u[input] = sign === '=' ? v : sign === '*' ? x * v : x + v * (1 - x)
    })
  }
  return { apply: (month, u) => changes.forEach(change => change(month, u)), doses }
}
