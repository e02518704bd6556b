import GUI from 'lil-gui'
import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { DrugSpec, NumericId, ParamGroup, ParamSpec, Scenario, Sex } from '../model'
import './controls.css'
import './range.css'
import { appliesTo, countChanges, REFERENCE_IDS, sexPatch, USUAL_REFERENCE, USUAL_SEX } from './changes'
import { optionRow } from './choice-row'
import { episodes } from './episodes'
import { folder, type Folder } from './folder'
import { massageRow } from './massage-row'
import type { Phase } from './number-row'
import { paramRow, type ParamContext, type Row, type RowView } from './param-row'
import { treatments } from './treatments'
import { labelOf, listWords, paramWords, toggleWord } from './value-words'

export interface ControlsView {
  readonly scenario: Scenario
  /** gentle massage, sessions a week, 0-7; never an input of the bone */
  readonly massage: number
  /** the age shown, years */
  readonly age: number
  readonly pinned: Scenario | null
  /** names of rows or folders to leave out: registry ids, sex, reference, massage, drugs, episodes */
  readonly hidden?: readonly string[]
  /** names of rows to show but not to change */
  readonly locked?: readonly string[]
}

export interface ControlsOptions {
  readonly i18n: I18n
  readonly params: readonly ParamSpec[]
  readonly drugs: readonly DrugSpec[]
  defaultOf(id: NumericId, sex: Sex): number
  /** the citation behind a registry entry's `source` */
  source(key: string): string
  onInput(patch: Partial<Scenario>, phase: Phase): void
  onMassage(perWeek: number, phase: Phase): void
  onResetAll(): void
  onReadMassage(): void
}

export interface Controls {
  update(v: ControlsView): void
  dispose(): void
}

/** Rows shown before "More", for each sex: with massage at most seven stand open at first. */
const ROWS_FIRST = 3
const OPEN_AT_FIRST: ReadonlySet<string> = new Set<ParamGroup>(['hormones', 'lifestyle'])
const GROUPS: readonly ParamGroup[] = ['person', 'hormones', 'lifestyle', 'run']
const NOTHING: ReadonlySet<string> = new Set()

/** What only one sex has is a matter of sex hormones, whatever else it says about the person. */
const groupOf = (spec: ParamSpec): ParamGroup => (spec.for === 'both' ? spec.group : 'hormones')

/** Whether an entry is among the first of its folder for everybody whom it concerns. */
const isFirst = (spec: ParamSpec, group: readonly ParamSpec[]): boolean =>
  (['f', 'm'] as const).every(
    sex => !appliesTo(spec, sex) || group.filter(other => appliesTo(other, sex)).indexOf(spec) < ROWS_FIRST,
  )

/**
 * The column "What you can change": lil-gui folders filled by looping over the registry. It names no parameter and
 * keeps no value: every change goes out through onInput and comes back through update().
 */
