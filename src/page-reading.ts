import { mountKnow } from './page-know'
import { readingFactsOf } from './page-facts'
import { watchNear } from './page-near'
import { createShowing } from './page-showing'
import type { PageSource } from './page-source'
import { mountPanels, type ShowId } from './panels'

/** How near the window the column must be to follow every frame; further away it waits for a hand to rest. */
const IN_SIGHT = '25% 0px'
const REST_MS = 400

export interface ReadingPlace {
  readonly source: PageSource
  /** the whole page, for what covers it */
  readonly root: HTMLElement
  /** below the headline, for the way back to the text */
  readonly headline: HTMLElement
  readonly onStory: (id: string) => void
  /** brings the stage into sight */
  readonly toStage: () => void
  readonly onFailure: () => void
}

export interface Reading {
  update(): void
  reveal(id: string): void
  /** a state of the simulation, with a way back */
  show(id: ShowId): void
  dispose(): void
}

/** The reading column of the page: its sentences follow the life, its links set it, its pages lie beyond it. */
export const mountReading = (host: HTMLElement, place: ReadingPlace): Reading => {
  const { source, root, onFailure, toStage } = place
  const showing = { now: null as ReturnType<typeof createShowing> | null }
  const facts = readingFactsOf(source)
  const column = mountPanels(host, {
    i18n: source.i18n,
    onStory(id) {
      showing.now?.over()
      place.onStory(id)
    },
    onShow: id => showing.now?.show(id),
    onLeaf: leaf => source.actions.view({ leaf }),
    kept: { get: () => source.run().kept, set: kept => source.actions.run({ kept }) },
  })
  // its words are the column's
  showing.now = createShowing(place.headline, source, root.querySelector('#stage'), toStage)
  const know = mountKnow(column.slot, { source, onOpened: toStage, onFailure })

  let near = false
  let timer: ReturnType<typeof setTimeout> | null = null
  const draw = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    column.update(facts())
  }
  const unwatch = watchNear(host, IN_SIGHT, now => {
    near = now
    if (near) draw()
  })
  const update = (): void => {
    if (near) return draw()
    // out of sight nothing of it is worked out while a hand moves or the age runs
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(draw, REST_MS)
  }
  update()
  return {
    update,
    reveal: id => void column.reveal(id),
    show: id => showing.now?.show(id),
    dispose() {
      if (timer !== null) clearTimeout(timer)
      unwatch()
      for (const part of [know, showing.now, column]) part?.dispose()
    },
  }
}
