import type { I18n } from '../i18n'
import { ageAxis, ageRule, valueAxis } from './axes'
import { courseWords, populationPlaces } from './density-places'
import { shapeOf, type DensityShape } from './density-shape'
import { densityNote, densitySpoken } from './density-words'
import { fitsBand, fitsPlaces } from './fits'
import { around, wrap, type Try } from './labels'
import {
  between,
  curve,
  disc,
  hatch,
  label,
  labelSheet,
  pathOf,
  pinnedCurve,
  point,
  spotOf,
  square,
} from './marks'
import { at, remember, tOf } from './series'
import { cornerOf } from './sure'
import { add, pool, put } from './svg'
import { densityTakeaway } from './takeaway-density'
import { DENSITY_SITES, type ChartKind, type DensitySite, type Stage } from './types'
import { LOW_T, OSTEOPOROSIS_T, wordOf } from './words'

const mount = (layer: SVGGElement, i18n: I18n): ((stage: Stage) => void) => {
  const lowHatch = add(layer, 'path', 'chart-hatch chart-hatch-low')
  const denseHatch = add(layer, 'path', 'chart-hatch chart-hatch-dense')
  const band = add(layer, 'path', 'chart-band')
  const edges = [add(layer, 'path', 'chart-band-edge'), add(layer, 'path', 'chart-band-edge')] as const
  const fits = fitsBand(layer)
  const values = valueAxis(layer, 'chart-grid-firm')
  const ages = ageAxis(layer, i18n)
  const bars = pool(() => add(layer, 'path', 'chart-course'))
  const pinned = pinnedCurve(layer, '', square(3.5), 25)
  const mine = curve(layer, 'chart-ink')
  const rule = ageRule(layer)
  const pinnedNow = point(layer, 'chart-point-pinned', square(4.5))
  const now = point(layer, 'chart-point-ink', disc(6))
  const words = (['usual', 'low', 'osteoporosis'] as const).map(word => ({ word, draw: label(layer, '') }))
  const population = label(layer, 'chart-label-quiet chart-label-bare')
  const fitsLabel = label(layer, 'chart-label-quiet')
  const coursesPool: ReturnType<typeof label>[] = []
  const pinnedLabel = label(layer, 'chart-label-pinned')
  const mineLabel = label(layer, 'chart-label-main')
  const memory = remember<DensityShape>()
  const hatching = remember<{ low: string; dense: string }>()

  return stage => {
    const { view, x, x0, x1, y0, y1, age, axis } = stage
    const size = stage.label
    const shape = memory(
      [
        view.life,
        view.pinned,
        view.site,
        view.band,
        view.fits,
        view.uncertainty,
        stage.width,
        stage.height,
        axis,
      ],
      () => shapeOf(stage),
    )
    const { y, line, other, upper, lower } = shape
    const border = { low: y(LOW_T), osteoporosis: y(OSTEOPOROSIS_T) }

    put(band, { d: between(upper, lower) })
    put(edges[0], { d: pathOf(upper) })
    put(edges[1], { d: pathOf(lower) })
    fits(shape.fits, stage.unit)
    const lines = hatching([x0, x1, y1, border.low, border.osteoporosis], () => ({
      low: hatch(
        () => border.low,
        () => border.osteoporosis,
        { x0, x1, y0: border.low, y1: border.osteoporosis },
        9,
        0.6,
      ),
      dense: hatch(
        () => border.osteoporosis,
        () => y1,
        { x0, x1, y0: border.osteoporosis, y1 },
        4.5,
        0.6,
      ),
    }))
    put(lowHatch, { d: lines.low })
    put(denseHatch, { d: lines.dense })

    values(
      stage,
      [LOW_T, OSTEOPOROSIS_T, 0, 1, 2, -4, 3, -5, 4, -6, -7, -8].map(value => ({
        value,
        text: i18n.number(value, value === OSTEOPOROSIS_T ? 1 : 0),
        line: value === LOW_T || value === OSTEOPOROSIS_T,
      })),
      y,
    )
    ages(stage)
    const courses = view.life.scenario.drugs.filter(course => course.from < view.life.scenario.until)
    bars(courses.length, (node, index) => {
      const course = courses[index]
      if (course === undefined) return
      const end = Math.min(course.to, view.life.scenario.until)
      put(node, { d: `M${x(course.from).toFixed(1)} ${y0 + 2}H${x(end).toFixed(1)}` })
    })
    mine(line, x(age))
    pinned(other, stage)
    rule(stage)

    const t = at(tOf(view.life, view.site), age)
    const tPinned = view.pinned === null ? NaN : at(tOf(view.pinned, view.site), age)
    now(stage, y(t))
    pinnedNow(stage, y(tPinned))

    // Words, most important first.
    const value = (score: number): string => i18n.number(score, 1)
    const comparing = Number.isFinite(tPinned)
    const higher = comparing && t > tPinned
    const beside = (score: number, up: boolean): readonly Try[] =>
      up
        ? around(x(age), y(score), 9 * stage.unit, 'right above', 'left above', 'right middle', 'left middle')
        : around(x(age), y(score), 9 * stage.unit, 'left below', 'right below', 'left middle', 'right middle')
    const sheet = labelSheet()
    sheet.ask(mineLabel, {
      lines: [
        comparing
          ? i18n.t('charts.density.pointB', { t: value(t), word: wordOf(t) })
          : i18n.t('charts.density.point', { t: value(t), word: wordOf(t) }),
      ],
      size,
      bold: true,
      tries: comparing
        ? beside(t, higher)
        : around(
            x(age),
            y(t),
            9 * stage.unit,
            'left below',
            'right above',
            'left middle',
            'right middle',
            'right below',
            'left above',
          ),
      must: true,
    })
    sheet.ask(
      pinnedLabel,
      comparing
        ? {
            lines: [i18n.t('charts.density.pointA', { t: value(tPinned) })],
            size: axis,
            bold: true,
            tries: beside(tPinned, !higher),
            must: true,
          }
        : null,
    )
    const first = upper[0]
    sheet.ask(
      population,
      first === undefined
        ? null
        : {
            lines: wrap(i18n.t('charts.density.population', { name: view.bandName }), axis, (x1 - x0) * 0.8),
            size: axis,
            bold: false,
            tries: populationPlaces(shape, stage),
            must: true,
          },
    )
    const wanted = courseWords(stage, i18n)
    while (coursesPool.length < wanted.length) coursesPool.push(label(layer, 'chart-label-quiet'))
    coursesPool.forEach((draw, index) => sheet.ask(draw, wanted[index] ?? null))
    const places = fitsPlaces(shape.fits, stage)
    sheet.ask(
      fitsLabel,
      places.length === 0
        ? null
        : { lines: [i18n.t('charts.fits.label')], size: axis, bold: false, tries: places, must: true },
    )
    const slots = {
      usual: { top: y0, bottom: border.low, tries: ['above', border.low] },
      low: { top: border.low, bottom: border.osteoporosis, tries: ['below', border.low] },
      osteoporosis: { top: border.osteoporosis, bottom: y1, tries: ['below', border.osteoporosis] },
    } as const
    for (const { word, draw } of words) {
      const slot = slots[word]
      const [level, height] = slot.tries
      const fits = slot.bottom - slot.top >= axis * 1.2 + 3
      const spots = (edge: number): readonly Try[] => [
        ...around(x0, edge, 2, `right ${level}`),
        ...around(x1, edge, 2, `left ${level}`),
      ]
      sheet.ask(
        draw,
        fits
          ? {
              lines: [i18n.t(`charts.density.word.${word}`)],
              size: axis,
              bold: false,
              tries: spots(height),
              must: false,
            }
          : null,
      )
    }

    sheet.settle({
      bounds: { x: x0 + 2, y: 0, width: x1 - x0 - 2, height: y1 },
      rule: x(age),
      grid: [border.low, border.osteoporosis],
      taken: [
        ...[t, tPinned].filter(Number.isFinite).map(score => spotOf(stage, y(score))),
        cornerOf(stage, i18n),
      ],
      ink: shape.ink,
      edges: shape.edges,
    })
  }
}

export const densityChart: ChartKind = {
  id: 'density',
  axis: 'age',
  hover: () => import('./hover-values').then(({ densityHover }) => densityHover()),
  explains: 'fits',
  mount,
  takeaway: densityTakeaway,
  quantity: (_view, i18n) => i18n.t('charts.density.quantity'),
  note: densityNote,
  spoken: densitySpoken,
  tabs: ({ site }, i18n, { onSite }) => [
    {
      id: 'site',
      label: i18n.t('charts.density.sites'),
      options: DENSITY_SITES.map(id => ({
        id,
        label: i18n.t(`charts.density.site.${id}`),
        pressed: id === site,
      })),
      onPick: id => onSite(id as DensitySite),
    },
  ],
  table: { later: () => import('./density-table').then(({ densityTable }) => densityTable) },
}
