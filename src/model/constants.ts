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
  kQ: fitted(0.002572665404983291, 0.2733, '1/d', 'pre-osteoclast turnover'),
  fQ: fitted(0.49573802471085354, 0.1104, '-', 'share of pre-osteoclast turnover that differentiates'),
  kC: fitted(0.06734161158166518, 0.1759, '1/d', 'osteoclast death rate'),
  kP: fitted(0.014032459942336168, 0.2744, '1/d', 'pre-osteoblast turnover'),
  fP: fitted(0.2633216176704725, 0.3575, '-', 'share of pre-osteoblast turnover released to osteoblasts'),
  kB: fitted(0.026229342791358308, 0.4027, '1/d', 'osteoblast turnover'),
  kY: fixed(0.00013689253935660506, '1/d', 'osteocyte turnover', 'assumed (20 y)'),
  alpha: fitted(
    0.8867698064970025,
    0.0668,
    '-',
    'coupling exponent, resorption to osteoblast recruitment (TGF-beta-like)',
  ),
  eL: fitted(0.863896717746348, 0.414, '-', 'oestrogen lack on RANKL/OPG'),
  eC: fitted(0.31228199275613333, 0.4033, '-', 'oestrogen lack on osteoclast survival'),
  eB: fitted(0.10831652068877531, 0.3419, '-', 'oestrogen lack on osteoblast apoptosis'),
  KS: fitted(0.4547907026210956, 0.5206, '-', 'sclerostin half-effect on Wnt'),
  sL: fitted(0.5679789153170299, 0.2051, '-', 'share of RANKL that depends on sclerostin'),
  hL: fitted(1.8028318174115285, 0.299, '-', 'PTH exponent on RANKL/OPG'),
  hW: fitted(0.08954311567100676, 0.9217, '-', 'PTH exponent, sclerostin suppression'),
  piK: fitted(0.2142864437150026, 0.5458, '-', 'PTH exponent, cortical resorption'),
  piT: fitted(0.0390273868413597, 1.2253, '-', 'PTH exponent, trabecular formation'),
  tL: fitted(2.571718443704477, 0.5092, '-', 'thyroid exponent on RANKL'),
  tA: fitted(0.06564089458491822, 0.919, '-', 'thyroid exponent on osteoblast recruitment'),
  gL: fitted(0.14774688119559465, 0.7365, '-', 'glucocorticoid, maximum rise of RANKL'),
  gP: fitted(0.17617278362303251, 0.6352, '-', 'glucocorticoid, maximum cut of recruitment'),
  gB: fitted(0.19235473431127842, 0.6547, '-', 'glucocorticoid, maximum on osteoblast apoptosis'),
  g50: fixed(7.5, 'mg/d prednisone', 'glucocorticoid half-effect dose', 'assumed'),
  yG: fixed(1.5, '-', 'glucocorticoid on osteocyte death', 'assumed'),
  KD: fitted(0.007199423979280521, 0.3182, '-', 'denosumab EC50 (60 mg dose = 1)'),
  hD: fitted(1.1128159370065482, 0.2689, '-', 'denosumab Hill exponent'),
  TD: fixed(26, 'd', 'denosumab half-life', 'Tay 2022 review (26 d)'),
  KM: fitted(0.10194341615021099, 0.9731, '-', 'romosozumab EC50 (210 mg dose = 1)'),
  TM: fixed(13, 'd', 'romosozumab half-life', 'recalled (about 13 d); unchecked'),
  TX: fitted(107.20658201341504, 0.4151, 'd', 'bisphosphonate residence on bone surface'),
  fX: fitted(0.8762277417204287, 0.0957, '-', 'share buried (rest is lost)'),
  kX: fitted(0.0011245933751606305, 0.5445, '1/d', 'release of buried drug per unit resorption'),
  xaln: fitted(0.842814646525543, 0.1904, '-', 'alendronate steady surface potency'),
  xzol: fitted(5.2730598297360265, 0.5087, '-', 'zoledronate 5 mg potency'),
  zW: fitted(0.4788647185826811, 0.3696, '-', 'teriparatide on Wnt release'),
  zB: fitted(0.0936880074077225, 0.8016, '-', 'teriparatide on osteoblast survival'),
  zL: fitted(0.4157855052281154, 0.2773, '-', 'teriparatide on RANKL (times osteoblasts)'),
  zT: fitted(0.09291526542505767, 0.6882, '-', 'teriparatide, extra trabecular formation'),
  zK: fitted(0.32066821912880594, 0.3485, '-', 'teriparatide, extra cortical resorption'),
  rC: fitted(0.4517687130654266, 0.1833, '-', 'raloxifene, oestrogen-like share on resorption'),
  rHRT: fitted(0.7351710612915492, 0.0827, '-', 'share of the sex-steroid deficit restored by HRT'),
  kT: fitted(0.0005663105221029534, 0.207, '1/d', 'trabecular turnover'),
  kK: fitted(6.492293161526192e-5, 0.2272, '1/d', 'cortical turnover'),
  muF: fitted(0.47011207935370203, 0.6693, '-', 'mechanostat exponent, formation'),
  muR: fitted(0.811791900721553, 0.3898, '-', 'mechanostat exponent, resorption'),
  m0: fitted(0.7280834457508862, 0.0274, '-', 'mineralisation of new bone (maximum = 1)'),
  km: fitted(0.0006359650566330464, 0.4803, '1/d', 'secondary mineralisation rate'),
  wLS: fitted(0.6071257743007347, 0.1407, '-', 'trabecular weight in DXA, spine'),
  wTH: fitted(0.28257419262695893, 0.1829, '-', 'trabecular weight in DXA, total hip'),
  wFN: fitted(0.30349875847061714, 0.1754, '-', 'trabecular weight in DXA, femoral neck'),
  aA: fitted(0.06175703820957608, 0.6549, '-', 'fall of osteoblast precursor supply per 50 y after 35'),
  lamA: fitted(0.026343644773358973, 0.8092, '-', 'fall of load per 40 y after 45'),
  hAge: fitted(0.14261063399358984, 0.7214, '-', 'rise of PTH per 30 y after 50'),
  qC: fixed(1.16, '-', 'CTX exponent', 'Joerg 2022 code (1.161 there); unchecked against the article'),
  qF: fixed(1.45, '-', 'P1NP exponent', 'Joerg 2022 code (1.453 there); unchecked against the article'),
  ls0: fitted(0.5416239361791744, 0.1566, '-', 'microgravity load factor, spine'),
  lh0: fitted(0.2606975927722519, 0.3987, '-', 'microgravity load factor, hip'),
  smA: fitted(0.1357797388051897, 0.3168, '-', 'smoking on osteoblast recruitment'),
  smL: fixed(0.02, '-', 'smoking on RANKL', 'assumed'),
  alA: fixed(0.04, '-', 'alcohol excess on recruitment', 'placeholder; not fitted'),
  kHf: fitted(1.0222404912070733, 0.1692, '-', 'hip turnover multiplier'),
  rB: fitted(0.22887116981589797, 0.8852, '-', 'raloxifene, oestrogen-like share on osteoblasts'),
  gS: fitted(0.07417800501895631, 1.3237, '-', 'glucocorticoid on sclerostin'),
  iM: fitted(0.04207276026907852, 1.1356, '-', 'share of recruitment independent of resorption (modelling)'),
} satisfies Record<string, Constant>

export type ConstantId = keyof typeof table
export const CONSTANTS: Readonly<Record<ConstantId, Constant>> = table

/** Days in a year and in a month; the model's time runs in days, ages in years. */
export const DAYS_PER_YEAR = 365.25
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12

/** The values alone, for the equations. */
export const VALUES: Readonly<Record<ConstantId, number>> = Object.freeze(
  Object.fromEntries(Object.entries(table).map(([id, constant]) => [id, constant.value])) as Record<
    ConstantId,
    number
  >,
)
