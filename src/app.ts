import { createBoneClient } from './bone/client'
import type { BoneReply, BoneView } from './bone/types'
import { mountCharts } from './charts'
import { mountControls } from './controls'
import { el, listening } from './dom/el'
import { createI18n, isLocale, LOCALES, type I18n } from './i18n'
import {
  defaultOf,
  DRUGS,
  MODEL_VERSION,
  paramOf,
  PARAMS,
  REFERENCES,
  scenarioFrom,
  type Scenario,
} from './model'
import { CHAPTERS } from './panels/chapters'
import { lifeOf, referenceBand } from './risk'
import type { Life } from './risk/types'
import type { Scene } from './scene'
import { mountScrubber } from './scrubber'
import { mountChapters } from './shell/chapters'
import { headline } from './shell/headline'
import { mountMasthead } from './shell/masthead'
import { mountNotices } from './shell/notices'
import { barsOf, landmarkWords, phaseWords } from './shell/scrub-words'
import { mountShare } from './shell/share'
import { mountSheet } from './shell/sheet'
import { mountStatus } from './shell/status'
import { createBoneLink } from './state/bone-link'
import { applyPatch, changeCount, sameScenario } from './state/changes'
import { factsAt, landmarksOf } from './state/facts'
import { createFrameLoop } from './state/frame'
import { createPlayer } from './state/player'
import { createScheduler } from './state/scheduler'
import { createStore } from './state/store'
import { writeHash, writeQuery } from './state/url'
import { TEXT_SIZES, THEMES, type Address, type ViewState } from './state/view'
import { STORIES } from './stories'

export interface AppOptions {
  readonly address: Address
  /** the page's address without query and hash; links are made from it */
  readonly base: string
  readonly search: string
  /** called when the address of what is shown has changed */
  onAddress?(search: string, hash: string): void
}
export interface App {
  /** Shows another address (a pasted link, the back button). */
  set(address: Address): void
  dispose(): void
}

interface Result {
  readonly life: Life
  readonly pinned: Life | null
}
interface Run {
  readonly playing: boolean
  readonly speed: number
  readonly dragging: boolean
}
interface BoneState {
  readonly stage: BoneView | null
  readonly inset: BoneView | null
  readonly known: number
  readonly done: boolean
  readonly drawn: boolean
}
type Part = 'inputs' | 'view' | 'life' | 'bone' | 'run'

const STORY_SCENARIOS = STORIES.map(story => ({ story, scenario: scenarioFrom(story.scenario).scenario }))
const ADDRESS_DELAY_MS = 250

