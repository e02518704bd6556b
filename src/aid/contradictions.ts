import { known } from './answers'
import type { AnswerKey, Answers, Contradiction, ContradictionId, Given } from './types'

/** Weeks. The UK charity's text gives 6 to 12 for a spine fracture; healed sooner does not go with it. Second-hand. */
const HEALED_AT_EARLIEST_WEEKS = 6
/** Weeks. A break younger than this is what the aid calls recent, whatever it was called. Same source. */
const PAST_AT_EARLIEST_WEEKS = 12

const clash = <A extends AnswerKey, B extends AnswerKey>(
  id: ContradictionId,
  a: A,
  b: B,
  clashes: (a: Answers[A], b: Answers[B]) => boolean,
) => ({
  id,
  keys: [a, b] as const,
  in: (given: Given): boolean => {
    const [one, other] = [known(given, a), known(given, b)]
    return one !== undefined && other !== undefined && clashes(one, other)
  },
})

/** Pairs that cannot both be true, or that nobody would expect together. Only what was plainly given is held against itself. */
const CLASHES = [
  clash('normal-but-told', 'tscore', 'told_osteoporosis', (tscore, told) => tscore === 'normal' && told),
  clash('osteo-but-not-told', 'tscore', 'told_osteoporosis', (tscore, told) => tscore === 'osteo' && !told),
  clash('weeks-without-break', 'fracture', 'weeks', fracture => fracture === 'none_known'),
  clash(
    'past-but-new',
    'fracture',
    'weeks',
    (fracture, weeks) => fracture === 'past' && weeks < PAST_AT_EARLIEST_WEEKS,
  ),
  clash(
    'healed-too-soon',
    'weeks',
    'healed_confirmed',
    (weeks, healed) => healed && weeks < HEALED_AT_EARLIEST_WEEKS,
  ),
  clash(
    'healed-without-break',
    'fracture',
    'healed_confirmed',
    (fracture, healed) => healed && fracture === 'none_known',
  ),
  clash(
    'between-more-than-total',
    'height_loss_cm',
    'height_loss_between_cm',
    (total, between) => between > total,
  ),
]

/** Answers that do not go together, each with the two questions to look at again. They never change the result. */
export const contradictionsIn = (given: Given): readonly Contradiction[] =>
  CLASHES.filter(one => one.in(given)).map(({ id, keys }) => ({ id, keys }))
