/** Languages offered. Pseudo-locales are derived from English and prove that every word goes through here. */
export const LOCALES = {
  en: { name: 'English', dir: 'ltr', pseudo: null },
  'en-XA': { name: 'Pseudo, long', dir: 'ltr', pseudo: 'long' },
  'ar-XB': { name: 'Pseudo, right to left', dir: 'rtl', pseudo: 'rtl' },
} as const
export type LocaleId = keyof typeof LOCALES

export const isLocale = (text: string): text is LocaleId => Object.hasOwn(LOCALES, text)
