import { isLocale } from './i18n'
import { scenarioFrom } from './model'
import type { PageSource } from './page-source'
import { displayNow, displayPatch } from './state/display'

/** A scenario is far smaller; what is larger is another kind of file. Assumption. */
const MOST_BYTES = 200_000
const NAME = 'trabecula-life.json'

/** The life on the page and how it is shown, as a file to keep (interfaces: scenario JSON). */
export const lifeFileOf = (source: PageSource): { readonly name: string; readonly text: string } => ({
  name: NAME,
  text: `${JSON.stringify({ ...source.inputs().scenario, display: displayNow(source.view()) }, null, 2)}\n`,
})

const objectIn = (text: string): object | null => {
  try {
    const raw: unknown = JSON.parse(text)
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? raw : null
  } catch {
    return null
  }
}

/** Takes a life from a file, with the view it was saved with; everything that had to be corrected is told by the page. */
export const openLifeFile = async (
  source: PageSource,
  file: File,
): Promise<'opened' | 'tooBig' | 'notJson'> => {
  if (file.size > MOST_BYTES) return 'tooBig'
  const raw = objectIn(await file.text().catch(() => ''))
  if (raw === null) return 'notJson'
  const { display, ...life } = raw as { readonly display?: unknown }
  const seen = displayPatch(display, scenarioFrom(life).scenario, isLocale)
  // what a file does not say of massage is none: it belongs to the life, though not to the bone
  source.actions.load(life, { massage: 0, ...seen.patch }, seen.corrections)
  return 'opened'
}
