import { el } from '../dom/el'
import type { Episode, NumericId, ParamSpec, Scenario } from '../model'
import { appliesTo } from './changes'
import { helpOf, type ParamContext, type RowView } from './param-row'
import { newSpan, type AgeLimits } from './span-math'
import { spanBlock, spanWords } from './span-block'
import { spanList, type SpanList } from './span-list'
import { snapTo } from './track-math'
import { labelOf, listWords, paramWords } from './value-words'

/** A life is simulated from age 8 (contract.md). */
const FIRST_AGE = 8
/** Assumption: lengths offered at first and at most, years. */
const USUAL_YEARS = 2
const LONGEST = 20

export interface EpisodeOptions extends ParamContext {
  readonly params: readonly ParamSpec[]
  life(): Scenario
  age(): number
}

/** What can change for a while and reaches the bone: bodies and inheritance (the person) do not come and go. */
export const canChangeForAWhile = (spec: ParamSpec): boolean =>
  spec.effect === 'bone' && spec.group !== 'person'

/**
 * A first value that makes a difference: a switch is turned; a number in the lower half of its range goes up by a
 * sixth of the rest, one in the upper half falls to half way. Assumption: any plain start would do; it is there to be moved.
 */
export const episodeStart = (spec: ParamSpec, now: number): number => {
  if (spec.kind === 'toggle') return now >= 0.5 ? 0 : 1
  const low = now < (spec.min + spec.max) / 2
  return snapTo(low ? now + (spec.max - now) / 6 : spec.min + (now - spec.min) / 2, spec)
}

const episodesOf = (
  scenario: Scenario,
  input: NumericId,
): readonly { readonly at: number; readonly episode: Episode }[] =>
  scenario.episodes.flatMap((episode, at) => (episode.input === input ? [{ at, episode }] : []))

/** "Illness and episodes": an input held at another value for some years. */
export const episodes = (host: HTMLElement, o: EpisodeOptions) => {
  const { i18n } = o
  const choices = o.params.filter(canChangeForAWhile)
  const limits = (): AgeLimits => ({ min: FIRST_AGE, max: o.life().until })
  const select = el('select', { class: 'ctl-select' })
  const options = choices.map(spec => el('option', { value: spec.id }, labelOf(i18n, spec)))
  select.append(...options)
  const add = el('button', { type: 'button', class: 'ctl-add' }, i18n.t('controls.episode.add'))
  const form = el(
    'div',
    { class: 'ctl-episode-form', 'data-input': 'episodes' },
    el('label', {}, el('span', {}, i18n.t('controls.episode.of')), select),
    add,
  )
  const blocks = el('div', { class: 'ctl-episodes' })
  host.append(blocks, form)
  const patch = (list: readonly Episode[], phase: 'drag' | 'done'): void =>
    o.onInput({ episodes: list }, phase)

  const make = (spec: ParamSpec, part: HTMLElement): SpanList =>
    spanList(part, n => {
      const change = (to: Partial<Episode>, phase: 'drag' | 'done'): void => {
        const at = episodesOf(o.life(), spec.id)[n]?.at
        patch(
          o.life().episodes.map((e, k) => (k === at ? { ...e, ...to } : e)),
          phase,
        )
      }
      const label = labelOf(i18n, spec)
      return spanBlock({
        i18n,
        name: label,
        help: null,
        usual: null,
        compared: null,
        longest: LONGEST,
        limits: limits(),
        others: () => episodesOf(o.life(), spec.id).flatMap(({ episode }, k) => (k === n ? [] : [episode])),
        value: {
          ...spec,
          label,
          band: spec.normal,
          help: helpOf(spec, o),
          words: value => paramWords(i18n, spec, value, o.sex()),
        },
        onSpan: change,
        onValue: (value, phase) => change({ value }, phase),
        onRemove() {
          const at = episodesOf(o.life(), spec.id)[n]?.at
          patch(
            o.life().episodes.filter((_, k) => k !== at),
            'done',
          )
          add.focus()
        },
        announce: o.announce,
      })
    })
  const parts = choices.map(spec => {
    const part = el('div')
    blocks.append(part)
    return { spec, part, list: make(spec, part) }
  })
  let until = NaN

  add.addEventListener('click', () => {
    const found = parts.find(({ spec }) => spec.id === select.value)
    if (found === undefined) return
    const { spec, list } = found
    const taken = episodesOf(o.life(), spec.id).map(({ episode }) => episode)
    const span = newSpan(Math.round(o.age()), USUAL_YEARS, taken, limits())
    const value = episodeStart(spec, o.life()[spec.id])
    list.focusNext()
    patch([...o.life().episodes, { input: spec.id, value, ...span }], 'done')
    o.announce(i18n.t('controls.drug.added', { span: spanWords(i18n, labelOf(i18n, spec), span) }))
  })

  return {
    update(v: RowView): void {
      const { scenario } = v
      const locked = v.locked.has('episodes')
      form.hidden = locked
      for (const part of parts) {
        if (scenario.until !== until) {
          part.list.dispose()
          part.list = make(part.spec, part.part)
        }
        const pinned = v.pinned === null ? null : episodesOf(v.pinned, part.spec.id)
        part.list.update(
          episodesOf(scenario, part.spec.id).map(({ episode }, n) => ({
            ...episode,
            pinned: pinned === null ? undefined : (pinned[n]?.episode ?? null),
            locked,
            tone: scenario.sex,
          })),
        )
      }
      until = scenario.until
      for (const option of options) {
        const spec = choices.find(choice => choice.id === option.value)
        const other = spec !== undefined && !appliesTo(spec, scenario.sex)
        if (option.hidden !== other) {
          option.hidden = other
          option.disabled = other
          if (other && option.selected)
            select.value = options.find(each => !each.disabled)?.value ?? option.value
        }
      }
    },
    summary: (scenario: Scenario): string =>
      scenario.episodes.length === 0
        ? i18n.t('controls.drug.none')
        : listWords(
            i18n,
            scenario.episodes.map(e => spanWords(i18n, i18n.text(`params.${e.input}.label`), e)),
          ),
    dispose: () => parts.forEach(({ list }) => list.dispose()),
  }
}
