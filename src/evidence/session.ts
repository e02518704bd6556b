import type { Session } from '../offload/types'
import { modelValues, toleranceOf } from './compare'
import { curveRows, type Curve } from './courses'
import type { EvidenceRow, EvidenceTable } from './types'

/** Asks what the model gives for a table. */
export interface EvidenceRequest {
  readonly v: 1
  readonly ticket: number
  readonly table: EvidenceTable
}
/** What the model gives. */
export interface EvidenceValues {
  /** a value per row, in the order and the unit of the rows; NaN where the model has none */
  readonly values: Float64Array
  readonly tolerances: Float64Array
  /** the model between the months of results that make a course in time */
  readonly curves: readonly Curve[]
}
export interface EvidenceReply {
  readonly v: 1
  readonly ticket: number
  /** null when it could not be worked out */
  readonly found: EvidenceValues | null
}

interface Making {
  readonly request: EvidenceRequest
  /** places of rows, a list for each trial: its arms are integrated together, once */
  readonly trials: readonly (readonly number[])[]
  readonly values: Float64Array
  readonly curves: Curve[]
  next: number
}

const begin = (request: EvidenceRequest): Making => {
  const trials = new Map<string, number[]>()
  request.table.rows.forEach(({ trial }, place) => {
    const places = trials.get(trial)
    if (places === undefined) trials.set(trial, [place])
    else places.push(place)
  })
  return {
    request,
    trials: [...trials.values()],
    values: new Float64Array(request.table.rows.length).fill(NaN),
    curves: [],
    next: 0,
  }
}

/** Works out the rows of one trial and the curves between them. */
const slice = ({ request: { table }, values, curves }: Making, places: readonly number[]): void => {
  const rows = places.map(place => table.rows[place]).filter((row): row is EvidenceRow => row !== undefined)
  const between = [...curveRows(rows)]
  const asked = [...rows, ...between.flatMap(([, more]) => more)]
  const names = new Set(asked.flatMap(({ arm, control }) => (control === undefined ? [arm] : [arm, control])))
  const found = modelValues({ ...table, arms: table.arms.filter(({ id }) => names.has(id)), rows: asked })
  places.forEach((place, i) => {
    values[place] = found[i] ?? NaN
  })
  let next = rows.length
  for (const [key, more] of between) {
    const curve = new Float64Array(more.length + 1)
    // a change begins at nothing
    curve.set(found.subarray(next, next + more.length), 1)
    next += more.length
    curves.push({
      key,
      months: Float64Array.from([more[0]?.from ?? 0, ...more.map(({ to }) => to)]),
      values: curve,
    })
  }
}

/** Answers the newest request, a trial a step; about a second of work for the whole table. */
export const openEvidence = (onReply: (reply: EvidenceReply) => void): Session<EvidenceRequest> => {
  let making: Making | null = null
  const reply = ({ request }: Making, found: EvidenceValues | null): void => {
    making = null
    onReply({ v: 1, ticket: request.ticket, found })
  }
  return {
    receive(request) {
      making = begin(request)
    },
    step() {
      if (making === null) return false
      const now = making
      const places = now.trials[now.next]
      now.next += 1
      if (places === undefined) {
        const tolerances = Float64Array.from(now.request.table.rows, toleranceOf)
        reply(now, { values: now.values, tolerances, curves: now.curves })
        return false
      }
      try {
        slice(now, places)
      } catch {
        reply(now, null)
        return false
      }
      return true
    },
  }
}
