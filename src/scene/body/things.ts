import { type BodyShape, LOST_CM } from '../../body'
import type { I18n } from '../../i18n'
import { amountWords } from '../../i18n/units'
import type { Break } from '../../risk'
import type { Shown, Thing } from '../room'
import { youngOf } from './figure'
import type { Places } from './places'

/** A fracture counts as healing for this long, years. Assumption: well over the weeks that bones take to unite. */
const HEALS_IN = 0.5

/** How close the eye goes to a thing; near enough to look at the thing itself (steer.ts). */
const CLOSE = { vertebra: 3, spine: 3, column: 1.6, hip: 2.2, wrist: 2.4, humerus: 2.2 } as const

/** From here on a life without a fracture is no longer the likeliest, out of 100. */
const HALF = 50
/** Which words a life without a fracture gets: it is called the most likely one only while it is. */
export const plainLife = ({ met }: BodyShape): 'most' | 'none' =>
  met !== null && met >= HALF ? 'none' : 'most'

/** Whether a thing's name stands at its mark in the column. */
export const isVertebra = ({ breaks }: BodyShape, id: string): boolean =>
  breaks.some((one, i) => one.site === 'spine' && id === `break-${i}`)

/** On a narrow plate a broken bone is called by its name only; its mark says the rest. */
export const shortened = (i18n: I18n, thing: Thing): Thing => {
  const [site] = thing.id.split('-')
  return site === thing.id || thing.name === null || site === undefined
    ? thing
    : { ...thing, name: i18n.text(`body.thing.${site}`) }
}

/** One of two lives in a few words: how tall, how curved, and how many bones have broken. */
export const lineOf = (i18n: I18n, { height_cm, kyphosis_deg, breaks }: BodyShape): string =>
  i18n.text(breaks.length === 0 ? 'body.line' : 'body.line.broken', {
    height: amountWords(i18n, height_cm, 'cm', i18n.number(height_cm, 1)),
    angle: i18n.number(kyphosis_deg),
    count: i18n.number(breaks.length),
  })

const ageOf = (i18n: I18n, age: number): string => i18n.number(Math.floor(age))

const broken = (i18n: I18n, one: Break, age: number, places: Places, i: number): Thing => {
  const at = places.of(one)
  if (one.site === 'spine') {
    const values = { vertebra: one.vertebra ?? '', kind: one.kind ?? 'wedge', age: ageOf(i18n, one.age) }
    return {
      id: `break-${i}`,
      name: i18n.text('body.thing.vertebra', values),
      said: i18n.text('body.thing.vertebra.said', values),
      at,
      view: [0, 0, CLOSE.vertebra],
    }
  }
  return {
    id: `${one.site}-${i}`,
    name: i18n.text(`body.thing.${one.site}.broken`, { age: ageOf(i18n, one.age) }),
    said: i18n.text('body.thing.broken.said', {
      site: one.site,
      age: ageOf(i18n, one.age),
      recent: age - one.age < HEALS_IN ? 'yes' : 'no',
    }),
    at,
    view: [0, 0, CLOSE[one.site]],
  }
}
/** What a broken vertebra cost and whether anybody knew: too long for the name of a button. */
const factOf = (i18n: I18n, one: Break, i: number): Thing => ({
  id: `fact-${i}`,
  name: null,
  said: i18n.text('body.said.vertebra', {
    vertebra: one.vertebra ?? '',
    cm: i18n.number(LOST_CM[one.kind ?? 'wedge'], 1),
    noticed: one.noticed ? 'yes' : 'no',
  }),
  at: null,
})

/** What is on the stage, most important first: broken bones, then the three places where bones break, then sentences. */
export const thingsOf = (i18n: I18n, shown: Shown, places: Places): Thing[] => {
  const { body, age } = shown
  const { breaks } = body
  const breaksSaid = breaks.map((one, i) => broken(i18n, one, age, places, i))
  const sites = (['hip', 'wrist'] as const)
    .filter(site => !breaks.some(one => one.site === site))
    .map((site): Thing => ({
      id: site,
      name: i18n.text(`body.thing.${site}`),
      said: i18n.text(`body.thing.${site}.said`),
      at: places[site],
      view: [0, 0, CLOSE[site]],
    }))
  const count = breaks.filter(({ site }) => site === 'spine').length
  const spine: Thing = {
    id: 'spine',
    name: count === 0 ? i18n.text('body.thing.spine') : null,
    said: i18n.text('body.thing.spine.said', { count }),
    at: places.spine,
    view: [0, 0, CLOSE.column],
  }
  const sentence = (id: string, said: string): Thing => ({ id, name: null, said, at: null })
  const lost = youngOf(body) - body.height_cm
  const cm = (value: number): string => i18n.number(value, 1)
  return [
    ...breaksSaid,
    spine,
    ...sites,
    ...breaks.flatMap((one, i) => (one.site === 'spine' ? [factOf(i18n, one, i)] : [])),
    sentence(
      'life',
      body.possible === 0
        ? i18n.text(`body.said.${plainLife(body)}`)
        : i18n.text('body.said.other', { number: i18n.number(body.possible) }),
    ),
    sentence(
      'height',
      lost < 0.05
        ? i18n.text('body.said.kept', { now: cm(body.height_cm) })
        : i18n.text(body.broken_cm < 0.05 ? 'body.said.height' : 'body.said.height.both', {
            now: cm(body.height_cm),
            lost: cm(lost),
            slow: cm(body.slow_cm),
            broken: cm(body.broken_cm),
          }),
    ),
    sentence(
      'curve',
      i18n.text('body.said.curve', {
        now: i18n.number(body.kyphosis_deg),
        young: i18n.number(body.young_deg),
      }),
    ),
    ...(body.met === null
      ? []
      : [
          sentence(
            'met',
            i18n.text('body.said.met', {
              sex: body.sex,
              met: i18n.number(body.met),
              age: ageOf(i18n, age),
            }),
          ),
        ]),
    sentence('chance', i18n.text('body.said.chance')),
  ]
}
