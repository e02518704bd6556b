import { paramOf, PARAMS, type NumericId } from './model'
import type { PageSource } from './page-source'
import type { moveRows } from './present'

/** Sliders for what the class may move; what is no single number is moved outside presenting. */
export const movesOf = (source: PageSource, draw: typeof moveRows) => {
  const { i18n, actions } = source
  let say: typeof import('./controls/value-words').paramWords | null = null
  return {
    async ready(): Promise<void> {
      const [{ paramWords }, { default: words }] = await Promise.all([
        import('./controls/value-words'),
        import('./i18n/locales/en/controls.json'),
      ])
      i18n.add(words)
      say = paramWords
    },
    rows(names: readonly string[]): HTMLElement | null {
      const known = PARAMS.map(({ id }) => id as string)
      const numbers = names.filter(name => known.includes(name)) as NumericId[]
      const { scenario } = source.inputs()
      return draw(
        i18n,
        numbers.map(id => {
          const { min, max, step } = paramOf(id)
          return {
            label: i18n.text(`params.${id}.label`),
            min,
            max,
            step,
            value: scenario[id],
            words: value =>
              say?.(i18n, paramOf(id), value, scenario.sex).spoken ??
              i18n.number(value, 1, { minimumFractionDigits: 0 }),
            onInput: value => actions.change({ [id]: value }),
          }
        }),
        numbers.length < names.length,
      )
    },
  }
}
