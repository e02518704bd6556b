import studyWords from './i18n/locales/en/study.json'
import type { LeafBody } from './leaf/types'
import { bookOf } from './page-book'
import { csvHeaderOf } from './page-csv'
import { createSaying } from './page-saying'
import type { PageSource } from './page-source'
import { runWith, type Run } from './state/runs'
import { sameScenario } from './state/changes'
import { createRuns } from './study/runs'

/** The page of the runs of this visit. `leaving` leaves it first, so that what is asked for can be seen. */
export const runsBody = ({
  source,
  leaving,
  toStage,
}: {
  readonly source: PageSource
  leaving<In, Out>(act: (input: In) => Out): (input: In) => Out
  toStage(): void
}): LeafBody => {
  const { i18n, actions } = source
  const book = bookOf(source)
  const say = createSaying(i18n)
  i18n.add(studyWords)
  const runs = (): readonly Run[] => book.get().runs
  const change = (runs: readonly Run[]): void => book.set({ runs })
  const pinned = (): Run | null => {
    const life = source.result().pinned
    return life === null ? null : (runs().find(run => sameScenario(run.scenario, life.scenario)) ?? null)
  }
  return createRuns({
    i18n,
    runs,
    age: () => source.view().age,
    now: () => runWith(runs(), source.inputs().scenario, source.view().massage),
    pinned,
    changeOf(run, before) {
      if (before === null) return i18n.text('runs.change.first')
      if (before.massage !== run.massage && sameScenario(before.scenario, run.scenario))
        return i18n.text('study.change.massage', {
          from: i18n.number(before.massage),
          to: i18n.number(run.massage),
        })
      return say(before.scenario, run.scenario)
    },
    onShow: leaving((run: Run) => {
      actions.load(run.scenario, { massage: run.massage })
      toStage()
    }),
    onPin(run) {
      actions.pin(pinned()?.n === run.n ? null : run.scenario)
    },
    onRemove: gone => change(runs().filter(run => !gone.includes(run))),
    onNote: (run, note) => change(runs().map(one => (one.n === run.n ? { ...one, note } : one))),
    csvHeader: csvHeaderOf(source),
  })
}
