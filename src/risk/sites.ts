/** The four places the published rates are counted at; `major` is any of them. */
export type BoneSite = 'hip' | 'spine' | 'wrist' | 'humerus'
export const BONE_SITES: readonly BoneSite[] = ['hip', 'spine', 'wrist', 'humerus']

/** The table of a life starts here, years. */
export const FIRST_AGE = 20
/** Lives are followed to here, years; beyond it too few people live to know a rate. */
export const LAST_AGE = 110
