// @vitest-environment happy-dom
import fc from 'fast-check'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { parentsFrom } from '../../src/kit/parents'
import { qrCells, qrDrawing } from '../../src/kit/qr'
import { attributeText, elementSnippet, frameSnippet, oembedAddress } from '../../src/kit/snippets'
import { builtOf, firstShow, framedShow, hashOf, linkOf, type Show, type Standing } from '../../src/kit/wish'
import { LESSON_IDS } from '../../src/lessons/ids'
import { scenarioFrom } from '../../src/model'
import { parseAddress } from '../../src/state/url'
import { NAMES } from '../../src/state/url-view'
import { DEFAULT_VIEW, MOTIONS, SCALES, TEXT_SIZES, THEMES } from '../../src/state/view'

const BASE = 'https://school.example.edu/trabecula/'
const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/html')
/** Text that tries to get out of an attribute, between any other text. */
const hostile = fc
  .tuple(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '"',
      "'",
      '">',
      '<script>alert(1)</script>',
      '&quot;',
      '" onload="x',
      '-->',
      '\n"',
      '</iframe>',
    ),
    fc.string(),
  )
  .map(parts => parts.join(''))

describe('snippets', () => {
  it('hold any text as text: no tag ends, none begins, and nothing is lost', () => {
    fc.assert(
      fc.property(hostile, text => {
        const written = attributeText(text)
        expect(written).not.toMatch(/[<>"']|\p{Cc}/u)
        const back = written
          .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&')
        expect(back).toBe(text)
        const frame = frameSnippet({ src: `${BASE}?a=${text}`, title: text, height: 720 })
        expect(frame.match(/</g)).toHaveLength(2)
        expect(frame.match(/"/g)).toHaveLength(14)
      }),
      { numRuns: 300 },
    )
  })

  it('are read back by a parser as one frame with the link, the title and the sandbox', () => {
    const src = `${BASE}?mode=embed&hide=drugs,export#v=1&drugs=denosumab@65-67&t=70`
    const text = frameSnippet({ src, title: 'Bone & "more" <b>', height: 640 })
    // as XML: a frame of HTML would be opened
    const frame = new DOMParser().parseFromString(text, 'application/xml').documentElement
    expect(frame?.tagName).toBe('iframe')
    expect(frame?.getAttribute('src')).toBe(src)
    expect(frame?.getAttribute('title')).toBe('Bone & "more" <b>')
    expect(frame?.getAttribute('sandbox')).toBe('allow-scripts allow-downloads allow-popups')
    expect(frame?.getAttribute('allow')).toBe('fullscreen')
    expect(frame?.getAttribute('loading')).toBe('lazy')
  })

  it('write the element with the attributes it knows, and only those that were chosen', () => {
    const view = {
      ...DEFAULT_VIEW,
      hide: ['drugs', 'export'],
      theme: 'projector',
      lesson: 'menopause',
      step: 2,
      links: false,
      wheel: 'zoom',
    } as const
    const text = elementSnippet({
      base: `${BASE}index.html`,
      link: `${BASE}?x=1&y=2#v=1`,
      hash: '#v=1&t=62&drugs=hrt@51-61',
      view,
      open: 'Open <it>',
    })
    const page = parse(text)
    expect(page.querySelector('script')?.getAttribute('src')).toBe(`${BASE}trabecula.js`)
    const element = page.querySelector('trabecula-sim')!
    expect(Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))).toEqual({
      lesson: 'menopause',
      step: '2',
      params: 'v=1&t=62&drugs=hrt@51-61',
      hide: 'drugs,export',
      theme: 'projector',
      links: '0',
      wheel: 'zoom',
      height: 'auto',
      loading: 'lazy',
    })
    const way = element.querySelector('a[slot="fallback"]')
    expect(way?.getAttribute('href')).toBe(`${BASE}?x=1&y=2#v=1`)
    expect(way?.textContent).toBe('Open <it>')
  })

  it('name the oEmbed file beside the page', () => {
    expect(oembedAddress(`${BASE}index.html`, 'dxa')).toBe(`${BASE}oembed/dxa.json`)
  })
})

/** What a phone's camera would see: four pixels a square, light round it. */
const photograph = (cells: readonly (readonly boolean[])[]) => {
  const [unit, quiet] = [4, 4]
  const side = (cells.length + 2 * quiet) * unit
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  cells.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (!dark) return
      for (let dy = 0; dy < unit; dy++)
        for (let dx = 0; dx < unit; dx++)
          pixels.fill(
            0,
            (((y + quiet) * unit + dy) * side + (x + quiet) * unit + dx) * 4,
            (((y + quiet) * unit + dy) * side + (x + quiet) * unit + dx) * 4 + 3,
          )
    }),
  )
  return { pixels, side }
}

