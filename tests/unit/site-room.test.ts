// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createI18n } from '../../src/i18n'
import sceneWords from '../../src/i18n/locales/en/scene.json'
import type { Pen, Shown } from '../../src/scene/room'
import { createSiteRoom } from '../../src/scene/site/room'
import { HALF_LENGTH, HEALTHY, LAST_WEEK, PHASES, showing, type SiteFacts } from '../../src/site'

const lifeOf = (site: Partial<SiteFacts>, name: string | null = null): Shown => ({
  age: 62.4,
  sex: 'f',
  name,
  block: null,
  young: null,
  body: {} as Shown['body'],
  whole: {} as Shown['whole'],
  site: { ...HEALTHY, ...site },
})
const MENOPAUSE = lifeOf(
  { resorption: 1.578, formation: 1.5566, oestrogen: 0.1, rankl: 1.4, mineral: 0.98 },
  'Ana',
)

/** The stage itself brings the words of the two lives. */
const speaking = () => {
  const i18n = createI18n('en')
  i18n.add(sceneWords)
  return i18n
}
const open = (motion: 'full' | 'reduce' = 'full', part: string | null = null) => {
  const calls = { drawn: 0, reworded: 0 }
  const parts: (string | null)[] = []
  const room = createSiteRoom({
    i18n: speaking(),
    motion: () => motion,
    soft: true,
    rich: false,
    part,
    onPart: chosen => void parts.push(chosen),
    invalidate: () => void calls.drawn++,
    reworded: () => void calls.reworded++,
  })
  const range = room.panel.querySelector('input')!
  const go = (week: number): void => {
    range.value = String(week)
    range.dispatchEvent(new Event('input'))
  }
  const press = (name: string): void => room.panel.querySelector<HTMLElement>(`.site-${name}`)!.click()
  return { room, calls, parts, range, go, press }
}

