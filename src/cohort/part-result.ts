import type { ArmPeople } from './types'

/** What became of some of the people, packed: person after person, in the order of `ids`. */
export interface PartResult extends Omit<ArmPeople, 'n' | 'years'> {
  readonly ids: Uint32Array
}

export const emptyPart = (ids: Uint32Array, years: number): PartResult => {
  const n = ids.length
  const floats = (length = n): Float32Array => new Float32Array(length)
  return {
    ids,
    density: { spine: floats(n * (years + 1)), neck: floats(n * (years + 1)) },
    brokenAt: floats(),
    brokenBone: new Uint8Array(n),
    hipAt: floats(),
    diedAt: floats(),
    fractures: new Uint8Array(n),
    peak: floats(),
    menopause: floats(),
    response: floats(),
  }
}

/** Everything in it that can be handed over instead of copied. */
export const buffersOf = ({ ids, density, ...columns }: PartResult): ArrayBuffer[] =>
  [ids, ...Object.values(density), ...Object.values(columns)].map(list => list.buffer as ArrayBuffer)
