import { pathOf } from './marks'
import { heightAt, type Point } from './series'
import { put } from './svg'

const pointsOf = (d: string): readonly Point[] =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(hit => [Number(hit[1]), Number(hit[2])] as const)
const spotOf = (transform: string): Point | null => {
  const hit = /^translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(transform)
  return hit === null ? null : [Number(hit[1]), Number(hit[2])]
}
/** Both curves at the ages of either. Where only one of them is, the new one stands. */
const tween = (from: readonly Point[], to: readonly Point[]): ((part: number) => string) => {
  const xs = [...new Set([...from, ...to].map(point => point[0]))].sort((a, b) => a - b)
  const rows = xs.flatMap(x => {
    const now = heightAt(to, x)
    const old = heightAt(from, x)
    return Number.isFinite(now) ? [[x, Number.isFinite(old) ? old : now, now] as const] : []
  })
  return part => pathOf(rows.map(([x, old, now]) => [x, old + (now - old) * part] as const))
}

const CURVES = '.chart-curve, .chart-thin'
const POINTS = '.chart-point, .chart-pinned-mark'
/** shapes that have no way from one to the other: they come up while the curves move */
const FADES = '.chart-loss, .chart-gain, .chart-band, .chart-band-edge'

/** What is drawn: to be taken before a new life is. */
export interface Before {
  readonly axis: string
  readonly written: ReadonlyMap<Element, string>
}
const isOut = (node: Element): boolean => node.getAttribute('display') === 'none'
/** Figures and their places: another axis means that a height in pixels is another value. */
const axisOf = (svg: Element): string =>
  [...svg.querySelectorAll('.chart-figure')]
    .filter(node => !isOut(node) && node.closest('.chart-people, .chart-hover') === null)
    .map(node => `${node.textContent} ${node.getAttribute('y')}`)
    .join()
const writtenOf = (svg: Element): Map<Element, string> =>
  new Map(
    [...svg.querySelectorAll(`${CURVES}, ${POINTS}, ${FADES}`)]
      .filter(node => !isOut(node))
      .map(node => [node, node.getAttribute(node.matches(POINTS) ? 'transform' : 'd') ?? '']),
  )
export const takeBefore = (svg: Element): Before => ({ axis: axisOf(svg), written: writtenOf(svg) })

/**
 * Moves what is drawn from how it stood before to how it stands now: values between the old and the new one, never
 * beyond either. Words, figures and the table have been the new ones since before the first step. Where the axis
 * changed nothing moves: a height would not mean the same value any more.
 * @param lasts ms
 * @returns ends it at once
 */
export const glide = (svg: SVGSVGElement, before: Before, lasts: number): (() => void) => {
  const steps: ((part: number) => void)[] = []
  if (axisOf(svg) === before.axis)
    for (const [node, now] of writtenOf(svg)) {
      const old = before.written.get(node) ?? ''
      if (old === now || old === '' || now === '') continue
      if (node.matches(POINTS)) {
        const [from, to] = [spotOf(old), spotOf(now)]
        if (from === null || to === null || Math.abs(from[0] - to[0]) > 0.1) continue
        const rest = now.replace(/^translate\([^)]*\)/, '')
        steps.push(part =>
          put(node, {
            transform:
              part === 1
                ? now
                : `translate(${to[0].toFixed(1)} ${(from[1] + (to[1] - from[1]) * part).toFixed(1)})${rest}`,
          }),
        )
      } else if (node.matches(FADES))
        steps.push(part => put(node, { opacity: part === 1 ? null : part.toFixed(2) }))
      else {
        const between = tween(pointsOf(old), pointsOf(now))
        steps.push(part => put(node, { d: part === 1 ? now : between(part) }))
      }
    }
  if (steps.length === 0) return () => {}
  let frame = 0
  const start = performance.now()
  const step = (at: number): void => {
    const time = Math.min(1, Math.max(0, (at - start) / lasts))
    // ease-out
    const part = time === 1 ? 1 : 1 - (1 - time) ** 3
    for (const move of steps) move(part)
    if (time < 1) frame = requestAnimationFrame(step)
    else put(svg, { 'data-moving': null })
  }
  put(svg, { 'data-moving': 'true' })
  step(start)
  return () => {
    cancelAnimationFrame(frame)
    for (const move of steps) move(1)
    put(svg, { 'data-moving': null })
  }
}
