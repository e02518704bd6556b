import { describe, expect, it } from 'vitest'
import { FITTED, modelOf } from '../../src/model'
import { ensembleOf } from '../../src/model/ensemble'
import { slopes } from '../../src/model/equations'
import { DRIVES, INPUTS, S, SIGNALS, STATES, U } from '../../src/model/layout'
import { POSTERIOR } from '../../src/model/posterior'
import { structureOf, type NodeId } from '../../src/model/structure'

const structure = structureOf(FITTED)
const told = structure.influences.map(({ from, to, sign }) => `${from} ${sign > 0 ? '+' : '-'} ${to}`)
const of = (from: NodeId): string[] =>
  structure.influences
    .filter(one => one.from === from)
    .map(({ to, sign }) => (sign > 0 ? '+' : '-') + to)
    .sort()

describe('who acts on whom, asked from the code', () => {
  it('has every input, molecule, state and reading once, and every one of them touches another', () => {
    const ids = structure.nodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining([...Object.keys(U), ...Object.keys(S)]))
    const touched = new Set(structure.influences.flatMap(({ from, to }) => [from, to]))
    expect(ids.filter(id => !touched.has(id))).toEqual([])
    expect(new Set(told).size).toBe(told.length)
  })

  it('is what is known of the cells', () => {
    expect(of('D')).toEqual(['-rankl'])
    expect(of('M')).toEqual(['-sclerostin'])
    expect(of('aln')).toEqual(['+Xs'])
    expect(of('sclerostin')).toEqual(['+rankl', '-wnt'])
    expect(of('rankl')).toEqual(['+C', '-Q'])
    expect(of('wnt')).toEqual(['+B', '-P'])
    expect(of('Y')).toEqual(['+sclerostin'])
    expect(of('H')).toEqual(['+C', '+rankl', '-Kf', '-Kp', '-Ks'])
    expect(of('G')).toEqual(expect.arrayContaining(['-rankl', '-C', '+B']))
    expect(of('C')).toEqual(expect.arrayContaining(['+P', '-Ts', '-Kf', '+ctx']))
    expect(of('B')).toEqual(expect.arrayContaining(['+rankl', '+Y', '+Ts', '+Kf', '+p1np']))
  })

  it('says through which signals an input works', () => {
    const ways = (from: NodeId, to: NodeId): readonly string[] =>
      structure.influences.find(one => one.from === from && one.to === to)?.ways ?? []
    expect(ways('H', 'C')).toEqual(['activation'])
    expect(ways('Z', 'rankl')).toEqual(['anabolicRankl'])
    expect(ways('gc', 'Y')).toEqual(['cyteDeath'])
    expect(ways('C', 'P')).toEqual([])
  })

  it('does not depend on the values of the constants', () => {
    for (const values of ensembleOf(POSTERIOR).slice(0, 12))
      expect(structureOf(modelOf(values)).influences).toEqual(structure.influences)
  })

  it('leaves out no effect on a rate, and adds none: direct, or by way of molecules alone', () => {
    const molecules = new Set(structure.nodes.filter(({ kind }) => kind === 'molecule').map(({ id }) => id))
    const reach = (from: NodeId): ReadonlySet<NodeId> => {
      const found = new Set<NodeId>()
      const follow = (id: NodeId): void => {
        for (const { to } of structure.influences.filter(one => one.from === id))
          if (!found.has(to)) {
            found.add(to)
            if (molecules.has(to)) follow(to)
          }
      }
      follow(from)
      return found
    }
    const x = Float64Array.from({ length: STATES }, (_, i) => 0.7 + 0.05 * i)
    for (const id of ['Ts', 'Ks', 'Tp', 'Kp', 'Kf'] as const) x[S[id]] = 0.03 * S[id] - 0.3
    const u = Float64Array.from({ length: INPUTS }, (_, i) => 0.4 + 0.03 * i)
    const rates = (): Float64Array => {
      const w = new Float64Array(SIGNALS)
      const out = new Float64Array(STATES)
      const drives = new Float64Array(DRIVES)
      FITTED.equations.signals(u, w)
      FITTED.equations.core(x, w, out, drives)
      FITTED.equations.followers(x, w, drives, out, slopes())
      return out
    }
    const before = rates()
    const states = Object.entries(S) as [keyof typeof S, number][]
    for (const [vector, places] of [
      [u, U],
      [x, S],
    ] as const)
      for (const [id, place] of Object.entries(places) as [NodeId, number][]) {
        const value = vector[place]!
        vector[place] = value * 1.01 + 1e-6
        const after = rates()
        vector[place] = value
        const moved = states.filter(([to, i]) => to !== id && after[i] !== before[i]).map(([to]) => to)
        const known = states.filter(([to]) => to !== id && reach(id).has(to)).map(([to]) => to)
        expect(moved, id).toEqual(known)
      }
  })
})
