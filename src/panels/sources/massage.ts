import type { Source } from './source'

/** Sources on massage, and what bodies say of it. */
export const MASSAGE_SOURCES = {
  bautmans2010: {
    short: 'Bautmans 2010',
    citation:
      'Bautmans I et al, J Rehabil Med 2010: mobilisation, taping and exercise in osteoporosis, n = 48',
    doi: '10.2340/16501977-0486',
    tag: 'checked',
  },
  cochraneMassage2015: {
    short: 'Cochrane 2015',
    citation: 'Cochrane review 2015, massage for low back pain, CD001929.pub3: 25 trials, 3,096 people',
    doi: '10.1002/14651858.CD001929.pub3',
    tag: 'checked',
  },
  ernst2003: {
    short: 'Ernst 2003',
    citation: 'Ernst E, The safety of massage therapy, Rheumatology 2003;42:1101-6',
    doi: '10.1093/rheumatology/keg306',
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
  saetung2013: {
    short: 'Saetung 2013',
    citation: 'Saetung S et al, BMC Complement Altern Med 2013;13:69, n = 48',
    doi: '10.1186/1472-6882-13-69',
    tag: 'checked',
  },
  shoemaker1997: {
    short: 'Shoemaker 1997',
    citation: 'Shoemaker JK, Tiidus PM, Mader R, Med Sci Sports Exerc 1997;29:610-4',
    doi: '10.1097/00005768-199705000-00004',
    tag: 'checked',
  },
  spineForces2020: {
    short: 'Review 2020',
    citation: 'Spinal manual therapy in osteoporosis, narrative review 2020',
    doi: '10.1080/10833196.2020.1852906',
    tag: 'checked',
  },
  tuiNa2020: {
    short: 'Neck fracture after Tui Na, 2020',
    citation: 'Fracture of C6 after Tui Na, a case report, Ann Acad Med Singap 2020',
    doi: '10.47102/annals-acadmed.sg.2019149',
    tag: 'checked',
  },
  walton: {
    short: 'Walton pressure scale',
    citation: 'Walton T, a five-step pressure scale, patientrelaxation.com',
    url: 'https://patientrelaxation.com',
    tag: 'checked',
  },
  yin2014: {
    short: 'Yin 2014',
    citation: 'Yin P et al 2014: adverse events of massage therapy, a systematic review',
    doi: '10.1155/2014/480956',
    tag: 'checked',
  },
} as const satisfies Readonly<Record<string, Source>>
