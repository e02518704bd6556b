export { createI18n, type I18n, type MessageKey, type MessageValues } from './i18n'
export { LOCALES, isLocale, type LocaleId } from './locales'
export type { Units } from './units'
export type { Spelling } from './spelling'
