import type { I18n } from '../../i18n'
import { ageSpan, scaleY } from '../axes'
import { textWidth } from '../labels'
import { curve, disc, hatch, pinnedCurve, point, square } from '../marks'
import { at, bmdOf, polyline, rangeOf, remember, tOf, type Point } from '../series'
import { add, pool, put, write } from '../svg'
import {
  DENSITY_SITES,
  type AgeTable,
  type Canvas,
  type ChartKind,
  type ChartsView,
  type DensitySite,
  type Stage,
} from '../types'
import { LOW_T, OSTEOPOROSIS_T, percentOf } from '../words'
import { pinnedScoreOf, scoreOf } from './bell-words'
import { lines, type Line } from './lines'

/** Change is counted from the peak of youth on, years. */
const PEAK_AGE = 30
const ACROSS = 2

/** Change of density since 30, fraction; NaN before it. */
const changeOf = ({ life, age }: ChartsView, site: DensitySite): number =>
  age <= PEAK_AGE ? NaN : at(bmdOf(life, site), age) / at(bmdOf(life, site), PEAK_AGE) - 1

const takeaway = (view: ChartsView, i18n: I18n): string => {
  const { sex } = view.life.scenario
  const changes = DENSITY_SITES.map(site => ({ site, change: changeOf(view, site) })).filter(({ change }) =>
    Number.isFinite(change),
  )
  const sorted = [...changes].sort((a, b) => a.change - b.change)
  const [worst] = sorted
  const best = sorted[sorted.length - 1]
  if (worst === undefined || best === undefined)
    return i18n.text('closer.sites.young', { sex, age: i18n.number(Math.floor(view.age + 1e-6)) })
  return i18n.text('closer.sites.takeaway', {
    sex,
    since: i18n.number(PEAK_AGE),
    worst: i18n.text(`charts.place.${worst.site}`),
    lost: percentOf(worst.change, i18n),
    best: i18n.text(`charts.place.${best.site}`),
    change: percentOf(best.change, i18n),
    way: worst.change >= 0 ? 'none' : best.change < -0.0005 ? 'lost' : 'kept',
  })
}

/** The four panels: their plots in pixels, one scale of age and T in all. */
export const panelsOf = (canvas: Canvas): readonly Stage[] => {
  const { view, width, height, axis } = canvas
  const [from, to] = ageSpan(view)
  const left = axis * 2.2
  const gap = axis * 1.1
  const wide = (width - left - gap - axis * 0.5) / ACROSS
  const head = canvas.label * 1.45
  const foot = axis * 1.75
  const tall = (height - 2 * head - foot) / ACROSS
  return DENSITY_SITES.map((_, index) => {
    const x0 = left + (index % ACROSS) * (wide + gap)
    const y0 = head + Math.floor(index / ACROSS) * (tall + head)
    return {
      ...canvas,
      x0,
      x1: x0 + wide,
      y0,
      y1: y0 + tall,
      from,
      to,
      x: age => x0 + ((age - from) / (to - from)) * wide,
    }
  })
}

/** One T-scale for all four, in half steps. */
const domainOf = (view: ChartsView, from: number, to: number): readonly [number, number] => {
  let [low, high] = [-3, 0.6]
  for (const life of view.pinned === null ? [view.life] : [view.life, view.pinned])
    for (const site of DENSITY_SITES) {
      const range = rangeOf(tOf(life, site), from, to)
      if (range === null) continue
      low = Math.min(low, Math.floor(range[0] * 2) / 2)
      high = Math.max(high, Math.ceil(range[1] * 2) / 2)
    }
  return [Math.max(-9, low - 0.1), Math.min(9, high + 0.1)]
}

/** The ranges called low and osteoporosis, in all four panels. */
const hatchOf = (stages: readonly Stage[], least: number, most: number): { low: string; dense: string } => {
  const zone = (from: number, to: number, step: number): string =>
    stages
      .map(stage => {
        const y = scaleY(stage, least, most)
        const [y0, y1] = [y(from), y(to)]
        const [top, bottom] = [(): number => y0, (): number => y1]
        return hatch(top, bottom, { x0: stage.x0, x1: stage.x1, y0, y1 }, step, 0.6)
      })
      .join('')
  return { low: zone(LOW_T, OSTEOPOROSIS_T, 9), dense: zone(OSTEOPOROSIS_T, least, 4.5) }
}

