import { createEvidenceClient } from './evidence/client'
import score from './evidence/score.json'
import type { EvidenceReply } from './evidence/session'
import type { EvidenceTable } from './evidence/types'
import { defaultOf, MODEL_VERSION, paramOf } from './model'
import { fillNear } from './page-near'
import type { PageSource } from './page-source'
import { SITES } from './state/view'

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
): { dispose(): void } =>
  fillNear(
    slot,
    async ({ gone, closing }) => {
      const [{ mountValidation }, table] = await Promise.all([import('./validation'), loadTable()])
      if (gone()) return
      let dismiss = (): void => {}
      const found = await new Promise<EvidenceReply['found']>(resolve => {
        // a page where no worker starts does the same work in slices: nothing to tell a reader
        const client = createEvidenceClient({ onReply: reply => resolve(reply.found), onFallback: () => {} })
        dismiss = client.dispose
        closing(dismiss)
        client.send({ v: 1, ticket: 1, table })
      })
      dismiss()
      if (gone()) return
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
      closing(validation.dispose)
      // where the model gave nothing the published results still stand
      const none = new Float64Array(table.rows.length).fill(NaN)
      validation.update({ table, ...(found ?? { values: none, tolerances: none }) })
    },
    onFailure,
  )
