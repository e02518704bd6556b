import type { GUI } from 'lil-gui'
import type { Sex } from '../model'
import { REFERENCE_IDS, USUAL_REFERENCE, USUAL_SEX } from './changes'
import { optionRow } from './choice-row'
import { named, type ParamContext, type Row } from './param-row'

/** The two inputs that are choices, not numbers, so that the registry does not hold them. */
export const sexRow = (gui: GUI, o: ParamContext): Row => {
  const { i18n } = o
  const row = optionRow<Sex>(gui, i18n, ['f', 'm'], {
    label: i18n.text('params.sex.label'),
    help: { text: i18n.text('params.sex.help'), range: '', evidence: '', source: '' },
    words: value => i18n.text(`params.sex.option.${value}`),
    onInput: sex => o.onInput({ sex }, 'done'),
  })
  return {
    element: named(row.element, 'sex'),
    update: v =>
      row.update({
        value: v.scenario.sex,
        pinned: v.pinned?.sex ?? null,
        fallback: USUAL_SEX,
        locked: v.locked.has('sex'),
        hidden: v.hidden.has('sex'),
      }),
  }
}

/** Changes the curves and rates a life is compared with, never the bone; its help says so. */
export const referenceRow = (gui: GUI, o: ParamContext): Row => {
  const { i18n } = o
  const row = optionRow(gui, i18n, REFERENCE_IDS, {
    label: i18n.text('params.reference.label'),
    help: { text: i18n.text('params.reference.help'), range: '', evidence: '', source: '' },
    words: value => i18n.text(`params.reference.option.${value}`),
    onInput: reference => o.onInput({ reference }, 'done'),
  })
  return {
    element: named(row.element, 'reference'),
    update: v =>
      row.update({
        value: v.scenario.reference,
        pinned: v.pinned?.reference ?? null,
        fallback: USUAL_REFERENCE,
        locked: v.locked.has('reference'),
        hidden: v.hidden.has('reference'),
      }),
  }
}
