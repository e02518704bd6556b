import type { CloserView } from '../../../src/charts/closer'
import { chartJsPeer } from './chartjs'
import type { Contestant } from './contestant'
import { figuresOf, type Figure } from './figures'
import { ours, oursAll } from './ours'
import { plotPeer } from './plot'
import { livesToSee, type ViewAt } from './views'

/**
 * The page of the bench: our charts, and two libraries that draw the same data, take turns. `run` is called from
 * outside; times are of script alone, in milliseconds.
 */
export interface Times {
  readonly name: string
  readonly charts: readonly string[]
  /** an update to another age, and to another life, each tick of the bench */
  readonly age: readonly number[]
  readonly life: readonly number[]
  /** after a rest, curves glide to another life: the longest of its frames, each tick */
  readonly glide: readonly number[]
}

/** script of the animation frames since it was last asked for, longest first */
const framesOf = (() => {
  const spent: number[] = []
  const ask = requestAnimationFrame.bind(window)
  window.requestAnimationFrame = run =>
    ask(time => {
      const from = performance.now()
      run(time)
      spent.push(performance.now() - from)
    })
  return () => spent.splice(0).sort((a, b) => b - a)
})()
const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve))

const place = (className: string, width: string): HTMLElement => {
  const root = document.createElement('div')
  root.className = 'trabecula'
  Object.assign(root.dataset, { theme: 'light', size: 'wide' })
  const host = document.createElement('div')
  host.className = className
  host.style.width = width
  root.append(host)
  document.body.append(root)
  return host
}

/** The libraries are handed figures that are ready; ours works them out of the life, within its time. */
const peer = (name: string, paint: (figures: readonly Figure[]) => void) => {
  const known = new WeakMap<object, (age: number) => readonly Figure[]>()
  const figures = (view: CloserView): readonly Figure[] => {
    const of = known.get(view.life) ?? figuresOf(view)
    known.set(view.life, of)
    return of(view.age)
  }
  return { name, charts: ['density', 'balance', 'risk'], ready: figures, paint }
}

const run = async (ticks: number): Promise<readonly Times[]> => {
  const lives = livesToSee(ticks + 1)
  const narrow = '344px'
  const peers = [
    peer('Observable Plot', plotPeer(place('', narrow))),
    peer('Chart.js', chartJsPeer(place('', narrow))),
  ]
  const own: readonly Contestant[] = [
    ours(place('charts-place', narrow)),
    oursAll(place('charts-place', narrow), place('closer-place', '1100px')),
  ]
  const takers = [
    ...own.map(one => ({ ...one, prepare: (view: CloserView) => () => one.draw(view) })),
    ...peers.map(one => ({
      ...one,
      prepare(view: CloserView) {
        const figures = one.ready(view)
        return () => one.paint(figures)
      },
    })),
  ]
  const times = takers.map(({ name, charts }) => ({
    name,
    charts,
    age: [] as number[],
    life: [] as number[],
    glide: [] as number[],
  }))
  /** every taker in turn, each with a frame of its own */
  const tick = async (what: 'age' | 'life', view: CloserView, counts: boolean): Promise<void> => {
    for (const [i, { prepare }] of takers.entries()) {
      const draw = prepare(view)
      await frame()
      const from = performance.now()
      draw()
      const spent = performance.now() - from
      if (counts) times[i]![what].push(spent)
      await frame()
    }
  }
  const first = lives[0] as ViewAt
  for (let i = 0; i < 12; i += 1) await tick('age', first(40 + i), false)
  for (let i = 0; i < ticks; i += 1) await tick('age', first(30 + (i * 50) / ticks), true)
  for (const [i, life] of lives.slice(1).entries()) await tick('life', life(62), i > 0)
  for (const life of lives.slice(0, 12))
    for (const [i, { draw }] of own.entries()) {
      await wait(200)
      framesOf()
      draw(life(62))
      await wait(700)
      times[i]!.glide.push(framesOf()[0] ?? 0)
    }
  return times
}
Object.assign(window, { run })
