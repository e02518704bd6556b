/** The day every source below was read. Its words are the message `panels.source.read`. */
export const READ_ON = '2026-11-22'

/**
 * How we know what a source says.
 * checked: the fact was read at the source named (the abstract or the opening of a page, rarely the full text).
 * second-hand: read only where someone else quotes the source; shown with the words `panels.source.second-hand`.
 */
export type SourceTag = 'checked' | 'second-hand'

/** `short` is what the page prints; `citation` is the full form kept for docs/sources.md and for readers who ask. */
export interface Source {
  readonly short: string
  readonly citation: string
  readonly doi?: string
  readonly url?: string
  readonly tag: SourceTag
}

/* Names of people, journals and bodies are the same in every language, so they are not in the catalogue. */
export const SOURCES = {
  acr: {
    short: 'American College of Rheumatology',
    citation: 'American College of Rheumatology, patient page on steroid-induced osteoporosis',
    url: 'https://rheumatology.org',
    tag: 'checked',
  },
  bautmans2010: {
    short: 'Bautmans 2010',
    citation:
      'Bautmans I et al, J Rehabil Med 2010: mobilisation, taping and exercise in osteoporosis, n = 48',
    doi: '10.2340/16501977-0486',
    tag: 'checked',
  },
  bmi2025: {
    short: 'BMI and fracture, JBMR 2025',
    citation: 'Body mass index and fracture risk, J Bone Miner Res 2025',
    doi: '10.1093/jbmr/zjaf091',
    tag: 'checked',
  },
  cdcMmwr: {
    short: 'CDC 2021',
    citation: 'CDC, Morb Mortal Wkly Rep 2021;70(19): osteoporosis, the T-score definition',
    doi: '10.15585/mmwr.mm7019a5',
    tag: 'checked',
  },
  cdcNchs: {
    short: 'CDC survey, 2017 to 2018',
    citation: 'CDC National Center for Health Statistics, NHANES 2017-18: osteoporosis at 50 and over',
    url: 'https://stacks.cdc.gov/view/cdc/103477',
    tag: 'checked',
  },
  cochraneAlendronate: {
    short: 'Cochrane, alendronate',
    citation: 'Cochrane review of alendronate, CD001155.pub2',
    doi: '10.1002/14651858.CD001155.pub2',
    tag: 'checked',
  },
  cochraneMassage2015: {
    short: 'Cochrane 2015',
    citation: 'Cochrane review 2015, massage for low back pain, CD001929.pub3: 25 trials, 3,096 people',
    doi: '10.1002/14651858.CD001929.pub3',
    tag: 'checked',
  },
  cummings2018: {
    short: 'Cummings 2018',
    citation: 'Cummings SR et al, J Bone Miner Res 2018: spine fractures after stopping denosumab',
    doi: '10.1002/jbmr.3337',
    tag: 'checked',
  },
  cushing: {
    short: 'Review of other causes',
    citation: 'Review of secondary causes of osteoporosis, PMC3513855',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3513855',
    tag: 'checked',
  },
  defend2011: {
    short: 'DEFEND trial 2011',
    citation: 'Bone HG et al, J Clin Endocrinol Metab 2011;96:972-80',
    doi: '10.1210/jc.2010-1502',
    tag: 'checked',
  },
  ernst2003: {
    short: 'Ernst 2003',
    citation: 'Ernst E, The safety of massage therapy, Rheumatology 2003;42:1101-6',
    doi: '10.1093/rheumatology/keg306',
    tag: 'checked',
  },
  flex2006: {
    short: 'FLEX trial 2006',
    citation: 'Black DM et al, JAMA 2006;296:2927-38',
    doi: '10.1001/jama.296.24.2927',
    tag: 'checked',
  },
  frameExtension2019: {
    short: 'FRAME extension 2019',
    citation: 'Lewiecki EM et al, J Bone Miner Res 2019;34:419-28',
    doi: '10.1002/jbmr.3622',
    tag: 'checked',
  },
  glow2013: {
    short: 'GLOW study 2013',
    citation: 'GLOW study, PLoS One 2013, e83306: falls before fractures in women',
    doi: '10.1371/journal.pone.0083306',
    tag: 'checked',
  },
  hagstrom2006: {
    short: 'Hagström 2006',
    citation: 'Hagström E et al, J Intern Med 2006;259:191-8',
    doi: '10.1111/j.1365-2796.2005.01600.x',
    tag: 'checked',
  },
  hanak2005: {
    short: 'Hanak 2005',
    citation: 'Hanak V et al, Mayo Clin Proc 2005;80:879: rib fractures from coughing',
    doi: '10.4065/80.7.879',
    tag: 'checked',
  },
  hexi: {
    short: 'Healthtalk, University of Oxford',
    citation: 'HEXI and Healthtalk, University of Oxford: osteoporosis, complementary therapies',
    url: 'https://hexi.ox.ac.uk',
    tag: 'checked',
  },
  hinds2004: {
    short: 'Hinds 2004',
    citation: 'Hinds T et al, Med Sci Sports Exerc 2004;36:1308-13',
    url: 'https://abdn.pure.elsevier.com/en/publications/effects-of-massage-on-limb-and-skin-blood-flow-after-quadriceps-e',
    tag: 'checked',
  },
  horizon2007: {
    short: 'HORIZON trial 2007',
    citation: 'Black DM et al, N Engl J Med 2007;356:1809-22',
    doi: '10.1056/NEJMoa067312',
    tag: 'checked',
  },
  huang1996: {
    short: 'Huang 1996',
    citation: 'Huang C et al, J Bone Miner Res 1996;11:401: stature lost with spine fractures',
    doi: '10.1002/jbmr.5650110315',
    tag: 'checked',
  },
  iofRiskCheck: {
    short: 'IOF Risk Check',
    citation: 'International Osteoporosis Foundation, Osteoporosis Risk Check',
    url: 'https://riskcheck.osteoporosis.foundation',
    tag: 'checked',
  },
  kanisAlcohol: {
    short: 'Alcohol and hip fracture, Osteoporos Int',
    citation: 'Alcohol intake and hip fracture, Osteoporos Int, meta-analysis',
    doi: '10.1007/s00198-014-2879-y',
    tag: 'checked',
  },
  kanisSmoking2005: {
    short: 'Kanis 2005',
    citation: 'Kanis JA et al, Osteoporos Int 2005;16: smoking and fracture risk, a meta-analysis',
    doi: '10.1007/s00198-004-1640-3',
    tag: 'checked',
  },
  katzman2017: {
    short: 'Katzman 2017 (SHEAF)',
    citation: 'Katzman WB et al, Osteoporos Int 2017 (SHEAF trial), n = 99',
    doi: '10.1007/s00198-017-4109-x',
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
    citation: 'Lang T et al, J Bone Miner Res 2004;19:1006-12',
    doi: '10.1359/JBMR.040307',
    tag: 'checked',
  },
  lindsay2001: {
    short: 'Lindsay 2001',
    citation: 'Lindsay R et al, JAMA 2001;285:320-3',
    url: 'https://eprints.soton.ac.uk/25762',
    tag: 'checked',
  },
  massageReference: {
    short: 'Massage Therapy Reference',
    citation: 'massagetherapyreference.com, trade guidance on osteoporosis and positioning',
    url: 'https://massagetherapyreference.com',
    tag: 'checked',
  },
  mayoCopy: {
    short: 'Mayo Clinic',
    citation: 'Mayo Clinic text on massage, read in a copy at bowtiemassage.com',
    url: 'https://bowtiemassage.com',
    tag: 'second-hand',
  },
  medicineToday2024: {
    short: 'Medicine Today 2024',
    citation: 'Medicine Today, August 2024: osteoporosis drugs, denosumab not to be paused without advice',
    url: 'https://medicinetoday.com.au',
    tag: 'checked',
  },
  medicineTodaySteroids2024: {
    short: 'Endocrinology Today 2024',
    citation: 'Endocrinology Today (Medicine Today), November 2024: steroid-induced osteoporosis',
    url: 'https://endocrinology.medicinetoday.com.au',
    tag: 'checked',
  },
  mosekilde3d: {
    short: 'Study of 61 spines',
    citation:
      'Width of trabeculae in 61 third lumbar vertebrae, ages 33 to 89, abstract 04844 of the bone library',
    url: 'https://wbldb.lievers.net/04844.html',
    tag: 'checked',
  },
  moyer2004: {
    short: 'Moyer 2004',
    citation: 'Moyer CA et al, Psychol Bull 2004;130:3: a meta-analysis of massage therapy research',
    doi: '10.1037/0033-2909.130.1.3',
    tag: 'checked',
  },
  nams2021: {
    short: 'Menopause Society (NAMS) 2021',
    citation: 'North American Menopause Society position statement 2021, read in a summary',
    doi: '10.1097/GME.0000000000001831',
    tag: 'second-hand',
  },
  htStopping: {
    short: 'Study of stopping hormone therapy',
    citation: 'Hip fracture after stopping hormone therapy, PMC3511047',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3511047',
    tag: 'checked',
  },
  nhanesSpine: {
    short: 'US spine imaging survey, 2013 to 2014',
    citation: 'Cosman F et al, Osteoporos Int 2017: vertebral fracture in NHANES 2013-14, PMC7422504',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7422504',
    tag: 'checked',
  },
  ofely1996: {
    short: 'Garnero 1996 (OFELY)',
    citation: 'Garnero P et al, J Bone Miner Res 1996;11:337-49',
    doi: '10.1002/jbmr.5650110307',
    tag: 'checked',
  },
  physiopedia: {
    short: 'Physiopedia',
    citation: 'Physiopedia, osteoporotic vertebral fractures',
    url: 'https://www.physio-pedia.com',
    tag: 'checked',
  },
  prove2019: {
    short: 'PROVE trial 2019',
    citation: 'PROVE trial, Osteoporos Int 2019, n = 615',
    doi: '10.1007/s00198-019-05133-0',
    tag: 'checked',
  },
  rcni: {
    short: 'RCNi',
    citation: 'RCNi, article 148461: questions to the nurses of the Royal Osteoporosis Society',
    url: 'https://rcni.com',
    tag: 'checked',
  },
  ros: {
    short: 'Royal Osteoporosis Society',
    citation: 'Royal Osteoporosis Society (formerly National Osteoporosis Society), nos.org.uk',
    url: 'https://nos.org.uk',
    tag: 'checked',
  },
  rosCopy: {
    short: 'Royal Osteoporosis Society',
    citation: 'Royal Osteoporosis Society text on healing times, read in a copy at cemle.com',
    url: 'https://cemle.com',
    tag: 'second-hand',
  },
  roux2009: {
    short: 'Roux 2009',
    citation: 'Roux JP et al, J Bone Miner Res 2010;25:356-61 (online 2009)',
    doi: '10.1359/jbmr.090803',
    tag: 'checked',
  },
  saetung2013: {
    short: 'Saetung 2013',
    citation: 'Saetung S et al, BMC Complement Altern Med 2013;13:69, n = 48',
    doi: '10.1186/1472-6882-13-69',
    tag: 'checked',
  },
  sheaf: {
    short: 'SHEAF trial',
    citation: 'SHEAF trial, University of California, escholarship.org/uc/item/0bf5w0h5, n = 99',
    url: 'https://escholarship.org/uc/item/0bf5w0h5',
    tag: 'checked',
  },
  shoemaker1997: {
    short: 'Shoemaker 1997',
    citation: 'Shoemaker JK, Tiidus PM, Mader R, Med Sci Sports Exerc 1997;29:610-4',
    doi: '10.1097/00005768-199705000-00004',
    tag: 'checked',
  },
  siminoski2006: {
    short: 'Siminoski 2006',
    citation: 'Siminoski K et al, Osteoporos Int 2006;17:290-6',
    doi: '10.1007/s00198-005-2017-y',
    tag: 'checked',
  },
  spineForces2020: {
    short: 'Review 2020',
    citation: 'Spinal manual therapy in osteoporosis, narrative review 2020',
    doi: '10.1080/10833196.2020.1852906',
    tag: 'checked',
  },
  spineReview: {
    short: 'Review of spine fractures',
    citation: 'Review of osteoporotic vertebral fracture, PMC8203169',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8203169',
    tag: 'checked',
  },
  steadyStraight: {
    short: 'Strong, Steady and Straight',
    citation: 'Strong, Steady and Straight: UK expert consensus on exercise, Br J Sports Med 56:837',
    url: 'https://bjsm.bmj.com',
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
  tooFit: {
    short: 'Too Fit To Fracture',
    citation: 'Too Fit To Fracture, expert consensus, Osteoporos Int 2015, table 5',
    doi: '10.1007/s00198-014-2881-4',
    tag: 'checked',
  },
  tuiNa2020: {
    short: 'Neck fracture after Tui Na, 2020',
    citation: 'Fracture of C6 after Tui Na, a case report, Ann Acad Med Singap 2020',
    doi: '10.47102/annals-acadmed.sg.2019149',
    tag: 'checked',
  },
  twins1996: {
    short: 'Twin study 1996',
    citation: 'Twin study of bone density, J Bone Miner Res 1996',
    doi: '10.1002/jbmr.5650110414',
    tag: 'checked',
  },
  vanStaa2000: {
    short: 'van Staa 2000',
    citation: 'van Staa TP et al, J Bone Miner Res 2000;15:993-1000',
    url: 'https://onlinelibrary.wiley.com/doi/10.1359/jbmr.2005.20.8.1486/abstract',
    tag: 'checked',
  },
  walton: {
    short: 'Walton pressure scale',
    citation: 'Walton T, a five-step pressure scale, patientrelaxation.com',
    url: 'https://patientrelaxation.com',
    tag: 'checked',
  },
  whi2006: {
    short: 'WHI trial 2006',
    citation: 'Jackson RD et al, N Engl J Med 2006;354:669-83',
    doi: '10.1056/NEJMoa055218',
    tag: 'checked',
  },
  yin2014: {
    short: 'Yin 2014',
    citation: 'Yin P et al 2014: adverse events of massage therapy, a systematic review',
    doi: '10.1155/2014/480956',
    tag: 'checked',
  },
  yourHormones: {
    short: 'Society for Endocrinology',
    citation: 'You and Your Hormones, Society for Endocrinology',
    url: 'https://www.yourhormones.info',
    tag: 'checked',
  },
} as const satisfies Readonly<Record<string, Source>>

export type SourceKey = keyof typeof SOURCES

/** The longest address worth printing whole; of a longer one the site is enough to find it by. */
const LONGEST = 44

/** What is printed after the name, so that it can be found from paper too: the DOI, or the bare address. */
export const locatorOf = (source: Source): string => {
  if (source.doi !== undefined) return `doi ${source.doi}`
  const bare = (source.url ?? '').replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return bare.length <= LONGEST ? bare : (bare.split('/')[0] ?? bare)
}

/** Where a click on the source leads: its DOI when it has one. */
export const addressOf = (source: Source): string =>
  source.doi === undefined ? (source.url ?? '') : `https://doi.org/${source.doi}`
