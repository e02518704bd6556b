import { createLiveBand } from './app-band'
import { createBoneLinks } from './app-bone'
import { createLook } from './app-look'
import { listening } from './dom/el'
import { createI18n, isLocale } from './i18n'
import { scenarioFrom, type Correction, type Scenario } from './model'
import { mountPage } from './page'
import type { Page, PageSource, Part } from './page-source'
import { lifeOf } from './risk'
import type { Life } from './risk/types'
import { applyPatch, sameScenario } from './state/changes'
import { createFrameLoop } from './state/frame'
import { createHistory, type Why } from './state/history'
import { createMeasures } from './state/measures'
import { createPlayer } from './state/player'
import { NEW_BOOK } from './state/runs'
import { createScheduler } from './state/scheduler'
import { createStore } from './state/store'
import { writeHash, writeQuery } from './state/url'
import type { Address, BoneState, Report, Result, RunState, ViewState } from './state/view'

export interface AppOptions {
  readonly address: Address
  /** the page's address without query and hash; links are made from it */
  readonly base: string
  readonly search: string
  /** the page around it is somebody else's: its title, its language and the size of its letters stay as they are */
  readonly guest?: boolean
  /** called when the address of what is shown has changed */
  onAddress?(search: string, hash: string): void
}
/** What whoever commands this simulation from outside may read and ask for: all that a page has, but its words. */
export type AppCore = Omit<PageSource, 'i18n'>
export interface App {
  readonly core: AppCore
  /** Shows another address (a pasted link, the back button). */
  set(address: Address): void
  /** Told at every frame in which something changed, after it was drawn; gives a way to end it. */
  onFrame(listener: (parts: ReadonlySet<Part>) => void): () => void
  /** Told what happens in lessons; gives a way to end it. */
  onReport(listener: (what: Report) => void): () => void
  dispose(): void
}

const ADDRESS_DELAY_MS = 250
const FIRST_AGE = 20

