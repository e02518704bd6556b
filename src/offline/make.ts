import { bake, type CourseKind } from './baked'

/** What a one-file copy shows when it is opened. */
export interface Shown {
  /** query and hash of a link */
  readonly search: string
  readonly hash: string
  /** address of this page, without query and hash: links in the copy lead there */
  readonly home: string
  readonly course?: CourseKind
}

/** The empty copy lies beside the page. */
const COPY = './offline.html'

/**
 * The whole page in one HTML file that opens with `what`. Fetches the empty copy from the page's own folder; fails where
 * there is none (in a copy itself, or where the frame has no origin).
 */
export const makeSingleText = async ({ search, hash, home, course }: Shown): Promise<string> => {
  const answer = await fetch(new URL(COPY, document.baseURI), { credentials: 'same-origin' })
  const made = answer.ok ? bake(await answer.text(), { search, hash, home, course: course ?? null }) : null
  if (made === null) throw new Error('no one-file copy lies beside this page')
  return made
}

export const makeSingle = async (what: Shown): Promise<Blob> =>
  new Blob([await makeSingleText(what)], { type: 'text/html;charset=utf-8' })