/** One simulation in `host`. Nothing outside this function remembers anything, so two can live on one page. */
export const createApp = (host: HTMLElement, options: AppOptions): App => {
  const inputs = createStore<{ readonly scenario: Scenario }>({ scenario: options.address.scenario })
  const view = createStore<ViewState>(options.address.view)
  const result = createStore<Result>({ life: lifeOf(options.address.scenario), pinned: null })
  const bone = createStore<BoneState>({ stage: null, inset: null, known: 20, done: false, drawn: true })
  const run = createStore<Run>({ playing: false, speed: 2, dragging: false })
  let unknown = options.address.unknownHash
  let search = options.search
  let page: ReturnType<typeof mountPage>
  let addressTimer: ReturnType<typeof setTimeout> | null = null
  const darkMedia = matchMedia('(prefers-color-scheme: dark)')
  const contrastMedia = matchMedia('(prefers-contrast: more)')
  const motionMedia = matchMedia('(prefers-reduced-motion: reduce)')
  const listen = listening()

  const frame = createFrameLoop<Part>(parts => page.draw(parts))
  const scheduler = createScheduler<Scenario, Life>({
    run: lifeOf,
    publish: life => result.set({ life }),
    onError: () => page.say('app.error'),
  })
  let deliver = (_: BoneReply): void => {}
  const client = createBoneClient({
    onReply: reply => deliver(reply),
    onFallback: () => page.say('app.offlineBone'),
  })
  const link = createBoneLink({
    send: request => client.send(request),
    listen: handler => (deliver = handler),
    section: () => bone.get().drawn,
    onView: picture => bone.set(picture.place === 'inset' ? { inset: picture } : { stage: picture }),
    onProgress: ({ age, done }) => bone.set({ known: age, done }),
    onFailure: () => page.say('app.error'),
  })
  const player = createPlayer({
    age: () => view.get().age,
    until: () => inputs.get().scenario.until,
    yearsPerSecond: () => run.get().speed,
    wholeYears: () => motion() === 'reduce',
    onAge: age => view.set({ age }),
    onEnd: () => run.set({ playing: false }),
  })

  const motion = (): 'reduce' | 'full' => {
    const wish = view.get().motion
    return wish === 'auto' ? (motionMedia.matches ? 'reduce' : 'full') : wish
  }
  const theme = (): string => {
    const wish = view.get().theme
    if (wish !== 'auto') return wish
    return contrastMedia.matches ? 'hc' : darkMedia.matches ? 'dark' : 'light'
  }
  const hash = (): string => writeHash(inputs.get().scenario, view.get(), unknown)

  const setScenario = (patch: Partial<Scenario>): void => {
    const read = applyPatch(inputs.get().scenario, patch)
    inputs.set({ scenario: read.scenario })
    if (read.corrections.length > 0) page.corrections(read.corrections)
  }
  const setAge = (age: number): void => {
    run.set({ playing: false })
    view.set({ age: Math.min(inputs.get().scenario.until, Math.max(20, Number(age.toFixed(2)))) })
  }
  const show = (address: Address): void => {
    unknown = address.unknownHash
    run.set({ playing: false })
    inputs.set({ scenario: address.scenario })
    view.set(address.view)
    page.corrections(address.corrections)
  }

  inputs.on(({ scenario }, before) => {
    if (sameScenario(scenario, before.scenario)) return
    if (view.get().age > scenario.until) view.set({ age: scenario.until })
    scheduler.want(scenario)
    frame.dirty('inputs')
    remember()
  })
  view.on((now, before) => {
    if (now.lang !== before.lang) remount()
    if (now.age !== before.age) link.show(now.age, run.get().playing || run.get().dragging || true)
    frame.dirty('view')
    remember()
  })
  result.on((now, before) => {
    if (now.life !== before.life) link.live(now.life)
    frame.dirty('life')
  })
  bone.on(() => frame.dirty('bone'))
  run.on((now, before) => {
    if (now.playing !== before.playing) {
      if (now.playing && view.get().age >= inputs.get().scenario.until) view.set({ age: 20 })
      if (now.playing) player.play()
      else player.pause()
      if (!now.playing) remember()
    }
    frame.dirty('run')
  })
  for (const media of [darkMedia, contrastMedia, motionMedia])
    listen.on(media as unknown as EventTarget, 'change', () => frame.dirty('view'))

  const remember = (): void => {
    if (addressTimer !== null) clearTimeout(addressTimer)
    addressTimer = setTimeout(() => {
      if (run.get().playing) return
      search = writeQuery(view.get(), search)
      options.onAddress?.(search, hash())
    }, ADDRESS_DELAY_MS)
  }

  const remount = (): void => {
    page.dispose()
    page = mountPage()
    frame.dirty('inputs', 'view', 'life', 'bone', 'run')
  }

  function mountPage() {
    const lang = view.get().lang
    const i18n: I18n = createI18n(isLocale(lang) ? lang : 'en')
    const chapters = CHAPTERS.map(({ id, titleKey }) => ({ id, title: i18n.text(titleKey) }))
    const heading = el('h1', {})
    const place = (name: string, label: 'stage' | 'scrubber' | 'charts'): HTMLElement =>
      el('section', { class: `${name}-place`, id: `${name}`, 'aria-label': i18n.t(`app.landmark.${label}`) })
    const stagePlace = place('stage', 'stage')
    const scrubberPlace = place('scrubber', 'scrubber')
    const chartsPlace = place('charts', 'charts')
    const controlsPlace = el('div', { class: 'controls-place', id: 'controls' })
    const reading = el('section', {
      class: 'reading',
      id: 'reading',
      'aria-label': i18n.t('app.landmark.reading'),
    })
    const openFull = el('a', { target: '_blank', rel: 'noopener' }, i18n.t('app.embed.full'))
    const skip = (id: string, key: 'controls' | 'charts' | 'reading'): HTMLElement =>
      el('a', { href: `#${id}`, 'data-goto': id }, i18n.t(`app.skip.${key}`))
    const top = el('div', {})
    const spread = el(
      'main',
      { class: 'spread' },
      el('div', { class: 'headline' }, heading),
      stagePlace,
      scrubberPlace,
      chartsPlace,
      controlsPlace,
    )
    const root = el(
      'div',
      { class: 'trabecula', lang: i18n.locale, dir: i18n.dir },
      el(
        'nav',
        { class: 'skip-links' },
        skip('controls', 'controls'),
        skip('charts', 'charts'),
        skip('reading', 'reading'),
      ),
      top,
      spread,
      el('footer', { class: 'embed-foot' }, el('p', {}, i18n.t('app.teach')), openFull),
    )
    host.replaceChildren(root)
    document.documentElement.lang = i18n.locale === 'en' ? 'en' : i18n.locale
    document.title = i18n.t('app.title')

    const masthead = mountMasthead(top, {
      i18n,
      stories: STORIES.map(({ id }) => ({ id, title: i18n.text(`stories.${id}.title`) })),
      themes: THEMES,
      textSizes: TEXT_SIZES,
      languages: Object.entries(LOCALES).map(([id, { name }]) => ({ id, name })),
      onStory: id => {
        const story = STORY_SCENARIOS.find(entry => entry.story.id === id)
        if (story === undefined) return
        run.set({ playing: false })
        inputs.set({ scenario: story.scenario })
        view.set({ age: story.story.age, massage: story.story.massage ?? 0 })
      },
      onPin: () => result.set({ pinned: result.get().pinned === null ? result.get().life : null }),
      onSwap: () => {
        const { pinned, life } = result.get()
        if (pinned === null) return
        result.set({ pinned: life })
        inputs.set({ scenario: pinned.scenario })
      },
      onShare: () => {
        const url = `${options.base}${writeQuery(view.get(), search)}${hash()}`
        const embedUrl = `${options.base}?mode=embed${hash()}`
        share.show({
          link: url,
          embed: `<iframe src="${embedUrl.replaceAll('&', '&amp;')}" title="${i18n.t('app.title')}" width="100%" height="720" loading="lazy"></iframe>`,
          json: `${JSON.stringify({ ...inputs.get().scenario, display: { t: view.get().age, massage: view.get().massage } }, null, 2)}\n`,
        })
      },
      onView: patch => view.set(patch as Partial<ViewState>),
    })
    const notices = mountNotices(top, { i18n })
    const share = mountShare(root, {
      i18n,
      onFile: text => {
        let raw: unknown
        try {
          raw = JSON.parse(text)
        } catch {
          return { ok: false, reason: 'app.share.notJson' }
        }
        if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
          return { ok: false, reason: 'app.share.notObject' }
        const read = scenarioFrom(raw)
        inputs.set({ scenario: read.scenario })
        notices.corrections(read.corrections)
        return { ok: true }
      },
    })
    const sheet = mountSheet(controlsPlace, { i18n })
    const controls = mountControls(sheet.body, {
      i18n,
      params: PARAMS,
      drugs: DRUGS,
      defaultOf: (id, sex) => defaultOf(paramOf(id), sex),
      source: key => REFERENCES[key]?.citation ?? '',
      onInput: patch => setScenario(patch),
      onMassage: massage => view.set({ massage }),
      onResetAll: () => {
        inputs.set({ scenario: scenarioFrom({ sex: inputs.get().scenario.sex }).scenario })
        view.set({ massage: 0 })
      },
      onReadMassage: () => reveal('massage'),
    })
    const scrubber = mountScrubber(scrubberPlace, {
      i18n,
      onAge: setAge,
      onPlay: playing => run.set({ playing }),
      onSpeed: speed => run.set({ speed }),
      onBar: (kind, index, from, to) => {
        const { drugs, episodes } = inputs.get().scenario
        if (kind === 'drug')
          setScenario({ drugs: drugs.map((c, i) => (i === index ? { ...c, from, to } : c)) })
        else setScenario({ episodes: episodes.map((e, i) => (i === index ? { ...e, from, to } : e)) })
      },
      onRemoveBar: (kind, index) => {
        const { drugs, episodes } = inputs.get().scenario
        if (kind === 'drug') setScenario({ drugs: drugs.filter((_, i) => i !== index) })
        else setScenario({ episodes: episodes.filter((_, i) => i !== index) })
      },
      onAddBar: () => {
        sheet.open()
        controls.openTreatments?.()
      },
    })
    const charts = mountCharts(chartsPlace, {
      i18n,
      onAge: setAge,
      onSite: site => view.set({ site }),
      csvHeader: () => [
        i18n.t('app.csv.about', { version: MODEL_VERSION }),
        i18n.t('app.csv.scenario', { text: JSON.stringify(inputs.get().scenario) }),
        i18n.t('app.csv.link', { text: `${options.base}${hash()}` }),
      ],
    })
    const chapterNav = mountChapters(root, { i18n, chapters })
    root.append(reading)
    const status = mountStatus(root)
    let scene: Scene | null = null
    let gone = false

    void import('./scene').then(
      ({ mountScene }) => {
        if (gone) return
        const { quality, camera, mode } = view.get()
        scene = mountScene(stagePlace, {
          i18n,
          motion,
          quality,
          camera,
          embedded: mode === 'embed',
          onCamera: cam => view.set({ camera: cam }),
          onDegrade: () => bone.set({ drawn: true }),
        })
        root.dataset.scene = 'ready'
        frame.dirty('bone', 'view')
      },
      () => notices.say(i18n.t('app.sceneFailed')),
    )
    let panels: { reveal(id: string): void; dispose(): void } | null = null
    const panelsReady = import('./panels').then(({ mountPanels }) => {
      if (gone) return
      panels = mountPanels(reading, { i18n })
      root.dataset.reading = 'ready'
    })
    const reveal = (id: string): void => void panelsReady.then(() => panels?.reveal(id))

    const taps = listening()
    taps.on(root, 'click', event => {
      const target = event.target instanceof Element ? event.target : null
      const chapter = target?.closest<HTMLElement>('[data-chapter]')?.dataset.chapter
      const goto = target?.closest<HTMLElement>('[data-goto]')?.dataset.goto
      if (chapter === undefined && goto === undefined) return
      event.preventDefault()
      if (chapter !== undefined) reveal(chapter)
      if (goto === 'controls') sheet.open()
      const stop = goto === undefined ? null : root.querySelector<HTMLElement>(`#${goto}`)
      stop?.setAttribute('tabindex', '-1')
      stop?.focus()
    })

    let shownStage: BoneView | null = null
    let shownInset: BoneView | null = null
    const draw = (parts: ReadonlySet<Part>): void => {
      const { scenario } = inputs.get()
      const { life, pinned } = result.get()
      const seen = view.get()
      const { playing, speed } = run.get()
      const grown = bone.get()
      const all = parts.has('life') || parts.has('view') || parts.has('inputs')
      if (parts.has('view')) {
        root.dataset.theme = theme()
        root.dataset.motion = motion()
        root.dataset.mode = seen.mode
        root.dataset.view = seen.view
        root.dataset.hide = seen.hide.join(' ')
        document.documentElement.style.fontSize = seen.text === 100 ? '' : `${seen.text}%`
        openFull.href = `${options.base}${hash()}`
      }
      if (all || parts.has('run')) {
        const facts = factsAt(life, seen.age, pinned)
        const marks = {
          ...landmarksOf(life),
          sex: scenario.sex,
          menopause: scenario.menopause,
          drugs: scenario.drugs,
          episodes: scenario.episodes,
        }
        const sentence = headline(facts, i18n)
        if (heading.textContent !== sentence) heading.textContent = sentence
        if (!playing) status.say(i18n.t('app.spoken', { age: i18n.number(seen.age), sentence }))
        const story = STORY_SCENARIOS.find(
          entry => sameScenario(entry.scenario, scenario) && (entry.story.massage ?? 0) === seen.massage,
        )
        masthead.update({
          story: story?.story.id ?? null,
          pinned: pinned !== null,
          theme: seen.theme,
          text: seen.text,
          motion: seen.motion,
          lang: i18n.locale,
        })
        sheet.update(changeCount(scenario, seen.massage))
        controls.update({
          scenario,
          massage: seen.massage,
          age: seen.age,
          pinned: pinned?.scenario ?? null,
          hidden: seen.hide,
          locked: seen.lock,
        })
        scrubber.update({
          scenario,
          age: seen.age,
          min: 20,
          max: scenario.until,
          playing,
          speed,
          known: grown.known,
          landmarks: landmarkWords(marks, i18n),
          phase: phaseWords(marks, seen.age, i18n),
          bars: barsOf(marks, i18n),
        })
        charts.update({
          life,
          pinned,
          age: seen.age,
          site: seen.site,
          band: referenceBand(scenario.reference, scenario.sex, seen.site),
          bandName: i18n.text(`app.reference.${scenario.reference}`),
        })
        root.dataset.ready = 'true'
      }
      if (scene !== null && (all || parts.has('bone'))) {
        if (grown.stage !== null && grown.stage !== shownStage) scene.show((shownStage = grown.stage))
        if (grown.inset !== null && grown.inset !== shownInset) scene.show((shownInset = grown.inset))
        scene.state({
          age: seen.age,
          shownAge: grown.stage?.age ?? seen.age,
          knownTo: grown.known,
          done: grown.done,
          bvtv: grown.stage?.bvtv ?? null,
          measures: grown.stage?.measures ?? null,
          measuresYoung: grown.inset?.measures ?? null,
          name: null,
        })
        root.dataset.bone =
          grown.done && grown.stage?.quality === 'full' && Math.abs(grown.stage.age - seen.age) < 0.01
            ? 'done'
            : 'growing'
        stagePlace.dataset.meshHash = String(grown.stage?.hash ?? '')
        stagePlace.dataset.boneAge = String(grown.stage?.age ?? '')
        stagePlace.dataset.bvtv = String(grown.stage?.bvtv ?? '')
      }
    }
    return {
      draw,
      say: (key: 'app.error' | 'app.offlineBone') => notices.say(i18n.t(key)),
      corrections: notices.corrections,
      dispose(): void {
        gone = true
        taps.dispose()
        for (const part of [masthead, notices, share, controls, sheet, scrubber, charts, chapterNav, status])
          part.dispose()
        scene?.dispose()
        panels?.dispose()
      },
    }
  }

  page = mountPage()
  page.corrections(options.address.corrections)
  link.show(view.get().age, true)
  link.live(result.get().life)
  frame.dirty('inputs', 'view', 'life', 'run')

  return {
    set: show,
    dispose(): void {
      if (addressTimer !== null) clearTimeout(addressTimer)
      for (const part of [player, scheduler, link, client, frame, listen, page]) part.dispose()
      host.replaceChildren()
    },
  }
}
