import { PARAMS } from '../model'

/** The unit of an input (key params.unit.…), or null for a switch, which says it all by its name. */
export const unitOf = (input: string): string | null => {
  const spec = PARAMS.find(({ id }) => id === input)
  return spec === undefined || spec.kind === 'toggle' ? null : spec.unit
}
