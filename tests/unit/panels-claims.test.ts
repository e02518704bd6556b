import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addressOf, locatorOf, READ_ON, SOURCES, type SourceKey } from '../../src/panels/sources'
import { catalogue, CHAPTER_IDS, claims, keysOf, sourceLists } from './panels-catalogue'

const words = catalogue('panels')
const stories = catalogue('stories')
const VERDICTS = ['supported', 'partly', 'unclear', 'outdated', 'not-shown']

describe('claims', () => {
  it('are many, and each has words, a verdict and a source', () => {
    expect(claims().length).toBeGreaterThan(35)
    for (const claim of claims()) {
      expect(words[`panels.claim.${claim.id}.text`], claim.id).toBeTruthy()
      expect(words[`panels.claim.${claim.id}.note`], claim.id).toBeTruthy()
      expect(VERDICTS, claim.id).toContain(claim.verdict)
      // a claim without a source is one that nobody looked up, and says so
      if (claim.sources.length === 0) expect(claim.checked, claim.id).toBe('unchecked')
    }
  })

  it('appear once each', () => {
    const ids = claims().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are called supported only when a source was itself seen, or say beside the verdict how little was', () => {
    for (const { id, verdict, sources, checked = 'checked' } of claims())
      if (verdict === 'supported' && checked === 'checked')
        expect(
          sources.some(key => SOURCES[key].tag === 'checked'),
          id,
        ).toBe(true)
  })

  it('never credit massage with an effect on bone', () => {
    const byId = Object.fromEntries(claims().map(claim => [claim.id, claim.verdict]))
    for (const id of ['bone', 'bone-flow', 'stooped', 'cortisol']) expect(byId[id], id).toBe('not-shown')
    for (const id of ['skin', 'pain', 'tightness', 'with-hands', 'after-spine', 'sleep', 'steady'])
      expect(byId[id], id).toBe('unclear')
  })
})

describe('sources', () => {
  it('lead somewhere over https and say when they were read', () => {
    expect(READ_ON).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(words['panels.source.date']).toBe(
      new Date(`${READ_ON}T12:00:00Z`).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      }),
    )
    for (const key of Object.keys(SOURCES) as SourceKey[]) {
      const source = SOURCES[key]
      expect(addressOf(source), key).toMatch(/^https:\/\/[^\s]+\.[^\s]+$/)
      expect(locatorOf(source), key).not.toBe('')
      expect(['checked', 'second-hand'], key).toContain(source.tag)
    }
  })

  it('are all used, and only known ones are', () => {
    const used = new Set(sourceLists().flat())
    expect([...used].filter(key => !(key in SOURCES))).toEqual([])
    expect(Object.keys(SOURCES).filter(key => !used.has(key))).toEqual([])
  })

  it('and claims are all listed in docs/sources.md', () => {
    const page = readFileSync(new URL('../../docs/sources.md', import.meta.url), 'utf8')
    for (const key of Object.keys(SOURCES) as SourceKey[])
      expect(page, key).toContain(addressOf(SOURCES[key]))
    for (const { id } of claims()) expect(page, id).toContain(words[`panels.claim.${id}.text`])
  })

  it('that were only seen in a copy say so on the page', () => {
    expect(words['panels.source.second-hand']).toMatch(/copy/)
  })
})

describe('the catalogue', () => {
  const shell =
    /^panels\.(index|notice|source|stories|tag|live|show|places|leaf|leaves|print|paper|skip|dates|claims|sources|therapists|teachers)\.|^panels\.claim\.(said|instead|second-hand|unchecked)$|^panels\.verdict\.(label|supported|partly|unclear|outdated|not-shown|unchecked)$/
  it('has every word the structure asks for and no word that nothing prints', () => {
    const asked = new Set(CHAPTER_IDS.flatMap(keysOf))
    expect([...asked].filter(key => !(key in words))).toEqual([])
    expect(Object.keys(words).filter(key => !asked.has(key) && !shell.test(key))).toEqual([])
  })

  it('names the seven chapters', () => {
    for (const id of CHAPTER_IDS) expect(stories[`stories.chapter.${id}`], id).toBeTruthy()
    expect(CHAPTER_IDS).toHaveLength(7)
  })

  it('holds the sentences that must stand word for word', () => {
    const all = Object.values(words).join('\n')
    for (const sentence of [
      'Massage goes alongside medical care. It does not replace it.',
      'This page teaches. It cannot check your bones or clear you for massage. Ask your doctor, nurse or physiotherapist first. If you have the signs below, get help now.',
      'This is a guide to talking with your therapist. No study has measured a safe pressure for people with osteoporosis.',
      'population-based teaching estimate, not medical advice, not FRAX, not validated for individuals',
      'Osteoporosis itself usually causes no pain. Broken bones can.',
      'Bone is removed faster than new bone is laid down.',
      'Massage cannot change the shape of a bone that has collapsed.',
      'No massage near a break until your clinician says it has healed.',
      'Never stop a medicine on your own.',
    ])
      expect(all).toContain(sentence)
    expect(words['panels.massage.lead']).toMatch(
      /^Massage goes alongside medical care\. It does not replace it\./,
    )
  })
})

// what no catalogue may say: words-forbidden.test.ts
describe('words that must not be used', () => {
  it('massage is given no risk figure, no per cent and no newtons', () => {
    // reports may be counted; a rate needs the number of sessions, and nobody has it
    for (const id of ['harm', 'harm-bone', 'harm-shops'])
      expect(words[`panels.claim.${id}.note`], id).not.toMatch(
        /\bof \d+ (people|sessions)|\brate\b|\bchance\b/,
      )
    expect(words['panels.aside.no-rate.p1']).toMatch(/count all sessions\. Nobody has\./)
    for (const key of keysOf('massage')) {
      expect(words[key], key).not.toMatch(/%|per ?cent|newton|\bkPa\b|\d\s?N\b/i)
      // Ages of day-to-day life aside, a person reading this chapter meets no number that calls itself a risk.
      expect(words[key], key).not.toMatch(/\brisk of [^.]*\d/i)
    }
  })
})
