export type Spelling = 'uk' | 'us'

/*
 * The words of our catalogues are British; these are the ones an American reader spells otherwise. A beginning of a word stands
 * for all that begin so ("colour" for "coloured"), unless endings are given.
 */
const STEMS: Readonly<Record<string, string>> = {
  oestr: 'estr',
  oedema: 'edema',
  oesophag: 'esophag',
  foet: 'fet',
  haem: 'hem',
  anaem: 'anem',
  anaesth: 'anesth',
  leukaem: 'leukem',
  paediatr: 'pediatr',
  orthopaed: 'orthoped',
  gynaecolog: 'gynecolog',
  coeliac: 'celiac',
  diarrhoea: 'diarrhea',
  manoeuvr: 'maneuver',
  behaviour: 'behavior',
  colour: 'color',
  discolour: 'discolor',
  endeavour: 'endeavor',
  favour: 'favor',
  flavour: 'flavor',
  harbour: 'harbor',
  honour: 'honor',
  labour: 'labor',
  neighbour: 'neighbor',
  odour: 'odor',
  rigour: 'rigor',
  rumour: 'rumor',
  tumour: 'tumor',
  vapour: 'vapor',
  vigour: 'vigor',
  ageing: 'aging',
  judgement: 'judgment',
  acknowledgement: 'acknowledgment',
  grey: 'gray',
  sceptic: 'skeptic',
  mould: 'mold',
  plough: 'plow',
  sulph: 'sulf',
  aluminium: 'aluminum',
  skilful: 'skillful',
  fulfilment: 'fulfillment',
  enrolment: 'enrollment',
  jeweller: 'jeweler',
  cosy: 'cozy',
  draught: 'draft',
  practis: 'practic',
}
/** Whole words, where more letters after them make another word. */
const WHOLE: Readonly<Record<string, string>> = {
  'per cent': 'percent',
  centre: 'center',
  centres: 'centers',
  centred: 'centered',
  centring: 'centering',
  fibre: 'fiber',
  fibres: 'fibers',
  theatre: 'theater',
  calibre: 'caliber',
  programme: 'program',
  programmes: 'programs',
  catalogue: 'catalog',
  catalogues: 'catalogs',
  analogue: 'analog',
  analogues: 'analogs',
  defence: 'defense',
  defences: 'defenses',
  offence: 'offense',
  licence: 'license',
  licences: 'licenses',
  pretence: 'pretense',
  tyre: 'tire',
  tyres: 'tires',
  kerb: 'curb',
  fulfil: 'fulfill',
  fulfils: 'fulfills',
  enrol: 'enroll',
  enrols: 'enrolls',
  learnt: 'learned',
  burnt: 'burned',
  spelt: 'spelled',
  leant: 'leaned',
  whilst: 'while',
  amongst: 'among',
  maths: 'math',
}
/** Of these the last consonant stays single before an ending: "modelling" is "modeling", and "cancellous" stays as it is. */
const SINGLE: readonly string[] = [
  'cancel channel counsel equal fuel label level marvel model panel pencil remodel relabel rival',
  'signal spiral total travel tunnel unlabel',
].flatMap(line => line.split(' '))
/** "mineralise" and all that comes of it; never "exercise", "promise" or "advise", which are written so everywhere. */
const WITH_Z: readonly string[] = [
  'apolog categor character critic crystall custom demineral digit emphas equal familiar fertil',
  'final general hospital immobil individual local maxim memor metabol mineral minim mobil modern',
  'neutral normal optim organ oxid personal priorit random real recogn revascular special stabil',
  'standard steril summar symbol synchron synthes util visual',
].flatMap(line => line.split(' '))
const Z_ENDINGS = 'e|ed|es|er|ers|ing|ation|ations|able'

const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|')

/** Letters before and after, as people write them: a word may follow an apostrophe or a hyphen. */
const START = '(?<![A-Za-zÀ-ÿ])'
const END = '(?![A-Za-zÀ-ÿ])'

const likeModel = (model: string, text: string): string => {
  if (model === model.toUpperCase()) return text.toUpperCase()
  return /^[A-Z]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

/** Turns the British words of a text into American ones; everything else stays letter for letter. */
export const americanWords = (): ((text: string) => string) => {
  const stems = new RegExp(`${START}(${alternatives(Object.keys(STEMS))})`, 'gi')
  const whole = new RegExp(`${START}(${alternatives(Object.keys(WHOLE))})${END}`, 'gi')
  const single = new RegExp(`${START}(${alternatives(SINGLE)})l(ed|ing|er|ers|or|ors)${END}`, 'gi')
  const withZ = new RegExp(
    `${START}((?:un|re|de|dis)?(?:${alternatives(WITH_Z)}))is(${Z_ENDINGS})${END}`,
    'gi',
  )
  const lyse = new RegExp(`${START}((?:re)?anal|catal|paral|hydrol)ys(e|ed|er|ers|ing)${END}`, 'gi')
  const metre = new RegExp(`((?:centi|milli|kilo|micro|nano)?)(met|lit)re(s?)${END}`, 'gi')
  const swap =
    (table: Readonly<Record<string, string>>) =>
    (found: string): string =>
      likeModel(found, table[found.toLowerCase()] ?? found)
  return text =>
    text
      .replace(whole, swap(WHOLE))
      .replace(single, '$1$2')
      .replace(withZ, '$1iz$2')
      .replace(lyse, '$1yz$2')
      .replace(metre, '$1$2er$3')
      .replace(stems, swap(STEMS))
}
