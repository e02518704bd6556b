import fc from 'fast-check'
import { defaultOf, DRUGS, PARAMS, REFERENCE_IDS, SEXES, type ParamSpec, type Sex } from '../../src/model'

/** Scenario text made from the registry, so that a new parameter or drug is tested without a word here. */

const number = (spec: ParamSpec, sex: Sex): fc.Arbitrary<number> =>
  spec.whole
    ? fc.integer({ min: spec.min, max: spec.max })
    : fc.oneof(
        { weight: 3, arbitrary: fc.double({ min: spec.min, max: spec.max, noNaN: true }) },
        fc.constantFrom(spec.min, spec.max, defaultOf(spec, sex)),
      )

export const rawDrugs = fc.array(
  fc.oneof(
    ...DRUGS.map(spec =>
      fc.record({
        drug: fc.constant(spec.id),
        from: fc.double({ min: spec.from.min, max: 99, noNaN: true }),
        years: fc.double({ min: 0.01, max: 15, noNaN: true }),
        dose: fc.oneof(fc.constant(1), fc.double({ min: spec.dose.min, max: spec.dose.max, noNaN: true })),
      }),
    ),
  ),
  { maxLength: 10 },
)

export const rawEpisodes = fc.array(
  fc.oneof(
    ...PARAMS.filter(spec => spec.effect !== 'run').map(spec =>
      fc.record({
        input: fc.constant(spec.id),
        value: number(spec, 'f'),
        from: fc.double({ min: 8, max: 99, noNaN: true }),
        years: fc.double({ min: 0.01, max: 30, noNaN: true }),
      }),
    ),
  ),
  { maxLength: 6 },
)

const ended = <T extends { from: number; years: number }>({ years, ...item }: T) => ({
  ...item,
  to: Math.min(100, item.from + years),
})

/** Plain data as a file would hold it: any sex, any values in range, up to ten courses and six episodes. */
export const rawScenario = fc.constantFrom(...SEXES).chain(sex =>
  fc
    .record({
      numbers: fc.record(Object.fromEntries(PARAMS.map(spec => [spec.id, number(spec, sex)])), {
        requiredKeys: [],
      }),
      reference: fc.constantFrom(...REFERENCE_IDS),
      drugs: rawDrugs,
      episodes: rawEpisodes,
    })
    .map(raw => ({
      v: 1,
      sex,
      ...raw.numbers,
      reference: raw.reference,
      drugs: raw.drugs.map(ended),
      episodes: raw.episodes.map(ended),
    })),
)

/** Courses and episodes as a file would hold them. */
export const drugs = rawDrugs.map(list => list.map(ended))
export const episodes = rawEpisodes.map(list => list.map(ended))
