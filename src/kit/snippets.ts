import { SHOWN } from '../embed/element/address'
import { viewToQuery } from '../state/url-view'
import type { ViewState } from '../state/view'

/** A value of an attribute, whatever stands in it: it can neither end the attribute nor begin a tag. */
export const attributeText = (text: string): string =>
  text.replace(
    /[&<>"']|\p{Cc}/gu,
    sign =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ??
      `&#${sign.codePointAt(0) ?? 32};`,
  )

const tag = (name: string, attributes: readonly (readonly [string, string | null])[]): string =>
  `<${[
    name,
    ...attributes.flatMap(([key, value]) => (value === null ? [] : [`${key}="${attributeText(value)}"`])),
  ].join(' ')}>`

/** What a frame may do without being one of our own pages: interfaces.md 5.1. */
const SANDBOX = 'allow-scripts allow-downloads allow-popups'

export interface Frame {
  readonly src: string
  readonly title: string
  /** pixels */
  readonly height: number
}

/** A frame for a course page, as text to paste. */
export const frameSnippet = ({ src, title, height }: Frame): string =>
  `${tag('iframe', [
    ['src', src],
    ['title', title],
    ['width', '100%'],
    ['height', String(height)],
    ['loading', 'lazy'],
    ['sandbox', SANDBOX],
    ['allow', 'fullscreen'],
  ])}</iframe>`

/** The folder of an address: where its other files stand. */
const folderOf = (base: string): string => base.replace(/[^/]*$/, '')

export interface Element {
  /** the page's address without query and hash */
  readonly base: string
  /** the whole link: what is left when no script runs */
  readonly link: string
  /** the hash of the link, with its sign */
  readonly hash: string
  readonly view: ViewState
  readonly open: string
}

/** `<trabecula-sim>` with the script that brings it, as text to paste. */
export const elementSnippet = ({ base, link, hash, view, open }: Element): string => {
  // attributes are named and written as the query of a link has them
  const shown = new URLSearchParams(viewToQuery(view).join('&'))
  const script = `${tag('script', [
    ['type', 'module'],
    ['src', `${folderOf(base)}trabecula.js`],
  ])}</script>`
  const start = tag('trabecula-sim', [
    ...SHOWN.map(key => [key, shown.get(key)] as const),
    ['params', hash.replace(/^#/, '')],
    ['height', 'auto'],
    ['loading', 'lazy'],
  ])
  const way = `${tag('a', [
    ['slot', 'fallback'],
    ['href', link],
  ])}${attributeText(open)}</a>`
  return `${script}\n${start}\n  ${way}\n</trabecula-sim>`
}

/** The file that tells other sites how to show a lesson (oEmbed). */
export const oembedAddress = (base: string, lesson: string): string =>
  `${folderOf(base)}oembed/${lesson}.json`
