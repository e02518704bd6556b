import { el } from '../dom/el'
import type { I18n } from '../i18n'
import { fieldOf, numberBox, tickOf } from './field'
import { DRAWN } from './form-words'

/** Every control of the plan, in its place. `stops`: how many places the slider of people has. */
export const formFields = (i18n: I18n, stops: number) => {
  const years = { unit: i18n.text('trial.form.years') }
  const who = el('p', { class: 'trl-who' })
  const from = fieldOf(i18n.text('trial.form.from'), numberBox(4, 'numeric'), years)
  const to = fieldOf(i18n.text('trial.form.to'), numberBox(4, 'numeric'), years)
  const what = el('select', { class: 'trl-select' })
  const differs = fieldOf(i18n.text('trial.form.what'), what)
  const course = fieldOf(i18n.text('trial.form.course'), numberBox(4, 'decimal'), years)
  const valueBox = numberBox(6, 'decimal')
  const unit = el('span', { class: 'trl-unit' })
  const held = fieldOf(i18n.text('trial.form.value'), valueBox)
  held.control.after(unit)
  const answer = el(
    'select',
    { class: 'trl-select' },
    el('option', { value: '0' }),
    el('option', { value: '1' }),
  )
  const told = fieldOf(i18n.text('trial.form.value'), answer)
  const slider = el('input', {
    type: 'range',
    class: 'trl-range',
    min: 0,
    max: stops - 1,
    step: 1,
    'aria-label': i18n.text('trial.form.peopleSlider'),
  })
  const people = fieldOf(i18n.text('trial.form.people'), numberBox(8, 'numeric'), { more: slider })
  const variation = tickOf(
    i18n.text('trial.form.variation'),
    i18n.text('trial.form.variation.about'),
    [el('ul', {}, ...DRAWN.map(id => el('li', {}, i18n.text(`trial.drawn.${id}`))))],
    i18n,
  )
  const scanError = tickOf(
    i18n.text('trial.form.scanError'),
    i18n.text('trial.form.scanError.about'),
    [],
    i18n,
  )
  const run = el('button', { type: 'submit', class: 'trl-run' }, i18n.text('trial.run'))
  const root = el(
    'form',
    { class: 'trl-form', novalidate: true, 'aria-label': i18n.text('trial.form') },
    el('h2', { class: 'trl-form-title' }, i18n.text('trial.form')),
    who,
    el('div', { class: 'trl-pair' }, from.root, to.root),
    differs.root,
    course.root,
    held.root,
    told.root,
    people.root,
    variation.root,
    scanError.root,
    run,
  )
  return {
    root,
    run,
    who,
    what,
    unit,
    valueBox,
    answer,
    slider,
    /** those that can be refused, in the order in which they stand */
    from,
    to,
    differs,
    course,
    held,
    told,
    people,
    variation,
    scanError,
  }
}
