import type { Section } from '../types'
import { DATES } from '../sections/dates'

/** How to teach with the pages: aims, activities (activities.ts), wrong ideas, words, care. */
export const teachers: Section<'teachers'> = {
  id: 'teachers',
  dates: DATES,
  blocks: [
    { id: 'aims', kind: 'list', items: 4 },
    { id: 'care', kind: 'list', items: 5 },
  ],
}
