/** What can be found on the page. `kind` is a group of the list of hits; `words` are other names people know it by. */
export interface Findable {
  readonly id: string
  readonly kind: FindKind
  readonly title: string
  /** a few words about it, shown small */
  readonly about: string
  readonly words: string
  go(): void
}
/** In the order in which equally good hits stand. */
export const FIND_KINDS = [
  'control',
  'tool',
  'setting',
  'story',
  'lesson',
  'chart',
  'chapter',
  'page',
  'term',
] as const
export type FindKind = (typeof FIND_KINDS)[number]

/** Small letters without accents; typographic signs as they are typed, both spellings of one word as one. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–—−]/g, '-')
    .replace(/oestr/g, 'estr')
    .replace(/([a-z])our\b/g, '$1or')
    .trim()

const MOST_HITS = 12
const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}+-]+/u).filter(word => word !== '')

/** How well one word that was typed fits: at the beginning of the title, of one of its words, of another name, inside. 0 = not. */
const fitOf = (typed: string, title: string, names: readonly string[], others: readonly string[]): number => {
  if (title.startsWith(typed)) return 8
  if (names.some(name => name.startsWith(typed))) return 6
  if (others.some(name => name === typed)) return 5
  if (others.some(name => name.startsWith(typed))) return 4
  if (typed.length > 2 && title.includes(typed)) return 2
  return typed.length > 3 && others.some(name => name.includes(typed)) ? 1 : 0
}

/** An index: what is found for a text, best first. Every word typed must fit. Nothing typed finds nothing. */
export const createIndex = (all: readonly Findable[]): ((text: string) => readonly Findable[]) => {
  const entries = all.map(entry => {
    const title = folded(entry.title)
    return {
      entry,
      title,
      names: wordsOf(title),
      others: [...wordsOf(folded(entry.words)), ...wordsOf(folded(entry.about))],
    }
  })
  const order = new Map(FIND_KINDS.map((kind, k) => [kind, k]))
  return text => {
    const typed = wordsOf(folded(text))
    if (typed.length === 0) return []
    return entries
      .flatMap(({ entry, title, names, others }) => {
        const fits = typed.map(word => fitOf(word, title, names, others))
        if (fits.some(fit => fit === 0)) return []
        const whole = title === typed.join(' ') ? 4 : 0
        return [{ entry, score: Math.min(...fits) + whole + fits.reduce((sum, fit) => sum + fit, 0) / 100 }]
      })
      .toSorted(
        (a, b) => b.score - a.score || (order.get(a.entry.kind) ?? 0) - (order.get(b.entry.kind) ?? 0),
      )
      .slice(0, MOST_HITS)
      .map(({ entry }) => entry)
  }
}
