import { paramOf, PARAMS, type NumericId } from './model'
import type { PageSource } from './page-source'
import type { Move, MoveRows, moveRows } from './present'

/** Sessions a week, as the controls offer them. */
const MOST_MASSAGE = 7

/** Sliders for what the class may move; what is no single number is moved outside presenting. */
export const movesOf = (source: PageSource, draw: typeof moveRows) => {
  const { i18n, actions } = source
  let say: typeof import('./controls/value-words') | null = null
  let shown: MoveRows | null = null
  const moveOf = (id: NumericId): Move => {
    const spec = paramOf(id)
    const { min, max, step } = spec
    const words = (value: number): string => {
      const { sex } = source.inputs().scenario
      if (say === null) return i18n.number(value, 1, { minimumFractionDigits: 0 })
      return spec.kind === 'toggle'
        ? say.toggleWord(i18n, spec, value, sex)
        : say.paramWords(i18n, spec, value, sex).spoken
    }
    return {
      label: i18n.text(`params.${id}.label`),
      min,
      max,
      step,
      toggle: spec.kind === 'toggle',
      value: () => source.inputs().scenario[id],
      words,
      onInput: value => actions.change({ [id]: value }),
    }
  }
  /** never an input of the model: it is moved to see that nothing moves */
  const massage: Move = {
    get label() {
      return i18n.text('controls.massage.label')
    },
    min: 0,
    max: MOST_MASSAGE,
    step: 1,
    toggle: false,
    value: () => source.view().massage,
    words: n =>
      say?.valueWords(i18n, n, 0, i18n.text('controls.massage.unit', { n }), '').spoken ?? i18n.number(n),
    onInput: n => actions.view({ massage: n }),
  }
  return {
    async ready(): Promise<void> {
      const [values, { default: words }] = await Promise.all([
        import('./controls/value-words'),
        import('./i18n/locales/en/controls.json'),
      ])
      i18n.add(words)
      say = values
    },
    /** nothing where nothing is to be moved */
    rows(names: readonly string[]): HTMLElement | null {
      shown = null
      if (names.length === 0) return null
      const known = PARAMS.map(({ id }) => id as string)
      const rows = names.filter(name => known.includes(name)).map(name => moveOf(name as NumericId))
      if (names.includes('massage')) rows.push(massage)
      const missing = rows.length === names.length ? null : names.includes('drugs') ? 'drugs' : 'other'
      shown = draw(i18n, rows, missing)
      return shown.root
    },
    update: (): void => shown?.update(),
  }
}
