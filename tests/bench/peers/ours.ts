import '../../../src/styles/fonts.css'
import '../../../src/styles/tokens.css'
import '../../../src/styles/base.css'
import '../../../src/styles/layout.css'
import { CHARTS, mountCharts } from '../../../src/charts'
import { CLOSER_KINDS, mountLookCloser } from '../../../src/charts/closer'
import { createI18n } from '../../../src/i18n'
import type { Contestant } from './contestant'

const quiet = {
  onAge: () => {},
  onSite: () => {},
  onBone: () => {},
  onHorizon: () => {},
  onUncertainty: () => {},
  csvHeader: () => [],
}

/** The charts beside the plate. */
export const ours = (host: HTMLElement): Contestant => {
  const charts = mountCharts(host, { ...quiet, i18n: createI18n('en') })
  return { name: 'ours', charts: CHARTS.map(({ id }) => id), draw: view => charts.update(view) }
}

/** Every chart of the page: those beside the plate, and those of "Look closer", all in sight. */
export const oursAll = (host: HTMLElement, below: HTMLElement): Contestant => {
  const beside = ours(host)
  const closer = mountLookCloser(below, { ...quiet, i18n: createI18n('en'), kinds: CLOSER_KINDS })
  return {
    name: 'ours, all',
    charts: [...beside.charts, ...CLOSER_KINDS.map(({ id }) => id)],
    draw(view) {
      beside.draw(view)
      closer.update(view)
    },
  }
}
