import type { Source } from './source'

/** Sources on who gets osteoporosis, and why. */
export const CAUSES_SOURCES = {
  acr: {
    short: 'American College of Rheumatology',
    citation: 'American College of Rheumatology, patient page on steroid-induced osteoporosis',
    url: 'https://rheumatology.org',
    tag: 'checked',
  },
  blackWomen2008: {
    short: 'Study of older US women, 2008',
    citation: 'Vertebral fracture in older Black and White women, J Bone Miner Res 2008',
    doi: '10.1359/jbmr.080411',
    tag: 'checked',
  },
  bmi2025: {
    short: 'BMI and fracture, JBMR 2025',
    citation: 'Body mass index and fracture risk, J Bone Miner Res 2025',
    doi: '10.1093/jbmr/zjaf091',
    tag: 'checked',
  },
  cdcBlog: {
    short: 'CDC survey blog, 2021',
    citation:
      'CDC National Center for Health Statistics, blog of 14 May 2021 on osteoporosis at 50 and over, NHANES 2017-18',
    url: 'https://blogs.cdc.gov/nchs/2021/05/14/5789',
    tag: 'checked',
  },
  cdcNchs: {
    short: 'CDC survey, 2017 to 2018',
    citation: 'CDC National Center for Health Statistics, NHANES 2017-18: osteoporosis at 50 and over',
    url: 'https://stacks.cdc.gov/view/cdc/103477',
    tag: 'checked',
  },
  cushing: {
    short: 'Cooper 2010',
    citation: 'Cooper MS, Ther Adv Chronic Dis 2010;1:17-23: steroid-induced osteoporosis, PMC3513855',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3513855',
    tag: 'checked',
  },
  endocrineSociety: {
    short: 'Endocrine Society',
    citation: 'Endocrine Society, patient page on steroid-induced osteoporosis',
    url: 'https://www.endocrine.org',
    tag: 'checked',
  },
  ettinger2010: {
    short: 'Ettinger 2010',
    citation:
      'Ettinger B et al, Osteoporos Int 2010;21:25-33: hip fracture by age, US hospital records of 2006',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2788143',
    tag: 'checked',
  },
  fraxCopy: {
    short: 'FRAX notes',
    citation: 'Notes to the FRAX tool on thyroid disease, read in a copy at pubcompare.ai',
    url: 'https://www.pubcompare.ai',
    tag: 'second-hand',
  },
  genesChapter: {
    short: 'Chapter on genes, Taylor & Francis',
    citation: 'Taylor & Francis chapter b14631-10 (abstract): genes in density and in fracture',
    url: 'https://www.taylorfrancis.com',
    tag: 'checked',
  },
  hagstrom2006: {
    short: 'Hagström 2006',
    citation: 'Hagström E et al, J Intern Med 2006;259:191-8',
    doi: '10.1111/j.1365-2796.2005.01600.x',
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
  medicineToday2020: {
    short: 'Medicine Today 2020',
    citation: 'Medicine Today, May 2020: overactive parathyroid glands',
    url: 'https://medicinetoday.com.au',
    tag: 'checked',
  },
  medicineTodaySteroids2024: {
    short: 'Endocrinology Today 2024',
    citation: 'Endocrinology Today (Medicine Today), November 2024: steroid-induced osteoporosis',
    url: 'https://endocrinology.medicinetoday.com.au',
    tag: 'checked',
  },
  medscape: {
    short: 'Medscape',
    citation: 'Medscape, osteoporosis: table of causes in hormones and glands',
    url: 'https://www.medscape.com',
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
} as const satisfies Readonly<Record<string, Source>>
