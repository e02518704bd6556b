import type { Source } from './source'

/** Sources on massage, and what bodies say of it. */
export const MASSAGE_SOURCES = {
  article2016: {
    short: 'Sapiel 2016',
    citation: 'Sapiel T, LMT, Massage For Osteoporosis, 8 February 2016: the article this page began with',
    url: 'https://twsmassage.wordpress.com/2016/02/08/massage-for-osteoporosis/',
    tag: 'checked',
  },
  bautmans2010: {
    short: 'Bautmans 2010',
    citation:
      'Bautmans I et al, J Rehabil Med 2010: mobilisation, taping and exercise in osteoporosis, n = 48',
    doi: '10.2340/16501977-0486',
    tag: 'checked',
  },
  bennell2010: {
    short: 'Bennell 2010',
    citation:
      'Bennell KL et al, BMC Musculoskelet Disord 2010;11:36: hands-on therapy with exercise after a spine fracture, n = 20',
    doi: '10.1186/1471-2474-11-36',
    tag: 'checked',
  },
  cochraneMassage2015: {
    short: 'Cochrane 2015',
    citation: 'Cochrane review 2015, massage for low back pain, CD001929.pub3: 25 trials, 3,096 people',
    doi: '10.1002/14651858.CD001929.pub3',
    tag: 'checked',
  },
  darsareh2012: {
    short: 'Darsareh 2012',
    citation: 'Darsareh F et al, Menopause 2012;19:995-9: scented massage and menopause symptoms, n = 90',
    doi: '10.1097/gme.0b013e318248ea16',
    tag: 'checked',
  },
  explore2024: {
    short: 'Scented massage of the knee, 2024',
    citation: 'Aromatherapy massage in knee osteoarthritis, Explore 2024, n = 60',
    doi: '10.1016/j.explore.2024.05.012',
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
  kamali2016: {
    short: 'Kamali 2016',
    citation: 'Kamali F et al, Physiother Theory Pract 2016: massage and mobilisation or exercise, n = 46',
    doi: '10.3109/09593985.2015.1110739',
    tag: 'checked',
  },
  kyphosisReview2021: {
    short: 'Review of exercise for a stoop, 2021',
    citation: 'Exercise for hyperkyphosis, a meta-analysis of 24 studies, Arch Osteoporos 2021',
    doi: '10.1007/s11657-021-00998-3',
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
  moyer2004: {
    short: 'Moyer 2004',
    citation: 'Moyer CA et al, Psychol Bull 2004;130:3: a meta-analysis of massage therapy research',
    doi: '10.1037/0033-2909.130.1.3',
    tag: 'checked',
  },
  moyer2011: {
    short: 'Moyer 2011',
    citation: 'Moyer CA et al, J Bodyw Mov Ther 2011;15:3-14: massage and cortisol, the numbers put together',
    doi: '10.1016/j.jbmt.2010.06.001',
    tag: 'checked',
  },
  oliveira2012: {
    short: 'Oliveira 2012',
    citation: 'Oliveira DS, Hachul H et al, Climacteric 2012: massage and sleep after menopause, n = 44',
    doi: '10.3109/13697137.2011.587557',
    tag: 'checked',
  },
  prove2019: {
    short: 'PROVE trial 2019',
    citation: 'PROVE trial, Osteoporos Int 2019, n = 615',
    doi: '10.1007/s00198-019-05133-0',
    tag: 'checked',
  },
  rapaport2016: {
    short: 'Rapaport 2016',
    citation: 'Rapaport MH et al, J Clin Psychiatry 2016;77:e883: Swedish massage for anxiety, n = 47',
    url: 'https://www.psychiatrist.com/jcp/massage-monotherapy-remediates-symptoms-of-anxiety',
    tag: 'checked',
  },
  rcni: {
    short: 'RCNi',
    citation: 'RCNi, article 148461: questions to the nurses of the Royal Osteoporosis Society',
    url: 'https://rcni.com',
    tag: 'checked',
  },
  roberts2011: {
    short: 'Roberts 2011',
    citation: 'Roberts L, Int J Ther Massage Bodywork 2011: pressure and muscle activity of the leg, n = 25',
    url: 'https://ijtmb.org/index.php/ijtmb/article/view/25',
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
  saetung2013: {
    short: 'Saetung 2013',
    citation: 'Saetung S et al, BMC Complement Altern Med 2013;13:69, n = 48',
    doi: '10.1186/1472-6882-13-69',
    tag: 'checked',
  },
  sefton2012: {
    short: 'Sefton 2012',
    citation: 'Sefton JM et al, Int J Ther Massage Bodywork 2012;5(3): massage and balance, n = 35',
    url: 'https://ijtmb.org/index.php/ijtmb/article/view/152',
    tag: 'checked',
  },
  shoemaker1997: {
    short: 'Shoemaker 1997',
    citation: 'Shoemaker JK, Tiidus PM, Mader R, Med Sci Sports Exerc 1997;29:610-4',
    doi: '10.1097/00005768-199705000-00004',
    tag: 'checked',
  },
  vaMap2024: {
    short: 'Map of reviews 2024',
    citation: 'Massage for pain, an evidence map of 129 reviews, JAMA Netw Open 2024',
    doi: '10.1001/jamanetworkopen.2024.22259',
    tag: 'checked',
  },
  vaillant2009: {
    short: 'Vaillant 2009',
    citation: 'Vaillant J et al, Man Ther 2009;14:661-4: massage of the feet and ankles, and balance, n = 28',
    url: 'https://www.physiospot.com/research/massage-and-mobilization-of-the-feet-and-ankles-in-elderly-adults-effect-on-clinical-balance-performance',
    tag: 'checked',
  },
  walton: {
    short: 'Walton pressure scale',
    citation: 'Walton T, a five-step pressure scale, patientrelaxation.com',
    url: 'https://patientrelaxation.com',
    tag: 'checked',
  },
} as const satisfies Readonly<Record<string, Source>>
