import type { Source } from './source'

/** Sources on how bone lives, is lost and is measured. */
export const BONE_SOURCES = {
  cdcMmwr: {
    short: 'CDC 2021',
    citation: 'CDC, Morb Mortal Wkly Rep 2021;70(19): osteoporosis, the T-score definition',
    doi: '10.15585/mmwr.mm7019a5',
    tag: 'checked',
  },
  kragstrup1983: {
    short: 'Kragstrup 1983',
    citation: 'Kragstrup J, Melsen F, Mosekilde L, Metab Bone Dis Relat Res 1983;5:17-21',
    url: 'https://wbldb.lievers.net/10169270.html',
    tag: 'checked',
  },
  lang2004: {
    short: 'Lang 2004',
    citation: 'Lang T et al, J Bone Miner Res 2004;19:1006-12, read where a later study quotes it',
    doi: '10.1359/JBMR.040307',
    tag: 'second-hand',
  },
  mosekilde3d: {
    short: 'Study of 61 spines',
    citation:
      'Width of trabeculae in 61 third lumbar vertebrae, ages 33 to 89, abstract 04844 of the bone library',
    url: 'https://wbldb.lievers.net/04844.html',
    tag: 'checked',
  },
  ofely1996: {
    short: 'Garnero 1996 (OFELY)',
    citation: 'Garnero P et al, J Bone Miner Res 1996;11:337-49',
    doi: '10.1002/jbmr.5650110307',
    tag: 'checked',
  },
  roux2009: {
    short: 'Roux 2009',
    citation: 'Roux JP et al, J Bone Miner Res 2010;25:356-61 (online 2009)',
    doi: '10.1359/jbmr.090803',
    tag: 'checked',
  },
  swan2012: {
    short: 'Greendale 2012 (SWAN)',
    citation: 'Greendale GA et al, J Bone Miner Res 2012;27:111-8',
    doi: '10.1002/jbmr.534',
    tag: 'checked',
  },
  thomsen2013: {
    short: 'Thomsen 2013',
    citation: 'Thomsen JS et al, Bone 2013;57:47-55',
    url: 'https://pubmed.ncbi.nlm.nih.gov/23899636',
    tag: 'checked',
  },
  yourHormones: {
    short: 'Society for Endocrinology',
    citation: 'You and Your Hormones, Society for Endocrinology',
    url: 'https://www.yourhormones.info',
    tag: 'checked',
  },
} as const satisfies Readonly<Record<string, Source>>