describe('words of the remodelling site', () => {
  const { room, go, press, range } = open()
  room.active(true)

  it('are complete in every phase, for any life, with and without signals', () => {
    const lives = [
      MENOPAUSE,
      lifeOf({}),
      lifeOf({ resorption: 0.06, formation: 0.2, rankl: 0.05, drugs: ['denosumab'] }),
      lifeOf({ resorption: 1.5, formation: 2, sclerostin: 0.4, drugs: ['romosozumab', 'hrt'] }),
    ]
    for (const life of lives) {
      room.update(life, lifeOf({}))
      for (const phase of PHASES)
        for (const side of ['now', 'pinned'] as const) {
          go(showing(phase))
          const things = room.things(side)
          expect(new Set(things.map(one => one.id)).size).toBe(things.length)
          expect(things.length).toBeGreaterThan(5)
          for (const { name, note, said, at, view } of things) {
            for (const text of [name ?? 'x', note ?? 'x', said]) {
              expect(text).not.toMatch(/\b(site|params)\.[a-z]|[{}]|undefined|NaN/)
              expect(text.trim()).not.toBe('')
            }
            if (at === null) expect(name).toBeNull()
            else {
              expect(at.every(Number.isFinite)).toBe(true)
              expect(view).toBeDefined()
            }
          }
        }
      press('signals')
      expect(room.things('now').some(one => one.said.includes('RANKL'))).toBe(true)
      press('signals')
    }
  })

  it('say week, phase and balance, and what is enlarged', () => {
    room.update(MENOPAUSE, null)
    go(7.2)
    expect(range.getAttribute('aria-valuetext')).toBe('Week 7: reversal')
    expect(room.panel.textContent).toContain('Will refill to 98.6 %; 0.8 of about 57 µm will stay missing')
    expect(room.line!('now')).toBe('will be 98.6 % refilled')
    go(29)
    expect(room.panel.textContent).toContain('98.6 % refilled: 0.8 of about 57 µm stay missing')
    expect(room.line!('now')).toBe('98.6 % refilled')
    const said = room.things('now').map(one => one.said)
    expect(said).toContain('Life: Ana, at 62.')
    expect(said).toContain('What is missing is drawn 10 times as deep.')
    expect(said).toContain('After ten such rounds at one place, 7.8 µm would be gone.')
    expect(room.caption()).toContain('0.3 mm')
  })

  it('say whose numbers they are beside a pinned life', () => {
    room.update(MENOPAUSE, lifeOf({}))
    go(29)
    const balance = room.panel.querySelector('.site-balance')!
    expect(balance.textContent).toBe('BThis life 98.6 % refilledAPinned life 100 % refilled')
    room.update(MENOPAUSE, null)
    expect(balance.querySelector('b')).toBeNull()
  })

  it('explain in the key only what is in the picture', () => {
    const shown = (): string[] =>
      [...room.key!.querySelectorAll('li')].filter(one => !one.hidden).map(one => one.textContent!.trim())
    go(4.2)
    expect(shown()).toEqual(['osteoclast: digs', 'old surface'])
    go(14)
    expect(shown()).toEqual(expect.arrayContaining(['osteoblast: builds', 'new bone, still soft']))
    expect(shown()).not.toContain('osteoclast: digs')
    go(0.5)
    expect(shown()).toEqual(['lining cells: at rest'])
    press('signals')
    expect(shown()).toContain('holds back')
    press('signals')
  })

  it('name what each signal does, and never say that PTH acts on osteoclasts', () => {
    press('signals')
    const said = room.things('now').map(one => one.said)
    expect(said.find(one => one.startsWith('RANKL: 1.4 times'))).toContain('RANK')
    expect(said.find(one => one.startsWith('Oestrogen: 0.1 times'))).toContain('keeps RANKL low')
    expect(said.find(one => one.startsWith('PTH: as usual'))).toContain('never on osteoclasts')
    expect(said.find(one => one.startsWith('OPG'))).toContain('one number')
    press('signals')
  })

  it('call the place of the pit its door', () => {
    expect(Math.hypot(...room.door())).toBeLessThan(40)
    for (const aspect of [0.8, 1.7, 2.5]) {
      const { width, height, reach } = room.framing(aspect)
      expect(Math.max(height, width / aspect) * aspect).toBeGreaterThan(2 * HALF_LENGTH)
      expect(reach).toBeGreaterThan(420)
    }
  })
})

describe('lines over the picture', () => {
  const draw = (week: number, signals: boolean) => {
    const { room, go, press } = open()
    room.active(true)
    room.update(MENOPAUSE, null)
    go(week)
    if (signals) press('signals')
    const things = room.things('now')
    const layer = document.createElementNS('http://www.w3.org/2000/svg', 'g')
    const pen = {
      layer,
      width: 677,
      height: 400,
      rem: 16,
      side: 'now',
      project: ([x, y]: readonly [number, number, number]) => ({ x: 338 + x, y: 160 - y, away: 1 }),
    } as unknown as Pen
    return { named: room.over!(pen), layer, things }
  }

  it('leave the names to the stage unless signals are drawn', () => {
    const { named, layer } = draw(8, false)
    expect(named).toBe(false)
    expect(layer.querySelectorAll('.site-scar')).toHaveLength(1)
    expect(layer.querySelectorAll('.site-way')).toHaveLength(0)
    expect(draw(0.5, false).layer.querySelectorAll('.site-scar')).toHaveLength(0)
  })

  it('lead each signal to the cells it acts on: RANKL to osteoclasts, PTH to the osteoblast line alone', () => {
    for (const week of [0.5, 1.7, 4.2, 7, 15, 33]) {
      const { named, layer, things } = draw(week, true)
      expect(named).toBe(true)
      expect(layer.querySelectorAll('.site-word')).toHaveLength(5)
      const ends = (id: string) =>
        [...layer.querySelectorAll(`.site-way.is-${id}`)].map(way => {
          const head = way.querySelectorAll('.is-head')[1]!
          const [, x, y] = /translate\((\S+) (\S+)\)/.exec(head.getAttribute('transform')!)!
          return { x: Number(x), y: Number(y), brake: head.getAttribute('d')!.includes('V') }
        })
      expect(ends('pth')).toHaveLength(1)
      expect(ends('rankl')).toHaveLength(2)
      expect(ends('rankl').every(one => !one.brake)).toBe(true)
      expect(['opg', 'oestrogen', 'sclerostin'].flatMap(ends).every(one => one.brake)).toBe(true)
      const clast = things.find(one => one.id === 'osteoclast')?.at
      if (clast === undefined || clast === null) continue
      const away = ({ x, y }: { x: number; y: number }): number =>
        Math.hypot(x - 338 - clast[0], 160 - y - clast[1])
      expect(away(ends('pth')[0]!)).toBeGreaterThan(60)
      for (const one of ends('rankl')) expect(away(one)).toBeLessThan(25)
    }
  })
})

