import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { setupI18n } from '@lingui/core'

const FOLDER = path.resolve(import.meta.dirname, '../../src/i18n/locales/en')

/** Every English message by key, as written in the catalogues. */
export const MESSAGES: Readonly<Record<string, string>> = Object.assign(
  {},
  ...readdirSync(FOLDER).map(name => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')) as object),
)

const english = setupI18n({
  locale: 'en',
  messages: {
    en: Object.fromEntries(Object.entries(MESSAGES).map(([key, text]) => [key, compileMessage(text)])),
  },
})

/** The English words under a key, so that a changed wording does not break a test; a missing key does. */
export const word = (key: string, values: Record<string, string | number> = {}): string => {
  if (!Object.hasOwn(MESSAGES, key)) throw new Error(`no message "${key}"`)
  return english._(key, values)
}
