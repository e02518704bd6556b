/**
 * The shape of a chart, for whoever adds one.
 *
 * A chart is a `ChartKind`: words (sentence, quiet line, spoken values, note), a table, and a drawing that is built
 * once and then only writes attributes. `mountCharts(host, { kinds })` puts each kind into the same frame: sentence,
 * quiet line with its switches, plot, table, save menu.
 *
 * - `axis: 'age'`: the plot is a slider of the age. It is handed a `Stage`, whose `x` maps ages to pixels, the same in
 *   every chart. Its table has a row a year (`AgeTable`).
 * - `axis: 'own'`: the plot is a picture (`role="img"`, named by its sentence and its spoken values). It is handed a
 *   `Canvas`: sizes without ages. Its table has rows of its own (`RowTable`).
 *
 * A kind that keeps something of its own (a switch that no one else needs) is made by a function, and asks for
 * `redraw` from whoever mounted it: it calls `update` with the same view again.
 * A kind may ask for more than `ChartsView`: `ChartKind<V>`, mounted with `mountCharts<V>`.
 */
import type { Band } from '../band/types'
import type { I18n } from '../i18n'
import type { FractureSite, Life, ReferenceBand, RiskTable } from '../risk/types'
import type { Hover, HoverReader } from './hover'

/** Where density is measured; the tabs of the density chart. */
export type DensitySite = 'spine' | 'hip' | 'neck' | 'forearm'
export const DENSITY_SITES: readonly DensitySite[] = ['spine', 'hip', 'neck', 'forearm']

/** Ten years, or the rest of life. */
export type Horizon = 'ten' | 'lifetime'

/** The id of a kind: stands in class names, file names and keys of words. */
export type ChartId = string

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

/** What a person may ask for with the switches of a chart. */
export interface Wishes {
  readonly onSite: (site: DensitySite) => void
  readonly onBone: (bone: FractureSite) => void
  readonly onHorizon: (horizon: Horizon) => void
  readonly onUncertainty: (shown: boolean) => void
}

export interface ChartsOptions<V extends ChartsView = ChartsView> extends Wishes {
  readonly i18n: I18n
  /** a person moved the age rule: whole years from 20 to the end of the life */
  readonly onAge: (age: number) => void
  /** lines that stand above the columns of a saved table: version, scenario, seed, link, citation */
  readonly csvHeader: () => readonly string[]
  /** which charts, in order; the three of the page when left out */
  readonly kinds?: readonly ChartKind<V>[]
  /** the age under the pointer, shared with other charts of the page; one of its own when left out */
  readonly hover?: Hover
  /** shows this chart alone, without tabs */
  readonly only?: ChartId
}

/** A view together with the size it is drawn at. All lengths in CSS pixels. */
export interface Canvas<V extends ChartsView = ChartsView> {
  readonly view: V
  readonly width: number
  readonly height: number
  /** font sizes */
  readonly label: number
  readonly axis: number
  /** 1 at the usual type size: marks and gaps grow with the words, up to 1.7 */
  readonly unit: number
  /** the age shown, held inside the life */
  readonly age: number
}

/** A canvas with the age axis that all charts share. */
export interface Stage<V extends ChartsView = ChartsView> extends Canvas<V> {
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
}

/** One column of the table twin and of the saved file. */
export interface Column {
  readonly heading: string
  readonly digits: number
  /** NaN where there is no value */
  readonly at: (age: number) => number
}
/** A table with a row a year. */
export interface AgeTable {
  readonly caption: string
  readonly columns: readonly Column[]
  /** first and last age, years */
  readonly from: number
  readonly to: number
  /** rows a year in the saved file; the table on the page is yearly */
  readonly perYear: 1 | 12
}
/** A table with rows of its own. */
export interface RowTable {
  readonly caption: string
  /** heading of the column of row names */
  readonly first: string
  readonly columns: readonly { readonly heading: string; readonly digits: number }[]
  /** a cell is a number (NaN where there is none) or words */
  readonly rows: readonly { readonly name: string; readonly cells: readonly (number | string)[] }[]
}
export type TableSpec = AgeTable | RowTable
/** Reads a table out of a view; or fetches what does, for a chart that is drawn before anyone asks for its table. */
export type TableOf<V extends ChartsView, T extends TableSpec> = (view: V, i18n: I18n) => T
type TableSource<V extends ChartsView, T extends TableSpec> =
  TableOf<V, T> | { readonly later: () => Promise<TableOf<V, T>> }

/** A group of switches in the quiet line, one of them pressed. */
export interface TabGroup {
  /** "site", "bone"; stands in the class name */
  readonly id: string
  /** what is chosen, for a screen reader */
  readonly label: string
  /** `id`s and their order never change while the chart is mounted */
  readonly options: readonly { readonly id: string; readonly label: string; readonly pressed: boolean }[]
  readonly onPick: (id: string) => void
}

interface KindBase<V extends ChartsView> {
  readonly id: ChartId
  /** its name in tabs and buttons; `charts.tab.<id>` when left out */
  readonly name?: (i18n: I18n) => string
  readonly takeaway: (view: V, i18n: I18n) => string
  /** what the vertical axis measures (or the picture shows), for the quiet line */
  readonly quantity: (view: V, i18n: I18n) => string
  /** the values at an age in words, for a screen reader */
  readonly spoken: (view: V, i18n: I18n) => string
  /** switches; the same groups for every view */
  readonly tabs?: (view: V, i18n: I18n, wishes: Wishes) => readonly TabGroup[]
  /** "How sure?" stands in its corner, tells about this, and switches uncertainty for all charts */
  readonly explains?: 'fits' | 'risk'
  /** a line below the plot; an empty one takes no room */
  readonly note?: (view: V, i18n: I18n) => string
  /**
   * Height of the plot: rem, its width divided by a number, or what the style sheet makes of a number of rows, which it
   * finds in `--chart-rows`; as high as its neighbours when left out.
   */
  readonly height?:
    { readonly rem: number } | { readonly ratio: number } | { readonly rows: (view: V, i18n: I18n) => number }
}
/** A chart along the ages. `mount` builds its drawing once; the returned function only writes attributes. */
export interface AgeKind<V extends ChartsView = ChartsView> extends KindBase<V> {
  readonly axis: 'age'
  /** fetches what reads the chart's values at the age under a mouse or pen */
  readonly hover?: () => Promise<HoverReader<V>>
  readonly mount: (layer: SVGGElement, i18n: I18n) => (stage: Stage<V>) => void
  readonly table: TableSource<V, AgeTable>
}
/** A picture with an order of its own. */
export interface OwnKind<V extends ChartsView = ChartsView> extends KindBase<V> {
  readonly axis: 'own'
  readonly mount: (layer: SVGGElement, i18n: I18n) => (canvas: Canvas<V>) => void
  readonly table: TableSource<V, TableSpec>
}
export type ChartKind<V extends ChartsView = ChartsView> = AgeKind<V> | OwnKind<V>
