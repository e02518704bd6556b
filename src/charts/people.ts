import type { I18n } from '../i18n'
import words from '../i18n/locales/en/sure.json'
import { textWidth, type Box } from './labels'
import { countsOf, people } from '../risk/counts'
import { riskAt, risksAt } from './risk-read'
import { withoutWords } from './risk-words'
import { add, pool, put, show, write } from './svg'
import type { Stage } from './types'

/**
 * A crowd of 100 (or 1,000, where one of the counts is below one in a hundred): who breaks a bone, filled; a hip among
 * them, square; who would break one in the other life only, an open ring; all others, a dot. One after the
 * other from the upper left corner, in rows, in the same order for every life.
 */
export interface Crowd {
  readonly of: 100 | 1000
  readonly hip: number
  readonly breaks: number
  readonly spared: number
}

export const crowdAt = (stage: Stage): Crowd | null => {
  const { view, age } = stage
  const risks = risksAt(view, age)
  if (!Number.isFinite(risks.mine)) return null
  const { of, mine: breaks, other, way } = countsOf(risks)
  const hip = riskAt(view.life.risk, { bone: 'hip', horizon: view.horizon }, age)
  return {
    of,
    breaks,
    hip: view.bone === 'hip' ? breaks : view.bone === 'major' ? Math.min(breaks, people(hip, of)) : 0,
    spared: way === 'fewer' ? other - breaks : 0,
  }
}

/** Rows of the key, most important first. */
const keyOf = (stage: Stage, crowd: Crowd, i18n: I18n) => {
  const { view } = stage
  const n = (value: number) => ({ n: value, count: i18n.number(value) })
  const rows = [
    {
      part: false,
      mark: view.bone === 'hip' ? 'square' : 'disc',
      text: i18n.t('charts.risk.people.breaks', { ...n(crowd.breaks), of: i18n.number(crowd.of) }),
    },
  ]
  if (view.bone === 'major' && crowd.hip > 0)
    rows.push({ part: true, mark: 'square', text: i18n.t('charts.risk.people.hip', n(crowd.hip)) })
  if (crowd.spared > 0)
    rows.push({
      part: false,
      mark: 'ring',
      text: i18n.t('charts.risk.people.spared', {
        ...n(crowd.spared),
        than: withoutWords(view, i18n) === null ? 'pinned' : 'without',
      }),
    })
  return rows
}

/** Each mark in a place `size` pixels wide; one path a class, however many people. */
const GLYPH: Readonly<Record<string, (x: number, y: number, size: number) => string>> = {
  disc: (x, y, size) => circle(x, y, size * 0.4),
  square: (x, y, size) => block(x, y, size * 0.39),
  ring: (x, y, size) => circle(x, y, size * 0.34),
  dot: (x, y, size) => circle(x, y, Math.max(0.5, size * 0.12)),
}
const tenth = (value: number): number => Math.round(value * 10) / 10
/** The radius is rounded before it is doubled: two arcs on a shorter chord would make an egg. */
const circle = (x: number, y: number, radius: number): string => {
  const r = tenth(radius)
  const d = tenth(2 * r)
  return `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 1 ${d} 0a${r} ${r} 0 1 1 ${-d} 0Z`
}
const block = (x: number, y: number, half: number): string => {
  const side = tenth(2 * half)
  return `M${tenth(x - half)} ${tenth(y - half)}h${side}v${side}h${-side}Z`
}

/** The crowd with its key, inside a box; nothing where it would not fit or the risk is not known. */
export const mountPeople = (layer: Element, i18n: I18n) => {
  i18n.add(words)
  const root = add(layer, 'g', 'chart-people')
  const marks = {
    dot: add(root, 'path', 'chart-person-dot'),
    disc: add(root, 'path', 'chart-person'),
    square: add(root, 'path', 'chart-person'),
    ring: add(root, 'path', 'chart-person-ring'),
  }
  const keys = pool(() => {
    const row = add(root, 'g', '')
    return Object.assign(row, { mark: add(row, 'path', ''), words: add(row, 'text', 'chart-figure') })
  })
  return (stage: Stage, box: Box): void => {
    const crowd = crowdAt(stage)
    const rows = crowd === null ? [] : keyOf(stage, crowd, i18n)
    const { axis } = stage
    const line = axis * 1.25
    const indent = axis * 0.95
    // those among them stand set in, below them
    const start = (part: boolean): number => (part ? indent : 0)
    const columns = crowd?.of === 1000 ? 40 : 10
    const deep = crowd?.of === 1000 ? 25 : 10
    const pitch = Math.min(
      box.width / columns,
      (box.height - rows.length * line - axis * 0.3) / deep,
      (axis * 10) / columns,
    )
    const fits =
      crowd !== null &&
      pitch * columns >= axis * 5 &&
      rows.every(({ text, part }) => start(part) + indent + textWidth(text, axis) <= box.width)
    show(root, fits)
    if (!fits || crowd === null) return
    const top = box.y
    const at = (index: number): readonly [number, number] => [
      box.x + ((index % columns) + 0.5) * pitch,
      top + (Math.floor(index / columns) + 0.5) * pitch,
    ]
    const run = (glyph: string, from: number, to: number): string => {
      let d = ''
      for (let index = from; index < to; index += 1) d += GLYPH[glyph]?.(...at(index), pitch) ?? ''
      return d
    }
    put(marks.square, { d: run('square', 0, crowd.hip) })
    put(marks.disc, { d: run('disc', crowd.hip, crowd.breaks) })
    put(marks.ring, { d: run('ring', crowd.breaks, crowd.breaks + crowd.spared) })
    put(marks.dot, { d: run('dot', crowd.breaks + crowd.spared, crowd.of) })
    keys(rows.length, (node, index) => {
      const row = rows[index]
      if (row === undefined) return
      const y = top + deep * pitch + axis * 0.3 + index * line
      put(node.mark, {
        class: row.mark === 'ring' ? 'chart-person-ring' : 'chart-person',
        d: GLYPH[row.mark]?.(box.x + start(row.part) + axis * 0.35, y + line * 0.52, axis * 0.75) ?? '',
      })
      put(node.words, { x: box.x + start(row.part) + indent, y: y + line * 0.78 })
      write(node.words, row.text)
    })
  }
}