describe('a code', () => {
  it('is read back as the link', () => {
    const links = [
      `${BASE}#v=1&t=62`,
      `${BASE}?mode=embed&hide=drugs,export&parent=https%3A%2F%2Flms.example.edu#v=1&menopause=42&cortisol=0,10@60-62&drugs=denosumab@65-67,zoledronate@67-68&seed=42&t=70&pin=${'x'.repeat(300)}`,
    ]
    for (const link of links) {
      const { pixels, side } = photograph(qrCells(link)!)
      expect(jsQR(pixels, side, side)?.data).toBe(link)
    }
  })

  it('is refused where no phone could read it, and never thrown', () => {
    expect(qrCells(`${BASE}#${'x'.repeat(1200)}`)).toBeNull()
    expect(qrCells(`${BASE}#${'x'.repeat(7000)}`)).toBeNull()
    expect(qrDrawing(document, 'x'.repeat(7000), 'code')).toBeNull()
  })

  it('is drawn with its name, dark squares as they are, and light round them', () => {
    const cells = qrCells(BASE)!
    const svg = qrDrawing(document, BASE, 'QR code of the link')!
    expect(svg.getAttribute('aria-label')).toBe('QR code of the link')
    expect(svg.getAttribute('viewBox')).toBe(`0 0 ${cells.length + 8} ${cells.length + 8}`)
    const dark = cells.flat().filter(Boolean).length
    const drawn = [
      ...svg
        .querySelector('path')!
        .getAttribute('d')!
        .matchAll(/h(\d+)v1/g),
    ]
    expect(drawn.reduce((sum, [, run]) => sum + Number(run), 0)).toBe(dark)
  })
})

const isLanguage = (tag: string): boolean => ['en', 'en-XA', 'ar-XB'].includes(tag)
const names = fc.subarray([...NAMES])
const shows: fc.Arbitrary<Show> = fc.record({
  mode: fc.constantFrom('explore', 'present', 'embed', 'print'),
  view: fc.constantFrom('all', ...SCALES, 'charts', 'massage'),
  hide: names,
  lock: names,
  theme: fc.constantFrom(...THEMES),
  text: fc.constantFrom(...TEXT_SIZES),
  motion: fc.constantFrom(...MOTIONS),
  lang: fc.constantFrom('en', 'en-XA', 'ar-XB'),
  units: fc.constantFrom('si', 'us'),
  spell: fc.constantFrom('uk', 'us'),
  sound: fc.constantFrom('off', 'ui', 'curves'),
  quality: fc.constantFrom('auto', 'low', 'high', '2d'),
  links: fc.boolean(),
  fullscreen: fc.boolean(),
  autoplay: fc.boolean(),
  wheel: fc.constantFrom('page', 'zoom'),
  fit: fc.constantFrom('width', 'contain'),
  parent: fc.subarray(['https://lms.example.edu', 'https://a.example', 'http://localhost:8080']),
})
const standings: fc.Arbitrary<Standing> = fc.record({
  scenario: fc
    .record({
      sex: fc.constantFrom('f', 'm'),
      menopause: fc.integer({ min: 42, max: 58 }),
      calcium: fc.integer({ min: 400, max: 1600 }),
    })
    .map(raw => scenarioFrom(raw).scenario),
  pinned: fc.constantFrom(null, scenarioFrom({ smoking: 1 }).scenario),
  seen: fc.record({
    age: fc.integer({ min: 20, max: 89 }),
    site: fc.constantFrom('spine', 'hip', 'neck', 'forearm'),
    massage: fc.integer({ min: 0, max: 7 }),
    scale: fc.constantFrom(...SCALES),
    part: fc.constantFrom(null, 'vertebra'),
  }),
})

