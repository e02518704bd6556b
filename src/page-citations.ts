import type { EvidenceTable } from './evidence/types'
import { REFERENCES } from './model/references'
import type { Citation } from './panels/leaves'

/** The published results, fetched only for the page that lists them. */
const loadTable = async (): Promise<EvidenceTable> =>
  (await import('./evidence/table.json')).default as unknown as EvidenceTable

/** What the model, its controls and its treatments rest on. How each was read is noted with the results, not here. */
const ofModel = (): readonly Citation[] =>
  Object.values(REFERENCES).map(one => ({ ...one, room: 'model', seen: 'unnoted' }))

/** The studies that the model is compared with, and how many of their results were seen at their source. */
const ofResults = ({ sources, rows }: EvidenceTable): readonly Citation[] =>
  sources.map((source, place) => {
    const own = rows.filter(row => row.source === place)
    const checked = own.filter(row => row.checked).length
    return {
      ...source,
      room: 'results',
      results: own.length,
      seen: checked === own.length ? 'checked' : checked > 0 ? 'part' : 'recalled',
    }
  })

/** Everything cited outside the reading column: by the model, and by the results it is compared with. */
export const citationsOf = async (): Promise<readonly Citation[]> => {
  const results = ofResults(await loadTable())
  return [...ofModel(), ...results]
}
