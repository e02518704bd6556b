import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FITTED, VALUES, type Sex } from '../../src/model'
import { lnGrowth, untreatedInputs } from '../../src/model/curves'
import { slopes } from '../../src/model/equations'
import { DRIVES, INPUTS, S, SIGNALS, STATES, U } from '../../src/model/layout'
import { read, type Readings } from '../../src/model/outputs'
import { evaluate, evaluateAll } from '../support/plain-equation'

/**
 * docs/model.md gives every equation as a plain line in the names of the code. Here those lines are worked out with the
 * constants of the code, at moments picked at random, and held against what the code gives.
 */
const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8')
const equations = new Map(
  [...page.matchAll(/^```text\n\((\d+)\) ([\s\S]*?)\n```$/gm)].map(match => [
    Number(match[1]),
    match[2]!.split('\n').map(line => line.trim()),
  ]),
)
const lines = (...numbers: readonly number[]): readonly string[] =>
  numbers.flatMap(number => equations.get(number) ?? [])

/** A sequence of numbers between 0 and 1, the same every time. */
const randomOf = (seed: number) => (): number => {
  seed = (seed * 16807) % 2147483647
  return seed / 2147483647
}

interface Moment {
  readonly u: Float64Array
  readonly x: Float64Array
  readonly rates: Float64Array
  readonly scope: Record<string, number>
}

const momentOf = (seed: number): Moment => {
  const random = randomOf(seed)
  const between = (low: number, high: number): number => low + (high - low) * random()
  const u = new Float64Array(INPUTS)
  const ranges: Readonly<Record<keyof typeof U, readonly [number, number]>> = {
    G: [0, 1.2],
    H: [0.3, 6],
    Th: [0.3, 4],
    gc: [0, 60],
    Z: [0, 2],
    ral: [0, 1],
    aln: [0, 2],
    smoke: [0, 1],
    alc: [0, 1],
    A: [0.9, 1],
    Ls: [0.1, 2],
    Lh: [0.1, 2],
    Lf: [0.1, 2],
    min: [0.9, 1],
    grow: [0, 1e-4],
    D: [0.001, 2],
    M: [0, 2],
    shownS: [1, 1.1],
    shownH: [0.9, 1],
    shownN: [0.9, 1],
    shownF: [0.9, 1],
  }
  for (const [id, range] of Object.entries(ranges)) u[U[id as keyof typeof U]] = between(...range)
  const x = Float64Array.from({ length: STATES }, () => between(0.2, 2.5))
  for (const place of [S.Ts, S.Ks, S.Tp, S.Kp, S.Kf]) x[place] = between(-0.8, 0.4)
  for (const place of [S.mT, S.mK]) x[place] = between(0.75, 0.99)
  const w = new Float64Array(SIGNALS)
  const rates = new Float64Array(STATES)
  const drives = new Float64Array(DRIVES)
  FITTED.equations.signals(u, w)
  FITTED.equations.core(x, w, rates, drives)
  FITTED.equations.followers(x, w, drives, rates, slopes())
  const named = (places: Readonly<Record<string, number>>, values: Float64Array): Record<string, number> =>
    Object.fromEntries(Object.entries(places).map(([id, place]) => [id, values[place]!]))
  return { u, x, rates, scope: { ...VALUES, ...named(U, u), ...named(S, x) } }
}

const moments = Array.from({ length: 40 }, (_, i) => momentOf(i * 7919 + 11))

describe('the equations as docs/model.md has them', () => {
  it('were found, all of them', () => {
    expect([...equations.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 23 }, (_, i) => i + 1))
  })

  it('(1) to (10), (12) to (14): signals, cells, mineral, bisphosphonate', () => {
    for (const { rates, scope } of moments) {
      const found = evaluateAll(lines(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14), scope)
      for (const id of ['Q', 'C', 'P', 'B', 'Y', 'Xs', 'Xd', 'mT', 'mK'] as const)
        expect(found[`d${id}/dt`]! / rates[S[id]]!, id).toBeCloseTo(1, 9)
      expect(found['mT*']).toBeCloseTo(FITTED.equations.mineralT, 12)
      expect(found['mK*']).toBeCloseTo(FITTED.equations.mineralK, 12)
    }
  })

  it('(11): every bone volume, as the table below it says', () => {
    const table = [...page.matchAll(/^\| `(\w\w)` \w+ +\| `([^`]+)` +\| (\w+), (\w+) +\| `(\w+)` +\|$/gm)]
    expect(table.map(([, id]) => id)).toEqual(['Ts', 'Ks', 'Tp', 'Kp', 'Kf'])
    for (const { x, rates, scope } of moments) {
      const asked = evaluateAll(lines(1, 2).concat(lines(11).slice(0, 4)), scope)
      for (const [, id, k, F, R, load] of table) {
        const place = S[id as 'Ts']
        const found = evaluateAll(lines(11).slice(4), {
          ...asked,
          V: Math.exp(x[place]!),
          l: scope[load!]!,
          k: evaluate(k!, scope),
          F: asked[F!]!,
          R: asked[R!]!,
        })
        expect(found['d ln(V)/dt']! - rates[place]!, id).toBeCloseTo(0, 12)
      }
    }
  })

  it('(15): half of a dose is left after a half-life', () => {
    for (const line of lines(15)) {
      const right = line.split(' = ')[1]!.replace('sum ', '')
      expect(evaluate(right, { dose: 2, t: 40, t0: 27, TD: 13, TM: 13 })).toBeCloseTo(1, 12)
    }
  })

  it('(16) to (21): the untreated life of women and men', () => {
    const u = new Float64Array(INPUTS)
    for (const sex of ['f', 'm'] as readonly Sex[])
      for (const age of [9, 12.5, 14, 18, 24, 33, 48, 51, 66, 89]) {
        const sig = (centre?: number, width?: number): number => 1 / (1 + Math.exp(-(age - centre!) / width!))
        const scope = { ...VALUES, age, FMP: 50.5, a: sex === 'f' ? 12.3 : 13.8, woman: sex === 'f' ? 1 : 0 }
        const found = evaluateAll(
          [
            ...lines(sex === 'f' ? 16 : 17, 18, 19, 20),
            ...lines(21).filter(line => line.startsWith('shown')),
          ],
          scope,
          { sig: sig as (...values: number[]) => number },
        )
        untreatedInputs(age, sex, 50.5, VALUES, u)
        expect(found['lg']).toBeCloseTo(lnGrowth(age, sex), 12)
        for (const load of ['Ls', 'Lh', 'Lf'] as const) expect(found['load']).toBeCloseTo(u[U[load]]!, 12)
        for (const id of ['G', 'A', 'H', 'grow', 'shownS', 'shownH', 'shownN', 'shownF'] as const)
          expect(found[id], `${id} at ${age}`).toBeCloseTo(u[U[id]]!, 12)
      }
  })

  it('(21), (22): what instruments read', () => {
    const readings = lines(21).filter(line => !line.startsWith('shown'))
    for (const { u, x, scope } of moments) {
      const out = {} as Readings
      read(x, u, FITTED.equations, VALUES, out)
      const balance = evaluateAll(lines(12).slice(2), scope)
      const found = evaluateAll([...readings, ...lines(22)], balance)
      for (const id of ['spine', 'hip', 'neck', 'forearm'] as const)
        expect(found[id]).toBeCloseTo(out[id], 12)
      expect(found['CTX']).toBeCloseTo(out.ctx, 12)
      expect(found['P1NP']).toBeCloseTo(out.p1np, 12)
    }
  })
})
