import './sound.css'
import { el, freshId, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/sound.json'
import type { Life } from '../risk/types'
import { createSoundPlayer, SECONDS } from './player'
import { scoreOf } from './score'

export interface SoundOptions {
  readonly i18n: I18n
  /** the life that is heard */
  life(): Life
}
export interface SoundView {
  readonly sound: 'off' | 'ui' | 'curves'
  readonly life: Life
}

/** Years heard: from the first age of the charts on. */
const FROM = 20
const TICK_MS = 250
/** Assumption: a note of A for the usual spine; each standard deviation below it is two semitones lower. */
const NOTE_HZ = 440
const SEMITONES = 2

/** "Hear it": removal and building as two voices, on request; or one short note after each change. */
export const mountSound = (host: HTMLElement, o: SoundOptions) => {
  const { i18n } = o
  i18n.add(words)
  const listen = listening()
  const player = createSoundPlayer()
  const volumeId = freshId('volume')
  const button = el('button', { type: 'button', class: 'plain-button', 'aria-pressed': 'false' })
  const volume = el('input', { type: 'range', id: volumeId, min: 0, max: 100, step: 5, value: 50 })
  const where = el('span', { class: 'sound-where', role: 'status' })
  const what = el('p', { class: 'sound-what' })
  const root = el(
    'section',
    { class: 'sound', 'aria-label': i18n.text('sound.label') },
    what,
    el(
      'div',
      { class: 'sound-row' },
      button,
      el('label', { for: volumeId }, i18n.text('sound.volume')),
      volume,
      where,
    ),
  )
  host.append(root)
  let timer: ReturnType<typeof setInterval> | null = null
  let heard: Life | null = null
  const name = (on: boolean): void => {
    button.setAttribute('aria-pressed', String(on))
    setText(button, i18n.text(on ? 'sound.stop' : 'sound.play'))
  }
  const rest = (said: string): void => {
    if (timer !== null) clearInterval(timer)
    timer = null
    root.style.removeProperty('--sound-at')
    name(false)
    setText(where, said)
  }
  const stop = (): void => {
    if (player.at() === null) return
    player.stop()
    rest(i18n.text('sound.stopped'))
  }
  const play = (): void => {
    const life = o.life()
    const score = scoreOf(life, FROM, life.scenario.until)
    name(true)
    // said once: a voice that counts along would drown what is played
    setText(
      where,
      i18n.text('sound.playing', {
        from: i18n.number(FROM),
        to: i18n.number(score.to),
        seconds: i18n.number(SECONDS),
      }),
    )
    player.play(score, () => rest(i18n.text('sound.over')))
    timer = setInterval(() => {
      const at = player.at()
      if (at === null) return
      root.style.setProperty('--sound-at', String(at / SECONDS))
    }, TICK_MS)
  }
  listen.on(button, 'click', () => (player.at() === null ? play() : stop()))
  listen.on(volume, 'input', () => player.volume(Number(volume.value) / 100))
  listen.on(document, 'keydown', event => {
    if (event.key === 'Escape') stop()
  })
  player.volume(0.5)
  name(false)
  return {
    update(view: SoundView): void {
      const curves = view.sound === 'curves'
      // what cannot be stopped by its button does not go on
      if (!curves) stop()
      button.hidden = !curves
      setText(what, i18n.text(curves ? 'sound.what.curves' : 'sound.what.ui'))
      if (view.sound === 'ui' && heard !== null && heard !== view.life) {
        const row = view.life.trajectory.rows - 1
        const t = view.life.trajectory.columns.t_spine[row] ?? 0
        player.note(NOTE_HZ * 2 ** ((Math.max(-6, Math.min(3, t)) * SEMITONES) / 12))
      }
      heard = view.life
    },
    dispose(): void {
      if (timer !== null) clearInterval(timer)
      listen.dispose()
      player.dispose()
      root.remove()
    },
  }
}
