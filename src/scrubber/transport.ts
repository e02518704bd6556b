import { el, icon, setText } from '../dom/el'
import type { I18n } from '../i18n'
import { yearBeside, type AgeScale } from './age-scale'

export interface TransportView extends AgeScale {
  readonly age: number
  readonly playing: boolean
  readonly speed: number
  readonly phase: string
}

export interface TransportOptions {
  readonly i18n: I18n
  onAge(age: number): void
  onPlay(playing: boolean): void
  onSpeed(yearsPerSecond: number): void
}

const SPEEDS: readonly number[] = [1, 2, 5, 10]
const PLAY = 'M7 4.5v15l12.5-7.5z'
const PAUSE = 'M6.5 5h4v14h-4zM13.5 5h4v14h-4z'
const BACK = 'M5 5h2.4v14H5zM19.5 5v14L9 12z'
const ON = 'M16.6 5H19v14h-2.4zM4.5 5v14L15 12z'

/** Whole years lived: people are 62 until they are 63. */
export const wholeAge = (age: number): number => Math.floor(age + 1e-6)

/** The age in figures: whole years while a life plays, one decimal where it stands still between birthdays. */
export const ageFigure = (i18n: I18n, { age, playing }: { age: number; playing: boolean }): string =>
  playing ? i18n.number(wholeAge(age)) : i18n.number(age, 1, { minimumFractionDigits: 0 })

/** Back, Play, on, speed; and the age in words and figures. */
export const transport = (o: TransportOptions) => {
  const { i18n } = o
  let view: TransportView | null = null
  const step = (by: 1 | -1): void => {
    if (view !== null) o.onAge(yearBeside(view.age, by, view))
  }
  const back = el('button', { type: 'button', class: 'scr-step scr-back' }, icon(BACK, true))
  back.setAttribute('aria-label', i18n.t('scrubber.back'))
  back.addEventListener('click', () => step(-1))
  const on = el('button', { type: 'button', class: 'scr-step scr-on' }, icon(ON, true))
  on.setAttribute('aria-label', i18n.t('scrubber.on'))
  on.addEventListener('click', () => step(1))

  const sign = icon(PLAY, true)
  const word = el('span', { class: 'scr-play-word' })
  const play = el('button', { type: 'button', class: 'scr-play' }, sign, word)
  play.addEventListener('click', () => {
    if (view !== null) o.onPlay(!view.playing)
  })

  const select = el(
    'select',
    { 'aria-label': i18n.t('scrubber.speed') },
    ...SPEEDS.map(n => el('option', { value: n }, i18n.t('scrubber.speed.option', { n }))),
  )
  select.addEventListener('change', () => o.onSpeed(Number(select.value)))
  const speed = el('div', { class: 'scr-speed' }, select)

  // the word order around the figure is the language's own
  const [before = '', after = ''] = i18n.t('scrubber.age', { age: '\u0000' }).split('\u0000')
  const figure = el('span', { class: 'scr-age-figure' })
  const phase = el('span', { class: 'scr-phase' })
  const age = el(
    'p',
    { class: 'scr-age' },
    phase,
    ' ',
    el('span', { class: 'scr-age-words' }, before, figure, after),
  )

  return {
    element: el('div', { class: 'scr-transport' }, back, play, on, speed, age),
    update(v: TransportView): void {
      const was = view
      view = v
      setText(figure, ageFigure(i18n, v))
      setText(phase, v.phase)
      if (was?.playing !== v.playing) {
        setText(word, v.playing ? i18n.t('scrubber.pause') : i18n.t('scrubber.play'))
        // on a phone the word is hidden and this is the whole name
        play.setAttribute('aria-label', word.textContent ?? '')
        sign.firstElementChild?.setAttribute('d', v.playing ? PAUSE : PLAY)
      }
      if (was?.speed !== v.speed) select.value = String(v.speed)
      // not `disabled`: a button that goes dead under the finger loses the focus
      back.setAttribute('aria-disabled', String(v.age <= v.min))
      on.setAttribute('aria-disabled', String(v.age >= v.max))
    },
  }
}
