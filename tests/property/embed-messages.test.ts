import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBounded } from '../../src/embed/frame/bounds'
import { createCommands } from '../../src/embed/frame/commands'
import { createWatch } from '../../src/embed/frame/observe'
import { Refusal } from '../../src/embed/frame/refusal'
import { stateOf, takePatch } from '../../src/embed/frame/scenario-json'
import { frameAddress, SHOWN } from '../../src/embed/element/address'
import { COMMANDS, readEnvelope } from '../../src/embed/protocol'
import { PARAMS, scenarioFrom } from '../../src/model'
import { bareCore, isEnglish } from '../unit/embed-core'

const names = [
  ...PARAMS.map(({ id }) => id),
  'sex',
  'drugs',
  'episodes',
  'reference',
  'display',
  'v',
  '__proto__',
  'constructor',
]
const patches = fc.dictionary(fc.constantFrom(...names), fc.jsonValue(), { maxKeys: 8 })
const payloads = fc.oneof(
  fc.jsonValue(),
  fc.record({ patch: patches }),
  fc.record({ params: fc.string() }),
  fc.record({ name: fc.constantFrom(...names, 't', 'massage', 'scale'), value: fc.jsonValue() }),
  fc.record({ goto: fc.jsonValue(), lesson: fc.jsonValue() }, { requiredKeys: [] }),
  fc.record({ years: fc.double() }),
  fc.record({ names: fc.array(fc.jsonValue()), hz: fc.jsonValue() }),
)

describe('messages', () => {
  it('of any kind are read without an accident', () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withDate: true, withBigInt: true, withNullPrototype: true }),
        value => {
          readEnvelope(value)
          expect(typeof isBounded(value)).toBe('boolean')
        },
      ),
      { numRuns: 500 },
    )
  })

  it('whatever they hold leave a valid life, an age within it, and the same hosts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom(...COMMANDS.filter(type => type !== 'run' && type !== 'snapshot')),
            payloads,
          ),
          { maxLength: 6 },
        ),
        async messages => {
          const parent = ['https://lms.example.edu']
          const { app, core } = bareCore({ parent })
          const commands = createCommands({
            app,
            host: null as unknown as HTMLElement,
            isLanguage: isEnglish,
            watch: createWatch(app, () => {}),
            gone: () => false,
            focus: { enter: () => true },
            height: { ack() {} },
            stage: { set() {} },
            still() {},
            reset() {},
          })
          for (const [type, payload] of messages) {
            try {
              await commands[type](payload)
            } catch (error) {
              expect(error).toBeInstanceOf(Refusal)
            }
          }
          const { scenario } = core.inputs()
          expect(scenarioFrom(scenario).corrections).toEqual([])
          expect(core.view().parent).toEqual(parent)
          expect(core.view().age).toBeGreaterThanOrEqual(20)
          expect(core.view().age).toBeLessThanOrEqual(100)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('that carry a state bring it to another page unchanged', () => {
    fc.assert(
      fc.property(patches, fc.double({ min: 20, max: 60, noNaN: true }), (patch, age) => {
        const { core: first } = bareCore()
        takePatch(
          first,
          { ...patch, display: { t: Math.round(age * 100) / 100, massage: 3, hide: ['export'] } },
          isEnglish,
        )
        const { core: second } = bareCore()
        const state = JSON.parse(JSON.stringify(stateOf(first))) as unknown
        expect(takePatch(second, state, isEnglish)).toEqual([])
        expect(stateOf(second)).toEqual(stateOf(first))
      }),
      { numRuns: 200 },
    )
  })
})

describe('attributes of the element', () => {
  it('stay values, whatever is written in them', () => {
    const attributes = fc.dictionary(
      fc.constantFrom(...SHOWN, 'params'),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(attributes, given => {
        const address = frameAddress(
          'https://here.example/sim/',
          name => given[name] ?? null,
          'https://host.example',
        )
        const { origin, pathname, searchParams } = new URL(address)
        expect(origin + pathname).toBe('https://here.example/sim/')
        expect(searchParams.getAll('parent')).toEqual(['https://host.example'])
        expect(searchParams.getAll('mode')).toEqual(['embed'])
        for (const key of searchParams.keys()) expect(['mode', 'parent', ...SHOWN]).toContain(key)
      }),
      { numRuns: 200 },
    )
  })
})
