import type { ArmSpec } from '../studies/spec'
import { groupOf, hazardsIn, type Kind, rateIn } from './lives'

/** A published ratio of an illness that the model runs itself; never multiplied in, never fitted. */
export interface Disease {
  readonly name: string
  readonly source: string
  readonly published: Readonly<
    Partial<Record<Kind, readonly [value: number, low: number | null, high: number | null]>>
  >
  readonly ill: ArmSpec
  readonly well: ArmSpec
}

/** Looked at for two years. Assumption: ages, strengths and lengths of the illness, as in studies/glands.ts. */
export const DISEASES: readonly Disease[] = [
  {
    name: 'primary hyperparathyroidism, ten years, woman of 60',
    source: 'Ejlsmark-Svensson 2021 (odds ratios)',
    published: {
      major: [2.01, 1.61, 2.5],
      wrist: [2.36, 1.64, 3.38],
      spine: [3, 1.41, 6.37],
      hip: [1.27, 0.97, 1.66],
    },
    ill: { start: 60, episodes: [['pth', 1.6, -120, 24]] },
    well: { start: 60 },
  },
  {
    name: 'slightly overactive thyroid, ten years, woman of 65',
    source: 'Blum 2015, JAMA 313:2055',
    published: { major: [1.28, 1.06, 1.53], hip: [1.36, 1.13, 1.64], spine: [1.51, 0.93, 2.45] },
    ill: { start: 65, episodes: [['thyroid', 1.25, -120, 24]] },
    well: { start: 65 },
  },
  {
    name: 'overactive thyroid, two years, woman of 60',
    source: 'Vestergaard 2003, Thyroid 13:585 (about 1.6-1.8, recalled)',
    published: { hip: [1.7, null, null] },
    ill: { start: 60, episodes: [['thyroid', 2, -24, 24]] },
    well: { start: 60 },
  },
  {
    // the body's own cortisol through the input for tablets, and so with what tables/steroids.ts adds
    name: 'Cushing syndrome, three years at 10 mg with the ratio of tablets on top: an upper limit, woman of 45',
    source: 'Dekkers 2013, JCEM 98:2277 (up to 5.4 before diagnosis, Vestergaard 2002)',
    published: { major: [1.4, 1, 1.9] },
    ill: { start: 45, episodes: [['cortisol', 10, -36, 24]] },
    well: { start: 45 },
  },
  {
    name: 'menopause at 42, woman of 60',
    source: 'Anagnostis 2019, Endocrine 63:213 (before 45)',
    published: { major: [1.36, 1.11, 1.66] },
    ill: { start: 60, menopause: 42 },
    well: { start: 60 },
  },
  {
    name: 'menopause at 37, woman of 60',
    source: 'Anagnostis 2019, Endocrine 63:213 (before 40)',
    published: { major: [1.23, 0.72, 2.09] },
    ill: { start: 60, menopause: 37 },
    well: { start: 60 },
  },
]

const MONTHS = [0, 24] as const

/** The simulated ratio of each published one. */
export const diseaseRatios = ({ ill, well, published }: Disease): Readonly<Partial<Record<Kind, number>>> => {
  const [sick, healthy] = [groupOf(ill, MONTHS[1]), groupOf(well, MONTHS[1])]
  const rate = (group: typeof sick, kind: Kind): number => rateIn(hazardsIn(group), kind, group.start, MONTHS)
  return Object.fromEntries(
    (Object.keys(published) as Kind[]).map(kind => [kind, rate(sick, kind) / rate(healthy, kind)]),
  )
}
