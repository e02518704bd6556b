import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { peopleOf } from './people'

/** CDC, NHANES 2017-18, US adults of 50 and over: women 19.6, men 4.4 of 100, in whole people. */
const SEXES = [
  { id: 'women', count: 20 },
  { id: 'men', count: 4 },
] as const
/** The same survey by group, as it names them: 18.4, 14.7, 12.9 and 6.8 of 100. The first three do not differ statistically. */
const GROUPS = [
  { id: 'asian', count: 18 },
  { id: 'hispanic', count: 15 },
  { id: 'white', count: 13 },
  { id: 'black', count: 7 },
] as const
/** Of 100 people, how many fill the row: what a bar of full width stands for. */
const FULL = 30

/** Who has osteoporosis in one survey. Sources for the side column: cdcNchs. */
export const surveyFigure = (i18n: I18n): HTMLElement => {
  const words = (end: string, count: number) =>
    i18n.text(`panels.figure.survey.${end}`, { count: i18n.number(count) })
  return el(
    'div',
    {},
    el(
      'div',
      { class: 'panels-hundred' },
      ...SEXES.map(({ id, count }) => el('div', {}, peopleOf(count), el('p', {}, words(id, count)))),
    ),
    el(
      'dl',
      { class: 'panels-bars panels-survey' },
      ...GROUPS.map(({ id, count }) => {
        const bar = el('span', { class: 'panels-bar', 'aria-hidden': 'true' })
        bar.style.inlineSize = `${((count / FULL) * 100).toFixed(1)}%`
        return el(
          'div',
          {},
          el('dt', {}, i18n.text(`panels.figure.survey.${id}`)),
          el('dd', {}, bar, el('span', {}, words('of', count))),
        )
      }),
    ),
  )
}
