/**
 * The 64 fitted and fixed constants of the model at full precision. `uncertainty` is relative (1 SD of the
 * logarithm; null = fixed, not fitted). Fifty-five were fitted to 98 published results by robust Gauss-Newton
 * with log-normal priors (docs/model.md section 5); those above 0.6 rest on their priors more than on data.
 * Those whose origin says "assumed" or "placeholder" are assumptions.
 */
export interface Constant {
  readonly value: number
  readonly unit: string
  readonly uncertainty: number | null
  readonly origin: string
  readonly meaning: string
}

const fitted = (value: number, uncertainty: number, unit: string, meaning: string): Constant => ({
  value,
  unit,
  uncertainty,
  origin: 'fitted',
  meaning,
})
const fixed = (value: number, unit: string, meaning: string, origin: string): Constant => ({
  value,
  unit,
  uncertainty: null,
  origin,
  meaning,
})

const table = {
  kQ: fitted(0.0007437, 0.2503, '1/d', 'pre-osteoclast turnover'),
  fQ: fitted(0.45841, 0.1487, '-', 'share of pre-osteoclast turnover that differentiates'),
  kC: fitted(0.19694, 0.3166, '1/d', 'osteoclast death rate'),
  kP: fitted(0.022261, 0.176, '1/d', 'pre-osteoblast turnover'),
  fP: fitted(0.33162, 0.2343, '-', 'share of pre-osteoblast turnover released to osteoblasts'),
  kB: fitted(0.07231, 0.3973, '1/d', 'osteoblast turnover'),
  kY: fixed(0.00013689253935660506, '1/d', 'osteocyte turnover', 'assumed (20 y)'),
  alpha: fitted(
    0.91877,
    0.0414,
    '-',
    'coupling exponent, resorption to osteoblast recruitment (TGF-beta-like)',
  ),
  eL: fitted(0.3449, 0.3791, '-', 'oestrogen lack on RANKL/OPG'),
  eC: fitted(0.36772, 0.2835, '-', 'oestrogen lack on osteoclast survival'),
  eB: fitted(0.12186, 0.2466, '-', 'oestrogen lack on osteoblast apoptosis'),
  KS: fitted(0.47901, 0.3921, '-', 'sclerostin half-effect on Wnt'),
  sL: fitted(0.45462, 0.1317, '-', 'share of RANKL that depends on sclerostin'),
  hL: fitted(0.65787, 0.2723, '-', 'PTH exponent on RANKL/OPG'),
  piK: fitted(0.067402, 0.646, '-', 'PTH exponent, cortical resorption'),
  tL: fitted(0.25153, 0.5531, '-', 'thyroid exponent on RANKL'),
  gL: fitted(0.2304, 0.5055, '-', 'glucocorticoid, maximum rise of RANKL'),
  gP: fitted(0.24469, 0.6097, '-', 'glucocorticoid, maximum cut of recruitment'),
  gB: fitted(0.27277, 0.6336, '-', 'glucocorticoid, maximum on osteoblast apoptosis'),
  g50: fixed(7.5, 'mg/d prednisone', 'glucocorticoid half-effect dose', 'assumed'),
  yG: fixed(1.5, '-', 'glucocorticoid on osteocyte death', 'assumed'),
  KD: fitted(0.0056927, 0.2042, '-', 'denosumab EC50 (60 mg dose = 1)'),
  hD: fitted(1.4113, 0.267, '-', 'denosumab Hill exponent'),
  TD: fixed(26, 'd', 'denosumab half-life', 'Tay 2022 review (26 d)'),
  KM: fitted(0.075288, 0.5436, '-', 'romosozumab EC50 (210 mg dose = 1)'),
  TM: fixed(13, 'd', 'romosozumab half-life', 'recalled (about 13 d); unchecked'),
  TX: fitted(61.976, 0.2753, 'd', 'bisphosphonate residence on bone surface'),
  fX: fitted(0.85291, 0.1543, '-', 'share buried (rest is lost)'),
  kX: fitted(0.00035428, 0.3648, '1/d', 'release of buried drug per unit resorption'),
  xaln: fitted(1.0566, 0.1281, '-', 'alendronate steady surface potency'),
  xzol: fitted(31.902, 0.4515, '-', 'zoledronate 5 mg potency'),
  zW: fitted(0.56928, 0.195, '-', 'teriparatide on Wnt release'),
  zL: fitted(0.28979, 0.1948, '-', 'teriparatide on RANKL (times osteoblasts)'),
  zT: fitted(0.13889, 0.3804, '-', 'teriparatide, extra trabecular formation'),
  zK: fitted(0.20555, 0.3757, '-', 'teriparatide, extra cortical resorption'),
  rC: fitted(0.46585, 0.1993, '-', 'raloxifene, oestrogen-like share on resorption'),
  rHRT: fitted(0.7045, 0.0965, '-', 'share of the sex-steroid deficit restored by HRT'),
  kT: fitted(0.00054673, 0.1509, '1/d', 'trabecular turnover'),
  kK: fitted(0.000075653, 0.167, '1/d', 'cortical turnover'),
  muF: fitted(0.92226, 0.3169, '-', 'mechanostat exponent, formation'),
  muR: fitted(0.66965, 0.365, '-', 'mechanostat exponent, resorption'),
  m0: fitted(0.7561, 0.0589, '-', 'mineralisation of new bone (maximum = 1)'),
  km: fitted(0.00090738, 0.3652, '1/d', 'secondary mineralisation rate'),
  wLS: fitted(0.71018, 0.1224, '-', 'trabecular weight in DXA, spine'),
  wTH: fitted(0.36618, 0.1442, '-', 'trabecular weight in DXA, total hip'),
  wFN: fitted(0.38722, 0.1395, '-', 'trabecular weight in DXA, femoral neck'),
  aA: fitted(0.049863, 0.6945, '-', 'fall of osteoblast precursor supply per 50 y after 35'),
  lamA: fitted(0.027414, 0.6935, '-', 'fall of load per 40 y after 45'),
  hAge: fitted(0.23094, 0.4326, '-', 'rise of PTH per 30 y after 50'),
  qC: fitted(0.99487, 0.0555, '-', 'CTX exponent'),
  qF: fitted(1.1175, 0.0656, '-', 'P1NP exponent'),
  ls0: fitted(0.57621, 0.1151, '-', 'microgravity load factor, spine'),
  lh0: fitted(0.25204, 0.3924, '-', 'microgravity load factor, hip'),
  smA: fitted(0.18893, 0.2081, '-', 'smoking on osteoblast recruitment'),
  smL: fixed(0.02, '-', 'smoking on RANKL', 'assumed'),
  alA: fixed(0.04, '-', 'alcohol excess on recruitment', 'placeholder; not fitted'),
  wideN: fitted(
    0.10624,
    0.1202,
    '-',
    'widening of the femoral neck in 50 y after 25: the same mineral over more area',
  ),
  wideH: fitted(0.058088, 0.1846, '-', 'the same for the whole hip'),
  wideF: fitted(0.060552, 0.5728, '-', 'the same for the forearm'),
  spurF: fitted(
    0.05347,
    0.3211,
    '-',
    'spurs and calcified vessels that a spine scan counts, per 30 y after 45, women',
  ),
  spurM: fitted(0.086867, 0.197, '-', 'the same for men'),
  tV: fitted(0.72919, 0.196, '-', 'thyroid exponent on the number of sites begun'),
  hV: fitted(0.32189, 0.2628, '-', 'PTH exponent on the number of sites begun'),
  rD: fitted(0.15084, 0.2377, '-', 'share of the RANKL signal that no denosumab takes away'),
  bL: fitted(0.26516, 0.2759, '-', 'share of RANKL that comes with osteoblasts'),
  smD: fixed(0.8, '-', 'share of the effect of smoking that needs a lack of sex steroids', 'assumed'),
  hCa: fitted(0.08496, 0.1634, '-', 'fall of PTH when 600 mg/day of calcium are added'),
  kHf: fitted(0.83825, 0.1216, '-', 'hip turnover multiplier'),
  rB: fitted(0.20858, 0.7403, '-', 'raloxifene, oestrogen-like share on osteoblasts'),
  iM: fitted(0.057007, 0.6073, '-', 'share of recruitment independent of resorption (modelling)'),
} satisfies Record<string, Constant>

export type ConstantId = keyof typeof table
export const CONSTANTS: Readonly<Record<ConstantId, Constant>> = table

/** Days in a year and in a month; the model's time runs in days, ages in years. */
export const DAYS_PER_YEAR = 365.25
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12

/** One set of constants, by name. */
export type Values = Readonly<Record<ConstantId, number>>

/** The fitted values. */
export const VALUES: Values = Object.freeze(
  Object.fromEntries(Object.entries(table).map(([id, constant]) => [id, constant.value])) as Record<
    ConstantId,
    number
  >,
)
