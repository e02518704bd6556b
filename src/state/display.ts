import { DEFAULT_VIEW, SITES, type ViewState } from './view'

const within = (value: unknown, min: number, max: number, usual: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : usual

/** The page's own block of a scenario file: which age, site and massage it was saved with. Anything odd is as usual. */
export const displayOf = (raw: object): Partial<ViewState> => {
  const display: unknown = (raw as { readonly display?: unknown }).display
  const fields = new Map(typeof display === 'object' && display !== null ? Object.entries(display) : [])
  const until = (raw as { readonly until?: unknown }).until
  return {
    age: within(fields.get('t'), 20, within(until, 20, 100, 90), DEFAULT_VIEW.age),
    site: SITES.find(site => site === fields.get('site')) ?? DEFAULT_VIEW.site,
    massage: Math.round(within(fields.get('massage'), 0, 7, 0)),
  }
}
