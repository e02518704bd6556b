import type { EvidenceRow } from '../../src/evidence/types'
import { bone, markers, scoreOf, type Score } from './score'

/** One line of the table of changes: the model without one of its parts, fitted again. */
export interface Ablation {
  readonly without: string
  readonly loss: number
  readonly fitted: { readonly bone: Score; readonly markers: Score }
  readonly left: { readonly bone: Score; readonly markers: Score }
}

const percent = ({ rows, within }: Score): string => `${((100 * within) / rows).toFixed(1)} %`
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

/** docs/cross-validation.md */
export const crossValidationText = (
  rows: readonly EvidenceRow[],
  values: ArrayLike<number>,
  left: ArrayLike<number>,
  ablations: readonly Ablation[],
): string => {
  const trials = [...new Set(rows.map(one => one.trial))]
  const lines = trials.flatMap(trial => {
    const of = (kind: (one: EvidenceRow) => boolean) => (one: EvidenceRow) => one.trial === trial && kind(one)
    const cells = [bone, markers].flatMap(kind => {
      const inside = scoreOf(rows, values, of(kind))
      const outside = scoreOf(rows, left, of(kind))
      return inside.rows === 0
        ? ['-', '-', '-']
        : [inside.rows, inside.mean.toFixed(2), outside.mean.toFixed(2)]
    })
    return cells.every(cell => cell === '-') ? [] : [row([trial, ...cells])]
  })
  const total = [bone, markers].flatMap(kind => {
    const inside = scoreOf(rows, values, kind)
    return [inside.rows, inside.mean.toFixed(2), scoreOf(rows, left, kind).mean.toFixed(2)]
  })
  return `# Cross-validation

Made by \`npm run fit\`. Each trial (with its extensions) is left out once, the constants are fitted again to all the others,
and the model is asked for the results it has not seen. Mean absolute error over rows whose source was seen, in percentage
points.

| trial | density: rows | fitted | left out | markers: rows | fitted | left out |
| --- | --- | --- | --- | --- | --- | --- |
${[...lines, row(['**all**', ...total.map(cell => `**${cell}**`)])].join('\n')}

## What each part of the model is worth

The model without one part, fitted again, and cross-validated in the same way (one Gauss-Newton step per trial instead of
two). Loss is half the robust misfit plus the priors; lower is better.

| model | loss | density: within | fitted | left out | markers: within | fitted | left out |
| --- | --- | --- | --- | --- | --- | --- | --- |
${ablations
  .map(({ without, loss, fitted, left: out }) =>
    row([
      without,
      loss.toFixed(1),
      percent(fitted.bone),
      fitted.bone.mean.toFixed(2),
      out.bone.mean.toFixed(2),
      percent(fitted.markers),
      fitted.markers.mean.toFixed(2),
      out.markers.mean.toFixed(2),
    ]),
  )
  .join('\n')}
`
}
