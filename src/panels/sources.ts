import { BONE_SOURCES } from './sources/bone'
import { CAUSES_SOURCES } from './sources/causes'
import { FRACTURES_SOURCES } from './sources/fractures'
import { HARM_SOURCES } from './sources/harm'
import { LOADS_SOURCES } from './sources/loads'
import { MASSAGE_SOURCES } from './sources/massage'
import { TREATMENT_SOURCES } from './sources/treatment'
import type { Source } from './sources/source'

export type { Source } from './sources/source'

/** The day every source below was read. Its words are the message `panels.source.read`. */
export const READ_ON = '2026-11-22'

/* Names of people, journals and bodies are the same in every language, so they are not in the catalogue. */
export const SOURCES = {
  ...BONE_SOURCES,
  ...CAUSES_SOURCES,
  ...FRACTURES_SOURCES,
  ...TREATMENT_SOURCES,
  ...MASSAGE_SOURCES,
  ...HARM_SOURCES,
  ...LOADS_SOURCES,
} as const satisfies Readonly<Record<string, Source>>

export type SourceKey = keyof typeof SOURCES

/** The longest address worth printing whole; of a longer one the site is enough to find it by. */
const LONGEST = 44

/** What is printed after the name, so that it can be found from paper too: the DOI, or the bare address. */
export const locatorOf = (source: Source): string => {
  if (source.doi !== undefined) return `doi ${source.doi}`
  const bare = (source.url ?? '').replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return bare.length <= LONGEST ? bare : (bare.split('/')[0] ?? bare)
}

/** Where a click on the source leads: its DOI when it has one. */
export const addressOf = (source: Source): string =>
  source.doi === undefined ? (source.url ?? '') : `https://doi.org/${source.doi}`
