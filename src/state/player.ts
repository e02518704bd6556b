/**
 * Lets the age run. Time comes from animation frames while playing and from nothing at all otherwise;
 * under reduced motion it moves in whole years.
 */
export interface Player {
  play(): void
  pause(): void
  dispose(): void
}

export const createPlayer = (o: {
  age(): number
  until(): number
  yearsPerSecond(): number
  wholeYears(): boolean
  onAge(age: number): void
  onEnd(): void
  request?(callback: (now_ms: number) => void): number
  cancel?(id: number): void
}): Player => {
  const request = o.request ?? (callback => requestAnimationFrame(callback))
  const cancel = o.cancel ?? (id => cancelAnimationFrame(id))
  let frame: number | null = null
  let last: number | null = null
  let exact = 0
  const stop = (): void => {
    if (frame !== null) cancel(frame)
    frame = null
    last = null
  }
  const tick = (now_ms: number): void => {
    // a tab that slept must not jump decades
    const elapsed_s = last === null ? 0 : Math.min(0.25, (now_ms - last) / 1000)
    last = now_ms
    exact = Math.min(o.until(), exact + elapsed_s * o.yearsPerSecond())
    const age = o.wholeYears() ? Math.floor(exact) : Number(exact.toFixed(2))
    if (age !== o.age()) o.onAge(age)
    if (exact >= o.until()) {
      stop()
      o.onEnd()
      return
    }
    frame = request(tick)
  }
  return {
    play() {
      if (frame !== null) return
      exact = o.age()
      frame = request(tick)
    },
    pause: stop,
    dispose: stop,
  }
}
