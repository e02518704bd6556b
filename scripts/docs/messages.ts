import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../src/i18n/locales/en/', import.meta.url)

/** Every English message of an area, all its files together, as written. */
export const messages = (area: string): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...readdirSync(FOLDER)
      .filter(name => name === `${area}.json` || name.startsWith(`${area}-`))
      .map(name => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object),
  ) as Record<string, string>