export const mountControls = (host: HTMLElement, o: ControlsOptions): Controls => {
  const { i18n, params } = o
  let view: ControlsView | null = null
  const life = (): Scenario => {
    if (view === null) throw new Error('controls: used before the first update')
    return view.scenario
  }
  const sex = (): Sex => view?.scenario.sex ?? USUAL_SEX

  const heading = el('h2', { class: 'ctl-heading' }, i18n.t('controls.heading'))
  const reset = el('button', { type: 'button', class: 'ctl-reset-all', hidden: true })
  const status = el('p', { class: 'visually-hidden', role: 'status' })
  const root = el('div', { class: 'controls' }, el('div', { class: 'ctl-head' }, heading, reset))
  host.append(root)
  const gui = new GUI({ autoPlace: false, container: root, injectStyles: false })
  gui.$title.remove()
  root.append(status)
  reset.addEventListener('click', () => {
    o.onResetAll()
    gui.folders[0]?.$title.focus()
  })

  const context: ParamContext = {
    i18n,
    sex,
    defaultOf: (id, of) => o.defaultOf(id, of),
    source: key => o.source(key),
    onInput: (patch, phase) => o.onInput(patch, phase),
    announce(text) {
      // emptied first, so that the same words are said again
      status.textContent = ''
      status.textContent = text
    },
  }

  const rows: Row[] = []
  const folders: { readonly folder: Folder; readonly write: (v: RowView) => void }[] = []
  const valueWords = (spec: ParamSpec, scenario: Scenario): string =>
    spec.kind === 'toggle'
      ? i18n.t('controls.inside', {
          label: labelOf(i18n, spec),
          value: toggleWord(i18n, spec, scenario[spec.id], scenario.sex),
        })
      : paramWords(i18n, { ...spec, words: [] }, scenario[spec.id], scenario.sex).spoken
  const present = (v: RowView, specs: readonly ParamSpec[]): readonly ParamSpec[] =>
    specs.filter(spec => appliesTo(spec, v.scenario.sex) && !v.hidden.has(spec.id))
  const changedOf = (v: RowView, specs: readonly ParamSpec[]): readonly ParamSpec[] =>
    present(v, specs).filter(spec => v.scenario[spec.id] !== o.defaultOf(spec.id, v.scenario.sex))
  const insideWords = (v: RowView, specs: readonly ParamSpec[]): string =>
    listWords(
      i18n,
      changedOf(v, specs).map(spec =>
        spec.kind === 'toggle'
          ? valueWords(spec, v.scenario)
          : i18n.t('controls.inside', { label: labelOf(i18n, spec), value: valueWords(spec, v.scenario) }),
      ),
    ) || i18n.t('controls.inside.usual')

  const sexRow = (into: GUI): Row => {
    const row = optionRow<Sex>(into, i18n, ['f', 'm'], {
      label: i18n.text('params.sex.label'),
      help: { text: i18n.text('params.sex.help'), range: '', source: '' },
      words: value => i18n.text(`params.sex.option.${value}`),
      onInput: value => o.onInput(sexPatch(life(), value, params, context.defaultOf), 'done'),
    })
    return {
      element: row.element,
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
  const referenceRow = (into: GUI): Row => {
    const row = optionRow(into, i18n, REFERENCE_IDS, {
      label: i18n.text('params.reference.label'),
      help: { text: i18n.text('params.reference.help'), range: '', source: '' },
      words: value => i18n.text(`params.reference.option.${value}`),
      onInput: reference => o.onInput({ reference }, 'done'),
    })
    return {
      element: row.element,
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

  let massage: ReturnType<typeof massageRow> | null = null
  const addGroup = (group: ParamGroup): void => {
    const specs = params.filter(spec => groupOf(spec) === group)
    if (specs.length === 0) return
    const main = folder(gui, i18n.text(`params.group.${group}`), OPEN_AT_FIRST.has(group))
    const isPerson = group === 'person'
    const first = specs.filter(spec => isFirst(spec, specs))
    const rest = specs.filter(spec => !first.includes(spec))
    if (isPerson) rows.push(sexRow(main.gui))
    for (const spec of first) rows.push(paramRow(main.gui, spec, context))
    if (group === 'lifestyle')
      massage = massageRow(main.gui, {
        i18n,
        sex,
        onMassage: (perWeek, phase) => o.onMassage(perWeek, phase),
        onRead: () => o.onReadMassage(),
        announce: context.announce,
      })
    if (rest.length > 0 || isPerson) {
      const more = folder(main.gui, i18n.t('controls.more'), false, 'more')
      for (const spec of rest) rows.push(paramRow(more.gui, spec, context))
      if (isPerson) rows.push(referenceRow(more.gui))
      folders.push({
        folder: more,
        write(v) {
          const names = present(v, rest).map(spec => labelOf(i18n, spec))
          more.summary(changedOf(v, rest).length > 0 ? insideWords(v, rest) : listWords(i18n, names))
          more.show(present(v, rest).length > 0 || (isPerson && !v.hidden.has('reference')))
        },
      })
    }
    folders.push({
      folder: main,
      write(v) {
        main.summary(
          isPerson
            ? listWords(i18n, [
                i18n.t('controls.inside.sex', { sex: v.scenario.sex }),
                ...present(v, first)
                  .filter(spec => spec.normal === null)
                  .map(spec => valueWords(spec, v.scenario)),
              ])
            : insideWords(v, specs),
        )
        main.show(
          !v.hidden.has(group) && (present(v, specs).length > 0 || (isPerson && !v.hidden.has('sex'))),
        )
      },
    })
  }

  for (const group of GROUPS.filter(each => each !== 'run')) addGroup(group)

  const own = { ...context, life, age: () => view?.age ?? 0 }
  const drugFolder = folder(gui, i18n.text('params.group.treatments'), false)
  const drugs = treatments(drugFolder.gui.$children, { ...own, drugs: o.drugs })
  const episodeFolder = folder(gui, i18n.t('controls.episode.folder'), false)
  const spells = episodes(episodeFolder.gui.$children, { ...own, params })
  addGroup('run')

  let seen: RowView | null = null
  return {
    update(v) {
      const sameLists = view !== null && view.hidden === v.hidden && view.locked === v.locked
      const before = view
      view = v
      const row: RowView = {
        scenario: v.scenario,
        pinned: v.pinned,
        hidden: sameLists && seen !== null ? seen.hidden : v.hidden ? new Set(v.hidden) : NOTHING,
        locked: sameLists && seen !== null ? seen.locked : v.locked ? new Set(v.locked) : NOTHING,
      }
      seen = row
      // the age moves many times a second while a life plays; no row shows it
      if (
        before !== null &&
        sameLists &&
        before.scenario === v.scenario &&
        before.pinned === v.pinned &&
        before.massage === v.massage
      )
        return
      for (const each of rows) each.update(row)
      massage?.update({
        massage: v.massage,
        sex: v.scenario.sex,
        hidden: row.hidden.has('massage'),
        locked: row.locked.has('massage'),
      })
      drugs.update(row)
      spells.update(row)
      for (const { write } of folders) write(row)
      drugFolder.summary(drugs.summary(v.scenario))
      drugFolder.show(!row.hidden.has('drugs'))
      episodeFolder.summary(spells.summary(v.scenario))
      episodeFolder.show(!row.hidden.has('episodes'))
      const changes = countChanges(v.scenario, v.massage, params, context.defaultOf)
      setText(reset, i18n.t('controls.reset.all', { n: changes }))
      reset.hidden = changes === 0
    },
    dispose() {
      drugs.dispose()
      spells.dispose()
      gui.destroy()
      root.remove()
    },
  }
}
