import { coursesFrom, episodesFrom } from './courses'
import { defaultOf, PARAMS, REFERENCE_IDS, SEXES } from './params'
import { clampTo, fieldsOf, numberFrom, show, type Note } from './reading'
import type { Correction, NumericInputs, Scenario, Sex } from './types'

/** Hostile text must not turn into an endless list of notices. */
const MAX_CORRECTIONS = 100

/** `display` is the page's own block of a scenario file; a headless run accepts and ignores it. */
const KNOWN = new Set<string>([
  'v',
  'sex',
  'reference',
  'episodes',
  'drugs',
  'display',
  ...PARAMS.map(spec => spec.id),
])

const choiceFrom = <T extends string>(
  raw: unknown,
  choices: readonly T[],
  usual: T,
  key: string,
  note: Note,
): T => {
  if (raw === undefined) return usual
  const found = choices.find(choice => choice === raw)
  if (found === undefined) note('not-in-list', key, show(raw), usual)
  return found ?? usual
}

const numbersFrom = (fields: ReadonlyMap<string, unknown>, sex: Sex, note: Note): NumericInputs => {
  const numbers: Record<string, number> = {}
  for (const spec of PARAMS) {
    const usual = defaultOf(spec, sex)
    const raw = fields.get(spec.id)
    const value = raw === undefined ? usual : numberFrom(raw, spec.whole)
    if (value === null) note('not-a-number', spec.id, show(raw), usual)
    numbers[spec.id] = value === null ? usual : clampTo(value, spec, spec.id, note, show(raw))
  }
  // every NumericId has a row in PARAMS (tests/unit/model-params.test.ts)
  return numbers as unknown as NumericInputs
}

/**
 * A validated, frozen life from parsed JSON or from the fields of a link. Missing keys take their defaults; what
 * could not be used as it stood is corrected and listed, with the key, what was given and what is used instead.
 * Never throws, whatever it is given; reading its own result again changes nothing.
 */
export const scenarioFrom = (
  raw: unknown,
): { readonly scenario: Scenario; readonly corrections: readonly Correction[] } => {
  const corrections: Correction[] = []
  const note: Note = (code, key, given, used) => {
    if (corrections.length < MAX_CORRECTIONS)
      corrections.push(used === undefined ? { code, key, given } : { code, key, given, used })
  }
  const fields = fieldsOf(raw) ?? new Map<string, unknown>()
  if (raw !== undefined && fieldsOf(raw) === null) note('not-in-list', 'scenario', show(raw), '{ "v": 1 }')

  const version = fields.get('v')
  if (version !== undefined && numberFrom(version) !== 1) note('version', 'v', show(version), 1)
  for (const [key, value] of fields) if (!KNOWN.has(key)) note('unknown-key', show(key), show(value))

  const sex = choiceFrom(fields.get('sex'), SEXES, 'f', 'sex', note)
  const scenario: Scenario = {
    v: 1,
    sex,
    ...numbersFrom(fields, sex, note),
    reference: choiceFrom(fields.get('reference'), REFERENCE_IDS, 'us', 'reference', note),
    episodes: Object.freeze(episodesFrom(fields.get('episodes'), note).map(item => Object.freeze(item))),
    drugs: Object.freeze(coursesFrom(fields.get('drugs'), note).map(item => Object.freeze(item))),
  }
  return { scenario: Object.freeze(scenario), corrections }
}

/** The person nobody has changed: the reference woman or man, untreated. */
export const defaultScenario = (sex: Sex = 'f'): Scenario => scenarioFrom({ sex }).scenario
