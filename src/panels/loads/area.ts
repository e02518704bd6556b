import { el, freshId, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import { drawing, svgEl } from '../render/svg'
import type { MakeWidget } from '../types'
import { AREAS, dotsOn, pressureOf, PUSH_N, radiusOf, timesPalm } from './push'

/** Drawing units in a centimetre, and centimetres across the field. */
const CM = 20
const FIELD = 14

/** A field of square centimetres with the contact on it; only the contact changes. */
const createField = (i18n: I18n) => {
  const side = FIELD * CM
  const lines = Array.from({ length: FIELD + 1 }, (_, i) => `M${i * CM} 0V${side}M0 ${i * CM}H${side}`).join(
    '',
  )
  const ring = (area: number) =>
    svgEl('circle', { cx: side / 2, cy: side / 2, r: radiusOf(area) * CM, class: 'area-ring' })
  const word = (area: number, id: string) =>
    svgEl(
      'text',
      {
        x: side / 2,
        y: (side / 2 - radiusOf(area) * CM - 5).toFixed(1),
        'text-anchor': 'middle',
        class: 'area-word panels-figure-word',
      },
      i18n.text(`panels.area.${id}`),
    )
  const contact = svgEl('circle', { cx: side / 2, cy: side / 2, class: 'area-contact' })
  const dots = svgEl('g', { class: 'ink-fill' })
  const root = drawing(
    side,
    side,
    '',
    'area-field',
    svgEl('path', { d: lines, class: 'area-grid' }),
    contact,
    ring(AREAS.palm),
    ring(AREAS.thumb),
    dots,
    word(AREAS.palm, 'palm'),
    word(AREAS.thumb, 'thumb'),
  )
  root.removeAttribute('aria-hidden')
  root.setAttribute('role', 'img')
  return {
    root,
    draw(area: number, label: string): void {
      root.setAttribute('aria-label', label)
      contact.setAttribute('r', (radiusOf(area) * CM).toFixed(2))
      dots.replaceChildren(
        ...dotsOn(area).map(([x, y]) =>
          svgEl('circle', { cx: (side / 2 + x * CM).toFixed(2), cy: (side / 2 + y * CM).toFixed(2), r: 3 }),
        ),
      )
    },
  }
}

/* Symbols of units are the same in every language, so they are not in the catalogue. */
const amount = (i18n: I18n, value: number, symbol: string): string =>
  `${i18n.number(value, Number.isInteger(value) ? 0 : 1)}\u00A0${symbol}`

/** The same push on a thumb, on a palm, and on all between: the field, a slider, and the arithmetic. */
export const makeArea: MakeWidget = ({ i18n }) => {
  const words = (end: string, values?: Readonly<Record<string, string | number>>) =>
    i18n.text(`panels.area.${end}`, values)
  const id = freshId('area')
  const field = createField(i18n)
  const slider = el('input', {
    id,
    type: 'range',
    class: 'area-slider',
    min: AREAS.thumb,
    max: AREAS.palm,
    step: 1,
    value: AREAS.thumb,
  })
  const value = el('output', { for: id })
  const result = el('p', { class: 'area-result' })
  // signs and units are written from left to right in every language
  const formula = el('bdi', { dir: 'ltr', translate: 'no' })
  const arithmetic = (area: number): string =>
    words('formula', {
      force: amount(i18n, PUSH_N, 'N'),
      area: amount(i18n, area, 'cm²'),
      pressure: amount(i18n, Math.round(pressureOf(area) * 10) / 10, 'kPa'),
    })
  const draw = (): void => {
    const area = Number(slider.value)
    const said = words('value', { area: i18n.number(area) })
    slider.setAttribute('aria-valuetext', said)
    setText(value, said)
    field.draw(area, words('picture', { area: i18n.number(area) }))
    const times = timesPalm(area)
    setText(result, words('result', { times: Math.round(times * 10) / 10 }))
    setText(formula, arithmetic(area))
  }
  slider.addEventListener('input', draw)
  const ends = (['thumb', 'palm'] as const).map(end => {
    const button = el('button', { type: 'button', class: 'plain-button' }, words(end))
    button.addEventListener('click', () => {
      slider.value = String(AREAS[end])
      draw()
    })
    return button
  })
  draw()
  return {
    root: el(
      'div',
      { class: 'area' },
      el(
        'div',
        { class: 'area-parts' },
        el('div', { class: 'area-picture' }, field.root, el('p', { class: 'panels-small' }, words('dots'))),
        el(
          'div',
          { class: 'area-hand' },
          el('p', { class: 'area-label' }, el('label', { for: id }, words('label')), value),
          slider,
          el('div', { class: 'area-ends' }, ...ends),
          result,
          el(
            'dl',
            { class: 'area-formula' },
            el('div', {}, el('dt', {}, words('here')), el('dd', {}, formula)),
            el(
              'div',
              {},
              el('dt', {}, words('palm')),
              el('dd', {}, el('bdi', { dir: 'ltr', translate: 'no' }, arithmetic(AREAS.palm))),
            ),
          ),
        ),
      ),
      el('p', { class: 'panels-caption' }, words('caption')),
    ),
  }
}
