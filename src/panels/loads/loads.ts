import { el, freshId, setText } from '../../dom/el'
import type { I18n } from '../../i18n'
import type { ReadingFacts } from '../facts'
import { posture } from '../render/posture'
import type { MakeWidget } from '../types'
import { ACTS, loadOf, type ActId } from './acts'
import { createBar } from './bar'
import { against, asked, axisEnd } from './margin'
import { createWay } from './way'

/** The heaviest of the acts: what there is to say about technique stands there, also on paper. */
const FIRST: ActId = 'round'
const LOADS = ACTS.map(({ id }) => ({ id, load: loadOf(id) ?? 0 }))
const HEAVIEST = Math.max(...LOADS.map(({ load }) => load))

/** Ratios as one says them: one digit after the point below ten. */
const ratio = (i18n: I18n, value: number): string => i18n.number(value, value < 9.95 ? 1 : 0)

/** A number to be seen, and the words to be heard in its place. */
const spoken = (seen: string, heard: string): HTMLElement[] => [
  el('span', { 'aria-hidden': 'true' }, seen),
  el('span', { class: 'visually-hidden' }, heard),
]

/** One act as a radio button: figure, name, bar, and the two numbers. */
const actRow = (i18n: I18n, id: ActId, load: number, group: string, choose: (id: ActId) => void) => {
  const input = el('input', { type: 'radio', name: group, value: id, checked: id === FIRST })
  input.addEventListener('change', () => choose(id))
  const bar = createBar()
  const now = el('span', { class: 'loads-now' })
  const times = ratio(i18n, load)
  const root = el(
    'label',
    { class: 'loads-row', 'data-act': id },
    input,
    posture(id),
    el('span', { class: 'loads-name' }, i18n.text(`panels.loads.act.${id}`)),
    bar.root,
    el('span', { class: 'loads-young' }, ...spoken(times, i18n.text('panels.loads.times', { times }))),
    now,
  )
  return {
    root,
    /** `density`: null while no life is known. */
    draw(density: number | null, end: number): void {
      const here = density === null ? null : asked(load, density)
      bar.draw(load, here, end)
      if (here === null) return
      const seen = ratio(i18n, here.middle)
      now.replaceChildren(...spoken(seen, i18n.text('panels.loads.times-now', { times: seen })))
    },
  }
}

/** Everyday loads, and how much more each asks of the spine on the screen. */
export const makeLoads: MakeWidget = ({ i18n }) => {
  const words = (end: string, values?: Readonly<Record<string, string | number>>) =>
    i18n.text(`panels.loads.${end}`, values)
  const group = freshId('loads')
  const way = createWay(i18n)
  let chosen: ActId = FIRST
  let known: Pick<ReadingFacts, 'age' | 'spineDensity'> | null = null

  const rows = LOADS.map(({ id, load }) =>
    actRow(i18n, id, load, group, act => {
      chosen = act
      way.draw(chosen)
      drawLive()
    }),
  )
  const headNow = el('span', { class: 'loads-now' })
  const axis = el('div', { class: 'loads-axis' })
  const said = el('span', {})
  const live = el(
    'p',
    { class: 'panels-live loads-live', hidden: true },
    el('span', { class: 'panels-live-label' }, i18n.text('panels.live.label')),
    ' ',
    said,
  )

  const drawAxis = (end: number): void => {
    const ticks = [0, 0.25, 0.5, 0.75, 1].map(part => {
      const tick = el('span', {}, i18n.number(part * end))
      if (part < 1) tick.style.insetInlineStart = `${part * 100}%`
      return tick
    })
    axis.replaceChildren(...ticks)
  }
  const drawLive = (): void => {
    if (known === null) return
    const load = loadOf(chosen) ?? 0
    const values = {
      age: i18n.number(known.age),
      act: chosen,
      young: ratio(i18n, load),
      now: ratio(i18n, asked(load, known.spineDensity).middle),
    }
    live.hidden = false
    setText(said, words(`live.${against(known.spineDensity)}`, values))
  }
  const draw = (): void => {
    const density = known?.spineDensity ?? null
    const end = axisEnd(asked(HEAVIEST, density ?? 1).high)
    drawAxis(end)
    for (const row of rows) row.draw(density, end)
    setText(headNow, known === null ? '' : words('now', { age: i18n.number(known.age) }))
    drawLive()
  }
  way.draw(chosen)
  draw()

  const head = el(
    'div',
    { class: 'loads-head', 'aria-hidden': 'true' },
    el('span', { class: 'loads-young' }, words('young')),
    headNow,
  )
  return {
    root: el(
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
            el('div', { class: 'loads-foot', 'aria-hidden': 'true' }, axis, el('p', {}, words('axis'))),
          ),
          el('p', { class: 'panels-small' }, words('key')),
        ),
        el('div', { class: 'loads-side' }, live, way.root),
      ),
      el('p', { class: 'panels-caption' }, words('caption')),
    ),
    update({ age, spineDensity }) {
      // As it is read: in whole years and thousandths of density. Nothing is drawn while neither changes.
      const next = { age: Math.floor(age), spineDensity: Math.round(spineDensity * 1000) / 1000 }
      if (next.age === known?.age && next.spineDensity === known.spineDensity) return
      known = next
      draw()
    },
  }
}
