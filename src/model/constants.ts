import { VALUES, type ConstantId } from './values'

/**
 * What the constants of values.ts are. `uncertainty` is relative (1 SD of the logarithm; null = fixed, not fitted); it is
 * written by `npm run fit`, which fits to the published results of src/evidence with log-normal priors (docs/model.md
 * section 5). Those above 0.6 rest on their priors more than on data. Those whose origin says "assumed" or "placeholder"
 * are assumptions.
 */
export interface Constant {
  readonly value: number
  readonly unit: string
  readonly uncertainty: number | null
  readonly origin: string
  readonly meaning: string
}
type Described = Omit<Constant, 'value'>

const fitted = (uncertainty: number, unit: string, meaning: string): Described => ({
  unit,
  uncertainty,
  origin: 'fitted',
  meaning,
})
const fixed = (unit: string, meaning: string, origin: string): Described => ({
  unit,
  uncertainty: null,
  origin,
  meaning,
})

const described: Readonly<Record<ConstantId, Described>> = {
  kQ: fitted(0.2539, '1/d', 'pre-osteoclast turnover'),
  fQ: fitted(0.1502, '-', 'share of pre-osteoclast turnover that differentiates'),
  kC: fitted(0.3172, '1/d', 'osteoclast death rate'),
  kP: fitted(0.1791, '1/d', 'pre-osteoblast turnover'),
  fP: fitted(0.2466, '-', 'share of pre-osteoblast turnover released to osteoblasts'),
  kB: fitted(0.4061, '1/d', 'osteoblast turnover'),
  kY: fixed('1/d', 'osteocyte turnover', 'assumed (20 y)'),
  alpha: fitted(0.0413, '-', 'coupling exponent, resorption to osteoblast recruitment (TGF-beta-like)'),
  eL: fitted(0.3697, '-', 'oestrogen lack on RANKL/OPG'),
  eC: fitted(0.2985, '-', 'oestrogen lack on osteoclast survival'),
  eB: fitted(0.2556, '-', 'oestrogen lack on osteoblast apoptosis'),
  KS: fitted(0.4215, '-', 'sclerostin half-effect on Wnt'),
  sL: fitted(0.1332, '-', 'share of RANKL that depends on sclerostin'),
  hL: fitted(0.2749, '-', 'PTH exponent on RANKL/OPG'),
  piK: fitted(0.6396, '-', 'PTH exponent, cortical resorption'),
  tL: fitted(0.554, '-', 'thyroid exponent on RANKL'),
  gL: fitted(0.4758, '-', 'glucocorticoid, maximum rise of RANKL'),
  gP: fitted(0.613, '-', 'glucocorticoid, maximum cut of recruitment'),
  gB: fitted(0.6348, '-', 'glucocorticoid, maximum on osteoblast apoptosis'),
  g50: fixed('mg/d prednisone', 'glucocorticoid half-effect dose', 'assumed'),
  yG: fixed('-', 'glucocorticoid on osteocyte death', 'assumed'),
  KD: fitted(0.2153, '-', 'denosumab EC50 (60 mg dose = 1)'),
  hD: fitted(0.2723, '-', 'denosumab Hill exponent'),
  TD: fixed('d', 'denosumab half-life', 'Tay 2022 review (26 d)'),
  KM: fitted(0.537, '-', 'romosozumab EC50 (210 mg dose = 1)'),
  TM: fixed('d', 'romosozumab half-life', 'recalled (about 13 d); unchecked'),
  TX: fitted(0.2807, 'd', 'bisphosphonate residence on bone surface'),
  fX: fitted(0.1524, '-', 'share buried (rest is lost)'),
  kX: fitted(0.3651, '1/d', 'release of buried drug per unit resorption'),
  xaln: fitted(0.1368, '-', 'alendronate steady surface potency'),
  xzol: fitted(0.4532, '-', 'zoledronate 5 mg potency'),
  zW: fitted(0.221, '-', 'teriparatide on Wnt release'),
  zL: fitted(0.1784, '-', 'teriparatide on RANKL (times osteoblasts)'),
  zT: fitted(0.3688, '-', 'teriparatide, extra trabecular formation'),
  zK: fitted(0.3763, '-', 'teriparatide, extra cortical resorption'),
  rC: fitted(0.1984, '-', 'raloxifene, oestrogen-like share on resorption'),
  rHRT: fitted(0.097, '-', 'share of the sex-steroid deficit restored by HRT'),
  kT: fitted(0.1532, '1/d', 'trabecular turnover'),
  kK: fitted(0.1689, '1/d', 'cortical turnover'),
  muF: fitted(0.3306, '-', 'mechanostat exponent, formation'),
  muR: fitted(0.364, '-', 'mechanostat exponent, resorption'),
  m0: fitted(0.0583, '-', 'mineralisation of new bone (maximum = 1)'),
  km: fitted(0.3621, '1/d', 'secondary mineralisation rate'),
  wLS: fitted(0.1242, '-', 'trabecular weight in DXA, spine'),
  wTH: fitted(0.1449, '-', 'trabecular weight in DXA, total hip'),
  wFN: fitted(0.1397, '-', 'trabecular weight in DXA, femoral neck'),
  aA: fitted(0.7122, '-', 'fall of osteoblast precursor supply per 50 y after 35'),
  lamA: fitted(0.7147, '-', 'fall of load per 40 y after 45'),
  hAge: fitted(0.4394, '-', 'rise of PTH per 30 y after 50'),
  qC: fitted(0.0591, '-', 'CTX exponent'),
  qF: fitted(0.07, '-', 'P1NP exponent'),
  ls0: fitted(0.1146, '-', 'microgravity load factor, spine'),
  lh0: fitted(0.3881, '-', 'microgravity load factor, hip'),
  smA: fitted(0.211, '-', 'smoking on osteoblast recruitment'),
  smL: fixed('-', 'smoking on RANKL', 'assumed'),
  alA: fixed('-', 'alcohol excess on recruitment', 'placeholder; not fitted'),
  wideN: fitted(
    0.1162,
    '-',
    'widening of the femoral neck in 50 y after 25: the same mineral over more area',
  ),
  wideH: fitted(0.1829, '-', 'the same for the whole hip'),
  wideF: fitted(0.5592, '-', 'the same for the forearm'),
  spurF: fitted(
    0.3412,
    '-',
    'spurs and calcified vessels that a spine scan counts, per 30 y after 50, women',
  ),
  spurM: fitted(0.1941, '-', 'the same for men'),
  tV: fitted(0.1988, '-', 'thyroid exponent on the number of sites begun'),
  hV: fitted(0.2658, '-', 'PTH exponent on the number of sites begun'),
  rD: fitted(0.2489, '-', 'share of the RANKL signal that no denosumab takes away'),
  bL: fitted(0.2751, '-', 'share of RANKL that comes with osteoblasts'),
  smD: fixed('-', 'share of the effect of smoking that needs a lack of sex steroids', 'assumed'),
  hCa: fitted(0.167, '-', 'fall of PTH when 600 mg/day of calcium are added'),
  kHf: fitted(0.1213, '-', 'hip turnover multiplier'),
  rB: fitted(0.744, '-', 'raloxifene, oestrogen-like share on osteoblasts'),
  iM: fitted(0.6135, '-', 'share of recruitment independent of resorption (modelling)'),
}

export const CONSTANTS: Readonly<Record<ConstantId, Constant>> = Object.fromEntries(
  Object.entries(described).map(([id, about]) => [id, { value: VALUES[id as ConstantId], ...about }]),
) as Record<ConstantId, Constant>
