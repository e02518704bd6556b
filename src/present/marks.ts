import type { Slide, SlideShow } from './types'
import type { Walk } from './walk'

/** What the presenter writes on the page for its style sheets. */
const FLAGS = [
  'poll',
  'timer',
  'tools',
  'notes',
  'black',
  'own-words',
  'no-ahead',
  'no-headline',
  'no-stage',
  'no-scrubber',
]

/** Whether a part of the page is kept back: on a slide that asks, until its answer is shown. */
export const isHeld = (slide: Slide, { open }: Walk, part: string): boolean =>
  slide.hides.includes(part) && !(slide.asks && open)

/**
 * Marks what the class may see: the parts that a slide keeps back while it is asked, and the rest of a curve, on which the next
 * answer lies, until the last slide.
 * @param said the slide has words of its own in place of the headline
 */
export const markShown = (root: HTMLElement, show: SlideShow, walk: Walk, said: boolean): void => {
  const slide = show.slides[walk.at]
  if (slide === undefined) return
  const asking = slide.asks && !walk.open
  root.dataset['present'] = asking ? 'ask' : 'shown'
  for (const part of ['stage', 'scrubber']) root.toggleAttribute(`data-no-${part}`, isHeld(slide, walk, part))
  const ages = slide.hides.includes('ahead')
  root.toggleAttribute('data-no-headline', isHeld(slide, walk, 'headline') && (asking || !ages))
  const last = walk.open && walk.at + 1 === show.slides.length
  root.toggleAttribute('data-no-ahead', ages && !last)
  root.toggleAttribute('data-own-words', said)
}

export const clearMarks = (root: HTMLElement): void => {
  for (const name of ['present', 'side', ...FLAGS]) root.removeAttribute(`data-${name}`)
}
