export interface Reference {
  readonly citation: string
  readonly doi?: string
  readonly url?: string
}

/**
 * Where the numbers of the model and of its controls come from, and what its parts rest on. Keys are used by params.ts,
 * drugs/, risk and docs/model.src.md.
 */
export const REFERENCES: Readonly<Record<string, Reference>> = {
  anagnostis2019: {
    citation: 'Anagnostis P et al. Early menopause and fractures, meta-analysis. Endocrine 2019;63:213',
  },
  black2006: {
    citation: 'Black DM et al. FLEX: alendronate stopped or continued. JAMA 2006;296:2927-38',
    doi: '10.1001/jama.296.24.2927',
  },
  black2007: {
    citation: 'Black DM et al. HORIZON: yearly zoledronate. N Engl J Med 2007;356:1809-22',
    doi: '10.1056/NEJMoa067312',
  },
  bone2011: {
    citation: 'Bone HG et al. DEFEND: denosumab started and stopped. J Clin Endocrinol Metab 2011;96:972-80',
    doi: '10.1210/jc.2010-1502',
  },
  boyce2008: {
    citation:
      'Boyce BF, Xing L. Functions of RANKL/RANK/OPG in bone modeling and remodeling. Arch Biochem Biophys 2008;473:139-46',
    doi: '10.1016/j.abb.2008.03.018',
  },
  cosman2016: {
    citation: 'Cosman F et al. FRAME: romosozumab. N Engl J Med 2016;375:1532-43',
    doi: '10.1056/NEJMoa1607948',
  },
  cummings2009: {
    citation: 'Cummings SR et al. FREEDOM: denosumab. N Engl J Med 2009;361:756-65',
    doi: '10.1056/NEJMoa0809493',
  },
  eghbali2003: {
    citation:
      'Eghbali-Fatourechi G et al. RANK ligand and bone resorption after the menopause. J Clin Invest 2003;111:1221-30',
    doi: '10.1172/JCI17215',
  },
  ettinger1999: {
    citation: 'Ettinger B et al. MORE: raloxifene. JAMA 1999;282:637-45',
    doi: '10.1001/jama.282.7.637',
  },
  greendale2012: {
    citation: 'Greendale GA et al. SWAN: bone loss across the menopause. J Bone Miner Res 2012;27:111-8',
    doi: '10.1002/jbmr.534',
  },
  greenspan2005: {
    citation: 'Greenspan SL et al. Bone loss on androgen deprivation. J Clin Endocrinol Metab 2005',
    url: 'https://pubmed.ncbi.nlm.nih.gov/16189261/',
  },
  hairer1996: {
    citation: 'Hairer E, Wanner G. Solving Ordinary Differential Equations II, section IV.7. Springer 1996',
  },
  harris1999: {
    citation: 'Harris ST et al. VERT-NA: risedronate. JAMA 1999;282:1344-52',
    doi: '10.1001/jama.282.14.1344',
  },
  hosking2003: {
    citation:
      'Comparison of once-weekly alendronate and daily risedronate, randomised placebo-controlled study. Curr Med Res Opin 2003',
  },
  howe2011: {
    citation: 'Howe TE et al. Exercise and bone density after the menopause. Cochrane 2011;CD000333',
    doi: '10.1002/14651858.CD000333.pub2',
  },
  iom2011: {
    citation: 'Institute of Medicine. Dietary Reference Intakes for Calcium and Vitamin D. 2011',
    doi: '10.17226/13050',
  },
  joerg2022: {
    citation: 'Joerg DJ et al. Modelling osteoporosis drug sequences. eLife 2022;11:e76228',
    doi: '10.7554/eLife.76228',
  },
  kanis2004family: { citation: 'Kanis JA et al. Family history and fracture risk. Bone 2004;35:1029' },
  kanis2004fracture: { citation: 'Kanis JA et al. Previous fracture and fracture risk. Bone 2004;35:375' },
  kanis2005alcohol: {
    citation: 'Kanis JA et al. Alcohol intake and fracture risk. Osteoporos Int 2005;16:737',
  },
  krum2008: {
    citation: 'Krum SA et al. Estrogen, Fas ligand and the survival of osteoclasts. EMBO J 2008;27:535-45',
    doi: '10.1038/sj.emboj.7601984',
  },
  lang2004: {
    citation: 'Lang T et al. Bone loss in long spaceflight. J Bone Miner Res 2004;19:1006-12',
    doi: '10.1359/JBMR.040307',
  },
  law1997: {
    citation: 'Law MR, Hackshaw AK. Smoking, bone density and hip fracture. BMJ 1997;315:841-6',
    doi: '10.1136/bmj.315.7112.841',
  },
  liberman1995: {
    citation: 'Liberman UA et al. Alendronate. N Engl J Med 1995;333:1437-43',
    doi: '10.1056/NEJM199511303332201',
  },
  looker1998: {
    citation: 'Looker AC et al. NHANES III hip density. Osteoporos Int 1998;8:468-89',
    doi: '10.1007/s001980050093',
  },
  looker2012: {
    citation:
      'Looker AC et al. Lumbar spine and hip density, NHANES 2005-2008. Vital Health Stat 2012;11(251)',
  },
  neckWidth: {
    citation: 'Geometry of the femoral neck by age, sex and ethnicity in 3882 people (abstract)',
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC2921984',
  },
  neer2001: {
    citation: 'Neer RM et al. Fracture Prevention Trial: teriparatide. N Engl J Med 2001;344:1434-41',
    doi: '10.1056/NEJM200105103441904',
  },
  orwoll1990: {
    citation:
      'Orwoll ES et al. Osteophytes, calcified vessels and spinal density in men. J Clin Endocrinol Metab 1990;70:1202-7',
    doi: '10.1210/jcem-70-4-1202',
  },
  pepi1996: {
    citation: 'PEPI Writing Group. Hormone therapy and bone density. JAMA 1996;276:1389-96',
    doi: '10.1001/jama.1996.03540170033029',
  },
  phptBiopsies: {
    citation:
      'Reconstruction of cortical bone remodeling in untreated primary hyperparathyroidism and following surgery (abstract)',
    url: 'https://discovery.researcher.life/article/reconstruction-of-cortical-bone-remodeling-in-untreated-primary-hyperparathyroidism-and-following-surgery/52ed49f62a36375e893f35d2a3a7ceb7',
  },
  tai2015: {
    citation: 'Tai V et al. Calcium intake and bone density, meta-analysis. BMJ 2015;351:h4183',
    doi: '10.1136/bmj.h4183',
  },
  tang2009: {
    citation:
      'Tang Y et al. TGF-beta1-induced migration of bone mesenchymal stem cells couples resorption with formation. Nat Med 2009;15:757-65',
    doi: '10.1038/nm.1979',
  },
  vandenput2024: {
    citation:
      'Vandenput L et al. Falls in the past year and fracture risk, meta-analysis. Osteoporos Int 2024;35:469',
  },
  vanStaa2002: {
    citation:
      'van Staa TP et al. Oral corticosteroids and bone, meta-analysis. Osteoporos Int 2002;13:777-87',
    doi: '10.1007/s001980200108',
  },
  weinstein1998: {
    citation:
      'Weinstein RS et al. Inhibition of osteoblastogenesis and promotion of apoptosis of osteoblasts and osteocytes by glucocorticoids. J Clin Invest 1998;102:274-82',
  },
  xiong2012: {
    citation:
      'Xiong J, O’Brien CA. Osteocyte RANKL: new insights into the control of bone remodeling. J Bone Miner Res 2012;27:499-505',
    doi: '10.1002/jbmr.1547',
  },
}
