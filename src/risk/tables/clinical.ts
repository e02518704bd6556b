import type { Sex } from '../../model/types'
import { beyondDensity } from './steroids'

/** Facts about a person that change the risk beyond what bone density shows. */
export type FactorId =
  'fracture' | 'family' | 'smoking' | 'alcohol' | 'glucocorticoid' | 'arthritis' | 'falls' | 'underweight'

export interface Factor {
  /** hazard ratio at the hip, at the spine where it was told apart, and at the other sites, adjusted for bone density */
  readonly hip: Readonly<Record<Sex, number>>
  readonly spine?: Readonly<Record<Sex, number>>
  readonly other: Readonly<Record<Sex, number>>
  /** share of the population that has it */
  readonly prevalence: Readonly<Record<Sex, number>>
}

const both = (value: number): Record<Sex, number> => ({ f: value, m: value })
const share = (f: number, m: number): Record<Sex, number> => ({ f, m })

/** Every factor. */
export type FactorTable = Readonly<Record<FactorId, Factor>>

/**
 * Density-adjusted ratios, because the simulation already moves density (docs/risk.md, table of factors).
 * Assumption: all prevalences are recalled, not checked against a source.
 */
export const FACTORS: FactorTable = {
  // derived: 1.82 and 1.87 with 33 % and 17 % of the excess explained by density
  // Kanis 2023, Osteoporos Int (64 cohorts)
  fracture: {
    hip: both(1.55),
    other: both(1.72),
    prevalence: share(0.25, 0.18),
  },
  // McCloskey 2025, Osteoporos Int 36:1725
  family: {
    hip: both(1.37),
    other: both(1.19),
    prevalence: share(0.1, 0.08),
  },
  // Kanis 2005, Osteoporos Int 16:155
  smoking: {
    hip: both(1.6),
    other: both(1.13),
    prevalence: share(0.13, 0.16),
  },
  // Kanis 2005, Osteoporos Int 16:737
  alcohol: {
    hip: both(1.68),
    other: both(1.36),
    prevalence: share(0.02, 0.08),
  },
  // Assumption: flat; Kanis 2004 gives hip 4.42 falling to 2.48 and osteoporotic 2.63 to 1.71 from age 50 to 85
  // Kanis 2004, JBMR 19:893
  glucocorticoid: {
    hip: both(2.8),
    other: both(1.9),
    prevalence: share(0.03, 0.02),
  },
  // Kanis 2025, Osteoporos Int 36:653
  arthritis: {
    hip: both(2.23),
    other: both(1.49),
    prevalence: share(0.013, 0.007),
  },
  // Vandenput 2024, Osteoporos Int 35:469
  falls: {
    hip: share(1.32, 1.53),
    other: share(1.32, 1.53),
    prevalence: share(0.22, 0.18),
  },
  // below 18.5 kg/m2 against 18.5-25. Assumption: other sites 1, as per unit of BMI once density is known (1.00, De Laet
  // 2005, Osteoporos Int 16:1330); women and men who are not lean all count as one
  // Harvey 2025 (63 cohorts)
  underweight: {
    hip: share(1.69, 1.46),
    other: both(1),
    prevalence: share(0.02, 0.01),
  },
}

/**
 * The same for a simulated life. Its bone already pays for smoking and tablets, and by more than the cohorts behind
 * FACTORS would take off for a density measured once; so what is left is the published total over what the simulated
 * density explains (tests/truth/fractures/beyond.ts). Smoking, a woman of 70: hip 1.51 (1.84, Kanis 2005, and 1.39,
 * Vestergaard 2003, J Intern Med 254:572, as the mean of their logs by inverse variance) over 1.35, any fracture 1.26
 * (Vestergaard 2003) over 1.22. Glucocorticoids: by dose (steroids.ts), here that of the average user.
 */
export const LIFE_FACTORS: FactorTable = {
  ...FACTORS,
  smoking: { ...FACTORS.smoking, hip: both(1.12), other: both(1.01) },
  glucocorticoid: {
    ...FACTORS.glucocorticoid,
    hip: both(beyondDensity('hip')),
    spine: both(beyondDensity('spine')),
    other: both(beyondDensity('other')),
  },
}
export const FACTOR_IDS = Object.keys(FACTORS) as readonly FactorId[]
