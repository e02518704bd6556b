import { createEvidenceClient } from './evidence/client'
import score from './evidence/score.json'
import type { EvidenceReply } from './evidence/session'
import type { EvidenceTable } from './evidence/types'
import { defaultOf, MODEL_VERSION, paramOf } from './model'
import type { PageSource } from './page-source'
import { SITES } from './state/view'

/** How far below the window the comparison is fetched, so that it stands there when a reader arrives. */
const AHEAD = '100% 0px'

export interface EvidencePlace {
  readonly source: Pick<PageSource, 'i18n' | 'actions'>
  /** a life of the comparison is on the stage now */
  readonly onOpened: () => void
  /** told once when the comparison cannot be shown */
  readonly onFailure: () => void
}

/** The published results, fetched only where somebody reads about them. */
const loadTable = async (): Promise<EvidenceTable> =>
  (await import('./evidence/table.json')).default as unknown as EvidenceTable

/** Fills a place in the reading column with the comparison of model and published results, once a reader comes near. */
export const mountEvidence = (
  slot: HTMLElement,
  { source: { i18n, actions }, onOpened, onFailure }: EvidencePlace,
): { dispose(): void } => {
  let gone = false
  let close = (): void => {}

  const fill = async (): Promise<void> => {
    const [{ mountValidation }, table] = await Promise.all([import('./validation'), loadTable()])
    if (gone) return
    const found = await new Promise<EvidenceReply['found']>(resolve => {
      // a page where no worker starts does the same work in slices: nothing to tell a reader
      const client = createEvidenceClient({ onReply: reply => resolve(reply.found), onFallback: () => {} })
      close = client.dispose
      client.send({ v: 1, ticket: 1, table })
    })
    close()
    if (gone) return
    slot.replaceChildren()
    const validation = mountValidation(slot, {
      i18n,
      facts: {
        skipped: table.skipped,
        leftOut: { bone: score.leftOut.bone.mean, marker: score.leftOut.markers.mean },
      },
      usualOf: (input, sex) => defaultOf(paramOf(input), sex),
      onOpen(scenario, age, measured) {
        const site = SITES.find(one => one === measured)
        const shown = { age: Number(age.toFixed(2)), massage: 0 }
        actions.load(scenario, site === undefined ? shown : { ...shown, site })
        onOpened()
      },
      csvHeader: () => [i18n.t('app.csv.about', { version: MODEL_VERSION })],
    })
    close = validation.dispose
    // where the model gave nothing the published results still stand
    const none = new Float64Array(table.rows.length).fill(NaN)
    validation.update({ table, ...(found ?? { values: none, tolerances: none }) })
    slot.dataset['ready'] = 'true'
  }
  const start = (): void => {
    fill().catch(() => {
      if (!gone) onFailure()
    })
  }

  if (typeof IntersectionObserver === 'undefined') start()
  else {
    const observer = new IntersectionObserver(
      seen => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        start()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(slot)
    close = () => observer.disconnect()
  }
  return {
    dispose(): void {
      gone = true
      close()
    },
  }
}
