import GUI from 'lil-gui'
import { el, setText } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/controls.json'
import help from '../i18n/locales/en/params-help.json'
import type { DrugSpec, NumericId, ParamGroup, ParamSpec, Scenario, Sex } from '../model'
import './controls.css'
import './range.css'
import { countChanges, USUAL_SEX } from './changes'
import { episodes } from './episodes'
import { folder } from './folder'
import { groupFolder, type GroupFolder, type MassageContext } from './group-folder'
import type { Phase } from './number-row'
import type { ParamContext, RowView } from './param-row'
import { treatments } from './treatments'

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
  /** opens the Treatments folder and puts the focus on its first "Add" */
  openTreatments(): void
  dispose(): void
}

const GROUPS: readonly ParamGroup[] = ['person', 'hormones', 'lifestyle', 'run']
const NOTHING: ReadonlySet<string> = new Set()

/** What only one sex has is a matter of sex hormones, whatever else it says about the person. */
const groupOf = (spec: ParamSpec): ParamGroup => (spec.for === 'both' ? spec.group : 'hormones')

/**
 * The column "What you can change": lil-gui folders filled by looping over the registry. It names no parameter and
 * keeps no value: every change goes out through onInput and comes back through update().
 */
export const mountControls = (host: HTMLElement, o: ControlsOptions): Controls => {
  const { i18n, params } = o
  i18n.add({ ...words, ...help })
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
  const key = (name: 'usual' | 'evidence'): HTMLElement =>
    el('li', { class: `ctl-key-${name}` }, i18n.t(`controls.key.${name}`))
  root.append(el('ul', { class: 'ctl-key' }, key('usual'), key('evidence')), status)
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

  const massage: MassageContext = {
    onMassage: (perWeek, phase) => o.onMassage(perWeek, phase),
    onRead: () => o.onReadMassage(),
  }
  const addGroup = (group: ParamGroup): GroupFolder | null => {
    const specs = params.filter(spec => groupOf(spec) === group)
    return specs.length === 0 ? null : groupFolder(gui, group, specs, context, massage)
  }
  const groups = GROUPS.filter(each => each !== 'run').map(addGroup)

  const own = { ...context, life, age: () => view?.age ?? 0 }
  const drugFolder = folder(gui, i18n.text('params.group.treatments'), false)
  const drugs = treatments(drugFolder.gui.$children, { ...own, drugs: o.drugs })
  const episodeFolder = folder(gui, i18n.t('controls.episode.folder'), false)
  const spells = episodes(episodeFolder.gui.$children, { ...own, params })
  groups.push(addGroup('run'))

  let seen: RowView | null = null
  return {
    update(v) {
      const sameLists = view !== null && view.hidden === v.hidden && view.locked === v.locked
      const before = view
      view = v
      const row: RowView = {
        scenario: v.scenario,
        massage: v.massage,
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
      for (const each of groups) each?.update(row)
      drugs.update(row)
      spells.update(row)
      drugFolder.summary(drugs.summary(v.scenario))
      drugFolder.show(!row.hidden.has('drugs'))
      episodeFolder.summary(spells.summary(v.scenario))
      episodeFolder.show(!row.hidden.has('episodes'))
      const changes = countChanges(v.scenario, v.massage, params, context.defaultOf)
      setText(reset, i18n.t('controls.reset.all', { n: changes }))
      reset.hidden = changes === 0
    },
    openTreatments() {
      drugFolder.gui.open()
      drugFolder.gui.$children.querySelector<HTMLElement>('.ctl-add')?.focus()
    },
    dispose() {
      drugs.dispose()
      spells.dispose()
      gui.destroy()
      root.remove()
    },
  }
}
