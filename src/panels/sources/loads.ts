import type { Source } from './source'

/** Sources on what daily life loads the spine with, and how thinner bone bears it. */
export const LOADS_SOURCES = {
  basin: {
    short: 'A hand on the basin',
    citation: 'Load on the spine in bending, with and without one hand on a basin',
    doi: '10.17352/2455-5487.000005',
    tag: 'checked',
  },
  bouxsein2006: {
    short: 'Bouxsein 2006',
    citation: 'Bouxsein ML et al, J Bone Miner Res 2006: load over strength in the spine, 687 people',
    doi: '10.1359/jbmr.060606',
    tag: 'checked',
  },
  keaveny2010: {
    short: 'Keaveny 2010',
    citation:
      'Keaveny TM et al, J Bone Miner Res 2010;25:994-1001: density and strength of the hip in 362 women',
    url: 'https://escholarship.org/uc/item/0db7x4z8',
    tag: 'checked',
  },
  morgan2003: {
    short: 'Morgan 2003',
    citation:
      'Morgan EF et al, J Biomech 2003;36:897-904: stiffness and density of trabecular bone at four sites',
    doi: '10.1016/S0021-9290(03)00071-X',
    tag: 'checked',
  },
  wilke1999: {
    short: 'Wilke 1999',
    citation: 'Wilke HJ et al, Spine 1999;24:755-62: pressure in one disc of one healthy man in daily life',
    doi: '10.1097/00007632-199904150-00005',
    tag: 'checked',
  },
} as const satisfies Readonly<Record<string, Source>>
