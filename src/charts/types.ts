import type { Band } from '../band/types'
import type { I18n } from '../i18n'
import type { FractureSite, Life, ReferenceBand, RiskTable } from '../risk/types'

/** Where density is measured; the tabs of the density chart. */
export type DensitySite = 'spine' | 'hip' | 'neck' | 'forearm'
export const DENSITY_SITES: readonly DensitySite[] = ['spine', 'hip', 'neck', 'forearm']

/** Ten years, or the rest of life. */
export type Horizon = 'ten' | 'lifetime'

export type ChartId = 'density' | 'balance' | 'risk'

/** Everything the three charts are drawn from. */
export interface ChartsView {
  readonly life: Life
  /** life A of a comparison; the present life is then B */
  readonly pinned: Life | null
  /** years */
  readonly age: number
  readonly site: DensitySite
  /** survey mean and SD of the chosen population at `site`, g/cm2 */
  readonly band: ReferenceBand | null
  /** the population in words, as in "middle half of {name}" */
  readonly bandName: string
  /** whose breaks the risk chart counts, and how far it looks ahead */
  readonly bone: FractureSite
  readonly horizon: Horizon
  /** risk of the average person of the same sex and population */
  readonly average: RiskTable
  /** this life without its treatments, or without any of its changes; null when there is nothing to take away */
  readonly without: { readonly of: 'treatments' | 'changes'; readonly life: Life } | null
  /** whether uncertainty is drawn and told */
  readonly uncertainty: boolean
  /** how sure the model is about `life`; null while that is not known */
  readonly fits: Band | null
  /** one chart at a time under tabs: true where there is room for one only (the root's data-size is "phone") */
  readonly narrow: boolean
}

export interface ChartsOptions {
  readonly i18n: I18n
  /** a person moved the age rule: whole years from 20 to the end of the life */
  readonly onAge: (age: number) => void
  readonly onSite: (site: DensitySite) => void
  readonly onBone: (bone: FractureSite) => void
  readonly onHorizon: (horizon: Horizon) => void
  readonly onUncertainty: (shown: boolean) => void
  /** lines that stand above the columns of a saved table: parameters, version, link, citation */
  readonly csvHeader: () => readonly string[]
  /** shows this chart alone, without tabs */
  readonly only?: ChartId
}

/** A view together with the size it is drawn at. All lengths in CSS pixels. */
export interface Stage {
  readonly view: ChartsView
  readonly width: number
  readonly height: number
  /** font sizes */
  readonly label: number
  readonly axis: number
  /** 1 at the usual type size: marks and gaps grow with the words, up to 1.7 */
  readonly unit: number
  /** the plot inside the axes */
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
  /** ages at x0 and x1, years */
  readonly from: number
  readonly to: number
  /** age to pixel */
  readonly x: (age: number) => number
  /** the age shown, held inside the life */
  readonly age: number
}

/** One column of the table twin and of the saved file. */
export interface Column {
  readonly heading: string
  readonly digits: number
  /** NaN where there is no value */
  readonly at: (age: number) => number
}
export interface TableSpec {
  readonly caption: string
  readonly columns: readonly Column[]
  /** first and last age, years */
  readonly from: number
  readonly to: number
  /** rows a year in the saved file; the table on the page is yearly */
  readonly perYear: 1 | 12
}

/** One chart. `mount` builds its drawing once; the returned function only writes attributes. */
export interface ChartKind {
  readonly id: ChartId
  readonly mount: (layer: SVGGElement, i18n: I18n) => (stage: Stage) => void
  readonly takeaway: (view: ChartsView, i18n: I18n) => string
  /** what the vertical axis measures, for the quiet line */
  readonly quantity: (view: ChartsView, i18n: I18n) => string
  /** the values at an age in words, for a screen reader */
  readonly spoken: (view: ChartsView, i18n: I18n) => string
  readonly table: (view: ChartsView, i18n: I18n) => TableSpec
  readonly hasSites: boolean
  /** whether its quiet line explains uncertainty and switches it, for all charts */
  readonly explains: boolean
  /** a line that always stands below the plot */
  readonly note: ((i18n: I18n) => string) | null
}
