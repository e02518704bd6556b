import { createHover, mountCharts } from './charts'
import type { Controls } from './controls'
import { listening } from './dom/el'
import { createArriving } from './page-arriving'
import { chartsViewOf } from './page-charts'
import { csvHeaderOf } from './page-csv'
import type { Closer } from './page-closer'
import { mountPageControls } from './page-controls'
import type { LeafDoor } from './page-leaf'
import type { OutsideNote } from './page-outside'
import type { Reading } from './page-reading'
import type { Page, PageSource } from './page-source'
import { mountPageCompare } from './page-compare'
import { mountPageMasthead } from './page-masthead'
import { createRooms } from './page-rooms'
import { createPageShare } from './page-share'
import { createTrialDoor } from './page-trial-door'
import type { PageStage } from './page-stage'
import { storiesOf } from './page-stories'
import { CHAPTERS } from './panels/chapters'
import { mountScrubber } from './scrubber'
import { mountChapters } from './shell/chapters'
import { headline } from './shell/headline'
import { mountNotices } from './shell/notices'
import { barsOf, landmarkWords, phaseWords } from './shell/scrub-words'
import { mountSheet } from './shell/sheet'
import { buildSkeleton, goTo } from './shell/skeleton'
import { mountStatus } from './shell/status'
import { showStory } from './shell/story-note'
import { barPatch, changeCount } from './state/changes'
import { factsAt, landmarksOf } from './state/facts'
import { remembered } from './state/remembered'
import { unitOf } from './state/unit'
import { sizeOf, textScale, type Size } from './state/size'
import type { ViewState } from './state/view'
import { storyOf } from './stories'

