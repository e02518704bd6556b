/** A life of steroids and five drugs one after another, as every bench of the model runs it. */
export const FIVE_DRUGS = {
  v: 1,
  episodes: [{ input: 'cortisol', value: 10, from: 60, to: 62 }],
  drugs: [
    { drug: 'hrt', from: 51, to: 55 },
    { drug: 'alendronate', from: 60, to: 65 },
    { drug: 'teriparatide', from: 66, to: 68 },
    { drug: 'denosumab', from: 68, to: 72 },
    { drug: 'zoledronate', from: 72, to: 75 },
  ],
}
