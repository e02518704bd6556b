import type { ChartsView } from './charts'
import type { PageSource } from './page-source'
import { referenceBand } from './risk'

/** What every chart of the page is drawn from. */
export const chartsViewOf = (
  { i18n, inputs, result, view }: Pick<PageSource, 'i18n' | 'inputs' | 'result' | 'view'>,
  narrow: boolean,
): ChartsView => {
  const { scenario } = inputs()
  const { life, pinned, without, average, band: fits } = result()
  const seen = view()
  return {
    ...seen,
    life,
    pinned,
    without,
    average,
    fits,
    band: referenceBand(scenario.reference, scenario.sex, seen.site),
    bandName: i18n.text(`app.reference.${scenario.reference}`, { sex: scenario.sex }),
    narrow,
  }
}
