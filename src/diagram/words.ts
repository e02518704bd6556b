import type { I18n } from '../i18n'
import type { Graph, Link } from './graph'
import type { Place } from './places'

/** Names as they stand alone and inside a sentence: "Osteoclasts", "osteoclasts". */
export const labelOf = ({ id }: Place, i18n: I18n): string => i18n.text(`diagram.label.${id}`)
/** The name at length, where the drawing has no room for it. */
export const nameOf = (place: Place, i18n: I18n): string => {
  const key = `diagram.full.${place.id}`
  return i18n.has(key) ? i18n.text(key) : labelOf(place, i18n)
}
const wordOf = ({ id }: Place, i18n: I18n): string => i18n.text(`diagram.word.${id}`)

/** How it comes about, where there is something to tell besides who acts on whom; else ''. */
const howOf = ({ from, to, sign, ways }: Link, i18n: I18n): string => {
  const side = sign > 0 ? 'up' : 'down'
  const keys = [`diagram.how.${from.id}.${to.id}`, ...ways.map(way => `diagram.way.${way}.${side}`)]
  const key = keys.find(one => i18n.has(one))
  return key === undefined ? '' : i18n.text(key)
}

const listOf = (links: readonly Link[], end: 'from' | 'to', i18n: I18n): string =>
  links
    .map(link => {
      const word = wordOf(link[end], i18n)
      const how = howOf(link, i18n)
      return how === '' ? word : i18n.text('diagram.with', { word, how })
    })
    .join(i18n.text('diagram.join'))

const sentence = (key: string, links: readonly Link[], end: 'from' | 'to', i18n: I18n): string =>
  links.length === 0 ? '' : i18n.text(key, { list: listOf(links, end, i18n), n: links.length })

/** What a place is, and what more of it does: "More RANKL raises ...; it lowers ...". */
export const placeWords = (place: Place, { links }: Graph, i18n: I18n): readonly string[] => {
  const about = i18n.has(`diagram.about.${place.id}`) ? i18n.text(`diagram.about.${place.id}`) : ''
  const own = links.filter(({ from }) => from === place)
  const [up, down] = [own.filter(({ sign }) => sign > 0), own.filter(({ sign }) => sign < 0)]
  return [
    about,
    sentence('diagram.raises', up, 'to', i18n),
    sentence('diagram.lowers', down, 'to', i18n),
  ].filter(text => text !== '')
}

/** What acts on a place. */
export const causeWords = (place: Place, { links }: Graph, i18n: I18n): readonly string[] => {
  const own = links.filter(({ to }) => to === place)
  const bare = (sign: number): readonly string[] =>
    own.filter(link => link.sign === sign).map(({ from }) => wordOf(from, i18n))
  return ([1, -1] as const)
    .map(sign => [sign, bare(sign)] as const)
    .filter(([, list]) => list.length > 0)
    .map(([sign, list]) =>
      i18n.text(sign > 0 ? 'diagram.raisedBy' : 'diagram.loweredBy', {
        list: list.join(i18n.text('diagram.join')),
      }),
    )
}

/** Everything about a place in one breath. */
export const spokenWords = (place: Place, graph: Graph, i18n: I18n): string =>
  [...placeWords(place, graph, i18n), ...causeWords(place, graph, i18n)].join(' ')
