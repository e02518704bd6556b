import { PARAMS, type Correction, type Scenario } from '../model'
import { LESSON_IDS, STEP_KINDS } from '../lessons/ids'
import { FRACTURE_SITES } from '../risk/types'
import {
  DEFAULT_VIEW,
  HORIZONS,
  LEAVES,
  MODES,
  MOTIONS,
  PAPERS,
  SCALES,
  SITES,
  TEXT_SIZES,
  THEMES,
  type Scale,
  type ViewState,
} from './view'

/** How the page is shown, in the address: the query keys of interfaces.md 2.1 that this version honours. */

const SWITCH = ['1', '0'] as const
/** Keys whose value is one of a list. */
export const LISTS = {
  theme: THEMES,
  mode: MODES,
  view: ['all', ...SCALES, 'charts', 'massage', 'gallery'],
  motion: MOTIONS,
  quality: ['auto', 'low', 'high', '2d'],
  uncertainty: ['on', 'off'],
  units: ['si', 'us'],
  spell: ['uk', 'us'],
  sound: ['off', 'ui', 'curves'],
  links: SWITCH,
  fullscreen: SWITCH,
  wheel: ['page', 'zoom'],
  fit: ['width', 'contain'],
  autoplay: SWITCH,
  ea: SWITCH,
  stringTest: ['off', 'double', 'long', 'rtl', 'xss'],
} as const
type ListKey = keyof typeof LISTS
/** What hide= and lock= may name: every input, the folders of the controls, and the parts of the page. */
export const NAMES: ReadonlySet<string> = new Set([
  ...PARAMS.flatMap(spec => [spec.id, spec.group]),
  ...['sex', 'reference', 'drugs', 'episodes', 'massage'],
  ...[
    'controls',
    'charts',
    'scrubber',
    'stage',
    'export',
    'share',
    'stories',
    'reading',
    'trial',
    'closer',
    'compare',
    'headline',
    'lessons',
    'lesson',
    'present',
    'search',
    'history',
  ],
])
/** Keys without a list of values. */
const OTHER_QUERY_KEYS = [
  'text',
  'lang',
  'hide',
  'lock',
  'lesson',
  'step',
  'print',
  'parent',
  'fuzz',
] as const

export const VIEW_QUERY_KEYS: ReadonlySet<string> = new Set([...Object.keys(LISTS), ...OTHER_QUERY_KEYS])
export const VIEW_HASH_KEYS: ReadonlySet<string> = new Set([
  't',
  'site',
  'massage',
  'cam',
  'scale',
  'part',
  'possible',
  'bone',
  'horizon',
  'trial',
  'leaf',
])

/** A view's value as its address has it. */
const listedValue = (view: ViewState, key: ListKey): string => {
  const value = view[key]
  if (typeof value !== 'boolean') return value
  return key === 'uncertainty' ? (value ? 'on' : 'off') : value ? '1' : '0'
}

/** The age first shown: 62 where the life reaches it, for the story most visitors meet first. */
export const usualAge = (scenario: Scenario): number => Math.min(DEFAULT_VIEW.age, scenario.until)

/** The scale itself knows its parts; an address only carries a plain word. */
const PART = /^[a-z0-9-]{1,16}$/
const isScale = (text: string): text is Scale => (SCALES as readonly string[]).includes(text)
/** Enough for any class. Assumption. */
const MOST_POSSIBLE = 999

/** A plan is a list of eight short words. Assumption: longer ones are cut. */
const LONGEST_PLAN = 200

const clamped = (
  key: string,
  text: string | undefined,
  usual: number,
  [min, max]: readonly [number, number],
  corrections: Correction[],
): number => {
  if (text === undefined) return usual
  const given = text.slice(0, 40)
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(value)) {
    corrections.push({ code: 'not-a-number', key, given, used: usual })
    return usual
  }
  if (value < min || value > max) {
    const used = Math.min(max, Math.max(min, value))
    corrections.push({ code: value < min ? 'below-range' : 'above-range', key, given, used })
    return used
  }
  return value
}