const mount = (layer: SVGGElement, i18n: I18n): ((canvas: Canvas) => void) => {
  const low = add(layer, 'path', 'chart-hatch chart-hatch-low')
  const dense = add(layer, 'path', 'chart-hatch chart-hatch-dense')
  const grid = add(layer, 'path', 'chart-grid-firm')
  const base = add(layer, 'path', 'chart-axis')
  const figures = pool(() => add(layer, 'text', 'chart-figure'))
  const panels = DENSITY_SITES.map(site => ({
    site,
    pinned: pinnedCurve(layer, '', square(2.5), 30),
    mine: curve(layer, 'chart-ink'),
    memory: remember<{ line: readonly Point[]; other: readonly Point[] }>(),
  }))
  const rule = add(layer, 'path', 'chart-rule')
  const points = DENSITY_SITES.map(() => ({
    pinned: point(layer, 'chart-point-pinned', square(3.5)),
    now: point(layer, 'chart-point-ink', disc(4.5)),
  }))
  const words = lines(layer)
  const hatching = remember<{ low: string; dense: string }>()

  return canvas => {
    const { view, axis, label, age } = canvas
    const stages = panelsOf(canvas)
    const { from, to } = stages[0]!
    const [least, most] = domainOf(view, from, to)
    const zones = hatching([canvas.width, canvas.height, axis, from, to, least, most], () =>
      hatchOf(stages, least, most),
    )
    put(low, { d: zones.low })
    put(dense, { d: zones.dense })
    const span = to - from
    const roomy = stages[0]!.x1 - stages[0]!.x0 > axis * 7
    const ages = roomy ? [from, from + Math.round(span / 20) * 10, to] : [from, to]
    const said: Line[] = []
    const ticks: { x: number; y: number; text: string; anchor: string }[] = []
    let [across, edge, ruled] = ['', '', '']
    panels.forEach(({ site, pinned, mine, memory }, index) => {
      const stage = stages[index]!
      const { x, x0, x1, y0, y1 } = stage
      const y = scaleY(stage, least, most)
      const draw = (life: ChartsView['life'] | null): Point[] =>
        life === null ? [] : polyline(tOf(life, site), x, y, from, to)
      const shape = memory([view.life, view.pinned, least, most, canvas.width, canvas.height, axis], () => ({
        line: draw(view.life),
        other: draw(view.pinned),
      }))
      mine(shape.line, x(age))
      pinned(shape.other, stage)
      for (const t of [LOW_T, OSTEOPOROSIS_T]) {
        across += `M${x0.toFixed(1)} ${y(t).toFixed(1)}H${x1.toFixed(1)}`
        if (index % ACROSS === 0)
          ticks.push({
            x: x0 - axis * 0.35,
            y: y(t) + axis * 0.35,
            text: i18n.number(t, t === OSTEOPOROSIS_T ? 1 : 0),
            anchor: 'end',
          })
      }
      edge += `M${x0.toFixed(1)} ${y1.toFixed(1)}H${x1.toFixed(1)}`
      if (index >= ACROSS)
        ages.forEach((at, place) => {
          edge += `M${x(at).toFixed(1)} ${y1.toFixed(1)}v4`
          ticks.push({
            x: x(at),
            y: y1 + axis * 1.4,
            text: i18n.number(at),
            anchor: place === 0 ? 'start' : at === to ? 'end' : 'middle',
          })
        })
      ruled += `M${x(age).toFixed(1)} ${y0.toFixed(1)}V${y1.toFixed(1)}`
      const [t, a] = [scoreOf({ ...view, age }, site), pinnedScoreOf({ ...view, age }, site)]
      points[index]!.now(stage, y(t))
      points[index]!.pinned(stage, y(a))
      const name = i18n.t(`charts.density.site.${site}`)
      const value = Number.isFinite(t) ? i18n.number(t, 1) : i18n.t('charts.table.none')
      const heading = y0 - label * 0.35
      said.push({ x: x0, y: heading, text: name, look: 'main' })
      if (textWidth(name, label, true) + textWidth(value, axis) + axis * 0.4 < x1 - x0)
        said.push({ x: x1, y: heading, text: value, anchor: 'end' })
    })
    put(grid, { d: across })
    put(base, { d: edge })
    put(rule, { d: ruled })
    figures(ticks.length, (node, index) => {
      const { text, anchor, ...place } = ticks[index]!
      put(node, { ...place, 'text-anchor': anchor })
      write(node, text)
    })
    words(said)
  }
}

const spoken = (view: ChartsView, i18n: I18n): string =>
  i18n.text(
    'closer.sites.spoken',
    Object.fromEntries(DENSITY_SITES.map(site => [site, i18n.number(scoreOf(view, site), 1)] as const)),
  )

const table = ({ life, pinned }: ChartsView, i18n: I18n): AgeTable => {
  const column = (of: ChartsView['life'], site: DensitySite, letter: string) => ({
    heading: i18n.text('closer.sites.column', { letter, site: i18n.t(`charts.density.site.${site}`) }),
    digits: 2,
    at: (age: number) => at(tOf(of, site), age),
  })
  return {
    caption: i18n.text('closer.sites.caption', { sex: life.scenario.sex }),
    from: 20,
    to: Math.max(life.scenario.until, pinned?.scenario.until ?? 0),
    perYear: 12,
    columns: [
      ...DENSITY_SITES.map(site => column(life, site, pinned === null ? 'none' : 'B')),
      ...(pinned === null ? [] : DENSITY_SITES.map(site => column(pinned, site, 'A'))),
    ],
  }
}

export const sitesChart: ChartKind = {
  id: 'four-sites',
  name: i18n => i18n.text('closer.sites.name'),
  axis: 'own',
  mount,
  takeaway,
  quantity: (_view, i18n) => i18n.text('closer.sites.quantity'),
  spoken,
  table,
}
