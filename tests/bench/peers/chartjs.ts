import {
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartDataset,
} from 'chart.js'
import { SIZE } from './contestant'
import type { Columns, Figure } from './figures'

type Line = ChartDataset<'line', { x: number; y: number }[]>

const pointsOf = ({ age, value }: Columns): { x: number; y: number }[] =>
  Array.from(age, (x, row) => ({ x, y: value[row]! }))
const edge = (series: Columns, fill: false | '-1'): Line => ({
  data: pointsOf(series),
  borderWidth: 0,
  backgroundColor: '#e3dac6',
  fill,
})

const datasetsOf = (
  { age, band, lines, spots }: Figure,
  [bottom, top]: readonly [number, number],
): Line[] => [
  ...lines.map(({ series, colour }) => ({ data: pointsOf(series), borderColor: colour, borderWidth: 1.5 })),
  {
    data: spots.map(y => ({ x: age, y })),
    showLine: false,
    pointRadius: 4,
    pointBackgroundColor: '#1d1a15',
  },
  {
    data: [
      { x: age, y: bottom },
      { x: age, y: top },
    ],
    borderColor: '#0f5c5a',
    borderWidth: 1,
  },
  ...(band === null ? [] : [edge(band.low, false), edge(band.high, '-1')]),
]
/** From where to where the values go. */
const spanOf = ({ lines, band }: Figure): readonly [number, number] => {
  const all = [...lines.map(({ series }) => series), ...(band === null ? [] : [band.low, band.high])]
  const values = all.flatMap(({ value }) => Array.from(value)).filter(Number.isFinite)
  return [Math.min(...values), Math.max(...values)]
}

/**
 * Chart.js, with what its guide on performance asks for: no animation, data in its own form and in order (`parsing`,
 * `normalized`), no points on lines, only the parts that are used; then `update('none')` with new data.
 */
export const chartJsPeer = (host: HTMLElement): ((figures: readonly Figure[]) => void) => {
  Chart.register(LineController, LineElement, PointElement, LinearScale, Filler)
  const charts = new Map<string, Chart<'line', { x: number; y: number }[]>>()
  const make = (figure: Figure): Chart<'line', { x: number; y: number }[]> => {
    const canvas = host.appendChild(document.createElement('canvas'))
    Object.assign(canvas, SIZE)
    return new Chart(canvas, {
      type: 'line',
      data: { datasets: datasetsOf(figure, spanOf(figure)) },
      options: {
        animation: false,
        responsive: false,
        parsing: false,
        normalized: true,
        elements: { point: { radius: 0 } },
        scales: {
          x: { type: 'linear', min: figure.from, max: figure.to },
          y: { type: 'linear' },
        },
      },
    })
  }
  return figures => {
    for (const figure of figures) {
      const chart = charts.get(figure.id)
      if (chart === undefined) charts.set(figure.id, make(figure))
      else {
        const fresh = datasetsOf(figure, spanOf(figure))
        // the datasets stay, their data are new
        if (fresh.length === chart.data.datasets.length)
          fresh.forEach(({ data }, i) => (chart.data.datasets[i]!.data = data))
        else chart.data.datasets = fresh
        chart.update('none')
      }
    }
  }
}
