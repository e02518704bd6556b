import './flow.css'
import { el, setText } from '../../dom/el'
import { choices } from '../render/choices'
import type { MakeWidget } from '../types'
import { ACTS, FLOW_ML_MIN, LIMBS, type Act, type Limb } from './facts'
import { limbDrawing } from './limb'
import { holdButton } from './squeeze'
import { flowWords, limbBars, skinBars, summary } from './study'
import { vesselDrawing } from './vessel'

interface Shown {
  readonly limb: Limb
  readonly act: Act
  readonly motion: 'still' | 'runs' | 'held'
}

/**
 * What rest, massage and moving did to the blood of an arm and a leg in two studies. Nothing moves until a person acts;
 * then the blood runs for a few seconds and rests beside its numbers. Nothing is measured of the person.
 */
export const makeFlow: MakeWidget = ({ i18n }) => {
  let shown: Shown = { limb: 'arm', act: 'rest', motion: 'still' }
  const show = (next: Partial<Shown>): void => {
    shown = { ...shown, ...next }
    draw()
  }
  const limb = choices({
    label: i18n.text('panels.flow.limbs'),
    values: LIMBS,
    value: shown.limb,
    words: value => i18n.text(`panels.flow.limb.${value}`),
    onChoose: value => show({ limb: value, motion: 'runs' }),
  })
  const act = choices({
    label: i18n.text('panels.flow.acts'),
    values: ACTS,
    value: shown.act,
    words: value => i18n.text(`panels.flow.act.${value}`),
    onChoose: value => show({ act: value, motion: 'runs' }),
  })
  const chooser = el('div', { class: 'panels-flow-choose' }, limb.root, act.root)
  // what is already chosen, pressed once more, runs once more
  chooser.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLInputElement && (target.value === shown.limb || target.value === shown.act))
      show({ motion: 'runs' })
  })
  const squeeze = holdButton(i18n.text('panels.flow.squeeze'), held =>
    show({ limb: 'arm', act: held ? 'move' : 'rest', motion: held ? 'held' : 'runs' }),
  )
  const limbPicture = el('div', { class: 'panels-flow-limb' })
  const vesselPicture = el('div', { class: 'panels-flow-vessel' })
  /* set in type, not drawn: they grow with the text. Without the picture they mean nothing. */
  const word = (id: 'measured' | 'inside'): HTMLElement =>
    el('p', { class: `panels-flow-word ${id}`, 'aria-hidden': 'true' }, i18n.text(`panels.flow.${id}`))
  const title = el('p', { class: 'panels-flow-title' })
  const value = el('p', { class: 'panels-flow-value' })
  const words = el('p', {})
  const draw = (): void => {
    const flow = FLOW_ML_MIN[shown.limb]
    limb.set(shown.limb)
    act.set(shown.act)
    limbPicture.replaceChildren(word('measured'), limbDrawing(i18n, shown.limb, shown.act))
    vesselPicture.replaceChildren(
      word('inside'),
      vesselDrawing({
        times: flow[shown.act] / flow.rest,
        most: flow.move / flow.rest,
        motion: shown.motion,
      }),
    )
    setText(title, i18n.text('panels.flow.act', { limb: shown.limb, act: shown.act }))
    setText(value, flowWords(i18n, shown.limb, shown.act))
    setText(words, i18n.text(`panels.flow.means.${shown.act}`, { limb: shown.limb }))
  }
  draw()
  return {
    root: el(
      'div',
      { class: 'panels-flow' },
      chooser,
      el(
        'div',
        { class: 'panels-flow-stage' },
        limbPicture,
        vesselPicture,
        el('div', { class: 'panels-flow-said', role: 'status' }, title, value, words),
      ),
      el('div', { class: 'panels-flow-try' }, squeeze, el('p', {}, i18n.text('panels.flow.try'))),
      el('p', { class: 'panels-small' }, i18n.text('panels.flow.picture')),
      limbBars(i18n),
      skinBars(i18n),
      summary(i18n),
    ),
  }
}
