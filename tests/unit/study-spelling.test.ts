import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { createI18n } from '../../src/i18n'
import { americanWords } from '../../src/i18n/spelling'

const FOLDER = path.resolve(import.meta.dirname, '../../src/i18n/locales/en')
const MESSAGES = readdirSync(FOLDER).flatMap(file =>
  Object.entries(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Record<string, string>)
    .filter(([key]) => key !== '//')
    .map(([key, text]) => ({ file, key, text })),
)
const words = americanWords()

/**
 * What a British spelling looks like, told by its letters and not by our list, so that a word the list lacks is found. Words
 * that are written so in both countries are taken out.
 */
const BRITISH =
  /[a-z]*(?:our(?:s|ed|ing|able|ful|ite|less|hood|er|ers)?|[^aeiou]tres?|[aeiou]tres?|bres?|ise[drs]?|ising|is(?:ation|able)s?|[lr]yse[drs]?|oe[a-z]+|ae[a-z]+|[a-z]ll(?:ed|ing|er|ers|or|ors)|ogues?|ences?|mmes?|dgement|grey[a-z]*|ageing|per cent|sceptic[a-z]*|plough[a-z]*|mould[a-z]*|whilst|amongst|tyres?|kerbs?|fulfil|skilful|practise[a-z]*|sulph[a-z]*|aluminium|cheques?|learnt|spelt|burnt|maths)(?![a-z])/gi
const BOTH = new RegExp(
  [
    '^(?:[fy]?our(?:s|self)?|hours?|pour(?:ed|ing)?|tours?|detour|contours?|source[a-z]*|courses?|four|glamour|your[a-z]*)$',
    // said with an s, or with -ise, on both sides of the sea
    '^(?:(?:other|like|step|clock)?wise|(?:exerc|adv|surpr|rev|superv|prom|compr|comprom|expert|d[ei]sgu|prem|parad|prec|conc|prom|improv|dev)is(?:e[drs]?|ing)|pre(?:c|m)ise|(?:p?r|ar|n|no|pra|ra|bru|cru|po)is(?:e[drs]?|ing)|fr?anchise)$',
    '^(?:st|v|advis|ra|no)(?:able)$',
    // ae and oe that are no spelling, and trabeculae
    '^(?:[a-z]*ulae|vertebrae|toes?[a-z]*|does[a-z]*|goes|shoes?|echoes|heroes|aer[a-z]*|poet[a-z]*|michael|reproduc[a-z]*|coe[a-z]*|oembed|israel[a-z]*)$',
    // a doubled l that belongs to the word itself
    '^(?:c|f|p|r|t|w|s|k|m|b|d|y|dr|sp|st|sk|ch|th|tr|sw|sm|re)?(?:a|e|i|o|u)?(?:ll)(?:ed|ing|er|ers)$',
    '^(?:re)?(?:c|f|w|t|b)all(?:ed|ing|er|ers)$',
    '^(?:un|re|over|under)?(?:fill|kill|pull|roll|sell|tell|spell|still|skill|drill|small|tall|control|scroll|install|enroll|walk|swell|smell|yell|full|dull|chill|thrill|spill|grill|bill|mill|till|will|call|fall|stall|wall|ball|poll|toll|troll|stroll)(?:ed|ing|er|ers)?$',
    // -ence is the rule; only a few are written with s
    '^(?!(?:def|off|lic|pret)ence)[a-z]*ences?$',
    '^(?:dialogues?|monologues?|epilogues?|prologues?|vogues?|rogues?)$',
  ].join('|'),
  'i',
)

describe('American spelling', () => {
  it('writes our words as Americans do, and leaves the rest alone', () => {
    for (const [british, american] of [
      ['Oestrogen and oestrogens', 'Estrogen and estrogens'],
      ['OESTROGEN', 'ESTROGEN'],
      ['remodelling, unlabelled, cancelled', 'remodeling, unlabeled, canceled'],
      ['cancellous bone, controlled, filled, recalled', 'cancellous bone, controlled, filled, recalled'],
      [
        'mineralisation; minimised, analyse, the analysis',
        'mineralization; minimized, analyze, the analysis',
      ],
      ['3 centimetres, 2 litres, a metre', '3 centimeters, 2 liters, a meter'],
      ['7 per cent; a percentage', '7 percent; a percentage'],
      ['a training programme was programmed', 'a training program was programmed'],
      ['Grey neighbours age; ageing', 'Gray neighbors age; aging'],
      ['exercise, advise, raised, promise, precise', 'exercise, advise, raised, promise, precise'],
      ['realistic organisms emphasis specialists', 'realistic organisms emphasis specialists'],
      ['your hours, four courses', 'your hours, four courses'],
    ] as const)
      expect(words(british)).toBe(american)
  })

  it('leaves no British spelling in any catalogue', () => {
    const left = MESSAGES.flatMap(({ file, key, text }) =>
      [...words(text).matchAll(BRITISH)]
        .map(([found]) => found)
        .filter(found => !BOTH.test(found))
        .map(found => `${file} ${key}: ${found}`),
    )
    expect(left).toEqual([])
  })

  it('is looked for: the same search finds the British words of the catalogues as they are', () => {
    const found = new Set(
      MESSAGES.flatMap(({ text }) => [...text.matchAll(BRITISH)].map(([word]) => word.toLowerCase())).filter(
        word => !BOTH.test(word),
      ),
    )
    for (const word of ['oestrogen', 'per cent', 'remodelling', 'mineralisation', 'ageing', 'grey'])
      expect([...found]).toContain(word)
  })

  it('changes words and never a placeholder, or the key of a choice', () => {
    const i18n = createI18n('en', { compile: compileMessage, spell: 'us' })
    i18n.add({
      'test.colour':
        '{colour, select, grey {grey {oestrogen}} other {{n, plural, one {# metre} other {# metres}}}}',
    })
    expect(i18n.text('test.colour', { colour: 'grey', oestrogen: 'oestrogen', n: 1 })).toBe('gray oestrogen')
    expect(i18n.text('test.colour', { colour: 'x', n: 2 })).toBe('2 meters')
    expect(i18n.t('params.oestrogen.label')).toBe('Estrogen')
    expect(createI18n('en', compileMessage).t('params.oestrogen.label')).toBe('Oestrogen')
  })

  it('spells what is added later, and the pseudo-locales, too', () => {
    const i18n = createI18n('en-XA', { compile: compileMessage, spell: 'us' })
    i18n.add({ 'test.later': 'oestrogen' })
    expect(i18n.text('test.later')).toMatch(/^éšţŕóĝéñ/)
  })
})
