/** Hands counted for each answer of a question, before and after the class has talked. In memory only. */
export interface Poll {
  /** one list of counts a round; at most two rounds */
  readonly rounds: readonly (readonly number[])[]
  /** the class sees the result */
  readonly shown: boolean
  /** what it was before each change, the latest last */
  readonly past: readonly (readonly (readonly number[])[])[]
}

/** More answers than these no question of ours has. */
export const MOST_OPTIONS = 6
/** Answers offered where the question has none of its own. Assumption. */
const USUAL_OPTIONS = 4
/** Assumption: no class is larger. */
const MOST_HANDS = 999
const MOST_PAST = 200

const zeros = (options: number): readonly number[] => Array.from({ length: options }, () => 0)

export const emptyPoll = (options: number): Poll => ({
  rounds: [zeros(options < 2 ? USUAL_OPTIONS : Math.min(MOST_OPTIONS, options))],
  shown: false,
  past: [],
})

const changed = (poll: Poll, rounds: Poll['rounds']): Poll => ({
  ...poll,
  rounds,
  past: [...poll.past, poll.rounds].slice(-MOST_PAST),
})

/** Hands for an answer (0 the first) of the present round; a count never goes below none. */
export const count = (poll: Poll, option: number, by: number): Poll => {
  const round = poll.rounds.at(-1) ?? []
  const had = round[option]
  if (had === undefined) return poll
  const has = Math.min(MOST_HANDS, Math.max(0, had + by))
  if (has === had) return poll
  return changed(poll, [...poll.rounds.slice(0, -1), round.map((n, i) => (i === option ? has : n))])
}

export const undo = (poll: Poll): Poll => {
  const before = poll.past.at(-1)
  return before === undefined ? poll : { ...poll, rounds: before, past: poll.past.slice(0, -1) }
}

/** Begins again with no hands; undo brings them back. */
export const reset = (poll: Poll): Poll => ({
  ...changed(poll, [zeros(poll.rounds[0]?.length ?? USUAL_OPTIONS)]),
  shown: false,
})

/** The second round, after the class has talked; the first stays to compare with. */
export const again = (poll: Poll): Poll =>
  poll.rounds.length > 1
    ? poll
    : { ...changed(poll, [...poll.rounds, zeros(poll.rounds[0]?.length ?? 0)]), shown: false }

export const show = (poll: Poll, shown: boolean): Poll => ({ ...poll, shown })

export const handsOf = (round: readonly number[]): number => round.reduce((sum, n) => sum + n, 0)

/** Whole per cent of all hands of a round, each rounded by itself; 0 while nobody has answered. */
export const percentOf = (round: readonly number[], option: number): number => {
  const all = handsOf(round)
  return all === 0 ? 0 : Math.round((100 * (round[option] ?? 0)) / all)
}

export const letterOf = (option: number): string => String.fromCharCode(65 + option)