describe('the weeks', () => {
  beforeEach(() => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'],
    })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('stand still until they are played: no timer, no frame', () => {
    const { room, calls, press } = open()
    room.update(MENOPAUSE, null)
    room.active(true)
    expect(vi.getTimerCount()).toBe(0)
    press('play')
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(500)
    expect(calls.drawn).toBeGreaterThan(5)
    press('play')
    expect(vi.getTimerCount()).toBe(0)
    const { drawn } = calls
    vi.advanceTimersByTime(3000)
    expect(calls.drawn).toBe(drawn)
    room.dispose()
  })

  it('stop when the stage goes elsewhere, at the end, and when a hand takes the slider', () => {
    const { room, press, go, range } = open()
    room.update(MENOPAUSE, null)
    room.active(true)
    press('play')
    room.active(false)
    expect(vi.getTimerCount()).toBe(0)
    room.active(true)
    press('play')
    go(12)
    expect(vi.getTimerCount()).toBe(0)
    press('play')
    vi.advanceTimersByTime(30_000)
    expect(vi.getTimerCount()).toBe(0)
    expect(Number(range.value)).toBe(LAST_WEEK)
    room.dispose()
  })

  it('go phase by phase where motion is reduced', () => {
    const { room, press, go, range, calls } = open('reduce')
    room.update(MENOPAUSE, null)
    room.active(true)
    go(0.5)
    press('play')
    const { drawn } = calls
    vi.advanceTimersByTime(30_000)
    expect(calls.drawn - drawn).toBeLessThanOrEqual(PHASES.length + 1)
    expect(range.getAttribute('aria-valuetext')).toContain('quiet again')
    expect(vi.getTimerCount()).toBe(0)
    room.dispose()
  })

  it('tell the stage of other words once a phase or half week, not at every frame', () => {
    const { room, calls, press, go } = open()
    room.update(MENOPAUSE, null)
    room.active(true)
    go(5.1)
    press('play')
    const before = { ...calls }
    vi.advanceTimersByTime(1000)
    expect(calls.drawn - before.drawn).toBeGreaterThan(40)
    expect(calls.reworded - before.reworded).toBeLessThan(8)
    room.dispose()
  })

  it('do nothing while another scale is on the plate', () => {
    const { room, calls } = open()
    room.update(MENOPAUSE, null)
    room.update(lifeOf({}), null)
    expect(calls).toEqual({ drawn: 0, reworded: 0 })
    room.dispose()
  })
})

describe('the week in a link', () => {
  it('is where the picture opens, and follows what a person chose', () => {
    const { room, parts, go, range, press } = open('full', 'week-20')
    room.update(MENOPAUSE, null)
    room.active(true)
    expect(range.getAttribute('aria-valuetext')).toContain('Week 20')
    go(12.3)
    expect(parts).toEqual([])
    range.dispatchEvent(new Event('change'))
    press('back')
    range.value = '4'
    range.dispatchEvent(new Event('input'))
    range.dispatchEvent(new Event('change'))
    expect(parts).toEqual(['week-12', 'week-8', null])
    room.dispose()
  })
})
