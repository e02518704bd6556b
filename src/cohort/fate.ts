import { cascade } from '../risk/breaks'
import { chance } from '../risk/chance'
import type { YearHazards } from '../risk/hazard'
import { FIRST_AGE } from '../risk/sites'
import { MORTALITY } from '../risk/first-fracture'
import { FACTORS } from '../risk/tables/clinical'
import type { Sex } from '../model'
import { BREAKABLE } from './types'

/** Draws of one year of a person; scans have their own (follow.ts). */
const [BREAK_TIME, BREAK_BONE, DEATH_TIME] = [0, 1, 2]

/** What happened to a person, years from the start; Infinity = not while the trial went on. */
export interface Fate {
  brokenAt: number
  /** 0 = none, else 1 + place in BREAKABLE */
  brokenBone: number
  hipAt: number
  diedAt: number
  fractures: number
}

/** Walks a person through the years of a trial, and writes down what happened. */
export type Meeting = (
  id: number,
  from: number,
  years: number,
  /** fills `out` with the hazards of a year, per person-year, and says whether an earlier fracture is in them */
  hazards: (year: number, out: YearHazards) => boolean,
  scratch: YearHazards,
  out: Fate,
) => void

/** When something with a rate happens within a year that has not seen it yet; 1 or more = not this year. */
const waitFor = (rate: number, luck: number): number => (rate > 0 ? -Math.log1p(-luck) / rate : Infinity)

/**
 * Walks a person through the trial, year after year.
 *
 * A year brings at most one fall that breaks something, at the rate `major` of docs/risk.md eq. (4), which is what the
 * risk chart shows. Which bones: laid end to end, each as long as its share of that rate, they reach from 0 to 1 and a little
 * beyond, because one fall can break two; those that hold u or u + 1 are broken (u uniform). So each bone breaks at exactly
 * its own rate and any of them at the rate of all. After a fracture of the trial the rates rise with the cascade (eq. 7), which
 * replaces the factor of an earlier fracture and is never less than it. Nobody breaks a bone after death.
 */
export const fateOf = (sex: Sex, seed: number): Meeting => {
  const mortality = MORTALITY[sex]
  const earlier = {
    hip: FACTORS.fracture.hip[sex],
    spine: (FACTORS.fracture.spine ?? FACTORS.fracture.other)[sex],
    wrist: FACTORS.fracture.other[sex],
    humerus: FACTORS.fracture.other[sex],
  }
  return (id, from, years, hazards, scratch, out) => {
    out.brokenAt = Infinity
    out.brokenBone = 0
    out.hipAt = Infinity
    out.diedAt = Infinity
    out.fractures = 0
    let last = -1
    for (let year = 0; year < years; year++) {
      const death = waitFor(mortality[from + year - FIRST_AGE]!, chance(seed, id, year, DEATH_TIME))
      const before = hazards(year, scratch)
      if (last >= 0) raise(scratch, cascade(year - last), before ? earlier : null)
      const fall = waitFor(scratch.major, chance(seed, id, year, BREAK_TIME))
      if (fall < 1 && fall < death) {
        last = year
        const u = chance(seed, id, year, BREAK_BONE)
        let end = 0
        for (let bone = 0; bone < BREAKABLE.length; bone++) {
          const start = end
          end += scratch[BREAKABLE[bone]!] / scratch.major
          if (!((u >= start && u < end) || (u + 1 >= start && u + 1 < end))) continue
          out.fractures += 1
          if (bone === 0 && out.hipAt === Infinity) out.hipAt = year + fall
          if (out.brokenBone !== 0) continue
          out.brokenAt = year + fall
          out.brokenBone = 1 + bone
        }
      }
      if (death < 1) {
        out.diedAt = year + death
        return
      }
    }
  }
}

/** The cascade on the rates of a year; the overlap of all with each stays what it was. */
const raise = (
  rates: YearHazards,
  factor: number,
  earlier: Readonly<Record<(typeof BREAKABLE)[number], number>> | null,
): void => {
  let before = 0
  let after = 0
  for (const bone of BREAKABLE) {
    before += rates[bone]
    const held = earlier === null ? 1 : earlier[bone]
    rates[bone] *= Math.max(held, factor) / held
    after += rates[bone]
  }
  if (before > 0) rates.major *= after / before
}
