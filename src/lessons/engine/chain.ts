import { isWholeChain } from './score'

/** An order to begin with that is not the right one, the same whenever the lesson is opened. */
export const shuffled = (links: number): readonly number[] => {
  const all = Array.from({ length: links }, (_, index) => index + 1)
  if (links < 4) return all.reverse()
  // every second one first, from behind: no link keeps its neighbour
  const even = all.filter(link => link % 2 === 0).reverse()
  const odd = all.filter(link => link % 2 === 1)
  return [...even, ...odd]
}

/** The order as a learner left it, or the one to begin with. */
export const chainOf = (chain: readonly number[], links: number): readonly number[] =>
  isWholeChain(chain, links) ? chain : shuffled(links)

/** Moves the link at `from` to `to`, places from 0. */
export const moved = (chain: readonly number[], from: number, to: number): readonly number[] => {
  const link = chain[from]
  if (link === undefined || to < 0 || to >= chain.length) return chain
  const rest = chain.filter((_, index) => index !== from)
  return [...rest.slice(0, to), link, ...rest.slice(to)]
}
