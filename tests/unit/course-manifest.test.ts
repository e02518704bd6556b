import { describe, expect, it } from 'vitest'
import { manifestOf, xmlText, type PackageWords } from '../../src/course/manifest'

const WORDS: PackageWords = {
  title: 'Bone & menopause: "less" <than> before’s',
  description: 'A lesson of eight minutes.',
  lang: 'en',
  id: 'menopause',
  mastery: null,
}

describe('the manifest of a package', () => {
  it.each(['1.2', '2004'] as const)('%s: names one page, which is there, and says its kind', kind => {
    const xml = manifestOf(kind, WORDS)
    expect(xml).toContain('<resource identifier="page-menopause" type="webcontent"')
    expect(xml).toContain(`href="index.html"`)
    expect(xml.match(/identifierref="([^"]+)"/)?.[1]).toBe('page-menopause')
    expect(xml).toContain(
      kind === '1.2'
        ? '<schemaversion>1.2</schemaversion>'
        : '<schemaversion>2004 4th Edition</schemaversion>',
    )
    // the two kinds spell this one differently, and systems do not forgive it
    expect(xml.includes('adlcp:scormtype="sco"')).toBe(kind === '1.2')
    expect(xml.includes('adlcp:scormType="sco"')).toBe(kind === '2004')
  })

  it('holds any title as text', () => {
    const xml = manifestOf('1.2', WORDS)
    expect(xml).toContain('<title>Bone &amp; menopause: &quot;less&quot; &lt;than&gt; before’s</title>')
    expect(xmlText('a\u0000b\u001fc\ud800d\ufffee\n\tf')).toBe('abcde f')
    expect(xmlText('x'.repeat(300))).toHaveLength(250)
    expect(xmlText(']]></title><evil/>')).not.toMatch(/[<>]/)
  })

  it('makes names that are names of whatever it is given', () => {
    for (const id of ['', '"><x/>', '  ', 'ärger', '../../etc', '1.2'])
      for (const kind of ['1.2', '2004'] as const)
        expect(manifestOf(kind, { ...WORDS, id })).toMatch(
          /<item identifier="item-[a-z0-9-]+" identifierref="page-[a-z0-9-]+"/,
        )
    expect(manifestOf('2004', { ...WORDS, lang: '"><x/>' })).toContain('<language>en</language>')
  })

  it('carries a pass mark only when there is one', () => {
    expect(manifestOf('1.2', WORDS)).not.toContain('masteryscore')
    expect(manifestOf('2004', WORDS)).not.toContain('minNormalizedMeasure')
    expect(manifestOf('1.2', { ...WORDS, mastery: 70 })).toContain(
      '<adlcp:masteryscore>70</adlcp:masteryscore>',
    )
    expect(manifestOf('2004', { ...WORDS, mastery: 70 })).toContain(
      '<imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>',
    )
    expect(manifestOf('1.2', { ...WORDS, mastery: 1e9 })).toContain('>100</adlcp:masteryscore>')
  })
})
