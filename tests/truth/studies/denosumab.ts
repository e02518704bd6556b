import type { StudySpec } from './spec'

/**
 * FREEDOM, mean age 72, and its extension: ten years of denosumab in one group, seven in the other after three of
 * placebo. The extension counts the months of the second group from their first dose.
 */
const freedom: StudySpec = {
  trial: 'FREEDOM',
  arms: {
    denosumab: { start: 72, supplements: true, drugs: [['denosumab', 0, 120]] },
    placebo: { start: 72, supplements: true },
    placeboThenDenosumab: { start: 72, supplements: true, drugs: [['denosumab', 36, 120]] },
  },
  rows: [
    { ids: 't-255 t-256 t-472 t-473 t-477', group: 'denosumab', arm: 'denosumab', control: 'placebo' },
    { ids: 't-257..t-259 t-264..t-271', group: 'denosumab', arm: 'denosumab' },
    { ids: 't-474..t-476', group: 'denosumab', arm: 'placebo' },
    { ids: 't-478 t-479', group: 'denosumab', arm: 'placeboThenDenosumab', from: 36, to: 96 },
  ],
  skipped: [{ ids: 't-260..t-263', why: 'volume or mass from computed tomography, not areal density' }],
}

/** Two years of denosumab, then two without. Mean age 59 in the paper, 60 in the digitised rows. */
const defend: StudySpec = {
  trial: 'DEFEND',
  arms: {
    placebo: { start: 59.5, supplements: true },
    denosumab: { start: 59.5, supplements: true, drugs: [['denosumab', 0, 24]] },
  },
  rows: [
    { ids: 't-021..t-024 t-272..t-274 tm-023..tm-036', group: 'denosumab', arm: 'denosumab' },
    { ids: 't-025..t-028 tm-037..tm-046', group: 'denosumab-stopped', arm: 'denosumab' },
    { ids: 't-029..t-036 tm-047..tm-070', group: 'denosumab', arm: 'placebo' },
    { ids: 'tm-555', group: 'denosumab', arm: 'denosumab', control: 'placebo', metric: 'ratio' },
  ],
  skipped: [
    {
      ids: 'tm-556',
      why: 'against placebo in a way the abstract does not tell: the medians of the same trial (tm-036, tm-060) give -61',
    },
  ],
}

/**
 * The dose-finding trial of denosumab, mean age 63, and those of its women who took it to the end of year 8 and then
 * stopped. Their doses differed at first. Assumption: 60 mg throughout; the others had four years of placebo first.
 */
const denosumabPhase2: StudySpec = {
  trial: 'denosumab phase 2',
  arms: {
    placebo: { start: 63, supplements: true },
    mg60: { start: 63, supplements: true, drugs: [['denosumab', 0, 12]] },
    mg14: { start: 63, supplements: true, drugs: [['denosumab', 0, 12, 14 / 60]] },
    mg100: { start: 63, supplements: true, drugs: [['denosumab', 0, 12, 100 / 60]] },
    eightYears: { start: 63, supplements: true, drugs: [['denosumab', 0, 96]] },
    lastFourYears: { start: 63, supplements: true, drugs: [['denosumab', 48, 96]] },
  },
  rows: [
    {
      ids: 't-093..t-096 tm-175 tm-177..tm-179 tm-181 tm-182 tm-184..tm-187 tm-189 tm-190 tm-192',
      group: 'denosumab',
      arm: 'mg60',
    },
    {
      ids: 't-097..t-100 tm-193 tm-194 tm-196 tm-198..tm-200 tm-202 tm-204..tm-206 tm-208..tm-210',
      group: 'denosumab',
      arm: 'mg14',
    },
    {
      ids: 't-101..t-104 tm-212 tm-214 tm-215 tm-217..tm-219 tm-221..tm-224 tm-226..tm-228',
      group: 'denosumab',
      arm: 'mg100',
    },
    { ids: 't-109..t-120', group: 'denosumab', arm: 'eightYears' },
    { ids: 't-121', group: 'denosumab-stopped', arm: 'eightYears' },
    { ids: 't-122..t-129', group: 'denosumab', arm: 'placebo' },
    { ids: 't-130..t-133', group: 'denosumab', arm: 'lastFourYears' },
    { ids: 't-134', group: 'denosumab-stopped', arm: 'lastFourYears' },
    { ids: 'fit-063 fit-064', group: 'denosumab-stopped', arm: 'eightYears', from: 96, to: 108 },
  ],
  skipped: [
    { ids: 't-105..t-108 tm-230..tm-247', why: 'more than twice the usual dose' },
    {
      ids: 'tm-176 tm-180 tm-183 tm-188 tm-191 tm-195 tm-197 tm-201 tm-207 tm-211 tm-213 tm-216 tm-220 tm-225 tm-229',
      why: 'the model reads CTX and P1NP only',
    },
    { ids: 't-277 t-278', why: 'the same result as fit-063 and fit-064, whose source was seen' },
    { ids: 'tm-203', why: 'read soon after the second dose; how soon is lost in the rounded month' },
  ],
}

export const denosumab: readonly StudySpec[] = [freedom, defend, denosumabPhase2]
