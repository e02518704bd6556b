import { FORBIDDEN_OF_MASSAGE } from './words-forbidden-massage'

/** What no sentence of the product may say, in any catalogue: massage.md 1, 2, 3.8, 4.5, 5.2 and 6. */
export interface Forbidden {
  readonly why: string
  /** matched against one sentence at a time, its gaps filled */
  readonly pattern: RegExp
  /** sentences that it must catch */
  readonly catches: readonly string[]
  /** sentences that it must let pass, near misses */
  readonly passes?: readonly string[]
  /** whole sentences of ours that need the words: to deny the thing, to quote a saying, or to ask */
  readonly allowed?: readonly string[]
  /** keys that the rule is not about */
  readonly except?: RegExp
}

const CARER = '(?:doctor|clinician|therapist|physiotherapist|nurse|patient|client|reader|someone|anyone)'

const FORBIDDEN_OF_ANYONE: readonly Forbidden[] = [
  {
    why: 'a verdict on a person, or a pressure called safe (5.2, 4.4 E)',
    pattern: /\bsafe(?:ly|r|st|ty)?\b/i,
    catches: [
      'Massage is safe for you.',
      'A safe pressure of 20.',
      'You can safely book.',
      'Level 2 is safest.',
    ],
    allowed: [
      'No study has measured a safe pressure for people with osteoporosis.',
      'So we cannot tell you a safe number.',
      'Why there is no safe number',
      'That is not proof that it is safe, for no one has counted how often harm happens.',
      // what people ask; the answer says that this page cannot tell
      'Is massage safe for me?',
      'Is it safe?',
      // among the words that a teacher leaves out
      '“Safe”',
      // of exercise, as the Royal Osteoporosis Society says it
      'UK experts agree on this, and call it safe for most.',
    ],
  },
  {
    why: 'a verdict on a person: cleared (5.2)',
    pattern:
      /\bclear(?:s|ed)? (?:you|me|them|her|him|anyone|people)\b|\bcleared\b|\bclearance\b|\bgo-ahead\b|\bgreen light\b/i,
    catches: [
      'You are cleared for massage.',
      'This clears you.',
      'Your clearance is complete.',
      'You have a green light.',
    ],
    allowed: [
      'It cannot check your bones or clear you for massage.',
      'It cannot check my bones or clear me for massage.',
      'None of them is a go-ahead.',
      'That is no go-ahead.',
    ],
  },
  {
    why: 'a diagnosis',
    pattern:
      /\byou have (?:osteoporosis|a (?:fracture|break|broken))|\byour (?:bones? (?:is|are)|spine is) (?:weak|fragile|strong|normal|healthy|fine)\b/i,
    catches: ['You have osteoporosis.', 'It seems you have a fracture.', 'Your bones are fine.'],
    allowed: [
      'Has a doctor or nurse told you that you have osteoporosis?',
      'Has anyone told you that you have osteoporosis, or thin bones?',
      'A machine does not know where your bones are weak.',
    ],
  },
  {
    why: 'a T-score does not say when a bone breaks (4.5)',
    pattern:
      /\b(?:your|his|her|this|the) (?:bones?|spine|hip|wrist|vertebra) (?:will |would |may |can )?(?:breaks?|fractures?|gives? way|fails?) (?:at|under|with|above)\b|\bbreaks? at \d/i,
    catches: ['Your bone breaks at 2,000.', 'This spine would break under 20 kg.', 'It breaks at 400 N.'],
  },
  {
    why: 'our figures are not FRAX (6)',
    pattern: /\bFRAX\b/i,
    catches: ['Your FRAX result.', 'This is a FRAX score.'],
    allowed: [
      'Not medical advice, not FRAX, not tested for one person.',
      'It is a population-based teaching estimate, not medical advice, not FRAX, not validated for individuals.',
    ],
  },
  {
    why: 'words that frighten (6)',
    pattern:
      /\bsnap(?:s|ped|ping)?\b|\bcrumbl|silent killer|\bbrittle|dowager|\bsuffer(?:s|ed|ers?|ing)?\b|\bvictims?\b|\beasy to break\b|\btime bomb/i,
    catches: [
      'Bones snap.',
      'The spine crumbles.',
      'The silent killer.',
      'Brittle bones.',
      'A sufferer.',
      'They are easy to break.',
    ],
    passes: ['Bones become weaker and easier to break.'],
  },
  {
    why: 'counts have their base: of 100 people like this, never 1 in x',
    pattern:
      /\b(?:1|one) in (?:every |about )?(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twenty\b|a (?:hundred|thousand|million)\b)/i,
    catches: ['1 in 5 men.', 'One in three women.', 'One in a hundred.'],
    passes: ['4 cm (1.5 in) since 40.', 'At least one in the spine.'],
    allowed: [
      // of drawings and of fits, not of people
      'One fit is one choice of its hidden numbers; the highest and lowest 1 in 20 are left out.',
      'Fewer than one in a hundred',
      'Nobody noticed it in this life: fewer than one in three such fractures are noticed at the time.',
      'It was noticed in this life: fewer than one in three such fractures are noticed at the time.',
    ],
  },
  {
    why: 'a survey says who was measured, and is no cause (1, 6)',
    pattern:
      /\b(?:because|due to|owing to|caused by|thanks to)\b[^.]*\b(?:race|racial|ethnic\w*|ancestry|black|white|asian|hispanic)\b|\b(?:race|ethnicity|ancestry)\b[^.]*\b(?:causes?|raises?|lowers?|protects?|decides?|risk)\b|\bbeing (?:black|white|asian|hispanic)\b/i,
    catches: ['Risk is high because they are White.', 'Race raises risk.', 'Being Asian is a risk factor.'],
    passes: ['In US surveys rates were highest in Asian, Hispanic and White adults.'],
  },
  {
    why: 'people are “they” and “you” (claim 25, 6)',
    pattern: new RegExp(
      `\\b(?:his|her) (?:own )?${CARER}|\\b${CARER}\\b[^.;]*\\b(?:he|she|him|his|hers?)\\b|\\bhe or she\\b|\\bhis or her\\b|\\bs?he/s?he\\b|\\bs/he\\b`,
      'i',
    ),
    catches: [
      'The doctor knows what he does.',
      'Ask her therapist.',
      'A patient and his diet.',
      'He or she decides.',
    ],
    passes: ['She takes weekly tablets from 66 to 71.'],
    allowed: ['The doctor is “he”, and the diet is “hers”', 'The doctor is ‘he’, and the diet is ‘hers’.'],
  },
  {
    why: 'nothing promotes drinking (claim 29)',
    pattern:
      /\b(?:alcohol|drink(?:s|ing|ers)?|wine|beer)\b[^.]*\b(?:protect\w*|good for|healthy|helps?|benefits?|strengthen\w*|lowers? (?:the |your )?risk)\b|\b(?:light|moderate) (?:drink|alcohol)/i,
    catches: ['A little wine helps bone.', 'Light drinkers broke fewer hips.', 'Moderate alcohol is fine.'],
    passes: ['Cut down if you drink a lot.'],
  },
  {
    why: 'nobody is told to start, stop or change a medicine (6)',
    pattern:
      /\byou (?:can|may|could|should|need to) (?:stop|pause|skip|change|start|take) (?:your |taking |the |a )?(?:medicine|tablets?|drugs?|pills?|injections?|dose|taking)/i,
    catches: ['You can stop your tablets.', 'You should start taking them.', 'You may skip a dose.'],
  },
  {
    why: 'promises and cures',
    pattern:
      /\bcures?\b|\bcured\b|\bguarantee|\bmiracle|\bdetox|\btoxins?\b|\b(?:clinically|scientifically) proven\b|\bas with all bodies\b/i,
    catches: [
      'It cures pain.',
      'A guarantee.',
      'It flushes toxins.',
      'Clinically proven.',
      'It helps, as with all bodies.',
    ],
    // a claim of the article, listed as dropped
    allowed: ['The body gains from massage, “as with all bodies”'],
  },
  {
    why: 'no dead bone waits: living bone is removed (claim 4)',
    pattern: /\bdead (?:bone|tissue)\b/i,
    catches: ['Dead tissue is not replaced in time.', 'Dead bone was waiting.'],
    allowed: [
      // sayings that a verdict stands beside
      'Dead tissue is not replaced in time.',
      'In osteoporosis, dead tissue is not replaced in time',
      'Bone is not dead tissue that waits to be replaced.',
    ],
  },
]

export const FORBIDDEN: readonly Forbidden[] = [...FORBIDDEN_OF_MASSAGE, ...FORBIDDEN_OF_ANYONE]
