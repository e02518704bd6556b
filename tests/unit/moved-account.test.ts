import { describe, expect, it } from 'vitest'
import { defaultScenario, sampleAt, scenarioFrom, type Scenario } from '../../src/model'
import { lifeOf, riskAt } from '../../src/risk'
import { createAccount } from '../../src/moved/account'
import { changesOf, lifeWith, usualOf } from '../../src/moved/changes'
import { movedAt, stretchesOf } from '../../src/moved/moved'
import { createMovedSession } from '../../src/moved/session'
import type { Account, MovedReply, Question } from '../../src/moved/types'

const scenario = (raw: object = {}): Scenario => scenarioFrom({ v: 1, ...raw }).scenario
const accountOf = (of: Scenario): Account => {
  const making = createAccount(of)
  while (making.left > 0) making.step()
  return making.account()
}
const SUM = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0)
const AT70: Question = { age: 70, site: 'spine', bone: 'major', horizon: 'ten' }

const BUSY = scenario({
  menopause: 45,
  smoking: 1,
  weight: 52,
  drugs: [
    { drug: 'zoledronate', from: 72, to: 75 },
    { drug: 'alendronate', from: 66, to: 71 },
    { drug: 'alendronate', from: 60, to: 62 },
  ],
  episodes: [
    { input: 'cortisol', value: 20, from: 61, to: 62 },
    { input: 'cortisol', value: 10, from: 55, to: 58 },
  ],
})

describe('what was changed', () => {
  it('a usual life has no change, whoever it is compared with and however long it lasts', () => {
    for (const sex of ['f', 'm'] as const)
      expect(changesOf({ ...defaultScenario(sex), until: 70, seed: 9, reference: 'us-asian' })).toEqual([])
  })
  it('each input, drug and dated input counts once, in the order of age', () => {
    expect(changesOf(BUSY)).toEqual([
      { kind: 'input', input: 'menopause', value: 45, usual: 50.5 },
      { kind: 'input', input: 'weight', value: 52, usual: 65 },
      { kind: 'input', input: 'smoking', value: 1, usual: 0 },
      { kind: 'drug', drug: 'zoledronate', spans: [{ from: 72, to: 75 }] },
      {
        kind: 'drug',
        drug: 'alendronate',
        spans: [
          { from: 60, to: 62 },
          { from: 66, to: 71 },
        ],
      },
      {
        kind: 'episode',
        input: 'cortisol',
        spans: [
          { from: 55, to: 58 },
          { from: 61, to: 62 },
        ],
        values: [10, 20],
      },
    ])
  })
  it("what belongs to the other sex is no change of a man's life", () => {
    expect(changesOf(scenario({ sex: 'm', menopause: 40, oestrogen: 0.2 }))).toEqual([])
  })
  it('all changes make the life, none the usual one', () => {
    const changes = changesOf(BUSY)
    expect(lifeWith(BUSY, changes, () => true)).toEqual(BUSY)
    expect(lifeWith(BUSY, changes, () => false)).toEqual(usualOf(BUSY))
    const tablets = lifeWith(BUSY, changes, index => index === 4)
    expect(tablets.drugs.map(({ drug }) => drug)).toEqual(['alendronate', 'alendronate'])
    expect([tablets.menopause, tablets.episodes]).toEqual([50.5, []])
  })
})

