import type { Hover } from './charts'
import type { CloserView, MovedTold } from './charts/closer'
import { createMovedLink } from './moved/link'
import { movedAt, stretchesOf } from './moved/moved'
import type { Account, Question } from './moved/types'
import { chartsViewOf } from './page-charts'
import { csvHeaderOf } from './page-csv'
import { fillNear, watchNear } from './page-near'
import type { PageSource } from './page-source'
import { unitOf } from './state/unit'

export interface CloserPlace {
  readonly source: PageSource
  /** the age under the pointer, shared with the charts of the spread */
  readonly hover: Hover
  /** told once when the charts cannot be shown */
  readonly onFailure: () => void
}
export interface Closer {
  update(): void
  dispose(): void
}

/** What is in sight is kept up to date, and a little beyond it. */
const IN_SIGHT = '25% 0px'

/** What moved a life at the age shown, ready to be told; null while its account is not known. */
export const toldOf = (account: Account | null, seen: Omit<Question, 'horizon'>): MovedTold | null =>
  account && {
    changes: account.changes,
    // always ten years: what is left of life is another length at every age
    moved: movedAt(account, { ...seen, horizon: 'ten' }),
    sampled: account.orders !== null,
    stretches: stretchesOf(account.scenario.sex, seen.age),
    unitOf,
  }

/** What the charts are drawn from; what moved the life is known a moment later. */
const viewOf = (source: PageSource, account: Account | null): CloserView => ({
  ...chartsViewOf(source, false),
  told: toldOf(account, source.view()),
})

/** "Look closer", once a reader comes near it. Nothing is drawn or worked out while it is out of sight. */
export const mountCloser = (slot: HTMLElement, { source, hover, onFailure }: CloserPlace): Closer => {
  let update = (): void => {}
  const { i18n, actions } = source
  const { dispose } = fillNear(
    slot,
    async ({ gone, closing }) => {
      const { CLOSER_KINDS, mountLookCloser } = await import('./charts/closer')
      if (gone()) return
      const charts = mountLookCloser(slot, {
        i18n,
        kinds: CLOSER_KINDS,
        hover,
        onAge: actions.age,
        onSite: site => actions.view({ site }),
        onBone: bone => actions.view({ bone }),
        onHorizon: horizon => actions.view({ horizon }),
        onUncertainty: uncertainty => actions.view({ uncertainty }),
        csvHeader: csvHeaderOf(source),
      })
      let seen = true
      let drawn: readonly unknown[] = []
      const link = createMovedLink({ onAccount: () => update(), now: () => performance.now() })
      update = () => {
        const { life } = source.result()
        // the page draws for many reasons; most of them change nothing here
        const account = seen ? link.of(life.scenario) : null
        const now = [source.inputs(), source.view(), source.result(), account]
        if (!seen || now.every((part, index) => part === drawn[index])) return
        drawn = now
        charts.update(viewOf(source, account))
      }
      update()
      const unwatch = watchNear(slot, IN_SIGHT, inSight => {
        seen = inSight
        update()
      })
      closing(() => {
        unwatch()
        link.dispose()
        charts.dispose()
      })
    },
    onFailure,
  )
  return {
    update: () => update(),
    dispose() {
      update = () => {}
      dispose()
    },
  }
}
