import type { I18n } from '../i18n'
import { convertedAmount } from '../i18n/units'
import type { DrugCourse } from '../model'
import type { Amount, Difference, HeldAmount, LifeName, Side } from '../state/differences'

/** Figures as people write them: no trailing zeros, no comma in four digits. */
const figure = (i18n: I18n, value: number, digits = 2): string =>
  i18n.number(value, 0, { maximumFractionDigits: digits, useGrouping: 'min2' })

const measured = (i18n: I18n, number: string, unit: string): string =>
  unit === ''
    ? number
    : i18n.text(unit.startsWith('×') ? 'compare.value.times' : 'compare.value.unit', { number, unit })

/** "500 mg a day", "2.2× normal", "no"; null reads as none, for what means nothing to that person. */
export const amountWords = (i18n: I18n, amount: Amount | null): string => {
  if (amount === null) return i18n.text('compare.value.none')
  const { id, value, digits, unit, word } = amount
  if (word !== null) return i18n.text(`params.${id}.words.${word}`)
  const shown = convertedAmount(i18n, value, unit)
  if (shown !== null) return measured(i18n, shown.number, shown.unit)
  const key = `params.unit.${unit}`
  return measured(i18n, figure(i18n, value, digits), i18n.has(key) ? i18n.text(key) : '')
}

const ages = (i18n: I18n, { from, to }: { readonly from: number; readonly to: number }) => ({
  from: figure(i18n, from),
  to: figure(i18n, to),
})
const courseValues = (i18n: I18n, course: DrugCourse) => ({
  ...ages(i18n, course),
  dose: course.dose === 1 ? 'usual' : 'other',
  amount: measured(i18n, figure(i18n, course.dose), i18n.text('params.dose.unit')),
})

const listWords = (i18n: I18n, parts: readonly string[]): string =>
  parts.length === 0
    ? i18n.text('compare.value.none')
    : parts.reduce((all, part) => i18n.text('compare.list', { all, part }))

const heldWords = (i18n: I18n, held: HeldAmount): string =>
  held.amount.word === 'yes'
    ? i18n.text('compare.value.on', ages(i18n, held))
    : i18n.text('compare.value.held', { value: amountWords(i18n, held.amount), ...ages(i18n, held) })

/** Which input or treatment it is. */
export const labelWords = (i18n: I18n, difference: Difference): string => {
  switch (difference.kind) {
    case 'sex':
    case 'reference':
      return i18n.text(`params.${difference.kind}.label`)
    case 'input':
      return i18n.text(`params.${difference.id}.label`)
    case 'episodes':
      return i18n.text('compare.label.episodes', { label: i18n.text(`params.${difference.id}.label`) })
    case 'drug':
      return i18n.text(`params.drug.${difference.id}.label`)
  }
}

/** Its value in one of the two lives, with the unit. */
export const valueWords = (i18n: I18n, difference: Difference, side: Side): string => {
  switch (difference.kind) {
    case 'sex':
    case 'reference':
      return i18n.text(`params.${difference.kind}.option.${difference[side]}`)
    case 'input':
      return amountWords(i18n, difference[side])
    case 'episodes':
      return listWords(
        i18n,
        difference[side].map(held => heldWords(i18n, held)),
      )
    case 'drug':
      return listWords(
        i18n,
        difference[side].map(course => i18n.text('compare.value.course', courseValues(i18n, course))),
      )
  }
}

/** "Each has the usual size of the sex: A 65 kg, 163 cm; B 80 kg, 177 cm." */
export const alongWords = (i18n: I18n, along: readonly (readonly [a: Amount, b: Amount])[]): string => {
  const side = (k: 0 | 1): string =>
    along
      .map(pair => amountWords(i18n, pair[k]))
      .reduce((all, part) => i18n.text('compare.along.list', { all, part }))
  return along.length === 0 ? '' : i18n.text('compare.along', { a: side(0), b: side(1) })
}

const inputName = (i18n: I18n, id: string, amount: Amount | null): string => {
  const label = i18n.text(`params.${id}.label`)
  if (amount === null)
    return i18n.text('compare.name.word', { label, value: i18n.text('compare.value.none') })
  const value = amountWords(i18n, amount)
  if (id === 'until') return i18n.text('compare.name.until', { age: figure(i18n, amount.value) })
  if (id === 'seed') return i18n.text('compare.name.seed', { value })
  return i18n.text(amount.word === null ? 'compare.name.input' : 'compare.name.word', { label, value })
}

const spellName = (i18n: I18n, id: string, held: readonly HeldAmount[]): string => {
  const label = i18n.text(`params.${id}.label`)
  const [only] = held
  if (only === undefined || held.length > 1)
    return i18n.text('compare.name.spells', { label, n: i18n.number(held.length) })
  // a switch that is on says it by its name
  const on = only.amount.word === 'yes'
  const value = on ? i18n.text('compare.value.span', ages(i18n, only)) : heldWords(i18n, only)
  return i18n.text('compare.name.input', { label, value })
}

/** What a life is called, in words. */
export const nameWords = (i18n: I18n, name: LifeName, side: Side): string => {
  switch (name.kind) {
    case 'story':
      return i18n.text(`stories.${name.id}.title`)
    case 'sex':
      return i18n.text(`params.sex.option.${name.sex}`)
    case 'reference':
      return i18n.text(`params.reference.option.${name.id}`)
    case 'input':
      return inputName(i18n, name.id, name.amount)
    case 'episodes':
      return spellName(i18n, name.id, name.held)
    case 'course':
      return i18n.text('compare.name.course', {
        drug: i18n.text(`params.drug.${name.course.drug}.label`),
        ...courseValues(i18n, name.course),
      })
    case 'courses':
      return i18n.text('compare.name.courses', { n: i18n.number(name.n) })
    case 'untreated':
      return i18n.text(`compare.name.untreated.${name.other}`)
    case 'without':
      return i18n.text('compare.name.without', { drug: i18n.text(`params.drug.${name.drug}.phrase`) })
    case 'unchanged':
      return i18n.text('compare.name.unchanged')
    case 'several': {
      const { first, n } = name
      const what =
        first.kind === 'sex' || first.kind === 'reference'
          ? valueWords(i18n, first, side)
          : i18n.text(first.kind === 'drug' ? `params.drug.${first.id}.label` : `params.${first.id}.label`)
      return i18n.text('compare.name.several', { what, n: i18n.number(n) })
    }
    case 'same':
      return i18n.text(`compare.name.same.${side}`)
  }
}
