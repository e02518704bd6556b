import type { I18n } from '../i18n'
import type { DrugCourse } from '../model/types'
import type { DensityShape } from './density-shape'
import { around, type LabelRequest, type Try } from './labels'
import type { Stage } from './types'

const away = (course: DrugCourse, age: number): number =>
  Math.max(0, course.from - age, age - course.to) + (course.from <= age && age < course.to ? -1 : 0)

/** "tablets from 66" under its bar, or beside it where the age rule stands in the way. */
export const courseWords = (stage: Stage, i18n: I18n): readonly LabelRequest[] =>
  stage.view.life.scenario.drugs
    .filter(course => course.from < stage.view.life.scenario.until)
    // Where there is no room for all, the one nearest to the age shown is named.
    .sort((a, b) => away(a, stage.age) - away(b, stage.age))
    .map(course => {
      const start = stage.x(course.from)
      const end = stage.x(Math.min(course.to, stage.to))
      const beside = stage.y0 + 2 + stage.axis * 0.5
      return {
        lines: [i18n.t('charts.density.course', { drug: course.drug, from: i18n.number(course.from) })],
        size: stage.axis,
        bold: false,
        tries: [0, 1].flatMap(row => {
          const drop = row * stage.axis * 1.25
          return [
            ...around(start - 5, stage.y0 + 4 + drop, 3, 'right below'),
            ...around(end + 5, stage.y0 + 4 + drop, 3, 'left below'),
            ...around(start, beside + drop, 6, 'left middle'),
            ...around(end, beside + drop, 6, 'right middle'),
          ]
        }),
        must: false,
      }
    })

/** Inside the band, just under its upper edge, where it is widest; else just outside the edge. */
export const populationPlaces = (shape: DensityShape, stage: Stage): readonly Try[] => {
  const places: Try[] = []
  const [first] = shape.upper
  const last = shape.upper[shape.upper.length - 1]
  if (first === undefined || last === undefined) return places
  const drop = Math.max(
    ...shape.upper.filter(p => p[0] < first[0] + (stage.x1 - stage.x0) * 0.4).map(p => p[1]),
  )
  const top = Math.min(...shape.upper.map(p => p[1]))
  places.push(...around(first[0], drop, 1, 'right below'))
  places.push(...around(first[0] - 4, top, 1, 'right above'))
  places.push(...around(last[0], last[1], 1, 'left above', 'left below'))
  return places
}
