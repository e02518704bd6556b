import type { I18n } from '../../i18n'
import { riskChart } from '../risk'
import { remember } from '../series'
import { add, put, show } from '../svg'
import type { Canvas, ChartKind } from '../types'
import { broken, lines, type Line } from './lines'
import { againstOf, runsOf, type Mark, type People } from './people-count'
import { blocksOf, isNarrow, markAt, pathsOf, titleRoom } from './people-shape'
import { bothOf, peopleNote, peopleSpoken, peopleTable, peopleTakeaway } from './people-words'

const MARKS: readonly Mark[] = ['neither', 'died', 'spared', 'break', 'hip']
/** Most rows of words below a grid. */
const KEY_ROWS = 5
/** A row that is part of the row above it stands this far in, in type sizes. */
const INSET = 1.1

/**
 * In the order in which the words stand. The spared stand in a row below those they are among: those who do neither, or
 * in the rest of life, where there are none of these, those who die first. So the rows that are not set in add up.
 */
const keysOf = (
  people: People,
  spared: number,
  hipOnly: boolean,
): readonly { mark: Mark; part: boolean }[] => {
  const within = { mark: 'spared', part: true } as const
  const among = spared === 0 ? null : spared <= people.neither ? 'neither' : 'died'
  return [
    { mark: 'break', part: false },
    ...(people.hips > 0 && !hipOnly ? [{ mark: 'hip', part: true } as const] : []),
    { mark: 'died', part: false },
    ...(among === 'died' ? [within] : []),
    { mark: 'neither', part: false },
    ...(among === 'neither' ? [within] : []),
  ]
}

/** Two grids of people, this life and the life it is compared with, each with a line of words per class. */
const mount = (layer: SVGGElement, i18n: I18n): ((canvas: Canvas) => void) => {
  const sides = (['own', 'other'] as const).map(side => ({
    marks: MARKS.map(mark => ({
      mark,
      node: add(layer, 'path', `closer-person closer-${mark} closer-${side}`),
    })),
    keys: MARKS.map(mark => ({
      mark,
      node: add(layer, 'path', `closer-person closer-${mark} closer-${side}`),
    })),
    words: lines(add(layer, 'g', '')),
  }))
  const unknown = lines(layer)
  const memory = remember<void>()

  const paint = (canvas: Canvas): void => {
    const { view, axis, label } = canvas
    const {
      counts: { of },
      mine,
      other,
    } = bothOf(view, i18n)
    const hipOnly = view.bone === 'hip'
    unknown(mine === null ? [{ x: 0, y: label, text: i18n.t('charts.risk.unknown'), look: 'quiet' }] : [])
    const told = [mine, other]
    const titles = told.map(one => (one === null ? [] : broken(one.name, label, titleRoom(canvas), true)))
    const titleLines = Math.max(1, ...titles.map(title => title.length))
    const { blocks, row, titleRow } = blocksOf(canvas, KEY_ROWS, titleLines, of)
    const { who } = againstOf(view)
    sides.forEach(({ marks, keys, words }, index) => {
      const one = told[index]
      const people = one?.people
      const block = blocks[index]!
      for (const { node } of [...marks, ...keys]) show(node, people !== undefined)
      if (one == null || people === undefined) return words([])
      // beside everyone of that age nobody is spared by anything
      const beside = who === 'average' ? undefined : told[1 - index]
      const runs = runsOf(people, beside?.people.breaks ?? people.breaks)
      const paths = pathsOf(runs, of, block.grid)
      for (const { mark, node } of marks) put(node, { d: paths[mark] })

      const spared = runs.find(({ mark }) => mark === 'spared')?.count ?? 0
      const counts = {
        break: people.breaks,
        hip: people.hips,
        died: people.died,
        neither: people.neither,
        spared,
      }
      const title = titles[index]!
      const said: Line[] = title.map((text, line) => ({
        x: block.title.x,
        // a title of one line stands on its grid
        y: block.title.y + (line + (isNarrow(canvas) ? 0 : titleLines - title.length)) * titleRow,
        text,
        look: 'main',
      }))
      let y = block.words.y
      const wanted = keysOf(people, spared, hipOnly)
      for (const { mark, node } of keys)
        show(
          node,
          wanted.some(key => key.mark === mark),
        )
      for (const { mark, part } of wanted) {
        const sign = mark === 'break' && hipOnly ? 'hip' : mark
        const x = block.words.x + (part ? axis * INSET : 0)
        const node = keys.find(key => key.mark === mark)?.node
        if (node !== undefined) put(node, { d: markAt(sign, x + axis * 0.45, y - axis * 0.34, axis * 0.95) })
        said.push({
          x: x + axis * 1.3,
          y,
          text: i18n.text(`closer.people.key.${mark}`, {
            n: i18n.number(counts[mark]),
            count: counts[mark],
            who,
          }),
        })
        y += row
      }
      words(said)
    })
  }
  return canvas => {
    const { view, width, height, axis } = canvas
    const { life, pinned, without, average, bone, horizon, age } = view
    memory([life, pinned, without, average, bone, horizon, age, width, height, axis], () => paint(canvas))
  }
}

export const peopleChart: ChartKind = {
  id: 'icons',
  name: i18n => i18n.text('closer.people.name'),
  axis: 'own',
  mount,
  takeaway: peopleTakeaway,
  quantity: (_view, i18n) => i18n.text('closer.people.quantity'),
  spoken: peopleSpoken,
  ...(riskChart.tabs === undefined ? {} : { tabs: riskChart.tabs }),
  table: peopleTable,
  note: peopleNote,
}
