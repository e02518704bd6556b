import { modelValue, targetsFrom, type Target } from './targets'

/** `npm run truth`: every published result beside what the model gives for it, and a closing summary line. */
interface Row {
  readonly target: Target
  readonly model: number
  readonly error: number
}

const signed = (value: number): string => (value < 0 ? '' : '+') + value.toFixed(2)

const rms = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const line = ({ target, model, error }: Row): string =>
  [
    target.id.padEnd(8),
    signed(target.target).padStart(8),
    signed(model).padStart(8),
    signed(error).padStart(8),
    signed(error / target.sd).padStart(6),
    target.checked ? ' ' : '?',
    target.quantity.padEnd(66),
    target.source,
  ].join(' ')

const rows: Row[] = ['model_fit_targets.csv', 'added_targets.csv']
  .flatMap(file => targetsFrom(file))
  .map(target => {
    const model = modelValue(target)
    return { target, model, error: model - target.target }
  })

console.log(
  'Published results and the model. Errors in the unit of the target and in its standard deviations;',
)
console.log('? marks a target that was recalled and not yet seen in its source.\n')
console.log(
  `id         target    model    error   /SD   quantity${' '.repeat(58)} source\n${rows.map(line).join('\n')}\n`,
)

const isMarker = ({ target }: Row): boolean => ['CTX', 'P1NP'].includes(target.site)
const bone = rows.filter(row => !isMarker(row)).map(row => Math.abs(row.error))
const markers = rows.filter(isMarker).map(row => Math.abs(row.error))
const inSd = rows.map(row => row.error / row.target.sd)
const fitted = rows.filter(row => row.target.start !== null)
const worstSame = Math.max(...fitted.map(row => Math.abs(row.model - row.target.start!)))
console.log(
  `${rows.length} results, ${rows.filter(row => row.target.checked).length} checked: RMS error ${rms(inSd).toFixed(2)} SD; ` +
    `mean absolute error ${mean(bone).toFixed(2)} points over ${bone.length} of bone, ` +
    `${mean(markers).toFixed(1)} over ${markers.length} of markers; ` +
    `within 1 SD: ${inSd.filter(error => Math.abs(error) <= 1).length}, within 2 SD: ${inSd.filter(error => Math.abs(error) <= 2).length}; ` +
    `largest difference from the published fit ${worstSame.toFixed(3)}`,
)
