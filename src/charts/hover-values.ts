import type { I18n } from '../i18n'
import { shapeOf as balanceShape, type BalanceShape } from './balance-shape'
import { shapeOf as densityShape, type DensityShape } from './density-shape'
import type { HoverMark, HoverReader } from './hover'
import { countsOf } from '../risk/counts'
import { risksAt } from './risk-read'
import { riskShape, type RiskShape } from './risk-shape'
import { at, remember, tOf } from './series'
import { digitsFor } from './takeaway-balance'
import type { Stage } from './types'
import { pace } from './words'

/** What each chart says of the age under the pointer. The shape is worked out once a drawing, not once a move. */
const reader =
  <S>(
    shapeOf: (stage: Stage) => S,
    marks: (stage: Stage, shape: S, i18n: I18n, age: number) => HoverMark[],
  ) =>
  (): HoverReader => {
    const memory = remember<S>()
    return (stage, i18n, age) => {
      // everything a shape is made of, except the age
      const { age: _shown, ...rest } = stage.view
      const shape = memory([...Object.values(rest), stage.width, stage.height, stage.axis], () =>
        shapeOf(stage),
      )
      return marks(stage, shape, i18n, age)
    }
  }

/** Life A's value is told with its letter where there are two. */
const lettered = (text: string, letter: 'A' | 'B' | 'none', i18n: I18n): string =>
  i18n.t('charts.hover', { letter, text })

export const densityHover = reader<DensityShape>(densityShape, ({ view }, { y }, i18n, age) =>
  [view.life, ...(view.pinned === null ? [] : [view.pinned])].map((life, index) => {
    const t = at(tOf(life, view.site), age)
    const letter = view.pinned === null ? 'none' : index === 0 ? 'B' : 'A'
    return { y: y(t), text: lettered(i18n.number(t, 1), letter, i18n) }
  }),
)

export const balanceHover = reader<BalanceShape>(balanceShape, ({ view }, { y, mine, pinned }, i18n, age) =>
  [mine, ...(pinned === null ? [] : [pinned])].flatMap((both, index) => {
    const removal = at(both.removal, age)
    const building = at(both.building, age)
    const digits = digitsFor(removal, building)
    // two lives leave room for figures only
    const words = (figure: string, of: 'removal' | 'building'): string =>
      view.pinned === null
        ? i18n.t(`charts.balance.${of}`, { pace: figure })
        : lettered(figure, index === 0 ? 'B' : 'A', i18n)
    return [
      { y: y(removal), text: words(pace(removal, i18n, digits), 'removal') },
      { y: y(building), text: words(pace(building, i18n, digits), 'building') },
    ]
  }),
)

export const riskHover = reader<RiskShape>(riskShape, ({ view }, { y }, i18n, age) => {
  const risks = risksAt(view, age)
  const { mine, other } = risks
  const { of } = countsOf(risks)
  const figures = (percent: number) => ({
    // one decimal here, whole people everywhere else
    n: i18n.number((percent * of) / 100, 1),
    of: i18n.number(of),
  })
  const letter = view.pinned === null ? 'none' : 'B'
  return [
    { y: y(mine), text: i18n.t('charts.risk.point', { letter, ...figures(mine) }) },
    ...(Number.isFinite(other)
      ? [
          {
            y: y(other),
            text:
              view.pinned === null
                ? i18n.t('charts.risk.pointWithout', {
                    what: view.without?.of ?? 'changes',
                    ...figures(other),
                  })
                : i18n.t('charts.risk.point', { letter: 'A', ...figures(other) }),
          },
        ]
      : []),
  ]
})
