import './charts.css'

export { CHARTS, mountCharts } from './mount'
export { DENSITY_SITES, type ChartId, type ChartsOptions, type ChartsView, type DensitySite } from './types'