/** Builds every view in one language and draws the dirty ones, all in the same animation frame. */
export const mountPage = (host: HTMLElement, source: PageSource): Page => {
  const { i18n, actions } = source
  const places = buildSkeleton(host, i18n)
  const { root, top } = places
  if (source.guest !== true) {
    document.documentElement.lang = i18n.locale
    document.title = i18n.t('app.title')
  }

  const tell = (id: string, after = (): void => {}): void => {
    const story = storyOf(id)
    if (story !== null)
      actions.load(story.scenario, {
        age: story.age,
        site: story.site ?? 'spine',
        massage: story.massage ?? 0,
      })
    after()
  }
  const masthead = mountPageMasthead(top, source, { onStory: id => tell(id), onShare: () => share.open() })
  const notices = mountNotices(top, { i18n })
  const share = createPageShare(root, source, () => failed())
  const sheet = mountSheet(places.controls, {
    i18n,
    // a sheet from below covers half a phone: what it changes comes to the other half
    onToggle: open => open && size() === 'phone' && places.heading.scrollIntoView({ block: 'start' }),
  })
  const scrubber = mountScrubber(places.scrubber, {
    i18n,
    onAge: actions.age,
    onPlay: playing => actions.run({ playing }),
    onSpeed: speed => actions.run({ speed }),
    onBar: (kind, index, from, to) =>
      actions.change(barPatch(source.inputs().scenario, kind, index, { from, to })),
    onRemoveBar: (kind, index) => actions.change(barPatch(source.inputs().scenario, kind, index, null)),
    onAddBar: () => {
      sheet.open()
      controls?.openTreatments()
    },
  })
  const hover = createHover()
  const charts = mountCharts(places.charts, {
    i18n,
    hover,
    onAge: actions.age,
    onSite: site => actions.view({ site }),
    onBone: bone => actions.view({ bone }),
    onHorizon: horizon => actions.view({ horizon }),
    onUncertainty: uncertainty => actions.view({ uncertainty }),
    csvHeader: csvHeaderOf(source),
  })
  const chapters = mountChapters(root, {
    i18n,
    chapters: CHAPTERS.map(({ id, titleKey }) => ({ id, title: i18n.text(titleKey) })),
  })
  root.append(places.closer, places.reading)
  if (source.view().view === 'gallery') root.append(places.gallery)
  const status = mountStatus(root)

  // The headline, the charts and the scrubber come first; what is heavier follows as it arrives.
  const failed = (): void => notices.say(i18n.t('app.partFailed'))
  const arriving = createArriving(failed)
  let controls: Controls | null = null
  void arriving.mount(
    mountPageControls(sheet.body, source, {
      onResetAll: () => void actions.load({ sex: source.inputs().scenario.sex }, { massage: 0 }),
      onReadMassage: () => reveal('massage'),
    }),
    made => {
      controls = made
      root.dataset.controls = 'ready'
      source.dirty('inputs')
      return made
    },
  )
  let outside: OutsideNote | null = null
  void arriving.mount(import('./page-outside'), ({ mountOutside }) => {
    outside = mountOutside(places.headline, { i18n, unitOf })
    source.dirty('inputs')
    return outside
  })
  let stage: PageStage | null = null
  void arriving.mount(import('./page-stage'), ({ mountStage }) => {
    stage = mountStage(places.stage, { source, below: places.below, onFailure: failed })
    source.dirty('bone', 'view')
    return stage
  })
  const trial = createTrialDoor(root, source, arriving)
  const compare = mountPageCompare(places.compare, { source, strip: places.pair, onFailure: failed })
  let closer: Closer | null = null
  void arriving.mount(import('./page-closer'), ({ mountCloser }) => {
    closer = mountCloser(places.closer, { source, hover, onFailure: failed })
    return closer
  })
  const toStage = (): void => {
    root.scrollIntoView({ block: 'start' })
    places.heading.focus()
  }
  let reading: Reading | null = null
  const panels = arriving.mount(import('./page-reading'), ({ mountReading }) => {
    reading = mountReading(places.reading, {
      source,
      root,
      headline: places.headline,
      onStory: id => tell(id, toStage),
      toStage,
      onFailure: failed,
    })
    return reading
  })
  if (source.view().view === 'gallery')
    void arriving.mount(import('./page-gallery'), ({ mountChartGallery }) =>
      mountChartGallery(places.gallery, source),
    )
  const reveal = (id: string): void => void panels.then(column => column?.reveal(id))
  let leaf: LeafDoor | null = null
  void arriving.mount(import('./page-leaf'), ({ createLeafDoor }) => {
    leaf = createLeafDoor(root, source, {
      column: panels,
      reveal,
      show: id => reading?.show(id),
      toStage,
      onFailure: failed,
    })
    return leaf
  })
  const rooms = createRooms(
    { source, places, toStage, reveal, tell: notices.say, onFailure: failed },
    arriving,
  )

  const taps = listening()
  taps.on(root, 'click', event => {
    const target =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-chapter],[data-goto]') : null
    if (target === null) return
    event.preventDefault()
    const { chapter, goto } = target.dataset
    if (chapter !== undefined) reveal(chapter)
    if (goto === 'controls') sheet.open()
    if (goto !== undefined) goTo(root, goto)
  })

  const size = (): Size => {
    const { text } = source.view()
    return sizeOf(root.clientWidth, textScale(text, source.theme()))
  }
  const drawRoot = (seen: ViewState): void => {
    const theme = source.theme()
    const scale = textScale(seen.text, theme)
    if (source.guest !== true) document.documentElement.style.fontSize = scale === 1 ? '' : `${scale * 100}%`
    Object.assign(root.dataset, {
      theme,
      motion: source.motion(),
      mode: seen.mode,
      view: seen.view,
      hide: [...seen.hide, ...source.run().veil].join(' '),
      lesson: seen.lesson ?? '',
      step: seen.step,
      size: size(),
    })
    places.openFull.href = source.links().whole
  }
  const landmarks = remembered(landmarksOf)
  const stories = remembered(storiesOf)
  const drawScrubber = (): void => {
    const { scenario } = source.inputs()
    const { life, pinned } = source.result()
    const { age } = source.view()
    const marks = { ...scenario, ...landmarks(life) }
    scrubber.update({
      ...source.run(),
      scenario,
      age,
      min: 20,
      max: scenario.until,
      known: source.bone().known,
      landmarks: landmarkWords(marks, i18n),
      phase: phaseWords(marks, age, i18n),
      bars: barsOf(marks, unitOf, i18n),
      pinnedBars: pinned === null ? [] : barsOf(pinned.scenario, unitOf, i18n),
    })
  }
  const drawViews = (): void => {
    const { scenario } = source.inputs()
    const { life, pinned, usual } = source.result()
    const seen = source.view()
    const { playing } = source.run()
    const sentence = headline(
      // whole years while the age runs, so that the sentence does not flicker
      factsAt(life, playing ? Math.floor(seen.age) : seen.age, { usual, pinned, massage: seen.massage > 0 }),
      i18n,
    )
    if (places.heading.textContent !== sentence) places.heading.textContent = sentence
    const hidden = [...seen.hide, ...source.run().veil]
    // what is kept from sight is not said either: before a prediction the sentence would be its answer
    const heard = hidden.includes('headline')
      ? ''
      : i18n.t('app.spoken', { age: i18n.number(seen.age), sentence })
    if (!playing) status.say(heard)
    const story = stories(scenario).find(({ massage }) => (massage ?? 0) === seen.massage)?.id ?? null
    showStory(places.story, pinned === null ? story : null, i18n)
    outside?.update(scenario)
    masthead.update({ ...seen, story, pinned: pinned !== null, lang: i18n.locale })
    sheet.update(changeCount(scenario, seen.massage))
    controls?.update({
      scenario,
      massage: seen.massage,
      age: seen.age,
      pinned: pinned?.scenario ?? null,
      hidden,
      locked: seen.lock,
    })
    charts.update(chartsViewOf(source, size() === 'phone'))
    root.dataset.ready = 'true'
  }
  return {
    draw(parts) {
      if (parts.has('view') || parts.has('run')) drawRoot(source.view())
      trial.draw()
      if (parts.has('inputs') || parts.has('view') || parts.has('life') || parts.has('run')) drawViews()
      // the track shows how far the bone is grown, too
      drawScrubber()
      stage?.draw(parts)
      compare.update()
      closer?.update()
      leaf?.draw()
      reading?.update()
      rooms.draw(parts)
    },
    say: key => notices.say(i18n.t(key)),
    corrections: notices.corrections,
    dispose() {
      for (const part of [
        arriving,
        taps,
        masthead,
        notices,
        share,
        compare,
        sheet,
        scrubber,
        charts,
        chapters,
        status,
      ])
        part.dispose()
    },
  }
}
