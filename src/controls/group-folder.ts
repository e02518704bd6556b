import type { GUI } from 'lil-gui'
import type { ParamGroup, ParamSpec } from '../model'
import { appliesTo } from './changes'
import { folder } from './folder'
import { massageRow } from './massage-row'
import type { Phase } from './number-row'
import { paramRow, type ParamContext, type Row, type RowView } from './param-row'
import { referenceRow, sexRow } from './person-rows'
import { labelOf, listWords, paramWords, toggleWord } from './value-words'

export interface MassageContext {
  onMassage(perWeek: number, phase: Phase): void
  onRead(): void
}

export interface GroupFolder {
  update(v: RowView): void
}

/** Rows shown before "More", for each sex: with massage at most seven stand open at first. */
const ROWS_FIRST = 3
const OPEN_AT_FIRST: ReadonlySet<string> = new Set<ParamGroup>(['hormones', 'lifestyle'])

/** Whether an entry is among the first of its folder for everybody whom it concerns. */
export const isFirst = (spec: ParamSpec, group: readonly ParamSpec[]): boolean =>
  (['f', 'm'] as const).every(
    sex => !appliesTo(spec, sex) || group.filter(other => appliesTo(other, sex)).indexOf(spec) < ROWS_FIRST,
  )

/** One folder of the registry: its first rows, the rest behind "More", and what is inside in words when closed. */
export const groupFolder = (
  gui: GUI,
  group: ParamGroup,
  specs: readonly ParamSpec[],
  o: ParamContext,
  forMassage: MassageContext,
): GroupFolder => {
  const { i18n } = o
  const isPerson = group === 'person'
  const first = specs.filter(spec => isFirst(spec, specs))
  const rest = specs.filter(spec => !first.includes(spec))
  const main = folder(gui, i18n.text(`params.group.${group}`), OPEN_AT_FIRST.has(group))
  const rows: Row[] = isPerson ? [sexRow(main.gui, o)] : []
  for (const spec of first) rows.push(paramRow(main.gui, spec, o))
  const massage = group === 'lifestyle' ? massageRow(main.gui, { ...o, ...forMassage }) : null
  const more = rest.length > 0 || isPerson ? folder(main.gui, i18n.t('controls.more'), false, 'more') : null
  if (more !== null) {
    for (const spec of rest) rows.push(paramRow(more.gui, spec, o))
    if (isPerson) rows.push(referenceRow(more.gui, o))
  }

  const present = (v: RowView, of: readonly ParamSpec[]): readonly ParamSpec[] =>
    of.filter(spec => appliesTo(spec, v.scenario.sex) && !v.hidden.has(spec.id))
  const changed = (v: RowView, of: readonly ParamSpec[]): readonly ParamSpec[] =>
    present(v, of).filter(spec => v.scenario[spec.id] !== o.defaultOf(spec.id, v.scenario.sex))
  const valueWords = (spec: ParamSpec, { scenario: { sex, ...values } }: RowView): string =>
    spec.kind === 'toggle'
      ? toggleWord(i18n, spec, values[spec.id], sex)
      : paramWords(i18n, { ...spec, words: [] }, values[spec.id], sex).spoken
  const changedWords = (v: RowView, of: readonly ParamSpec[]): string =>
    listWords(
      i18n,
      changed(v, of).map(spec =>
        i18n.t('controls.inside', { label: labelOf(i18n, spec), value: valueWords(spec, v) }),
      ),
    )
  /** "woman, 65 kg, 163 cm": what has no usual range is what tells people apart */
  const personWords = (v: RowView): string =>
    listWords(i18n, [
      i18n.t('controls.inside.sex', { sex: v.scenario.sex }),
      ...present(v, first)
        .filter(spec => spec.normal === null)
        .map(spec => valueWords(spec, v)),
    ])

  return {
    update(v) {
      for (const row of rows) row.update(v)
      massage?.update({
        massage: v.massage,
        sex: v.scenario.sex,
        hidden: v.hidden.has('massage'),
        locked: v.locked.has('massage'),
      })
      if (more !== null) {
        const names = present(v, rest).map(spec => labelOf(i18n, spec))
        more.summary(changedWords(v, rest) || listWords(i18n, names))
        more.show(names.length > 0 || (isPerson && !v.hidden.has('reference')))
      }
      main.summary(isPerson ? personWords(v) : changedWords(v, specs) || i18n.t('controls.inside.usual'))
      const someRow = present(v, specs).length > 0 || (massage !== null && !v.hidden.has('massage'))
      main.show(!v.hidden.has(group) && (someRow || (isPerson && !v.hidden.has('sex'))))
    },
  }
}
