import type { Canvas } from '../types'
import type { Mark, People } from './people-count'

/** Places in a row, and rows, for 100 and for 1,000 people. */
const GRID = { 100: [10, 10], 1000: [40, 25] } as const

/** Height of a row of words, in type sizes. */
const ROW = 1.35
const TITLE_ROW = 1.3
/** Assumption: in a picture narrower than this, in type sizes, words stand beside the grids, and the grids below each other. */
const NARROW = 24
/** there a grid takes this much of the width */
const GRID_SHARE = 0.34
export const isNarrow = ({ width, axis }: Pick<Canvas, 'width' | 'axis'>): boolean => width < NARROW * axis
/** Room for a title, pixels. */
export const titleRoom = (canvas: Pick<Canvas, 'width' | 'axis'>): number =>
  isNarrow(canvas) ? canvas.width * (1 - GRID_SHARE) - canvas.axis * 0.7 : canvas.width / 2 - canvas.axis

/** Where one grid, its title (first baseline) and its words (first baseline) stand, pixels. */
export interface Block {
  /** `size`: its width; 1,000 people take less height than width */
  readonly grid: { readonly x: number; readonly y: number; readonly size: number }
  readonly title: { readonly x: number; readonly y: number }
  readonly words: { readonly x: number; readonly y: number }
  /** room for title and words */
  readonly width: number
}

/** The two grids with `rows` lines of words and `titleLines` of title each, and the heights of such lines. */
export const blocksOf = (
  { width, height, axis, label }: Pick<Canvas, 'width' | 'height' | 'axis' | 'label'>,
  rows: number,
  titleLines: number,
  of: People['of'],
): { readonly blocks: readonly [Block, Block]; readonly row: number; readonly titleRow: number } => {
  const row = axis * ROW
  const titleRow = label * TITLE_ROW
  if (isNarrow({ width, axis })) {
    const tall = height / 2
    const size = Math.max(40, Math.min(width * GRID_SHARE, tall - axis))
    const x = size + axis * 0.7
    const at = (y: number): Block => ({
      grid: { x: 0, y, size },
      title: { x, y: y + label },
      words: { x, y: y + label + titleLines * titleRow + axis * 0.3 },
      width: width - x,
    })
    return { blocks: [at(0), at(tall)], row, titleRow }
  }
  const gap = axis * 2
  const wide = (width - gap) / 2
  const head = titleLines * titleRow + axis * 0.2
  const [across, down] = GRID[of]
  const share = down / across
  const size = Math.max(40, Math.min(wide, (height - head - (rows + 0.4) * row) / share))
  const at = (x: number): Block => ({
    grid: { x, y: head, size },
    title: { x, y: label },
    words: { x, y: head + size * share + row * 1.1 },
    width: wide,
  })
  return { blocks: [at(0), at(wide + gap)], row, titleRow }
}

const n = (value: number): string => value.toFixed(1)
/** Two half circles; the radius is rounded once, or the two would not close. */
const discAt = (x: number, y: number, radius: number): string => {
  const r = Number(n(radius))
  const arc = `a${n(r)} ${n(r)} 0 1 1 `
  return `M${n(x - r)} ${n(y)}${arc}${n(2 * r)} 0${arc}${n(-2 * r)} 0Z`
}
const squareAt = (x: number, y: number, r: number): string =>
  `M${n(x - r)} ${n(y - r)}h${n(2 * r)}v${n(2 * r)}h${n(-2 * r)}Z`
const crossAt = (x: number, y: number, r: number): string =>
  `M${n(x - r)} ${n(y - r)}l${n(2 * r)} ${n(2 * r)}m0 ${n(-2 * r)}l${n(-2 * r)} ${n(2 * r)}`

/** One mark round a point; `cell` is the side of its place. A hip is a square, as beside the curve of the risk. */
export const markAt = (mark: Mark, x: number, y: number, cell: number): string => {
  switch (mark) {
    case 'hip':
      return squareAt(x, y, cell * 0.36)
    case 'break':
      return discAt(x, y, cell * 0.39)
    case 'spared':
      return discAt(x, y, cell * 0.34)
    case 'died':
      return crossAt(x, y, cell * 0.22)
    case 'neither':
      return discAt(x, y, Math.max(0.7, cell * 0.1))
  }
}

/** All marks of each class as one path, filled row by row from the upper left corner. */
export const pathsOf = (
  runs: readonly { readonly mark: Mark; readonly count: number }[],
  of: People['of'],
  { x, y, size }: Block['grid'],
): Readonly<Record<Mark, string>> => {
  const [across, down] = GRID[of]
  // places are square: 1,000 people stand in a field that is wider than high
  const cell = size / Math.max(across, down)
  const paths = { hip: '', break: '', spared: '', died: '', neither: '' }
  let place = 0
  for (const { mark, count } of runs)
    for (let i = 0; i < count; i += 1, place += 1) {
      const column = place % across
      const line = Math.floor(place / across)
      paths[mark] += markAt(mark, x + (column + 0.5) * cell, y + (line + 0.5) * cell, cell)
    }
  return paths
}
