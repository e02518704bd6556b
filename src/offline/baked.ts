/**
 * What a one-file copy of the page carries with it: a block of data in the document, never code. It says what the copy
 * shows when its address says nothing; it is read by the same rules as any link.
 */
export type CourseKind = '1.2' | '2004'
export interface Baked {
  /** query and hash of an address, each empty or with its sign */
  readonly search: string
  readonly hash: string
  /** address of the page this copy was made from, without query and hash; null when it is not known */
  readonly home: string | null
  /** the learning system that a package was made for */
  readonly course: CourseKind | null
}

/** The id of the block; scripts/single.mjs writes it empty. */
const ID = 'trabecula-baked'
const BLOCK = new RegExp(`(<script type="application/json" id="${ID}">)[^<]*(</script>)`)
/** No address of ours is as long. */
const LONGEST = 8000

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '')
const isHome = (text: string): boolean => /^https?:\/\/[^\s?#]+$/.test(text) && URL.canParse(text)

/** A file may not say who commands the page: only the address of a frame may. */
const withoutParent = (search: string): string => {
  const fields = new URLSearchParams(search)
  fields.delete('parent')
  const left = fields.toString()
  return left === '' ? '' : `?${left}`
}

/** What the document carries; null when it is no one-file copy. Never throws: what makes no sense is left out. */
export const readBaked = (page: Pick<Document, 'getElementById'>): Baked | null => {
  const text = page.getElementById(ID)?.textContent
  if (text === undefined || text === null) return null
  let given: Readonly<Record<string, unknown>> = {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) given = value as Readonly<Record<string, unknown>>
  } catch {
    given = {}
  }
  const { search, hash, home, course } = given
  return {
    search: withoutParent(textOf(search)),
    hash: textOf(hash),
    home: typeof home === 'string' && isHome(home) ? home : null,
    course: course === '1.2' || course === '2004' ? course : null,
  }
}

/** JSON that stays inside its element whatever it holds: no "<" is left in it. */
const safeJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** Puts `what` into the text of an empty copy; null when that text is no copy. */
export const bake = (html: string, what: Baked): string | null =>
  BLOCK.test(html)
    ? html.replace(BLOCK, (_, before: string, after: string) => `${before}${safeJson(what)}${after}`)
    : null

/** Where a page begins: at its own address, or at what was baked into it when that says nothing. */
export const startOf = (
  baked: Baked | null,
  at: Pick<Location, 'origin' | 'pathname' | 'search' | 'hash' | 'protocol' | 'href'>,
): { readonly search: string; readonly hash: string; readonly base: string } => {
  const here = /^https?:$/.test(at.protocol) ? `${at.origin}${at.pathname}` : at.href.replace(/[?#].*$/s, '')
  const base = baked?.home ?? here
  const silent = at.search === '' && at.hash === ''
  // a learning system puts its own words into the address of what it opens
  return baked !== null && (silent || baked.course !== null)
    ? { search: baked.search, hash: baked.hash, base }
    : { search: at.search, hash: at.hash, base }
}
