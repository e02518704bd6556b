import { setupI18n } from '@lingui/core'
import type { CompiledMessage } from '@lingui/message-utils/compileMessage'
import app from './locales/en/app.json'
import charts from './locales/en/charts.json'
import type controls from './locales/en/controls.json'
import type outside from './locales/en/outside.json'
import params from './locales/en/params.json'
import type scene from './locales/en/scene.json'
import scrubber from './locales/en/scrubber.json'
import type site from './locales/en/site.json'
import stories from './locales/en/stories.json'
import type sure from './locales/en/sure.json'
import units from './locales/en/units.json'
import type whole from './locales/en/whole.json'
import { LOCALES, type LocaleId } from './locales'
import { pseudoLocalise, rewrite } from './pseudo'
import { americanWords, type Spelling } from './spelling'
import type { Units } from './units'

const FIRST = { ...app, ...charts, ...params, ...scrubber, ...stories, ...units }
/** What is loaded later brings its own words: the controls, the stage, the notes on uncertainty and on the evidence. */
type Later = typeof controls & typeof outside & typeof scene & typeof site & typeof sure & typeof whole
export type MessageKey = keyof typeof FIRST | keyof Later
export type MessageValues = Readonly<Record<string, string | number>>

/**
 * One language of the page. No module-level state: each simulation on a page has its own.
 * `t` never throws: an unknown key comes back as itself, so a missing word is visible and a test finds it.
 */
export interface I18n {
  readonly locale: LocaleId
  readonly dir: 'ltr' | 'rtl'
  /** in which amounts are written (units.ts) and words are spelled */
  readonly units: Units
  readonly spell: Spelling
  /** The message, its {placeholders} filled. Numbers inside must already be formatted with number(). */
  t(key: MessageKey, values?: MessageValues): string
  /** The same for keys made at run time (`params.${id}.label`) or loaded later. */
  text(key: string, values?: MessageValues): string
  has(key: string): boolean
  /** Formats with U+2212 for minus and the language's own separators. */
  number(value: number, fractionDigits?: number, options?: Intl.NumberFormatOptions): string
  /** Adds a catalogue that was loaded later (the reading column). */
  add(messages: Readonly<Record<string, unknown>>): void
}

type Compile = (message: string) => CompiledMessage
export interface I18nOptions {
  /**
   * Turns raw ICU text into a compiled message; the page needs none because its catalogues are compiled at build, the
   * command line passes @lingui's compiler.
   */
  readonly compile?: Compile
  readonly spell?: Spelling
  readonly units?: Units
}

/** A compiler alone stands for options with nothing else in them. */
export const createI18n = (locale: LocaleId = 'en', options: Compile | I18nOptions = {}): I18n => {
  const {
    compile = message => [message],
    spell = 'uk',
    units: measures = 'si',
  }: I18nOptions = typeof options === 'function' ? { compile: options } : options
  const { dir, pseudo } = LOCALES[locale]
  const language = pseudo === null ? locale : 'en'
  // the catalogues are British
  const spelled = spell === 'us' ? americanWords() : null
  const messages: Record<string, CompiledMessage> = {}
  const lingui = setupI18n()
  const add = (more: Readonly<Record<string, unknown>>): void => {
    for (const [key, value] of Object.entries(more)) {
      const british = typeof value === 'string' ? compile(value) : (value as CompiledMessage)
      const message = spelled === null ? british : rewrite(british, spelled)
      messages[key] = pseudo === null ? message : pseudoLocalise(message, pseudo)
    }
    lingui.loadAndActivate({ locale: language, messages })
  }
  add(FIRST)
  const formats = new Map<string, Intl.NumberFormat>()
  const text = (key: string, values: MessageValues = {}): string =>
    Object.hasOwn(messages, key) ? lingui._(key, { ...values }) : key
  return {
    locale,
    dir,
    units: measures,
    spell,
    t: text,
    text,
    has: key => Object.hasOwn(messages, key),
    number(value, fractionDigits = 0, options = {}) {
      const id = `${fractionDigits}${JSON.stringify(options)}`
      let format = formats.get(id)
      if (format === undefined) {
        format = new Intl.NumberFormat(language, {
          minimumFractionDigits: fractionDigits,
          maximumFractionDigits: fractionDigits,
          ...options,
        })
        formats.set(id, format)
      }
      // -0.04 to one digit must not read "−0.0"
      const digits = options.maximumFractionDigits ?? fractionDigits
      const rounded = Number(value.toFixed(Math.min(digits, 20))) === 0 && !options.notation ? 0 : value
      return format.format(rounded).replace(/-/g, '\u2212')
    },
    add,
  }
}
