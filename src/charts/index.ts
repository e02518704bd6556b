import './charts.css'

export { createHover, type Hover } from './hover'
export { CHARTS, mountCharts } from './mount'
export { DENSITY_SITES, type ChartId, type ChartsOptions, type ChartsView, type DensitySite } from './types'
