import { el, freshId, setText } from '../../dom/el'
import type { ReadingFacts } from '../facts'
import type { MakeWidget } from '../types'
import { ACTS, loadOf, type ActId } from './acts'
import { createAxis } from './axis'
import { against, asked, axisEnd } from './margin'
import { createRow, ratio } from './row'
import { createWay } from './way'

/** The heaviest of the acts: what there is to say about technique stands there, also on paper. */
const FIRST: ActId = 'round'
const LOADS = ACTS.map(({ id }) => ({ id, load: loadOf(id) ?? 0 }))
const HEAVIEST = Math.max(...LOADS.map(({ load }) => load))
/** Steps of density in which the bars move: finer ones cannot be seen. Assumption: about half a line's width. */
const STEPS = 200

/** Everyday loads, and how much more each asks of the spine on the screen. */
export const makeLoads: MakeWidget = ({ i18n }) => {
  const words = (end: string, values?: Readonly<Record<string, string | number>>) =>
    i18n.text(`panels.loads.${end}`, values)
  const group = freshId('loads')
  const way = createWay(i18n)
  let chosen: ActId = FIRST
  let known: Pick<ReadingFacts, 'age' | 'spineDensity'> | null = null

  const rows = LOADS.map(({ id, load }) =>
    createRow(i18n, {
      id,
      load,
      group,
      checked: id === FIRST,
      onChoose(act) {
        chosen = act
        way.draw(chosen)
        drawLive()
      },
    }),
  )
  const headNow = el('span', { class: 'loads-now' })
  const axis = createAxis(i18n)
  const said = el('span', {})
  const live = el(
    'p',
    { class: 'panels-live loads-live', hidden: true },
    el('span', { class: 'panels-live-label' }, i18n.text('panels.live.label')),
    ' ',
    said,
  )

  const drawLive = (): void => {
    if (known === null) return
    const load = loadOf(chosen) ?? 0
    live.hidden = false
    setText(
      said,
      words(`live.${against(known.spineDensity)}`, {
        age: i18n.number(known.age),
        act: chosen,
        healthy: ratio(i18n, load),
        now: ratio(i18n, asked(load, known.spineDensity).middle),
      }),
    )
  }
  const draw = (): void => {
    const density = known?.spineDensity ?? null
    const end = axisEnd(asked(HEAVIEST, density ?? 1).high)
    axis.draw(end)
    for (const row of rows) row.draw(density, end)
    setText(headNow, known === null ? '' : words('now', { age: i18n.number(known.age) }))
    drawLive()
  }
  way.draw(chosen)
  draw()

  const head = el(
    'div',
    { class: 'loads-head', 'aria-hidden': 'true' },
    el('span', { class: 'loads-healthy' }, words('healthy')),
    headNow,
  )
  const root = el(
    'div',
    { class: 'loads' },
    el(
      'div',
      { class: 'loads-parts' },
      el(
        'div',
        {},
        el(
          'fieldset',
          { class: 'loads-chart' },
          el('legend', {}, words('choose')),
          head,
          ...rows.map(row => row.root),
          el('div', { class: 'loads-foot', 'aria-hidden': 'true' }, axis.root, el('p', {}, words('axis'))),
        ),
        el('p', { class: 'panels-small' }, words('key')),
        el('p', { class: 'loads-lying' }, words('lying')),
      ),
      el('div', { class: 'loads-side' }, live, way.root),
    ),
    el('p', { class: 'panels-caption' }, words('caption')),
  )
  return {
    root,
    update({ age, spineDensity }) {
      // As it is read: in whole years and small steps of density. Nothing is drawn while neither changes.
      const next = { age: Math.floor(age), spineDensity: Math.round(spineDensity * STEPS) / STEPS }
      if (next.age === known?.age && next.spineDensity === known.spineDensity) return
      known = next
      draw()
    },
  }
}
