import type { Score } from './score'

/** Assumption: a life in eight seconds is long enough to hear the final period and short enough to compare two lives. */
export const SECONDS = 8
const FADE_S = 0.08
/** Loudness of each voice at full volume: together they stay below distortion. */
const VOICE = 0.22
/** Left and right, for those who hear with two ears; nothing is told by side alone. */
const SIDE = 0.35

export interface SoundPlayer {
  /** Plays a score; stops what played. `ended` is told when it is over by itself. */
  play(score: Score, ended: () => void): void
  /** One short note, a pitch in hertz. */
  note(hertz: number): void
  stop(): void
  /** 0 to 1 */
  volume(level: number): void
  /** seconds since the present score began, null when nothing plays */
  at(): number | null
  dispose(): void
}

/** Two voices from the browser's own instrument; made at the first note, as browsers want a press before any sound. */
export const createSoundPlayer = (make: () => AudioContext = () => new AudioContext()): SoundPlayer => {
  let context: AudioContext | null = null
  let out: GainNode | null = null
  let level = 0.5
  let playing: { readonly voices: readonly OscillatorNode[]; readonly from: number } | null = null
  const ready = (): { context: AudioContext; out: GainNode } => {
    context ??= make()
    if (out === null) {
      out = context.createGain()
      out.connect(context.destination)
    }
    out.gain.value = level
    void context.resume()
    return { context, out }
  }
  const stop = (): void => {
    for (const voice of playing?.voices ?? []) {
      voice.onended = null
      voice.stop()
    }
    playing = null
  }
  return {
    play(score, ended) {
      stop()
      const { context: now, out: to } = ready()
      const from = now.currentTime + 0.05
      const voice = (
        type: OscillatorType,
        pitches: Float32Array<ArrayBuffer>,
        side: number,
      ): OscillatorNode => {
        const source = now.createOscillator()
        const loud = now.createGain()
        const pan = now.createStereoPanner()
        source.type = type
        source.frequency.setValueCurveAtTime(pitches, from, SECONDS)
        loud.gain.setValueAtTime(0, from)
        loud.gain.linearRampToValueAtTime(VOICE, from + FADE_S)
        loud.gain.setValueAtTime(VOICE, from + SECONDS - FADE_S)
        loud.gain.linearRampToValueAtTime(0, from + SECONDS)
        pan.pan.value = side
        source.connect(loud).connect(pan).connect(to)
        source.start(from)
        source.stop(from + SECONDS)
        return source
      }
      const voices = [voice('triangle', score.low, -SIDE), voice('sine', score.high, SIDE)]
      voices[0]!.onended = () => {
        playing = null
        ended()
      }
      playing = { voices, from }
    },
    note(hertz) {
      const { context: now, out: to } = ready()
      const source = now.createOscillator()
      const loud = now.createGain()
      source.frequency.value = hertz
      loud.gain.setValueAtTime(VOICE, now.currentTime)
      loud.gain.exponentialRampToValueAtTime(0.001, now.currentTime + 0.25)
      source.connect(loud).connect(to)
      source.start()
      source.stop(now.currentTime + 0.25)
    },
    stop,
    volume(next) {
      level = next
      if (out !== null) out.gain.value = next
    },
    at: () =>
      playing === null || context === null
        ? null
        : Math.max(0, Math.min(SECONDS, context.currentTime - playing.from)),
    dispose() {
      stop()
      void context?.close()
    },
  }
}
