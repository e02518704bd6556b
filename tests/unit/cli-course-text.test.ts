import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Episode } from '../../src/model/types'
import { formatCourses, formatEpisodes, parseCourses, parseEpisodes } from '../../src/state/course-text'

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(x => (x === 0 ? 0 : x))
const drug = fc.constantFrom('alendronate', 'denosumab', 'hrt', 'zoledronate')

describe('course text', () => {
  it('reads the examples of the link grammar', () => {
    expect(parseCourses('denosumab@65-67,zoledronate@67-68')).toEqual({
      drugs: [
        { drug: 'denosumab', from: 65, to: 67, dose: 1 },
        { drug: 'zoledronate', from: 67, to: 68, dose: 1 },
      ],
      corrections: [],
    })
    expect(parseCourses(' romosozumab:0.67@65.5-66 ').drugs).toEqual([
      { drug: 'romosozumab', from: 65.5, to: 66, dose: 0.67 },
    ])
    expect(parseCourses('')).toEqual({ drugs: [], corrections: [] })
    expect(parseEpisodes('cortisol', '10@60-62')).toEqual({
      value: null,
      episodes: [{ input: 'cortisol', value: 10, from: 60, to: 62 }],
      corrections: [],
    })
    expect(parseEpisodes('cortisol', '0,10@60-62')).toMatchObject({ value: 0, corrections: [] })
  })

  it('drops and reports what it cannot read, and keeps the rest', () => {
    const { drugs, corrections } = parseCourses('alendronate@65,<script>,hrt@50-55,x@a-b,@1-2,hrt@0x10-20')
    expect(drugs).toEqual([{ drug: 'hrt', from: 50, to: 55, dose: 1 }])
    expect(corrections.map(c => [c.code, c.given])).toEqual([
      ['bad-course', 'alendronate@65'],
      ['bad-course', '<script>'],
      ['bad-course', 'x@a-b'],
      ['bad-course', '@1-2'],
      ['bad-course', 'hrt@0x10-20'],
    ])
    expect(parseEpisodes('pth', 'high,2@60-62,3@x-1')).toEqual({
      value: null,
      episodes: [{ input: 'pth', value: 2, from: 60, to: 62 }],
      corrections: [
        { code: 'bad-course', key: 'pth', given: 'high' },
        { code: 'bad-course', key: 'pth', given: '3@x-1' },
      ],
    })
    expect(parseEpisodes('weight', '62,5').corrections).toEqual([
      { code: 'bad-course', key: 'weight', given: '5' },
    ])
    expect(parseEpisodes('pth', '1e999').value).toBeNull()
  })

  it('bounds the work for hostile text', () => {
    const { corrections } = parseCourses('x,'.repeat(200_000))
    expect(corrections.length).toBeLessThan(500)
    expect(corrections[0]?.code).toBe('too-many')
  })

  it('survives the round trip exactly', () => {
    const course = fc.record({ drug, from: number, to: number, dose: number })
    fc.assert(
      fc.property(fc.array(course, { maxLength: 6 }), drugs => {
        expect(parseCourses(formatCourses(drugs))).toEqual({ drugs, corrections: [] })
      }),
    )
    const episode: fc.Arbitrary<Episode> = fc.record({
      input: fc.constant('pth' as const),
      value: number,
      from: number,
      to: number,
    })
    fc.assert(
      fc.property(fc.option(number), fc.array(episode, { maxLength: 6 }), (value, episodes) => {
        expect(parseEpisodes('pth', formatEpisodes(value, episodes))).toEqual({
          value,
          episodes,
          corrections: [],
        })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        parseCourses(text)
        parseEpisodes('pth', text)
      }),
    )
  })
})
