import type { Source } from './source'

/** Sources on what breaks, and how people notice. */
export const FRACTURES_SOURCES = {
  endocrinologyRos: {
    short: 'Society for Endocrinology',
    citation: 'Society for Endocrinology, article on the Royal Osteoporosis Society, endocrinology.org',
    url: 'https://www.endocrinology.org',
    tag: 'checked',
  },
  glow2013: {
    short: 'GLOW study 2013',
    citation: 'GLOW study, PLoS One 2013, e83306: falls before fractures in women',
    doi: '10.1371/journal.pone.0083306',
    tag: 'checked',
  },
  hanak2005: {
    short: 'Hanak 2005',
    citation: 'Hanak V et al, Mayo Clin Proc 2005;80:879: rib fractures from coughing',
    doi: '10.4065/80.7.879',
    tag: 'checked',
  },
  hasegawa2014: {
    short: 'Hasegawa 2014',
    citation: 'Hasegawa et al, Gait Posture 2014: loads on the back when sneezing, 12 young men',
    doi: '10.1016/j.gaitpost.2014.07.020',
    tag: 'checked',
  },
  huang1996: {
    short: 'Huang 1996',
    citation: 'Huang C et al, J Bone Miner Res 1996;11:401: stature lost with spine fractures',
    doi: '10.1002/jbmr.5650110315',
    tag: 'checked',
  },
  iofCopy: {
    short: 'International Osteoporosis Foundation',
    citation: 'International Osteoporosis Foundation, text on where bones break, read in a copy (resoscan)',
    url: 'https://www.osteoporosis.foundation',
    tag: 'second-hand',
  },
  iofFairCopy: {
    short: 'International Osteoporosis Foundation',
    citation:
      'International Osteoporosis Foundation, text on the effects of osteoporosis, read in a copy at medica-tradefair.com',
    url: 'https://www.medica-tradefair.com',
    tag: 'second-hand',
  },
  lindsay2001: {
    short: 'Lindsay 2001',
    citation: 'Lindsay R et al, JAMA 2001;285:320-3',
    url: 'https://eprints.soton.ac.uk/25762',
    tag: 'checked',
  },
  nhanesSpine: {
    short: 'US spine imaging survey, 2013 to 2014',
    citation: 'Cosman F et al, Osteoporos Int 2017: vertebral fracture in NHANES 2013-14, PMC7422504',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7422504',
    tag: 'checked',
  },
  physiopedia: {
    short: 'Physiopedia',
    citation: 'Physiopedia, osteoporotic vertebral fractures',
    url: 'https://www.physio-pedia.com',
    tag: 'checked',
  },
  siminoski2006: {
    short: 'Siminoski 2006',
    citation: 'Siminoski K et al, Osteoporos Int 2006;17:290-6',
    doi: '10.1007/s00198-005-2017-y',
    tag: 'checked',
  },
  spineReview: {
    short: 'Review of spine fractures',
    citation: 'Review of osteoporotic vertebral fracture, PMC8203169',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8203169',
    tag: 'checked',
  },
} as const satisfies Readonly<Record<string, Source>>
