import type { Source } from './source'

/** Sources on harm from massage and from other hands-on work, and on unease about it. Case reports: none of them gives a rate. */
export const HARM_SOURCES = {
  bleeding: {
    short: 'Bleeding after deep massage',
    citation: 'Haematoma after deep massage in a man of 50 with cirrhosis, a case report, consultant360.com',
    url: 'https://www.consultant360.com',
    tag: 'checked',
  },
  ernst2003: {
    short: 'Ernst 2003',
    citation: 'Ernst E, The safety of massage therapy, Rheumatology 2003;42:1101-6',
    doi: '10.1093/rheumatology/keg306',
    tag: 'checked',
  },
  haldeman1992: {
    short: 'Haldeman 1992',
    citation:
      'Haldeman S, Rubinstein SM, J Manipulative Physiol Ther 1992;15:450-4: four compression fractures',
    url: 'https://research.vu.nl/en/publications/compression-fractures-in-patients-undergoing-spinal-manipulative-',
    tag: 'checked',
  },
  japanMachines2016: {
    short: 'National Consumer Affairs Center of Japan',
    citation:
      'National Consumer Affairs Center of Japan on home massage machines, 2016, read in a news report',
    url: 'https://j-cast.com/2016/01/22256325.html',
    tag: 'second-hand',
  },
  japanShops2014: {
    short: 'AsiaOne, complaints in Japan',
    citation:
      'AsiaOne, a news report on complaints about massage shops to the consumer centre of Japan, fiscal 2013',
    url: 'https://www.asiaone.com/world/injuries-unlicensed-massage-parlours-rise-japan',
    tag: 'checked',
  },
  joyfulRising: {
    short: 'Joyful Rising, a therapist’s blog',
    citation: 'joyfulrisingspa.com, a massage therapist’s blog on osteoporosis',
    url: 'https://joyfulrisingspa.com',
    tag: 'checked',
  },
  ribs2020: {
    short: 'Rib fractures, 2020',
    citation: 'Three rib fractures after manual therapy, a case series, J Can Chiropr Assoc 2020;64:7-15',
    url: 'https://plus.mcmaster.ca/rehab',
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
  yin2014: {
    short: 'Yin 2014',
    citation: 'Yin P et al 2014: adverse events of massage therapy, a systematic review',
    doi: '10.1155/2014/480956',
    tag: 'checked',
  },
} as const satisfies Readonly<Record<string, Source>>
