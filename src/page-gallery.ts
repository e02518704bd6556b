import { GALLERY } from './charts/gallery'
import { mountGallery } from './charts/gallery-page'
import { CHARTS } from './charts/mount'
import { CLOSER_KINDS, type CloserView } from './charts/closer'
import { CLOSER_GALLERY } from './charts/closer/gallery'
import type { ChartKind, ChartsView } from './charts/types'
import words from './i18n/locales/en/closer.json'
import { scenarioFrom } from './model'
import { createAccount } from './moved/account'
import type { Account } from './moved/types'
import { toldOf } from './page-closer'
import { csvHeaderOf } from './page-csv'
import type { PageSource } from './page-source'
import { averageRisk, lifeOf, referenceBand } from './risk'
import type { Life } from './risk/types'

const USUAL = {
  age: 62,
  site: 'spine',
  bone: 'major',
  horizon: 'ten',
  pinned: null,
  without: null,
  fits: null,
  uncertainty: true,
  narrow: false,
} as const

/** Every chart of the page in all its telling states, with lives of the model: `?view=gallery`. */
export const mountChartGallery = (host: HTMLElement, source: PageSource): { dispose(): void } => {
  const { i18n } = source
  i18n.add(words)
  const accounts = new Map<Life, Account | null>()
  const accountOf = (life: Life): Account | null => {
    const known = accounts.get(life)
    if (known !== undefined) return known
    const making = createAccount(life.scenario)
    while (making.left > 0) making.step()
    const account = making.account()
    accounts.set(life, account)
    return account
  }
  const viewOf = (life: Life, more: Partial<ChartsView>): CloserView => {
    const { sex, reference, until } = life.scenario
    const view: ChartsView = {
      ...USUAL,
      life,
      average: averageRisk(reference, sex, until),
      band: referenceBand(reference, sex, more.site ?? USUAL.site),
      bandName: i18n.text(`app.reference.${reference}`, { sex }),
      ...more,
    }
    return { ...view, told: toldOf(accountOf(life), view) }
  }
  return mountGallery<CloserView>(host, {
    i18n,
    kinds: [...(CHARTS as readonly ChartKind<CloserView>[]), ...CLOSER_KINDS],
    entries: [...GALLERY, ...CLOSER_GALLERY],
    csvHeader: csvHeaderOf(source),
    lifeOf: settings => lifeOf(scenarioFrom({ v: 1, ...settings }).scenario),
    viewOf,
  })
}
