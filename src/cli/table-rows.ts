import { type Correction, isNumericId } from '../model'
import { parseCourses, parseEpisodes } from '../state/course-text'

/** Keys a table of scenarios may have besides the numeric inputs. */
const WORDS: readonly string[] = ['v', 'sex', 'reference', 'drugs', 'display']

export const isTableKey = (text: string): boolean => WORDS.includes(text) || isNumericId(text)

/** The sign between cells: the one that finds most names in the header. */
export const separatorOf = (header: string): string => {
  const known = (separator: string): number =>
    (cellsOf(header, separator) ?? []).filter(cell => isTableKey(cell.trim())).length
  return [',', ';', '\t'].reduce((best, one) => (known(one) > known(best) ? one : best))
}

/**
 * The cells of one line; null when a quotation mark is opened and not closed. No cell of this grammar holds a
 * line break, so a lost quotation mark costs one line and not the rest of the table.
 */
export const cellsOf = (line: string, separator: string): string[] | null => {
  const cells: string[] = []
  let index = 0
  while (index <= line.length) {
    if (line[index] === '"') {
      let cell = ''
      for (;;) {
        const close = line.indexOf('"', index + 1)
        if (close < 0) return null
        cell += line.slice(index + 1, close)
        index = close + 1
        if (line[index] !== '"') break
        cell += '"'
      }
      const end = line.indexOf(separator, index)
      const stop = end < 0 ? line.length : end
      cells.push(cell + line.slice(index, stop).trim())
      index = stop + 1
    } else {
      const end = line.indexOf(separator, index)
      const stop = end < 0 ? line.length : end
      cells.push(line.slice(index, stop))
      index = stop + 1
    }
  }
  return cells
}

/** One line of a table as the fields of a scenario. Empty cells are left out: the default is used. */
export const rowToRaw = (
  header: readonly string[],
  cells: readonly string[],
): { raw: Record<string, unknown>; corrections: readonly Correction[] } => {
  const fields: [string, unknown][] = []
  const episodes: unknown[] = []
  const corrections: Correction[] = []
  header.forEach((key, i) => {
    const text = (cells[i] ?? '').trim()
    if (text === '') return
    if (key === 'drugs') {
      const read = parseCourses(text)
      fields.push([key, read.drugs])
      corrections.push(...read.corrections)
    } else if (isNumericId(key) && text.includes('@')) {
      const read = parseEpisodes(key, text)
      if (read.value !== null) fields.push([key, read.value])
      episodes.push(...read.episodes)
      corrections.push(...read.corrections)
    } else fields.push([key, text])
  })
  if (episodes.length > 0) fields.push(['episodes', episodes])
  return { raw: Object.fromEntries(fields), corrections }
}