describe('a frame of the share dialog', () => {
  it('shows what the link beside it shows, but for being a frame', () => {
    fc.assert(
      fc.property(shows, standings, fc.constantFrom(null, ...LESSON_IDS), (show, standing, lesson) => {
        const page = { ...DEFAULT_VIEW, ...standing.seen, ...show, lesson, step: lesson === null ? 1 : 2 }
        const built = builtOf({ lesson, step: page.step, show: framedShow(page) }, standing)
        const shown = { ...page, mode: 'embed' } as const
        const frame = ['view', 'scale', 'part', 'wheel', 'fit', 'parent', 'links', 'fullscreen', 'autoplay']
        for (const [key, value] of Object.entries(built.view))
          if (!frame.includes(key) || (page.mode === 'embed' && key === 'parent'))
            expect([key, value]).toEqual([key, shown[key as keyof typeof shown]])
        // what only a frame heeds did nothing on a page that is none
        if (page.mode !== 'embed')
          expect(built.view).toMatchObject({ view: 'all', wheel: 'page', parent: [] })
      }),
      { numRuns: 100 },
    )
    const page = { ...DEFAULT_VIEW, quality: '2d', theme: 'dark', text: 150, sound: 'ui' } as const
    const { search } = new URL(
      linkOf(
        BASE,
        builtOf(
          { lesson: null, step: 1, show: framedShow(page) },
          {
            scenario: scenarioFrom({}).scenario,
            pinned: null,
            seen: {},
          },
        ),
      ),
    )
    expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
      mode: 'embed',
      quality: '2d',
      theme: 'dark',
      text: '150',
      sound: 'ui',
    })
  })
})

describe('a link of the builder', () => {
  it('opens exactly what was chosen: life, second life, lesson and every way of showing', () => {
    fc.assert(
      fc.property(
        shows,
        standings,
        fc.constantFrom(null, ...LESSON_IDS),
        fc.integer({ min: 1, max: 7 }),
        (show, standing, lesson, step) => {
          const built = builtOf({ lesson, step, show }, standing)
          const link = linkOf(BASE, built)
          const { search, hash } = new URL(link)
          const read = parseAddress(search, hash, isLanguage)
          expect(read.corrections).toEqual([])
          // lists keep the order of the builder
          expect(read.view).toEqual(built.view)
          expect(read.scenario).toEqual(built.scenario)
          expect(read.pinned).toEqual(built.pinned)
          expect(hash).toBe(hashOf(built))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('leaves out what concerns a frame only where there is none, and shows a scale alone', () => {
    const standing: Standing = {
      scenario: scenarioFrom({}).scenario,
      pinned: null,
      seen: { scale: 'bone', part: 'radius' },
    }
    const show: Show = {
      ...firstShow(DEFAULT_VIEW),
      view: 'site',
      wheel: 'zoom',
      parent: ['https://a.example'],
      autoplay: true,
      links: false,
      hide: ['charts'],
    }
    const whole = builtOf({ lesson: null, step: 5, show }, standing)
    expect(linkOf(BASE, whole)).toBe(`${BASE}?hide=charts#v=1&scale=bone&part=radius&t=62`)
    const framed = builtOf({ lesson: null, step: 5, show: { ...show, mode: 'embed' } }, standing)
    expect(framed.view).toMatchObject({
      view: 'site',
      scale: 'site',
      part: null,
      wheel: 'zoom',
      step: 1,
      autoplay: true,
    })
    expect(
      builtOf({ lesson: 'dxa', step: 3, show: { ...show, mode: 'print' } }, standing).view,
    ).toMatchObject({
      lesson: 'dxa',
      step: 3,
      print: 'worksheet',
      // nothing is hidden on paper
      hide: [],
    })
  })
})

describe('sites that may steer a frame', () => {
  it('are read from any text; an address of a page counts as its site, the rest is told', () => {
    expect(
      parentsFrom('https://lms.example.edu/course/1, https://lms.example.edu\n http://localhost:81/x'),
    ).toEqual({
      good: ['https://lms.example.edu', 'http://localhost:81'],
      bad: [],
    })
    expect(parentsFrom('null * lms.example.edu javascript:alert(1) file:///x').good).toEqual([])
    fc.assert(
      fc.property(fc.string(), text => {
        for (const origin of parentsFrom(text).good) expect(new URL(origin).origin).toBe(origin)
      }),
    )
  })
})
