import { compileMessage } from '@lingui/message-utils/compileMessage'
import { Window } from 'happy-dom'
import { mountCharts } from '../../src/charts/mount'
import type { ChartId } from '../../src/charts/types'
import { createI18n } from '../../src/i18n'
import { denosumabStopped, lifeFrom, viewOf } from '../charts/fixtures'

export interface ChartsBenchRow {
  readonly name: string
  /** median, milliseconds */
  readonly ms: number
  /** against the first drawing of the same chart */
  readonly ratio: number
}

const BORROWED = ['window', 'document', 'Node', 'matchMedia', 'getComputedStyle', 'ResizeObserver'] as const

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN

/**
 * What a chart costs in happy-dom (script only, no paint): mounting and first drawing, an update to another age,
 * an update to another life of 985 months, and an update that changes nothing.
 */
export const chartsBench = async (rounds = 40): Promise<ChartsBenchRow[]> => {
  const window = new Window({ width: 1440, height: 900 })
  const before = BORROWED.map(name => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)
  for (const name of BORROWED)
    Object.defineProperty(globalThis, name, {
      configurable: true,
      value:
        name === 'window'
          ? window
          : name === 'matchMedia'
            ? window.matchMedia.bind(window)
            : name === 'getComputedStyle'
              ? window.getComputedStyle.bind(window)
              : window[name],
    })
  try {
    const i18n = createI18n('en', compileMessage)
    const lives = [lifeFrom(), denosumabStopped(), lifeFrom({ menopause: 44 }), lifeFrom({ sex: 'm' })]
    const rows: ChartsBenchRow[] = []
    for (const only of ['density', 'balance', 'risk'] as const satisfies readonly ChartId[]) {
      const options = {
        i18n,
        only,
        onAge: () => {},
        onSite: () => {},
        onBone: () => {},
        onHorizon: () => {},
        onUncertainty: () => {},
        csvHeader: () => [],
      }
      const times = { first: [] as number[], age: [] as number[], life: [] as number[], same: [] as number[] }
      const timed = (list: number[], run: () => void): void => {
        const start = performance.now()
        run()
        list.push(performance.now() - start)
      }
      for (let round = 0; round < rounds; round += 1) {
        const host = document.createElement('div')
        document.body.append(host)
        const view = viewOf(lives[round % 4]!, { age: 62 })
        let charts: ReturnType<typeof mountCharts> | null = null
        timed(times.first, () => {
          charts = mountCharts(host, options)
          charts.update(view)
        })
        const mounted = charts as ReturnType<typeof mountCharts> | null
        timed(times.age, () => mounted?.update({ ...view, age: 63 }))
        timed(times.life, () => mounted?.update(viewOf(lives[(round + 1) % 4]!, { age: 63 })))
        const last = viewOf(lives[(round + 1) % 4]!, { age: 63 })
        timed(times.same, () => mounted?.update(last))
        mounted?.dispose()
        host.remove()
      }
      const first = median(times.first)
      for (const [what, list] of [
        ['first drawing', times.first],
        ['another age', times.age],
        ['another life', times.life],
        ['the same view', times.same],
      ] as const)
        rows.push({ name: `${only} chart, ${what}`, ms: median(list), ratio: median(list) / first })
    }
    return rows
  } finally {
    for (const [name, descriptor] of before)
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name)
      else Object.defineProperty(globalThis, name, descriptor)
    await window.happyDOM.close()
  }
}
