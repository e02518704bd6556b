import { mountCompare } from './compare'
import { MODEL_VERSION, type Scenario } from './model'
import { createLifeNames } from './page-names'
import type { PageSource } from './page-source'
import { differencesOf, goesAlong, sameCount } from './state/differences'
import { FIRST_RISK_AGE } from './state/first-risk-age'
import { createPairTable, PAIR_ROWS } from './state/pair-table'

/** In the margin a table pushes the controls down: it stands open only on a page this high, px. */
const HIGH = 880

/** Everything that is said of two lives beside each other, before the controls. Opened by import() when a life is pinned. */
export const mountPair = (host: HTMLElement, strip: HTMLElement, source: PageSource) => {
  const { i18n, actions } = source
  const namesOf = createLifeNames(i18n)
  const rowsOf = createPairTable()
  const header = (): string[] => {
    const { life, pinned } = source.result()
    if (pinned === null) return []
    const [a, b] = [pinned.scenario, life.scenario]
    const names = namesOf(a, b)
    const of = (letter: 'a' | 'b', scenario: Scenario): string =>
      i18n.text('compare.csv.life', {
        letter: i18n.text(`compare.letter.${letter}`),
        name: names[letter],
        text: JSON.stringify(scenario),
      })
    return [
      i18n.t('app.csv.about', { version: MODEL_VERSION }),
      of('a', a),
      of('b', b),
      i18n.text('compare.csv.seed', { a: String(a.seed), b: String(b.seed) }),
      i18n.t('app.csv.link', { text: source.links().whole }),
      i18n.t('app.csv.cite', { version: MODEL_VERSION }),
    ]
  }
  const page = host.closest<HTMLElement>('.trabecula')
  const view = mountCompare(host, {
    i18n,
    strip,
    rows: PAIR_ROWS,
    firstRiskAge: FIRST_RISK_AGE,
    roomy: page?.dataset['size'] !== 'wide' || window.innerHeight >= HIGH,
    onSwap: actions.swap,
    onUnpin: actions.pin,
    csvHeader: header,
  })
  let told: { readonly a: Scenario; readonly b: Scenario } | null = null
  let differences: ReturnType<typeof differencesOf> = []
  return {
    update(): void {
      const { life, pinned } = source.result()
      if (pinned === null) return view.update(null)
      const [a, b] = [pinned.scenario, life.scenario]
      if (told?.a !== a || told.b !== b) differences = differencesOf(a, b)
      told = { a, b }
      const { age } = source.view()
      const grown = source.bone()
      view.update({
        names: namesOf(a, b),
        differences,
        same: sameCount(a, b, differences),
        along: goesAlong(a, b),
        over: a.until < age - 1e-6 ? a.until : null,
        // whole years while the age runs, as in the headline
        age: source.run().playing ? Math.floor(age) : age,
        rows: rowsOf({
          a: pinned,
          b: life,
          age,
          // never the figures of another life
          blockA: grown.pinnedLate ? null : grown.pinned,
          blockB: grown.late ? null : grown.stage,
        }),
      })
    },
    dispose: view.dispose,
  }
}
