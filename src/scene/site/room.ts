import './site.css'
import './lines.css'
import words from '../../i18n/locales/en/site.json'
import { balanceOf, createGround, HALF_LENGTH, restAt } from '../../site'
import { rem_px } from '../plate'
import type { Framing, Room, RoomContext, Shown as Life, Side, Thing } from '../room'
import { spread } from '../spread'
import { namesOf } from '../thing-names'
import { FINE, PLAIN } from './bodies'
import { createSiteKey } from './key'
import { createPanel } from './panel'
import { partOf, readPart } from './part'
import { createPicture, type SitePicture } from './picture'
import { drawScar, drawSignals } from './signals'
import { skinGrid } from './skin-grid'
import { doorOf, thingsOf } from './things'
import { createTimeline, FIRST_WEEK } from './timeline'
import { balanceWords, drawnWords, drugWords, lineWords, roundsWords } from './words'

/** Distance between the points of the bone, um: fine, and where the processor draws. */
const STEP = 2.4
const SOFT_STEP = 3.2
/** Assumption: from the front, a little from the left and above, so that the pit is looked into and its section is seen. */
const HOME = [-13, 31, 1] as const
/** On an upright plate there is height to look deeper into the pit. */
const HOME_UPRIGHT = [-13, 42, 1] as const
/**
 * What is seen at zoom 1 and the place it is centred on, um: on a wide plate with black at the left for the ladder and at the right for names, on a small one at the
 * right only, on an upright one the pit alone.
 */
const STANDS = {
  wide: { width: 466, height: 250, x: 2, home: HOME },
  small: { width: 404, height: 236, x: 36, home: HOME },
  upright: { width: 296, height: 250, x: 0, home: HOME_UPRIGHT },
} as const
const UPRIGHT = 1.2
/** The ruler of scales covers this much of a wide plate's left edge, rem. */
const RULER_rem = 10
const ROOMY_rem = 36
/** Names on a small plate at most. */
const FEW_NAMES = 3

