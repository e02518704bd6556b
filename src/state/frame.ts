/** Many parts may be dirty; they are drawn together in one animation frame, and never when nothing is. */
export interface FrameLoop<Part extends string> {
  dirty(...parts: readonly Part[]): void
  dispose(): void
}

export const createFrameLoop = <Part extends string>(
  draw: (parts: ReadonlySet<Part>) => void,
  request: (callback: () => void) => number = callback => requestAnimationFrame(callback),
  cancel: (id: number) => void = id => cancelAnimationFrame(id),
): FrameLoop<Part> => {
  let parts = new Set<Part>()
  let asked: number | null = null
  const frame = (): void => {
    asked = null
    const now = parts
    parts = new Set()
    draw(now)
  }
  return {
    dirty(...more) {
      for (const part of more) parts.add(part)
      if (asked === null && parts.size > 0) asked = request(frame)
    },
    dispose() {
      if (asked !== null) cancel(asked)
      asked = null
      parts.clear()
    },
  }
}