describe('what moved it', () => {
  const busy = accountOf(BUSY)
  const [life, usual] = [lifeOf(BUSY), lifeOf(usualOf(BUSY))]

  it.each([
    [62, 'hip', 'hip', 'ten'],
    [70, 'spine', 'major', 'ten'],
    [77.3, 'forearm', 'wrist', 'lifetime'],
    [90, 'neck', 'spine', 'lifetime'],
  ] as const)('at %f the parts add up to what the charts show: %s, %s, %s', (age, site, bone, horizon) => {
    const { density, risk, since } = movedAt(busy, { age, site, bone, horizon })
    const of = (one: typeof life): number => sampleAt(one.trajectory, `bmd_${site}_gcm2`, age)
    expect(since).toBeNull()
    expect(SUM(density.parts)).toBeCloseTo(100 * (of(life) / of(usual) - 1), 3)
    expect(SUM(density.parts)).toBeCloseTo(density.to - density.from, 9)
    expect(risk.from).toBeCloseTo(riskAt(usual.risk, bone, horizon, age), 9)
    expect(SUM(risk.parts)).toBeCloseTo(
      riskAt(life.risk, bone, horizon, age) - riskAt(usual.risk, bone, horizon, age),
      9,
    )
  })
  it('what lies ahead has not touched the bone, but counts in a risk that looks ahead', () => {
    const { density, risk } = movedAt(busy, { ...AT70, age: 68 })
    expect(density.parts[3]).toBe(0)
    expect(risk.parts[3]).toBeLessThan(-0.01)
  })
  it('has the signs one learns: tablets help; steroids, smoking and an early last period harm', () => {
    const { density, risk } = movedAt(busy, AT70)
    const [menopause, , smoking, , alendronate] = density.parts
    expect(alendronate).toBeGreaterThan(1)
    for (const part of [menopause, smoking]) expect(part).toBeLessThan(0)
    expect(risk.parts[4]).toBeLessThan(0)
    for (const index of [0, 2]) expect(risk.parts[index]).toBeGreaterThan(0)
    const during = movedAt(busy, { ...AT70, age: 61.9 })
    expect(during.density.parts[5]).toBeLessThan(-1)
  })
  it('one change alone has the whole difference', () => {
    const one = scenario({ menopause: 42 })
    const { density } = movedAt(accountOf(one), { ...AT70, age: 52 })
    expect(density.parts).toHaveLength(1)
    expect(density.parts[0]).toBeCloseTo(density.to - density.from, 9)
    expect(density.parts[0]).toBeLessThan(-3)
  })
  it('a history touches the risk and never the bone', () => {
    const { density, risk } = movedAt(accountOf(scenario({ family: 1, smoking: 1 })), AT70)
    expect(density.parts[0]).toBe(0)
    expect(risk.parts[0]).toBeGreaterThan(0.3)
  })
  it('many changes are sampled, and still add up', () => {
    const many = scenario({
      menopause: 46,
      weight: 50,
      smoking: 1,
      alcohol: 4,
      calcium: 500,
      vitaminD: 25,
      exercise: 0.9,
      family: 1,
    })
    const account = accountOf(many)
    expect(account.orders).not.toBeNull()
    expect(account.worth.size).toBeLessThan(250)
    const { density, risk } = movedAt(account, AT70)
    expect(SUM(density.parts)).toBeCloseTo(density.to - density.from, 9)
    expect(SUM(risk.parts)).toBeCloseTo(risk.to - risk.from, 9)
  })
})

describe('ageing, where nothing was changed', () => {
  it("a woman's loss is the years and the end of her periods, which adds the most", () => {
    const { density, risk, since } = movedAt(accountOf(defaultScenario('f')), AT70)
    expect(since).toBe(30)
    expect(density.parts).toHaveLength(2)
    expect(SUM(density.parts)).toBeCloseTo(density.to - density.from, 9)
    expect(density.parts[1]).toBeLessThan(-5)
    expect(risk.parts[1]).toBeGreaterThan(0)
    expect(SUM(risk.parts)).toBeCloseTo(risk.to - risk.from, 9)
  })
  it('before her final period its part is nothing', () => {
    const { density } = movedAt(accountOf(defaultScenario('f')), { ...AT70, age: 40 })
    expect(Math.abs(density.parts[1]!)).toBeLessThan(0.05)
  })
  it("a man's years are cut at round ages and add up", () => {
    expect(stretchesOf('m', 75)).toEqual([
      { from: 30, to: 50 },
      { from: 50, to: 70 },
      { from: 70, to: 75 },
    ])
    expect(stretchesOf('m', 25)).toEqual([{ from: 20, to: 25 }])
    const { density } = movedAt(accountOf(defaultScenario('m')), { ...AT70, age: 75 })
    expect(density.parts).toHaveLength(3)
    expect(SUM(density.parts)).toBeCloseTo(density.to - density.from, 9)
  })
})

describe('the session', () => {
  const open = (replies: MovedReply[]) => {
    let clock = 0
    return createMovedSession({ onReply: reply => replies.push(reply), now: () => (clock += 3) })
  }
  it('works in slices and answers once', () => {
    const replies: MovedReply[] = []
    const session = open(replies)
    expect(session.step()).toBe(false)
    session.receive({ v: 1, ticket: 4, scenario: scenario({ menopause: 45, smoking: 1 }) })
    let slices = 1
    while (session.step()) slices += 1
    expect(slices).toBe(2)
    expect(replies).toHaveLength(1)
    expect(replies[0]).toMatchObject({ ticket: 4, lives: 4 })
    expect(replies[0]!.account!.worth.size).toBe(4)
  })
  it('drops the older request', () => {
    const replies: MovedReply[] = []
    const session = open(replies)
    session.receive({ v: 1, ticket: 1, scenario: scenario({ menopause: 45, smoking: 1 }) })
    session.step()
    session.receive({ v: 1, ticket: 2, scenario: defaultScenario('m') })
    while (session.step()) continue
    expect(replies.map(({ ticket, lives }) => [ticket, lives])).toEqual([[2, 1]])
  })
  it('says so when a life cannot be lived', () => {
    const replies: MovedReply[] = []
    const session = open(replies)
    session.receive({ v: 1, ticket: 3, scenario: { ...scenario(), drugs: null } as unknown as Scenario })
    while (session.step()) continue
    expect(replies.map(({ ticket, account }) => [ticket, account])).toEqual([[3, null]])
  })
})
