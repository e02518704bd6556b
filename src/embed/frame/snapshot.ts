import type { App } from '../../app'
import { csvCell, svgText } from '../../charts/export'
import { MODEL_VERSION } from '../../model'
import { READING_IDS, readerOf } from '../../state/readings'
import { Refusal } from './refusal'

const TYPES = ['png', 'svg', 'csv'] as const
type Type = (typeof TYPES)[number]
export interface Snapshot {
  readonly type: Type
  /** a picture as a data: address, a drawing or a table as text */
  readonly data: string
}

const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Refusal('failed'))
    reader.readAsDataURL(blob)
  })

/** The charts of the spread in their order; the first that is seen when none is named. */
const CHARTS = ['density', 'balance', 'risk'] as const

const chart = (host: HTMLElement, name: unknown): string => {
  const panels = [...host.querySelectorAll<HTMLElement>('#charts .chart-panel')]
  const wanted = CHARTS.findIndex(id => id === name)
  if (name !== undefined && wanted < 0) throw new Refusal('unknown-name')
  const panel = wanted < 0 ? panels.find(one => one.checkVisibility()) : panels[wanted]
  const svg = [...(panel?.querySelectorAll('svg') ?? [])].sort((a, b) => b.clientWidth - a.clientWidth)[0]
  if (panel === undefined || svg === undefined || !svg.checkVisibility()) throw new Refusal('nothing')
  const title = panel.querySelector('.chart-takeaway')?.textContent ?? ''
  return svgText({ svg, title, notes: [], description: svg.getAttribute('aria-label') ?? title })
}

/**
 * Every reading of the life shown, one row a year. Names of columns and of the lines above them are those of the command line: for
 * programs, not for reading.
 */
const table = (core: App['core']): string => {
  const { scenario } = core.inputs()
  const { life } = core.result()
  const { whole } = core.links()
  const head = [
    ['model', MODEL_VERSION],
    ['schema', String(scenario.v)],
    ['seed', String(scenario.seed)],
    ['scenario', JSON.stringify(scenario)],
    ['link', whole],
    ['cite', `Trabecula, model ${MODEL_VERSION}. ${whole}`],
  ].map(line => line.map(csvCell).join(','))
  const read = readerOf(life)
  const rows: string[] = []
  for (let age = 20; age <= scenario.until; age += 1)
    rows.push(
      [age, ...READING_IDS.filter(id => id !== 'age').map(id => read(id, age))]
        .map(value => (Number.isFinite(value) ? String(Number(value.toPrecision(6))) : ''))
        .join(','),
    )
  return `${[...head, '', ['age', ...READING_IDS.filter(id => id !== 'age')].join(','), ...rows].join('\r\n')}\r\n`
}

/** A picture of the stage, the drawing of a chart, or the life as a table. */
export const snapshot = async (core: App['core'], host: HTMLElement, raw: unknown): Promise<Snapshot> => {
  const { type, chart: name } = (typeof raw === 'object' && raw !== null ? raw : {}) as {
    readonly type?: unknown
    readonly chart?: unknown
  }
  if (type === 'csv') return { type, data: table(core) }
  if (type === 'svg') return { type, data: chart(host, name) }
  if (type !== 'png') throw new Refusal('bad-payload')
  const picture = await core.still.take()
  if (picture === null) throw new Refusal('nothing')
  return { type, data: await dataAddress(picture) }
}
