import type { Cited } from './cited'

/** Rules of arithmetic, statistics and drawing that comments of the code name: [file below src/, words there, citation]. */
const RULES: readonly (readonly [file: string, as: string, citation: string])[] = [
  ['moved/shapley.ts', 'Shapley 1953', 'Shapley 1953: fair shares of what many causes did together'],
  [
    'cohort/stats.ts',
    'Welch BL, Biometrika 1947;34:28',
    'Welch BL, Biometrika 1947;34:28: two groups of unequal spread',
  ],
  [
    'cohort/incidence.ts',
    'Wilson EB, J Am Stat Assoc 1927;22:209',
    'Wilson EB, J Am Stat Assoc 1927;22:209: the interval of a share',
  ],
  [
    'cohort/incidence.ts',
    'Aalen OO, Johansen S, Scand J Stat 1978;5:141',
    'Aalen OO, Johansen S, Scand J Stat 1978;5:141: counting breaks where people may die first',
  ],
  [
    'cohort/incidence.ts',
    'Dorey FJ, Korn EL, Stat Med 1987;6:679',
    'Dorey FJ, Korn EL, Stat Med 1987;6:679: intervals late in a trial',
  ],
  [
    'cohort/incidence.ts',
    'Newcombe RG, Stat Med 1998;17:873',
    'Newcombe RG, Stat Med 1998;17:873: the interval of a difference of shares',
  ],
  [
    'cohort/normal.ts',
    'Wichura MJ, Appl Stat 1988;37:477',
    'Wichura MJ, Appl Stat 1988;37:477: normal random numbers',
  ],
  [
    'cohort/student.ts',
    'Press WH et al, Numerical Recipes',
    'Press WH et al, Numerical Recipes, chapter 6.4',
  ],
  [
    'trial/answers.ts',
    'Cochran WG, Biometrics 1954;10:417',
    'Cochran WG, Biometrics 1954;10:417: tables of small counts',
  ],
  [
    'charts/closer/bell-shape.ts',
    'Abramowitz and Stegun 1964',
    'Abramowitz and Stegun 1964, Handbook of Mathematical Functions, 26.2.17',
  ],
  [
    'anatomy/column.ts',
    'SIAM J Numer Anal 1980;17:238',
    'Fritsch and Carlson, SIAM J Numer Anal 1980;17:238: smooth curves without overshoot',
  ],
  [
    'scene/names.ts',
    'O. K. Smith, Commun ACM 1961;4:168',
    'Smith OK, Commun ACM 1961;4:168: directions of a scaffold',
  ],
  [
    'scene/finish.ts',
    'ACM Trans Graph 2006;25:1206',
    'Luft, Colditz, Deussen, ACM Trans Graph 2006;25:1206: darkening behind near edges',
  ],
  [
    'scene/finish.ts',
    'M. McGuire et al, Alchemy ambient obscurance, HPG 2011',
    'McGuire M et al, High Performance Graphics 2011: ambient obscurance',
  ],
  ['scene/finish.ts', 'T. Lottes, NVIDIA 2009', 'Lottes T, NVIDIA 2009: smoothing of edges (FXAA)'],
  ['bone/generator.ts', 'S. O. Rice 1944', 'Rice SO 1944: how often a random wave crosses zero'],
  ['bone/mesh.ts', 'S. F. F. Gibson, MICCAI 1998', 'Gibson SFF, MICCAI 1998: surface nets'],
  [
    'bone/mesh.ts',
    'G. M. Nielson, Vis 2004',
    'Nielson GM, IEEE Visualization 2004: several sheets in a cell',
  ],
  ['bone/settle.ts', 'S. Osher, J. A. Sethian 1988', 'Osher S, Sethian JA 1988: surfaces that move'],
  [
    'bone/mil.ts',
    'T. P. Harrigan, R. W. Mann, J Mater Sci 19, 1984',
    'Harrigan TP, Mann RW, J Mater Sci 1984;19: the direction of a scaffold',
  ],
  [
    'bone/distance.ts',
    'Felzenszwalb and Huttenlocher, Theory of Computing 8, 2012',
    'Felzenszwalb and Huttenlocher, Theory of Computing 2012;8: distances in a block',
  ],
  [
    'bone/topology.ts',
    'G. Bertrand, Pattern Recognition Letters 15, 1994',
    'Bertrand G, Pattern Recognition Letters 1994;15: what holds a scaffold together',
  ],
  [
    'bone/spacing.ts',
    'T. Hildebrand et al, J Bone Miner Res 14, 1999',
    'Hildebrand T et al, J Bone Miner Res 1999;14: measures of a scaffold',
  ],
  [
    'bone/measure.ts',
    'T. Hildebrand, P. Rueegsegger, J Microsc 185, 1997',
    'Hildebrand T, Rüegsegger P, J Microsc 1997;185: thickness of struts',
  ],
  [
    'bone/measure.ts',
    'A. Odgaard, H. J. G. Gundersen, Bone 14, 1993',
    'Odgaard A, Gundersen HJG, Bone 1993;14: how well a scaffold is joined',
  ],
  ['anatomy/sdf.ts', 'I. Quilez', 'Quilez I, Distance functions, and Smooth minimum: shapes as formulas'],
]

export const METHODS: readonly Cited[] = RULES.map(([file, as, citation]) => ({
  room: 'method',
  file,
  as,
  citation,
  seen: 'unnoted',
}))
