import type { Source } from './source'

/** Sources on medicines, exercise, smoking and drink. */
export const TREATMENT_SOURCES = {
  alcoholDose: {
    short: 'Alcohol and fractures, pooled',
    citation: 'Alcohol intake and fracture, dose and response over pooled studies, PMC10334160',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC10334160',
    tag: 'checked',
  },
  bisphosphonatesHip2022: {
    short: 'Review of hip fractures, 2022',
    citation: 'Zhao S et al, J Investig Med 2022;70:837: bisphosphonates and hip fracture',
    url: 'https://hw-f5-jim.highwire.org/content/70/3/837.full.txt',
    tag: 'checked',
  },
  cochraneAlendronate: {
    short: 'Cochrane, alendronate',
    citation: 'Cochrane review of alendronate, CD001155.pub2',
    doi: '10.1002/14651858.CD001155.pub2',
    tag: 'checked',
  },
  cummings2018: {
    short: 'Cummings 2018',
    citation: 'Cummings SR et al, J Bone Miner Res 2018: spine fractures after stopping denosumab',
    doi: '10.1002/jbmr.3337',
    tag: 'checked',
  },
  defend2011: {
    short: 'DEFEND trial 2011',
    citation: 'Bone HG et al, J Clin Endocrinol Metab 2011;96:972-80',
    doi: '10.1210/jc.2010-1502',
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
  horizon2007: {
    short: 'HORIZON trial 2007',
    citation: 'Black DM et al, N Engl J Med 2007;356:1809-22',
    doi: '10.1056/NEJMoa067312',
    tag: 'checked',
  },
  htStopping: {
    short: 'Study of stopping hormone therapy',
    citation: 'Hip fracture after stopping hormone therapy, PMC3511047',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3511047',
    tag: 'checked',
  },
  katzman2017: {
    short: 'Katzman 2017 (SHEAF)',
    citation: 'Katzman WB et al, Osteoporos Int 2017 (SHEAF trial), n = 99',
    doi: '10.1007/s00198-017-4109-x',
    tag: 'checked',
  },
  jogc422g: {
    short: 'Canadian guideline 422g, 2022',
    citation: 'Guideline No. 422g: Menopause and Osteoporosis, J Obstet Gynaecol Can 2022;44:527-36',
    url: 'https://www.jogc.com/article/S1701-2163(21)00749-0/fulltext',
    tag: 'checked',
  },
  liftmor2018: {
    short: 'LIFTMOR trial 2018',
    citation: 'Watson SL et al, J Bone Miner Res 2018;33:211-20, n = 101',
    doi: '10.1002/jbmr.3284',
    tag: 'checked',
  },
  medicineToday2024: {
    short: 'Medicine Today 2024',
    citation: 'Medicine Today, August 2024: osteoporosis drugs, denosumab not to be paused without advice',
    url: 'https://medicinetoday.com.au',
    tag: 'checked',
  },
  nams2021: {
    short: 'Menopause Society (NAMS) 2021',
    citation: 'North American Menopause Society position statement 2021, read in a summary',
    doi: '10.1097/GME.0000000000001831',
    tag: 'second-hand',
  },
  sheaf: {
    short: 'SHEAF trial',
    citation: 'SHEAF trial, University of California, escholarship.org/uc/item/0bf5w0h5, n = 99',
    url: 'https://escholarship.org/uc/item/0bf5w0h5',
    tag: 'checked',
  },
  smoking2003: {
    short: 'Smoking and fractures, 2003',
    citation:
      'Vestergaard P, Mosekilde L, J Intern Med 2003;254:572-83: smoking and fracture, pooled studies',
    doi: '10.1111/j.1365-2796.2003.01232.x',
    tag: 'checked',
  },
  steadyStraight: {
    short: 'Strong, Steady and Straight',
    citation: 'Strong, Steady and Straight: UK expert consensus on exercise, Br J Sports Med 56:837',
    url: 'https://bjsm.bmj.com',
    tag: 'checked',
  },
  tooFit: {
    short: 'Too Fit To Fracture',
    citation: 'Too Fit To Fracture, expert consensus, Osteoporos Int 2015, table 5',
    doi: '10.1007/s00198-014-2881-4',
    tag: 'checked',
  },
  whi2006: {
    short: 'WHI trial 2006',
    citation: 'Jackson RD et al, N Engl J Med 2006;354:669-83',
    doi: '10.1056/NEJMoa055218',
    tag: 'checked',
  },
} as const satisfies Readonly<Record<string, Source>>
