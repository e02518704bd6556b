import { compileMessage } from '@lingui/message-utils/compileMessage'
import { createI18n, type I18n } from '../i18n'
import cli from '../i18n/locales/en/cli.json'
import type { Correction } from '../model'
import type { Complaint } from './args'
import type { Place } from './read'

/** Says everything the command line has to say, on one line each, in the page's own words where it has them. */
export interface Words {
  readonly help: () => string
  readonly complaint: (complaint: Complaint, file: string, place?: Place) => string
  readonly correction: (correction: Correction) => string
  readonly more: (n: number) => string
  readonly inside: (reason: unknown) => string
}

/** Control characters could move the cursor or start a second line. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim()

const placeText = (i18n: I18n, file: string, place?: Place): string => {
  const name = file === '-' ? i18n.text('cli.standardInput') : file
  if (place?.item !== undefined) return i18n.text('cli.item', { file: name, item: place.item })
  if (place === undefined || place.line === 0) return name
  return i18n.text('cli.line', { file: name, line: place.line })
}

export const createWords = (help: 'cli.help' | 'cli.bone.help' = 'cli.help'): Words => {
  const i18n = createI18n('en', compileMessage)
  i18n.add(cli)
  return {
    help: () => i18n.text(help),
    complaint: ({ key, values }, file, place) =>
      plain(i18n.text(key, { ...values, place: placeText(i18n, file, place) })),
    correction({ code, key, given, used = '' }) {
      const sentence = i18n.text(`correction.${code}`, { key, given, used })
      return plain(i18n.has(`correction.${code}`) ? sentence : `${code} "${key}" "${given}" ${used}`)
    },
    more: n => i18n.text('cli.more', { n }),
    inside: reason =>
      plain(i18n.text('cli.inside', { reason: reason instanceof Error ? reason.message : String(reason) })),
  }
}