const listed = (key: string, text: string | undefined, corrections: Correction[]): string[] => {
  const names = (text ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
    .slice(0, NAMES.size)
  for (const name of names)
    if (!NAMES.has(name))
      corrections.push({ code: 'unknown-key', key: `${key}=${name.slice(0, 24)}`, given: name.slice(0, 24) })
  return names.filter(name => NAMES.has(name))
}

/** Assumption: more pages than these do not command one frame. */
const MOST_PARENTS = 8
/** An origin exactly as a browser writes it; the opaque origin, `null`, is never one. */
export const isOrigin = (text: string): boolean => {
  if (!/^https?:\/\/[^\s/?#]+$/.test(text) || text.length > 200) return false
  try {
    return new URL(text).origin === text
  } catch {
    return false
  }
}
const origins = (texts: readonly string[], corrections: Correction[]): string[] => {
  for (const text of texts)
    if (!isOrigin(text)) corrections.push({ code: 'unreadable', key: 'parent', given: text.slice(0, 40) })
  const good = [...new Set(texts.filter(isOrigin))]
  if (good.length > MOST_PARENTS)
    corrections.push({ code: 'too-many', key: 'parent', given: String(good.length), used: MOST_PARENTS })
  return good.slice(0, MOST_PARENTS)
}

/** Reads the view part of an address. Never throws; out-of-range and unknown values are corrected and listed. */
export const viewFrom = (
  query: ReadonlyMap<string, string>,
  hash: ReadonlyMap<string, string>,
  scenario: Scenario,
  isLanguage: (tag: string) => boolean,
  parents: readonly string[] = [],
): { view: ViewState; corrections: Correction[] } => {
  const corrections: Correction[] = []
  const pick = <K extends ListKey>(key: K): (typeof LISTS)[K][number] => {
    const text = query.get(key)
    const list: readonly string[] = LISTS[key]
    const usual = listedValue(DEFAULT_VIEW, key)
    if (text !== undefined && !list.includes(text))
      corrections.push({ code: 'not-in-list', key, given: text.slice(0, 40), used: usual })
    return (text !== undefined && list.includes(text) ? text : usual) as (typeof LISTS)[K][number]
  }
  const chosen = <T extends string, U extends T | null>(
    key: string,
    list: readonly T[],
    usual: U,
    text = hash.get(key),
  ): T | U => {
    const found = list.find(id => id === text)
    if (text !== undefined && found === undefined)
      corrections.push({ code: 'not-in-list', key, given: text.slice(0, 40), used: usual ?? '' })
    return found ?? usual
  }
  const alone = SCALES.find(id => id === query.get('view')) ?? DEFAULT_VIEW.scale
  const scale = hash.get('scale')
  if (scale !== undefined && !isScale(scale))
    corrections.push({ code: 'not-in-list', key: 'scale', given: scale.slice(0, 40), used: alone })
  const part = hash.get('part')
  if (part !== undefined && !PART.test(part))
    corrections.push({ code: 'unreadable', key: 'part', given: part.slice(0, 40) })
  const cam = hash.get('cam')?.split(',').map(Number)
  const camera = cam?.length === 3 && cam.every(x => Number.isFinite(x) && Math.abs(x) < 1000) ? cam : null
  if (cam !== undefined && camera === null)
    corrections.push({ code: 'unreadable', key: 'cam', given: (hash.get('cam') ?? '').slice(0, 40) })
  const asked = (query.get('lang') ?? DEFAULT_VIEW.lang).slice(0, 20)
  const lang = isLanguage(asked) ? asked : DEFAULT_VIEW.lang
  if (lang !== asked) corrections.push({ code: 'not-in-list', key: 'lang', given: asked, used: lang })
  const text = clamped('text', query.get('text'), 100, [100, 200], corrections)
  const mode = pick('mode')
  // what is to be printed is a page over the page: a link that names only the paper opens it
  const paper = chosen('print', PAPERS, null, query.get('print'))
  const view: ViewState = {
    age: clamped('t', hash.get('t'), usualAge(scenario), [20, scenario.until], corrections),
    site: chosen('site', SITES, DEFAULT_VIEW.site),
    bone: chosen('bone', FRACTURE_SITES, DEFAULT_VIEW.bone),
    horizon: chosen('horizon', HORIZONS, DEFAULT_VIEW.horizon),
    // what it says is judged where a trial is planned
    trial: hash.get('trial')?.slice(0, LONGEST_PLAN) ?? null,
    leaf: chosen('leaf', LEAVES, null) ?? paper ?? (mode === 'print' ? 'worksheet' : null),
    massage: Math.round(clamped('massage', hash.get('massage'), 0, [0, 7], corrections)),
    scale: scale !== undefined && isScale(scale) ? scale : alone,
    part: part !== undefined && PART.test(part) ? part : null,
    possible: Math.round(clamped('possible', hash.get('possible'), 0, [0, MOST_POSSIBLE], corrections)),
    camera: camera === null ? null : [camera[0] ?? 0, camera[1] ?? 0, camera[2] ?? 0],
    theme: pick('theme'),
    text: TEXT_SIZES.reduce(
      (best, size) => (Math.abs(size - text) < Math.abs(best - text) ? size : best),
      100,
    ),
    motion: pick('motion'),
    lang,
    mode,
    view: pick('view'),
    quality: pick('quality'),
    uncertainty: pick('uncertainty') === 'on',
    hide: listed('hide', query.get('hide'), corrections),
    lock: listed('lock', query.get('lock'), corrections),
    lesson: chosen('lesson', LESSON_IDS, null, query.get('lesson')),
    step: Math.round(clamped('step', query.get('step'), 1, [1, STEP_KINDS.length], corrections)),
    print: paper,
    units: pick('units'),
    spell: pick('spell'),
    sound: pick('sound'),
    links: pick('links') === '1',
    fullscreen: pick('fullscreen') === '1',
    wheel: pick('wheel'),
    fit: pick('fit'),
    autoplay: pick('autoplay') === '1',
    parent: origins(parents, corrections),
    fuzz: query.has('fuzz') ? Math.round(clamped('fuzz', query.get('fuzz'), 1, [0, 1e9], corrections)) : null,
    ea: pick('ea') === '1',
    stringTest: pick('stringTest'),
  }
  return { view, corrections }
}

const short = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

/** An age cut to hundredths, never above it: 0.29 stays 0.29, and a hair below 45 is not 45, which a shorter life lacks. */
export const hundredths = (age: number): number => {
  const cut = Math.floor(age * 100 + 1e-6) / 100
  return cut > age ? Number((cut - 0.01).toFixed(2)) : cut
}

/** The hash fields of a view: the age is always written, so that a link shows what its sender saw. */
export const viewToHash = (view: ViewState): string[] => [
  ...(view.site === DEFAULT_VIEW.site ? [] : [`site=${view.site}`]),
  ...(view.bone === DEFAULT_VIEW.bone ? [] : [`bone=${view.bone}`]),
  ...(view.horizon === DEFAULT_VIEW.horizon ? [] : [`horizon=${view.horizon}`]),
  ...(view.trial === null ? [] : [`trial=${encodeURIComponent(view.trial)}`]),
  ...(view.leaf === null ? [] : [`leaf=${view.leaf}`]),
  ...(view.massage === 0 ? [] : [`massage=${view.massage}`]),
  ...(view.scale === (SCALES.find(id => id === view.view) ?? DEFAULT_VIEW.scale)
    ? []
    : [`scale=${view.scale}`]),
  ...(view.part === null ? [] : [`part=${view.part}`]),
  ...(view.possible === 0 ? [] : [`possible=${view.possible}`]),
  ...(view.camera === null ? [] : [`cam=${view.camera.map(x => short(x, 2)).join(',')}`]),
  // cut, not rounded: an age must not come back beyond the end of the life
  `t=${short(hundredths(view.age), 2)}`,
]

export const viewToQuery = (view: ViewState): string[] => [
  ...(Object.keys(LISTS) as ListKey[])
    .filter(key => view[key] !== DEFAULT_VIEW[key])
    .map(key => `${key}=${listedValue(view, key)}`),
  ...(view.text === 100 ? [] : [`text=${view.text}`]),
  ...(view.lang === DEFAULT_VIEW.lang ? [] : [`lang=${encodeURIComponent(view.lang)}`]),
  ...(view.hide.length === 0 ? [] : [`hide=${view.hide.join(',')}`]),
  ...(view.lock.length === 0 ? [] : [`lock=${view.lock.join(',')}`]),
  ...(view.lesson === null ? [] : [`lesson=${view.lesson}`]),
  ...(view.step === 1 ? [] : [`step=${view.step}`]),
  ...(view.print === null ? [] : [`print=${view.print}`]),
  ...view.parent.map(origin => `parent=${encodeURIComponent(origin)}`),
  ...(view.fuzz === null ? [] : [`fuzz=${view.fuzz}`]),
]