/** One remodelling site at about 10 um: a strut sawn lengthwise through a pit, and the cells on it, week by week. Unit: um. */
export const createSiteRoom = (context: RoomContext): Room => {
  const { i18n, motion, soft, invalidate, reworded } = context
  i18n.add(words)
  const ground = createGround()
  const grid = skinGrid(soft ? SOFT_STEP : STEP)
  const pictures: Partial<Record<Side, SitePicture>> = {}
  const built: Partial<Record<Side, string>> = {}
  const lives: Record<Side, Life | null> = { now: null, pinned: null }
  let awake = false
  let signals = false
  let told = ''
  let ran = false

  const timeline = createTimeline({
    motion,
    first: readPart(context.part),
    onChange(settled) {
      const stopped = ran && !timeline.playing
      ran = timeline.playing
      retell(settled)
      if (stopped) chosen()
      if (awake) invalidate()
    },
  })
  const chosen = (): void => {
    if (awake) context.onPart(partOf(timeline.week))
  }
  const panel = createPanel({
    i18n,
    timeline,
    onSignals(on) {
      signals = on
      retell(true)
      invalidate()
    },
    onChosen: chosen,
  })
  const key = createSiteKey(i18n)

  const picture = (side: Side): SitePicture =>
    (pictures[side] ??= createPicture(ground, grid, soft ? PLAIN : FINE))
  /** Builds a side's picture when it is about to be drawn and is not what it shows. */
  const build = (side: Side): void => {
    const life = lives[side]
    if (life === null) return
    const { resorption, formation, mineral, drugs } = life.site
    const wanted = [timeline.week, resorption, formation, mineral, ...drugs].join(' ')
    if (built[side] === wanted) return
    built[side] = wanted
    picture(side).show(balanceOf(life.site), mineral, timeline.week)
  }
  /** Words of the panel, and word to the stage when the list or the names are others: not at every step of a running course. */
  const retell = (settled: boolean): void => {
    const life = lives.now
    if (life === null) return
    const balance = balanceOf(life.site)
    const drawn = drawnWords(i18n, balance)
    panel.update({
      balance: lives.pinned === null ? balanceWords(i18n, life.site, balance, timeline.week) : lineOf('now'),
      pinned: lives.pinned === null ? null : lineOf('pinned'),
      title: [drawn, roundsWords(i18n, balance), i18n.t('site.about')].filter(one => one !== null).join(' '),
      signals,
    })
    const now = [timeline.phase.id, settled ? timeline.week : Math.floor(timeline.week * 2), signals].join(
      ' ',
    )
    if (now === told) return
    told = now
    if (!awake) return
    unlock()
    reworded()
  }
  /** The key explains what is in either picture. */
  const unlock = (): void => {
    const ids = [...things('now'), ...things('pinned')].map(one => one.id)
    key.show(new Set(ids), signals)
  }
  const lineOf = (side: Side): string => {
    const life = lives[side]
    return life === null ? '' : lineWords(i18n, balanceOf(life.site), timeline.week)
  }
  const sentences = (life: Life): string[] => {
    const { site, name, age } = life
    const balance = balanceOf(site)
    const years = i18n.number(Math.floor(age))
    const drawn = drawnWords(i18n, balance)
    const rounds = roundsWords(i18n, balance)
    return [
      name === null ? i18n.t('site.age', { age: years }) : i18n.t('site.life', { name, age: years }),
      `${i18n.t(`site.event.${timeline.phase.id}`, { count: balance.osteoclasts })}`,
      balanceWords(i18n, site, balance, timeline.week),
      ...(drawn === null ? [] : [drawn]),
      ...(rounds === null ? [] : [rounds]),
      ...drugWords(i18n, site),
    ]
  }
  const things = (side: Side): readonly Thing[] => {
    const life = lives[side]
    if (life === null) return []
    build(side)
    const { missing_um, drawn } = balanceOf(life.site)
    const late = timeline.week > 20 && missing_um !== 0 && drawn > 1
    const times = i18n.number(drawn)
    return thingsOf(i18n, picture(side).shown, {
      facts: life.site,
      sentences: sentences(life),
      signals,
      scarNote: late ? i18n.t(missing_um > 0 ? 'site.note.drawn' : 'site.note.high', { times }) : null,
    })
  }
  const framing = (aspect: number): Framing => {
    // the panel stands under the plate and is as wide
    const across = panel.element.clientWidth
    const small = across > 0 && across < ROOMY_rem * rem_px()
    const { width, height, x, home } = STANDS[aspect < UPRIGHT ? 'upright' : small ? 'small' : 'wide']
    return {
      width,
      height,
      home,
      turn: [-55, 50],
      tilt: [4, 70],
      zoom: [0.7, 6],
      target: [x, -40, -16],
      reach: 520,
    }
  }
  return {
    id: 'site',
    unit_mm: 0.001,
    label: i18n.t('site.label'),
    // the height of a lining cell is one surface; an osteoclast's back stands clear of the floor behind
    edges: [5, 45],
    foot: 0.08,
    key: key.element,
    panel: panel.element,
    framing,
    world: side => picture(side).world,
    look(lens, side) {
      build(side)
      picture(side).look(lens)
    },
    caption: () => i18n.t('site.caption', { width: i18n.number((2 * HALF_LENGTH) / 1000, 1) }),
    line: lineOf,
    things,
    over(pen) {
      const shown = pictures[pen.side]?.shown ?? null
      const life = lives[pen.side]
      if (shown === null || life === null) return true
      drawScar(pen, shown, x => restAt(x, 0))
      const narrow = pen.width < ROOMY_rem * pen.rem
      if (signals) drawSignals(pen, i18n, shown, life.site, narrow ? 8 : RULER_rem * pen.rem)
      else if (narrow && !pen.split) pen.names(namesOf(spread(things(pen.side), pen), pen, FEW_NAMES, false))
      else return false
      return true
    },
    door: doorOf,
    seek: part => timeline.go(readPart(part) ?? FIRST_WEEK),
    update(now, pinned) {
      const changed = lives.now?.site !== now.site || lives.pinned?.site !== pinned?.site
      lives.now = now
      lives.pinned = pinned
      if (!changed) return
      told = ''
      retell(true)
      if (awake) invalidate()
    },
    active(on) {
      awake = on
      if (on) unlock()
      if (!on && timeline.playing) timeline.play(false)
    },
    dispose() {
      timeline.dispose()
      panel.dispose()
      for (const one of Object.values(pictures)) one.dispose()
    },
  }
}
