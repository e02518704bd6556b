import { describe, expect, it } from 'vitest'
import { defaultScenario, scenarioFrom, type Scenario } from '../../src/model'
import { createHistory, MOST_GESTURES, PAUSE_MS, type Why } from '../../src/state/history'

const USUAL = defaultScenario('f')
const life = (raw: object, from: Scenario = USUAL): Scenario => scenarioFrom({ ...from, ...raw }).scenario

/** A page around a history: it takes what it is handed and tells of it, as the app does. */
const setUp = () => {
  let time = 0
  let present = USUAL
  const applied: Why[] = []
  const history = createHistory({
    first: USUAL,
    now: () => time,
    apply(scenario, why) {
      present = scenario
      applied.push(why)
      history.saw(scenario)
    },
  })
  return {
    history,
    applied,
    wait: (ms: number) => (time += ms),
    change(raw: object, why?: Why) {
      present = life(raw, present)
      history.saw(present, why)
    },
    now: () => present,
  }
}

describe('undo and redo', () => {
  it('starts with nothing to do', () => {
    const { history } = setUp()
    expect(history.can()).toEqual({ undo: null, redo: null })
    expect(history.undo()).toBeNull()
    expect(history.redo()).toBeNull()
    expect(history.list()).toEqual([])
  })

  it('takes a change back and makes it again', () => {
    const page = setUp()
    page.change({ menopause: 45 })
    expect(page.history.can().undo).toMatchObject({ before: USUAL, after: { menopause: 45 } })
    expect(page.history.undo()?.after.menopause).toBe(45)
    expect(page.now()).toEqual(USUAL)
    expect(page.history.can().undo).toBeNull()
    page.history.redo()
    expect(page.now().menopause).toBe(45)
    expect(page.history.can().redo).toBeNull()
    expect(page.history.list()).toHaveLength(1)
  })

  it('takes a drag as one gesture, however many values it passed', () => {
    const page = setUp()
    for (let calcium = 950; calcium >= 400; calcium -= 50) {
      page.wait(16)
      page.change({ calcium })
    }
    expect(page.history.list()).toHaveLength(1)
    page.history.undo()
    expect(page.now().calcium).toBe(1000)
  })

  it('ends a gesture with a pause, with another setting, and with a new grip', () => {
    const page = setUp()
    page.change({ calcium: 900 })
    page.wait(PAUSE_MS + 1)
    page.change({ calcium: 800 })
    page.change({ pth: 2 })
    page.history.hold(true)
    page.change({ pth: 2.5 })
    page.wait(60_000)
    page.change({ pth: 3 })
    page.history.hold(false)
    page.wait(PAUSE_MS + 1)
    page.change({ pth: 3.5 })
    expect(page.history.list().map(({ after }) => [after.calcium, after.pth])).toEqual([
      [900, 1],
      [800, 1],
      [800, 2],
      [800, 3],
      [800, 3.5],
    ])
  })

  it('counts a pause from when a change stands on the page, however long the page took over it', () => {
    const page = setUp()
    page.change({ calcium: 1050 })
    page.wait(3 * PAUSE_MS)
    page.history.shown()
    page.wait(PAUSE_MS)
    page.change({ calcium: 1100 })
    page.history.shown()
    expect(page.history.list()).toHaveLength(1)
    page.wait(PAUSE_MS + 1)
    page.change({ calcium: 1150 })
    expect(page.history.list()).toHaveLength(2)
    // what is drawn for another reason opens no gesture again
    page.history.undo()
    page.history.shown()
    page.change({ calcium: 1200 })
    expect(page.history.list().map(({ after }) => after.calcium)).toEqual([1100, 1200])
  })

  it('keeps two courses, and a course that is then moved, apart', () => {
    const page = setUp()
    const first = { drug: 'alendronate', from: 60, to: 65 }
    const second = { drug: 'teriparatide', from: 66, to: 68 }
    page.change({ drugs: [first] })
    page.change({ drugs: [first, second] })
    page.change({ drugs: [first, { ...second, to: 67.5 }] })
    page.change({ drugs: [first, { ...second, to: 67 }] })
    // adding is alike only by its name: each click is a gesture of its own, for the time between differs
    expect(page.history.list().at(-1)?.before.drugs).toHaveLength(2)
    page.history.undo()
    expect(page.now().drugs.map(({ to }) => to)).toEqual([65, 68])
  })

  it('forgets a gesture that came back to where it began', () => {
    const page = setUp()
    page.change({ calcium: 900 })
    page.change({ calcium: 1000 })
    expect(page.history.list()).toEqual([])
    page.change({ calcium: 800 })
    page.history.undo()
    expect(page.now()).toEqual(USUAL)
  })

  it('never joins a story or a swap to anything', () => {
    const page = setUp()
    page.change({ menopause: 42 }, 'load')
    page.change({ menopause: 48 }, 'load')
    page.change({ menopause: 49 })
    page.change({ menopause: 50.5 }, 'swap')
    expect(page.history.list().map(({ why }) => why)).toEqual(['load', 'load', 'change', 'swap'])
    page.history.undo()
    expect(page.applied).toEqual(['swap'])
  })

  it('drops what was undone once something new is done, and nothing before', () => {
    const page = setUp()
    page.change({ calcium: 900 })
    page.history.undo()
    page.history.saw(life({}))
    expect(page.history.can().redo).not.toBeNull()
    page.change({ pth: 2 })
    expect(page.history.can().redo).toBeNull()
  })

  it('begins anew with a life that a lesson sets, and comes back to what was before', () => {
    const page = setUp()
    page.change({ calcium: 900 })
    page.wait(PAUSE_MS + 1)
    page.change({ pth: 2 })
    page.history.undo()
    const home = page.now()
    for (const menopause of [46, 47]) {
      page.history.begin(life({ menopause }))
      page.change({ calcium: 1000, menopause })
      expect(page.history.can()).toEqual({ undo: null, redo: null })
    }
    page.change({ calcium: 700 })
    page.history.undo()
    expect(page.now()).toMatchObject({ menopause: 47, calcium: 1000 })
    expect(page.history.undo()).toBeNull()
    page.change({ calcium: 600 })
    page.history.back(home)
    page.change(home)
    expect(page.history.can()).toMatchObject({
      undo: { after: { calcium: 900 } },
      redo: { after: { pth: 2 } },
    })
    page.history.undo()
    expect(page.now()).toEqual(USUAL)
    // nothing was put by: nothing comes back
    page.history.back(page.now())
    expect(page.history.can()).toEqual({ undo: null, redo: null })
  })

  it('keeps so many gestures and no more', () => {
    const page = setUp()
    for (let n = 0; n < MOST_GESTURES + 20; n += 1) page.change({ seed: n + 2 }, 'load')
    expect(page.history.list()).toHaveLength(MOST_GESTURES)
    while (page.history.undo() !== null);
    expect(page.now().seed).toBe(21)
  })

  it('is whole again when the page refuses what it hands over', () => {
    let refuse = true
    const history = createHistory({
      first: USUAL,
      now: () => 0,
      apply() {
        if (refuse) throw new Error('no')
      },
    })
    history.saw(life({ calcium: 400 }))
    expect(() => history.undo()).toThrow('no')
    refuse = false
    // what it undid itself is not a gesture, what others do is
    history.saw(life({ pth: 3 }))
    expect(history.list()).toHaveLength(1)
  })
})
