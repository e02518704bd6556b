import type { Forbidden } from './words-forbidden'

/** Matches a sentence in which each part occurs, in any order. */
const together = (...parts: readonly string[]): RegExp =>
  new RegExp(`^${parts.map(part => `(?=.*(?:${part}))`).join('')}`, 'is')

const HANDS =
  'massag|\\bstrok|\\bpalms?\\b|\\bthumb|\\belbow|lotioning|\\bwalton|tapotement|\\btapping|\\bhands?\\b'
/** What no sentence may say of massage and of those who give it: massage.md 1, 3 and 4.5. */
export const FORBIDDEN_OF_MASSAGE: readonly Forbidden[] = [
  {
    why: 'a score for massage (5.2)',
    pattern: together(
      'massag|\\byour\\b',
      '\\b(?:[^t-]|[^-])score of \\d|\\bout of 10|\\bmassage score|\\bpoints\\b',
    ),
    catches: ['Your massage score of 7.', 'Massage suits you: 8 out of 10.'],
    passes: ['Your T-score sets your bone beside that of others.'],
  },
  {
    why: 'the route is not cortisol (1, 3.1)',
    pattern:
      /\bstress hormone|\b(?:lower|reduc|cut|bring|drop|eas)\w*\b[^.]*\bcortisol\b[^.]*|\bcortisol\b[^.]*\b(?:down|drops?|falls?|lower)\b/i,
    catches: ['Massage lowers stress hormones.', 'It reduces cortisol.', 'Cortisol falls during massage.'],
    allowed: [
      'In adults, massage has not been shown to change cortisol, a stress hormone.',
      // among the things a therapist should not say
      '“It brings your cortisol down.”',
    ],
  },
  {
    why: 'massage does not build, strengthen or grow bone (1, 4.5)',
    pattern: together(
      HANDS,
      '\\b(?:strengthen|build|grow|thicken|harden|regrow|stronger|denser)\\w*',
      '\\bbones?\\b',
    ),
    catches: ['Massage strengthens bone.', 'Gentle hands help your bones grow.', 'Tapping builds bone.'],
    passes: ['A signal tells the builders to lay down bone.'],
    allowed: ['Massage has not been shown to make bone stronger or to prevent breaks.'],
  },
  {
    why: 'the same, said of “it”',
    pattern:
      /\bit (?:will )?(?:builds?|strengthens?|grows?|thickens?) (?:your |the )?bones?\b|\bit (?:will )?straightens? /i,
    catches: ['It builds bone.', 'It will strengthen your bones.', 'It straightens the back.'],
    // among the things a therapist should not say
    allowed: ['“It builds bone.”', '“It will straighten your back.”'],
  },
  {
    why: 'massage moves no curve: it is no input of the model (1, 3.6)',
    pattern: together(
      'massag',
      'anabolic|(?:raise|increase|improve)s? (?:your |the )?(?:bone )?density|(?:prevent|avoid|fewer|lower)\\w* (?:\\w+ )?(?:fractures?|breaks?|risk)',
    ),
    catches: ['Massage raises bone density.', 'Massage prevents fractures.', 'Massage lowers the risk.'],
    allowed: ['Massage has not been shown to make bone stronger or to prevent breaks.'],
  },
  {
    why: 'blood to the bone, or through the whole body: the weakest claim (1, 3.3)',
    pattern: together('massag', '\\bblood\\b', '\\bbones?\\b|throughout|all through|vital|nutri'),
    catches: ['Massage brings blood to muscle and bone.', 'Massage raises blood flow throughout the body.'],
    allowed: [
      // sayings that a verdict stands beside
      'Massage raises blood flow all through the body.',
      'Massage raises blood flow throughout the body',
      'We found no study of massage and blood flow in human bone.',
      'We found no study of blood flow in human bone during massage.',
      'What massage does to the blood flow in bone.',
    ],
  },
  {
    why: 'massage cannot straighten a wedged vertebra (1, 3.4)',
    pattern: together('massag', '\\b(?:straighten|releas|realign|reshap)\\w*'),
    catches: ['Massage straightens the spine.', 'Massage releases the muscles that hold you stooped.'],
    // a saying that a verdict stands beside
    allowed: ['Massage releases the muscles that hold a person stooped'],
  },
  {
    why: 'massage goes alongside care and replaces nothing (claim 45)',
    pattern:
      /massag[^.]*\balternative\b|\bcomplimentary\b|\binstead of (?:a |your |the )?(?:medicine|treatment|doctor)/i,
    catches: [
      'Massage is an alternative to tablets.',
      'A complimentary therapy.',
      'Try it instead of medicine.',
    ],
    allowed: ['Massage is complementary, not an alternative'],
  },
  {
    why: 'no per cent, newton or pressure for a stroke, and none for a Walton step (1, 4.5); the arithmetic of area is its own',
    pattern: together(HANDS, '\\d\\s?(?:%|‰|kN\\b|N\\b|kPa\\b|per ?cent|newtons?)|\\bnewtons?\\b'),
    catches: [
      'A palm presses with 20 N.',
      'Walton 2 is 5-15 newtons.',
      'Massage helps 70 per cent of people.',
      'An elbow gives 50 kPa.',
    ],
    except: /^panels\.area\./,
  },
  {
    why: 'no figure for the risk of massage: nobody knows how many were treated (1, 3.7)',
    pattern: together('massag', '\\b(?:risk|chance|odds|likely)\\b', '\\d'),
    catches: ['The risk of a break in massage is 2 in a thousand.', 'Massage: a chance of 0.1.'],
  },
  {
    why: 'no bar of massage against the strength of a bone (4.5)',
    pattern: together(
      HANDS,
      '\\b(?:weaker|less|lighter|gentler|far below|lower) than\\b|\\bcompared (?:with|to)\\b',
      '\\bvertebra|\\bspine bone|\\bbones? (?:can )?(?:bear|take|stand|hold|breaks?)',
    ),
    catches: [
      'A massage is far lighter than what a vertebra can take.',
      'Hands press less than a spine bone bears.',
    ],
  },
  {
    why: 'no comparison with coughing or resuscitation (4.5)',
    pattern: /\bcough[^.]*massag|massag[^.]*\bcough|\bCPR\b|resuscitat/i,
    catches: ['Coughing loads your spine more than massage.', 'In CPR ribs break.'],
  },
  {
    why: 'pain is a stop sign (5.4)',
    pattern: /\bgood pain\b|\bpain is good\b|\bno pain,? no gain\b|\bhurts? so good\b|\bshould hurt\b/i,
    catches: ['That is good pain.', 'No pain, no gain.', 'It should hurt a little.'],
    allowed: ['Pain is a stop sign, not “good pain”.', 'Pain is a stop sign and never “good pain”.'],
  },
  {
    why: 'these bodies said nothing on massage and osteoporosis (3.8)',
    pattern:
      /\bAMTA\b|\bNCBTMB\b|Massage Therapy Association|(?:\bIOF\b|International Osteoporosis Foundation)[^.]*massag|massag[^.]*(?:\bIOF\b|International Osteoporosis Foundation)/i,
    catches: ['The AMTA says so.', 'NCBTMB rules.', 'The IOF recommends massage.'],
    passes: ['The IOF asks about 4 cm of height.'],
  },
]
