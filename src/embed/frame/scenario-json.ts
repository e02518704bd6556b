import type { App } from '../../app'
import { scenarioFrom, type Correction, type Scenario } from '../../model'
import { applyPatch } from '../../state/changes'
import { parseAddress } from '../../state/url'
import type { ViewState } from '../../state/view'
import { displayNow, displayPatch, isRefusal } from '../../state/display'

type Core = App['core']

/** Scenario JSON (interfaces.md 3): the life and how it is shown. No learner data. */
export const stateOf = (core: Core): Readonly<Record<string, unknown>> => ({
  ...core.inputs().scenario,
  display: displayNow(core.view()),
})

const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)

/** Top key of a correction: "drugs[2].to" is about `drugs`. */
const topOf = ({ key }: Correction): string => key.replace(/[.[: ].*$/s, '')

/**
 * What of a change can be made, by the one validator: values out of range are brought into it, what cannot be read is left out,
 * so that what stands is not lost. Of lists the good entries stay.
 */
export const changeOf = (
  scenario: Scenario,
  raw: Readonly<Record<string, unknown>>,
): { readonly patch: Partial<Scenario>; readonly corrections: readonly Correction[] } => {
  const { corrections } = applyPatch(scenario, raw as Partial<Scenario>)
  const refused = new Set(corrections.filter(isRefusal).map(topOf))
  const kept = Object.entries(raw).filter(([key, value]) => !refused.has(key) || Array.isArray(value))
  const read = applyPatch(scenario, Object.fromEntries(kept) as Partial<Scenario>)
  const patch = Object.fromEntries(
    kept.flatMap(([key]) => (key in read.scenario ? [[key, read.scenario[key as keyof Scenario]]] : [])),
  )
  return { patch, corrections }
}

/** Takes a patch of scenario JSON, and gives what had to be corrected. */
export const takePatch = (
  core: Core,
  raw: unknown,
  isLanguage: (tag: string) => boolean,
): readonly Correction[] => {
  if (!isObject(raw)) return [{ code: 'unreadable', key: 'patch', given: '' }]
  const { display, ...fields } = raw
  const change = changeOf(core.inputs().scenario, fields)
  // the sex goes with it: values at the other sex's defaults follow, as everywhere
  if (Object.keys(change.patch).length > 0) core.actions.change(change.patch)
  const seen = displayPatch(display, core.inputs().scenario, isLanguage)
  if (Object.keys(seen.patch).length > 0) {
    if (seen.patch.age !== undefined) core.actions.run({ playing: false })
    core.actions.view(seen.patch)
  }
  return [...change.corrections, ...seen.corrections]
}

/** Of a view, what brings back where to look: all of it can stand in the hash of a link. */
export const seenIn = ({
  age,
  site,
  massage,
  scale,
  part,
  possible,
  bone,
  horizon,
  camera,
}: ViewState): Partial<ViewState> => ({ age, site, massage, scale, part, possible, bone, horizon, camera })

/** Takes text in the grammar of the hash of a link: the whole life anew, and of the view what a hash can say. */
export const takeParams = (
  core: Core,
  text: string,
  isLanguage: (tag: string) => boolean,
): readonly Correction[] => {
  const address = parseAddress('', `#${text.replace(/^#/, '')}`, isLanguage)
  core.actions.load(address.scenario, seenIn(address.view))
  return address.corrections
}

/** A life for a sweep: the present one with a change, lived at least to an age, years. */
export const lifeWith = (
  scenario: Scenario,
  raw: unknown,
  until: number,
): { readonly scenario: Scenario; readonly corrections: readonly Correction[] } => {
  if (!isObject(raw)) return { scenario, corrections: [{ code: 'unreadable', key: 'params', given: '' }] }
  const { patch, corrections } = changeOf(scenario, raw)
  const changed = applyPatch(scenario, patch).scenario
  return {
    scenario: scenarioFrom({ ...changed, until: Math.max(changed.until, until) }).scenario,
    corrections,
  }
}
