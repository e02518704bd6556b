import { csvCell } from '../charts/export'
import { BREAKABLE, SCANNED, type Arm, type ArmPeople, type TrialResult } from '../cohort/types'
import type { I18n } from '../i18n'

/** Rows written before the page gets a turn: a few milliseconds of work. */
const SLICE = 1500

const line = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`

/** A number with at most `digits`, and nothing for what did not happen. */
const figure = (value: number, digits: number): string =>
  Number.isFinite(value) ? String(Number(value.toFixed(digits))) : ''

/** Columns of breaks. */
const BREAKS = ['brokenAt', 'bone', 'fractures', 'hipAt'] as const

/** Column headings of the table of everybody. */
const headings = (years: number, breaks: boolean, i18n: I18n): readonly string[] => [
  i18n.text('trial.csv.person'),
  i18n.text('trial.csv.group'),
  i18n.text('trial.csv.peak'),
  i18n.text('trial.csv.menopause'),
  i18n.text('trial.csv.response'),
  ...SCANNED.flatMap(site =>
    Array.from({ length: years + 1 }, (_, year) =>
      i18n.text('trial.csv.scan', { site: i18n.text(`trial.site.${site}`), year }),
    ),
  ),
  ...(breaks ? BREAKS.map(key => i18n.text(`trial.csv.${key}`)) : []),
  i18n.text('trial.csv.diedAt'),
]

/** `bones`: their names; null where breaks are not told */
const rowOf = (
  people: ArmPeople,
  arm: Arm,
  i: number,
  bones: readonly string[] | null,
): readonly string[] => {
  const width = people.years + 1
  const cells = [
    String(i + 1),
    arm.toUpperCase(),
    figure(people.peak[i] ?? NaN, 3),
    figure(people.menopause[i] ?? NaN, 2),
    figure(people.response[i] ?? NaN, 3),
  ]
  for (const site of SCANNED)
    for (let year = 0; year < width; year += 1)
      cells.push(figure(people.density[site][i * width + year] ?? NaN, 4))
  if (bones !== null)
    cells.push(
      figure(people.brokenAt[i] ?? Infinity, 3),
      bones[(people.brokenBone[i] ?? 0) - 1] ?? '',
      String(people.fractures[i] ?? 0),
      figure(people.hipAt[i] ?? Infinity, 3),
    )
  cells.push(figure(people.diedAt[i] ?? Infinity, 3))
  return cells
}

export interface PeopleFile {
  readonly result: TrialResult
  /** whether breaks are told */
  readonly breaks: boolean
  readonly header: readonly string[]
  readonly i18n: I18n
  /** gives the page a turn; false when the file is not wanted any more */
  readonly pause: () => Promise<boolean>
}

/** Everybody in the trial, a row each, written in slices so that the page stays awake. null when it was given up. */
export const peopleCsv = async ({
  result,
  breaks,
  header,
  i18n,
  pause,
}: PeopleFile): Promise<Blob | null> => {
  const { years } = result.arms.a
  const bones = breaks ? BREAKABLE.map(bone => i18n.text(`trial.bone.${bone}`)) : null
  const parts: string[] = [
    header.map(text => line([text])).join(''),
    '\r\n',
    line(headings(years, breaks, i18n)),
  ]
  for (const arm of ['a', 'b'] as const) {
    const people = result.arms[arm]
    for (let from = 0; from < people.n; from += SLICE) {
      let text = ''
      for (let i = from; i < Math.min(people.n, from + SLICE); i += 1)
        text += line(rowOf(people, arm, i, bones))
      parts.push(text)
      if (!(await pause())) return null
    }
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}

/** Any table as a file, with its header above. */
export const tableCsv = (
  header: readonly string[],
  tables: readonly {
    readonly caption: string
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[],
): Blob =>
  new Blob(
    [
      header.map(text => line([text])).join(''),
      ...tables.flatMap(({ caption, head, rows }) => [
        '\r\n',
        line([caption]),
        line(head),
        ...rows.map(line),
      ]),
    ],
    { type: 'text/csv;charset=utf-8' },
  )