/** One simulation in `host`; nothing outside this function remembers anything. */
export const createApp = (host: HTMLElement, options: AppOptions): App => {
  const inputs = createStore<{ readonly scenario: Scenario }>({ scenario: options.address.scenario })
  const view = createStore<ViewState>(options.address.view)
  const measured = createMeasures()
  const result = createStore<Result>({
    ...measured(lifeOf(options.address.scenario)),
    pinned: options.address.pinned === null ? null : lifeOf(options.address.pinned),
  })
  const bone = createStore<BoneState>({
    stage: null,
    inset: null,
    pinned: null,
    pinnedInset: null,
    late: false,
    pinnedLate: false,
    known: FIRST_AGE,
    done: false,
    drawn: false,
    rich: false,
  })
  const run = createStore<RunState>({ playing: false, speed: 2, veil: [], lessons: {}, study: NEW_BOOK })
  let unknown = options.address.unknownHash
  let search = options.search
  let page: Page
  let addressTimer: ReturnType<typeof setTimeout> | null = null
  const listen = listening()
  const { motion, theme } = createLook(view.get, listen, () => frame.dirty('view'))
  const hash = (): string =>
    writeHash(inputs.get().scenario, view.get(), unknown, result.get().pinned?.scenario ?? null)
  const query = (): string => writeQuery(view.get(), search)

  const frames = new Set<(parts: ReadonlySet<Part>) => void>()
  const reports = new Set<(what: Report) => void>()
  const joined = <T>(all: Set<T>, one: T): (() => void) => {
    all.add(one)
    return () => void all.delete(one)
  }
  const frame = createFrameLoop<Part>(parts => {
    page.draw(parts)
    for (const listener of frames) listener(parts)
  })
  const scheduler = createScheduler<Scenario, Life>({
    run: lifeOf,
    publish: life => result.set(measured(life)),
    onError: () => page.say('app.error'),
  })
  const { linkTo, client } = createBoneLinks({
    bone,
    scale: () => view.get().scale,
    say: key => page.say(key),
  })
  const link = linkTo(0, ['stage', 'inset'])
  const pinnedLink = linkTo(1, ['pinned', 'pinnedInset'])
  const bands = createLiveBand(band => result.set({ band }))
  const wantBand = (): void => {
    const { life, band } = result.get()
    if (band === null) bands.want(view.get().uncertainty ? life.scenario : null)
  }
  const player = createPlayer({
    age: () => view.get().age,
    until: () => inputs.get().scenario.until,
    yearsPerSecond: () => run.get().speed,
    wholeYears: () => motion() === 'reduce',
    onAge: age => view.set({ age }),
    onEnd: () => run.set({ playing: false }),
  })

  /** how the life that comes next is come by */
  let why: Why = 'change'
  const live = (scenario: Scenario, how: Why): void => {
    why = how
    inputs.set({ scenario })
    why = 'change'
  }
  const past = createHistory({
    first: options.address.scenario,
    now: () => performance.now(),
    apply(scenario, how) {
      run.set({ playing: false })
      const { pinned } = result.get()
      if (how === 'swap' && pinned !== null && sameScenario(pinned.scenario, scenario)) actions.swap()
      else live(scenario, how)
    },
  })
  const show = (address: Address): void => {
    unknown = address.unknownHash
    run.set({ playing: false })
    live(address.scenario, 'load')
    view.set(address.view)
    result.set({ pinned: address.pinned === null ? null : lifeOf(address.pinned) })
    page.corrections(address.corrections)
  }
  const actions = {
    change(patch: Partial<Scenario>): void {
      const read = applyPatch(inputs.get().scenario, patch)
      inputs.set({ scenario: read.scenario })
      if (read.corrections.length > 0) page.corrections(read.corrections)
    },
    /** Takes a whole life, from a story or a file, and says what had to be corrected. */
    load(
      raw: unknown,
      seen: Partial<ViewState> = {},
      also: readonly Correction[] = [],
    ): readonly Correction[] {
      const read = scenarioFrom(raw)
      run.set({ playing: false })
      live(read.scenario, 'load')
      view.set({ ...seen, age: Math.min(seen.age ?? view.get().age, read.scenario.until) })
      page.corrections([...read.corrections, ...also])
      return read.corrections
    },
    age(age: number): void {
      run.set({ playing: false })
      const { until } = inputs.get().scenario
      view.set({ age: Math.min(until, Math.max(FIRST_AGE, Number(age.toFixed(2)))) })
    },
    view: (patch: Partial<ViewState>): void => view.set(patch),
    run: (patch: Partial<RunState>): void => run.set(patch),
    pin(other?: Scenario | null): void {
      const { pinned, life } = result.get()
      if (other === undefined) result.set({ pinned: pinned === null ? life : null })
      else if (other === null) result.set({ pinned: null })
      else if (pinned === null || !sameScenario(pinned.scenario, other)) result.set({ pinned: lifeOf(other) })
    },
    swap(): void {
      const { pinned, life } = result.get()
      if (pinned === null) return
      // both at once: no frame may say that the two are the same
      result.set({ ...measured(pinned), pinned: life })
      live(pinned.scenario, 'swap')
    },
    drawRichly(rich: boolean): void {
      if (rich === bone.get().rich) return
      bone.set({ rich })
      for (const one of [link, pinnedLink]) one.again()
    },
    drawSections(): void {
      bone.set({ drawn: true })
      for (const one of [link, pinnedLink]) one.again()
    },
  }

  const remember = (): void => {
    if (addressTimer !== null) clearTimeout(addressTimer)
    addressTimer = setTimeout(() => {
      if (run.get().playing) return
      search = query()
      options.onAddress?.(search, hash())
    }, ADDRESS_DELAY_MS)
  }
  inputs.on(({ scenario }, before) => {
    if (sameScenario(scenario, before.scenario)) return
    past.saw(scenario, why)
    if (view.get().age > scenario.until) view.set({ age: scenario.until })
    scheduler.want(scenario)
    frame.dirty('inputs')
    remember()
  })
  view.on((now, before) => {
    // other words: everything is made anew
    if (now.lang !== before.lang || now.spell !== before.spell || now.units !== before.units) remount()
    if (now.age !== before.age) for (const one of [link, pinnedLink]) one.show(now.age)
    if (now.uncertainty !== before.uncertainty) wantBand()
    frame.dirty('view')
    remember()
  })
  result.on((now, before) => {
    if (now.life !== before.life) {
      if (link.live(now.life)) bone.set({ known: FIRST_AGE, done: false })
      wantBand()
    }
    if (now.pinned !== before.pinned) {
      if (now.pinned === null) {
        pinnedLink.drop()
        bone.set({ pinned: null, pinnedInset: null })
      } else pinnedLink.live(now.pinned)
      remember()
    }
    frame.dirty('life')
  })
  bone.on(() => frame.dirty('bone'))
  run.on((now, before) => {
    if (now.playing !== before.playing) {
      if (now.playing && view.get().age >= inputs.get().scenario.until) view.set({ age: FIRST_AGE })
      if (now.playing) player.play()
      else player.pause()
      if (!now.playing) remember()
    }
    frame.dirty('run')
  })
  listen.on(window, 'resize', () => frame.dirty('view'))

  const core: AppCore = {
    inputs: inputs.get,
    view: view.get,
    result: result.get,
    bone: bone.get,
    run: run.get,
    actions,
    motion,
    theme,
    links: () => ({
      page: `${options.base}${query()}${hash()}`,
      embed: `${options.base}?mode=embed${hash()}`,
      whole: `${options.base}${hash()}`,
    }),
    guest: options.guest === true,
    still: { take: () => Promise.resolve(null) },
    dirty: frame.dirty,
    report: what => reports.forEach(listener => listener(what)),
    history: past,
  }
  const mount = (): Page => {
    const { lang, spell, units } = view.get()
    return mountPage(host, { ...core, i18n: createI18n(isLocale(lang) ? lang : 'en', { spell, units }) })
  }
  const remount = (): void => {
    page.dispose()
    page = mount()
    frame.dirty('inputs', 'view', 'life', 'bone', 'run')
  }

  page = mount()
  page.corrections(options.address.corrections)
  for (const one of [link, pinnedLink]) one.show(view.get().age)
  link.live(result.get().life)
  const { pinned } = result.get()
  if (pinned !== null) pinnedLink.live(pinned)
  wantBand()
  frame.dirty('inputs', 'view', 'life', 'run')

  return {
    core,
    set: show,
    onFrame: listener => joined(frames, listener),
    onReport: listener => joined(reports, listener),
    dispose(): void {
      if (addressTimer !== null) clearTimeout(addressTimer)
      for (const part of [player, scheduler, link, pinnedLink, client, bands, frame, listen, page])
        part.dispose()
      host.replaceChildren()
    },
  }
}
