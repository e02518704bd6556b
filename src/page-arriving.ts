/** Parts of the page that are fetched and come after the first paint. */
export interface Arriving {
  /** Fetches a part, makes it and keeps it to be closed with the page; `failed` is told when it cannot come. */
  mount<Module, Part extends { dispose(): void }>(
    load: Promise<Module>,
    make: (module: Module) => Part,
  ): Promise<Part | null>
  dispose(): void
}

export const createArriving = (failed: () => void): Arriving => {
  const parts: { dispose(): void }[] = []
  let gone = false
  return {
    async mount(load, make) {
      try {
        const module = await load
        if (gone) return null
        const part = make(module)
        parts.push(part)
        return part
      } catch {
        if (!gone) failed()
        return null
      }
    },
    dispose() {
      gone = true
      for (const part of parts) part.dispose()
    },
  }
}
