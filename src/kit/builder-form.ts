import { el, freshId, type Listening } from '../dom/el'
import type { I18n } from '../i18n'
import { STEP_KINDS } from '../lessons/ids'
import { LISTS, NAMES } from '../state/url-view'
import { MOTIONS, TEXT_SIZES, THEMES } from '../state/view'
import { checklist, choice, radios, tick, type CheckGroup } from './fields'
import { parentsField } from './parents'
import type { Show } from './wish'

/** What may stand on the page when the link is opened: the present life, a lesson, a story. */
export interface Opening {
  readonly kind: 'life' | 'lesson' | 'story'
  readonly id: string
  readonly title: string
}

export interface FormOptions {
  readonly i18n: I18n
  readonly events: Listening
  readonly openings: readonly Opening[]
  readonly opening: Opening
  readonly step: number
  readonly show: Show
  readonly languages: readonly { readonly id: string; readonly name: string }[]
  onOpening(opening: Opening): void
  onStep(step: number): void
  onShow(patch: Partial<Show>): void
}

const USES = ['explore', 'embed', 'present', 'print'] as const
/** The gallery is for those who work on the charts. */
const ALONE = LISTS.view.filter(view => view !== 'gallery')

/** Everything that can be hidden or locked, by what it is. Names of parts: `kit.part.<name>`; of inputs those of their rows. */
const namesOf = (i18n: I18n) => {
  const own = (name: string): boolean => i18n.has(`kit.part.${name}`)
  const isGroup = (name: string): boolean => i18n.has(`params.group.${name}`)
  const word = (name: string): string =>
    i18n.text(
      own(name) ? `kit.part.${name}` : isGroup(name) ? `params.group.${name}` : `params.${name}.label`,
    )
  const rows = (names: readonly string[]) => names.map(name => [name, word(name)] as const)
  const all = [...NAMES]
  const isControl = (name: string): boolean =>
    i18n.has(`params.${name}.label`) || ['drugs', 'episodes', 'massage'].includes(name)
  const inputs = all.filter(isControl)
  const groups = all.filter(isGroup)
  const parts = all.filter(name => !isControl(name) && !isGroup(name))
  return { parts: rows(parts), groups: rows(groups), inputs: rows(inputs) }
}

/** A group of fields under a heading. */
const part = (title: string, ...children: readonly (HTMLElement | null)[]): HTMLElement =>
  el('section', { class: 'kit-part' }, el('h3', {}, title), ...children)

const openingField = (o: FormOptions) => {
  const { i18n, events } = o
  const id = freshId('kit')
  const options = (kind: Opening['kind']): HTMLElement[] =>
    o.openings.flatMap((one, index) =>
      one.kind === kind ? [el('option', { value: String(index) }, one.title)] : [],
    )
  const group = (kind: 'lesson' | 'story'): readonly HTMLElement[] => {
    const own = options(kind)
    return own.length === 0 ? [] : [el('optgroup', { label: i18n.text(`kit.opening.${kind}`) }, ...own)]
  }
  const select = el('select', { id }, ...options('life'), ...group('lesson'), ...group('story'))
  select.value = String(o.openings.indexOf(o.opening))
  const steps = choice(
    events,
    i18n.text('kit.step'),
    STEP_KINDS.map((kind, index) => [
      String(index + 1),
      i18n.text('kit.step.option', { n: i18n.number(index + 1), name: i18n.text(`lessons.step.${kind}`) }),
    ]),
    String(o.step),
    value => o.onStep(Number(value)),
  )
  const follow = (): void => {
    const one = o.openings[Number(select.value)]
    if (one === undefined) return
    steps.root.hidden = one.kind !== 'lesson'
    o.onOpening(one)
  }
  steps.root.hidden = o.opening.kind !== 'lesson'
  events.on(select, 'change', follow)
  return [
    el('div', { class: 'kit-field' }, el('label', { for: id }, i18n.text('kit.opening')), select),
    steps.root,
  ]
}

/** The choices of the link builder, in the order in which a teacher meets them. */
export const builderForm = (o: FormOptions): HTMLElement => {
  const { i18n, events, show } = o
  const picked = <K extends keyof Show>(
    key: K,
    values: readonly string[],
    name: (value: string) => string,
    read: (value: string) => Show[K],
  ): HTMLElement =>
    choice(
      events,
      i18n.text(`kit.show.${key}`),
      values.map(value => [value, name(value)]),
      String(show[key]),
      value => o.onShow({ [key]: read(value) } as Partial<Show>),
    ).root
  const listed = <K extends 'view' | 'wheel' | 'fit' | 'units' | 'spell' | 'quality' | 'sound'>(
    key: K,
    values: readonly Show[K][],
  ): HTMLElement =>
    picked(
      key,
      values,
      value => i18n.text(`kit.show.${key}.${value}`),
      value => value as Show[K],
    )
  const switched = (key: 'links' | 'fullscreen' | 'autoplay'): HTMLElement =>
    tick(events, i18n.text(`kit.show.${key}`), show[key], on => o.onShow({ [key]: on }))

  const frame = el(
    'div',
    { class: 'kit-grid', hidden: show.mode !== 'embed' },
    listed('view', ALONE),
    listed('wheel', LISTS.wheel),
    listed('fit', LISTS.fit),
    parentsField(events, i18n, show.parent, parent => o.onShow({ parent })),
    el('div', { class: 'kit-ticks' }, switched('autoplay'), switched('links'), switched('fullscreen')),
  )
  const use = radios(
    events,
    i18n.text('kit.use'),
    USES.map(mode => [mode, i18n.text(`kit.use.${mode}`)]),
    show.mode,
    value => {
      const mode = USES.find(one => one === value) ?? 'explore'
      frame.hidden = mode !== 'embed'
      o.onShow({ mode })
    },
  )
  const { parts, groups, inputs } = namesOf(i18n)
  const titled = (key: string, options: CheckGroup['options']): CheckGroup => ({
    title: i18n.text(`kit.names.${key}`),
    options,
  })
  return el(
    'div',
    { class: 'kit-form' },
    part(i18n.text('kit.builder.what'), el('div', { class: 'kit-grid' }, ...openingField(o)), use, frame),
    part(
      i18n.text('kit.builder.hide'),
      checklist(
        events,
        count => i18n.text('kit.hide', { count }),
        [titled('parts', parts), titled('groups', groups), titled('inputs', inputs)],
        show.hide,
        hide => o.onShow({ hide }),
      ),
      checklist(
        events,
        count => i18n.text('kit.lock', { count }),
        [titled('inputs', inputs)],
        show.lock,
        lock => o.onShow({ lock }),
      ),
    ),
    part(
      i18n.text('kit.builder.looks'),
      el(
        'div',
        { class: 'kit-grid' },
        picked(
          'theme',
          THEMES,
          value => i18n.text(`app.theme.${value}`),
          value => THEMES.find(one => one === value) ?? 'auto',
        ),
        picked(
          'text',
          TEXT_SIZES.map(String),
          value => i18n.t('app.textSize.option', { size: i18n.number(Number(value)) }),
          Number,
        ),
        picked(
          'motion',
          MOTIONS,
          value => i18n.text(`app.motion.${value}`),
          value => MOTIONS.find(one => one === value) ?? 'auto',
        ),
        picked(
          'lang',
          o.languages.map(({ id }) => id),
          value => o.languages.find(({ id }) => id === value)?.name ?? value,
          value => value,
        ),
        listed('units', LISTS.units),
        listed('spell', LISTS.spell),
        listed('quality', LISTS.quality),
        listed('sound', LISTS.sound),
      ),
    ),
  )
}
