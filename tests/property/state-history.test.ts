import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultScenario, PARAMS, scenarioFrom, type Scenario } from '../../src/model'
import { sameScenario } from '../../src/state/changes'
import { createHistory, MOST_GESTURES, PAUSE_MS, type Why } from '../../src/state/history'

const inputs = PARAMS.filter(({ effect }) => effect === 'bone')
const acts = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        spec: fc.constantFrom(...inputs.slice(0, 5)),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        why: fc.constantFrom<Why>('change', 'change', 'change', 'load', 'swap'),
        after: fc.constantFrom(1, 50, PAUSE_MS, PAUSE_MS + 1, 60_000),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('hold' as const), on: fc.boolean() }),
    },
  ),
  { maxLength: 160 },
)

/** Does what is asked, as a page would; the lives that stood between the acts are checked by the laws below. */
const live = (list: readonly (typeof acts extends fc.Arbitrary<infer T> ? T : never)[number][]) => {
  let time = 0
  let present = defaultScenario('f')
  const history = createHistory({
    first: present,
    now: () => time,
    apply(scenario) {
      present = scenario
      history.saw(scenario)
    },
  })
  for (const act of list) {
    if (act.kind === 'hold') history.hold(act.on)
    else if (act.kind !== 'change') history[act.kind]()
    else {
      time += act.after
      const { id, min, max } = act.spec
      present = scenarioFrom({ ...present, [id]: min + act.at * (max - min) }).scenario
      history.saw(present, act.why)
    }
  }
  return { history, now: (): Scenario => present }
}

describe('whatever was done', () => {
  it('every gesture begins where the one before ended, and the last ends at the present life', () => {
    fc.assert(
      fc.property(acts, list => {
        const { history, now } = live(list)
        const gestures = history.list()
        expect(gestures.length).toBeLessThanOrEqual(MOST_GESTURES)
        for (const [k, one] of gestures.entries()) {
          expect(sameScenario(one.before, one.after)).toBe(false)
          if (k > 0) expect(one.before).toEqual(gestures[k - 1]?.after)
        }
        const last = gestures.at(-1)
        if (last !== undefined) expect(now()).toEqual(last.after)
      }),
    )
  })

  it('undoing all and redoing all comes back to the same life, step by step', () => {
    fc.assert(
      fc.property(acts, list => {
        const { history, now } = live(list)
        while (history.redo() !== null);
        const gestures = history.list()
        const end = now()
        for (const one of [...gestures].reverse()) {
          expect(history.undo()).toEqual(one)
          expect(now()).toEqual(one.before)
        }
        expect(history.undo()).toBeNull()
        for (const one of gestures) {
          expect(history.redo()).toEqual(one)
          expect(now()).toEqual(one.after)
        }
        expect(history.redo()).toBeNull()
        expect(now()).toEqual(end)
        expect(history.list()).toEqual(gestures)
      }),
    )
  })

  it('one undo and one redo are each other’s inverse, in either order', () => {
    fc.assert(
      fc.property(acts, list => {
        const { history, now } = live(list)
        const before = { life: now(), list: history.list(), can: history.can() }
        for (const [there, back] of [
          ['undo', 'redo'],
          ['redo', 'undo'],
        ] as const) {
          if (history[there]() !== null) history[back]()
          expect({ life: now(), list: history.list(), can: history.can() }).toEqual(before)
        }
      }),
    )
  })
})
