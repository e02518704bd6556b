import { MODEL_VERSION } from './model'
import type { PageSource } from './page-source'

/** What stands above the columns of every saved table: enough to make the same figures again, and to cite them. */
export const csvHeaderOf =
  ({ i18n, inputs, links }: Pick<PageSource, 'i18n' | 'inputs' | 'links'>) =>
  (): readonly string[] => {
    const { scenario } = inputs()
    return [
      i18n.t('app.csv.about', { version: MODEL_VERSION }),
      i18n.t('app.csv.scenario', { text: JSON.stringify(scenario) }),
      i18n.t('app.csv.seed', { seed: String(scenario.seed) }),
      i18n.t('app.csv.link', { text: links().whole }),
      i18n.t('app.csv.cite', { version: MODEL_VERSION }),
    ]
  }
