import type { Slide } from './types'

/** Where a presenter stands: a slide, and whether its answer is shown. */
export interface Walk {
  /** 0 the first */
  readonly at: number
  readonly open: boolean
}
type Slides = readonly Pick<Slide, 'asks' | 'step'>[]

const arrive = (slides: Slides, at: number, open: boolean): Walk => ({
  at,
  open: open || slides[at]?.asks !== true,
})

/** One press on: the answer first, then the next slide. The last one stays. */
export const forward = (slides: Slides, { at, open }: Walk): Walk => {
  if (!open) return { at, open: true }
  return at + 1 < slides.length ? arrive(slides, at + 1, false) : { at, open }
}

/** One press back: the answer is taken away first, then comes the slide before as it was left. */
export const backward = (slides: Slides, { at, open }: Walk): Walk => {
  if (open && slides[at]?.asks === true) return { at, open: false }
  return at > 0 ? arrive(slides, at - 1, true) : { at, open }
}

/** The first slide of a step; the last slide for a step that is not there. */
export const toStep = (slides: Slides, step: number, open: boolean): Walk => {
  const found = slides.findIndex(slide => slide.step >= step)
  return arrive(slides, found < 0 ? Math.max(0, slides.length - 1) : found, open)
}
