/** The four places the published rates are counted at; `major` is any of them. */
export type BoneSite = 'hip' | 'spine' | 'wrist' | 'humerus'
export const BONE_SITES: readonly BoneSite[] = ['hip', 'spine', 'wrist', 'humerus']

/** Trials and cohorts tell these apart: hip, spine, and the other bones. */
export type SiteClass = 'hip' | 'spine' | 'other'
export const SITE_CLASSES: readonly SiteClass[] = ['hip', 'spine', 'other']
export const SITE_CLASS: Readonly<Record<BoneSite, SiteClass>> = {
  hip: 'hip',
  spine: 'spine',
  wrist: 'other',
  humerus: 'other',
}

/** The table of a life starts here, years. */
export const FIRST_AGE = 20
/** Lives are followed to here, years; beyond it too few people live to know a rate. */
export const LAST_AGE = 110
