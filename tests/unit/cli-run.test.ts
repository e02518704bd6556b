import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run'
import { MODEL_VERSION, scenarioFrom } from '../../src/model'
import { lifeOf, riskAt } from '../../src/risk'

interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}
const collect = (stream: PassThrough): (() => string) => {
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return () => text
}
const say = async (input: string, ...argv: string[]): Promise<Said> => {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const [out, err] = [collect(output), collect(errors)]
  const code = await run(argv, { input: Readable.from([Buffer.from(input)]), output, errors })
  await new Promise(resolve => setImmediate(resolve))
  return { code, out: out(), err: err() }
}
const linesIn = (text: string): string[] => text.split('\n').filter(line => line !== '')
interface Result {
  readonly model: string
  readonly input: object
  readonly scenario: Record<string, unknown>
  readonly corrections: string[]
  readonly outside: { kind: string; key: string; value: number; range: number[] | null }[]
  readonly columns: Record<string, (number | null)[]>
}
const results = (text: string): Result[] => linesIn(text).map(line => JSON.parse(line) as Result)
const YEARS = ['--every', 'year', '--from', '50', '--to', '51']

/** The names other people's programs rely on, in order. */
const CONTRACT =
  'age bmd_spine_gcm2 bmd_hip_gcm2 bmd_neck_gcm2 bmd_forearm_gcm2 t_spine t_hip t_neck t_forearm resorption ' +
  'formation ctx p1np bvtv_spine risk10_hip risk10_spine risk10_wrist risk10_humerus risk10_major ' +
  'lifetime_hip lifetime_spine lifetime_wrist lifetime_humerus lifetime_major height_loss_cm'

describe('what it prints', () => {
  it('one life as JSON, every month from 20', async () => {
    const { code, out, err } = await say('{"v":1}', '-')
    expect([code, err]).toEqual([0, ''])
    const [result] = results(out)
    const { columns, ...rest } = result!
    expect(rest).toEqual({
      model: MODEL_VERSION,
      input: { line: 1 },
      scenario: scenarioFrom({}).scenario,
      corrections: [],
      outside: [],
    })
    expect(Object.keys(columns).join(' ').startsWith(CONTRACT)).toBe(true)
    expect(columns['age']?.[0]).toBe(20)
    expect(columns['age']).toHaveLength(70 * 12 + 1)
    for (const column of Object.values(columns))
      expect(column.every(value => Number.isFinite(value))).toBe(true)
  })

  it('the numbers of the library, to seven digits', async () => {
    const raw = { sex: 'm', smoking: 1, reference: 'us-white' }
    const { out } = await say(JSON.stringify(raw), '-', ...YEARS)
    const { trajectory, risk } = lifeOf(scenarioFrom(raw).scenario)
    const { columns } = results(out)[0]!
    expect(columns['age']).toEqual([50, 51])
    expect(columns['bmd_neck_gcm2']?.[1]).toBeCloseTo(trajectory.columns.bmd_neck_gcm2[43 * 12]!, 6)
    expect(columns['lifetime_hip']?.[0]).toBeCloseTo(riskAt(risk, 'hip', 'lifetime', 50), 5)
  })

  it('no risk before 20', async () => {
    const { columns } = results(
      (await say('{}', '-', '--from', '8', '--to', '20', '--every', 'year')).out,
    )[0]!
    expect(columns['risk10_hip']?.[0]).toBeNull()
    expect(columns['risk10_hip']?.at(-1)).toBeGreaterThan(0)
    expect(columns['bmd_hip_gcm2']?.[0]).toBeGreaterThan(0)
  })

  it('CSV with the scenario number and safe corrections', async () => {
    const { out, code } = await say('{"v":1}\n{"=cmd()":1,"pth":99}\n', '-', '--format', 'csv', ...YEARS)
    const [header, ...rows] = linesIn(out)
    expect(code).toBe(0)
    expect(header?.replaceAll(',', ' ').startsWith(CONTRACT)).toBe(true)
    expect(header?.endsWith(',scenario,corrections,outside')).toBe(true)
    expect(rows).toHaveLength(4)
    expect(rows.map(row => row.split(',').length >= header!.split(',').length)).not.toContain(false)
    expect(rows[0]).toMatch(/^50,[\d.,-]+,1,,$/)
    expect(rows[2]).toContain('pth')
    expect(rows[2]).toMatch(/,2,"/)
    expect(rows[2]).not.toMatch(/,"?[=+@]/)
    // 99 became 6, which no published result was compared with
    expect(rows[2]).toMatch(/,input:pth=6 \(1-2\.2\)$/)
    expect(rows[3]).toMatch(/,2,,$/)
  })

  it('says what no published result was compared with', async () => {
    const drugs = [{ drug: 'denosumab', from: 60, to: 75 }]
    const { outside } = results((await say(JSON.stringify({ vitaminD: 10, drugs }), '-', ...YEARS)).out)[0]!
    expect(outside).toEqual([
      { kind: 'input', key: 'vitaminD', value: 10, range: null },
      { kind: 'drug-years', key: 'denosumab', value: 15, range: [0, 10] },
    ])
  })

  it('help and version', async () => {
    expect((await say('', '--help')).out).toContain('--every month|year')
    expect(await say('', '--version')).toEqual({ code: 0, out: `${MODEL_VERSION}\n`, err: '' })
  })
})

describe('what it reads', () => {
  it('JSON Lines in order, and goes on after an unusable line', async () => {
    const { code, out, err } = await say(
      '{"menopause":41}\n\n{"menopause":\n[]x\n{"menopause":43}\n7\n',
      '-',
      ...YEARS,
    )
    expect(results(out).map(one => one.scenario['menopause'])).toEqual([41, 43])
    expect(code).toBe(2)
    expect(linesIn(err).map(line => /line (\d+)/.exec(line)?.[1])).toEqual(['3', '4', '6'])
  })

  it('JSON Lines whose first line is the broken one', async () => {
    const { code, out, err } = await say('{"menopause":41,\n{"menopause":43}\n', '-', ...YEARS)
    expect(results(out).map(one => one.scenario['menopause'])).toEqual([43])
    expect([code, linesIn(err).length]).toEqual([2, 1])
  })

  it('a document over many lines, and a list, whose results are a list', async () => {
    const one = await say('{\n  "v": 1,\n  "sex": "m"\n}\n', '-', ...YEARS)
    expect([one.code, results(one.out)[0]?.scenario['sex']]).toEqual([0, 'm'])
    const many = await say('[\n {"sex":"m"},\n 3,\n {"sex":"f"}\n]', '-', ...YEARS)
    expect((JSON.parse(many.out) as Result[]).map(result => result.scenario['sex'])).toEqual(['m', 'f'])
    expect([many.code, many.err]).toEqual([2, expect.stringContaining('item 2')])
  })

  it('a table, with courses and episodes in the grammar of links', async () => {
    const table =
      '\ufeffsex,cortisol,drugs,until\r\nf,"0,10@60-62","denosumab@65-67,zoledronate:2@67-68",80\r\nm,,,\r\n,,,\r\n'
    const { code, out } = await say(table, '-', ...YEARS)
    const [first, second, third] = results(out)
    expect([code, third]).toEqual([0, undefined])
    expect(first?.scenario).toMatchObject({
      until: 80,
      cortisol: 0,
      episodes: [{ input: 'cortisol', value: 10, from: 60, to: 62 }],
      drugs: [
        { drug: 'denosumab', from: 65, to: 67, dose: 1 },
        { drug: 'zoledronate', from: 67, to: 68 },
      ],
    })
    expect(second?.scenario).toEqual(scenarioFrom({ sex: 'm' }).scenario)
    expect((await say('sex;pth\nm;2\n', '-', ...YEARS)).out).toContain('"pth":2')
  })

  it('keeps the good lines of a table', async () => {
    const { code, out, err } = await say('sex,pth\nf,1\nf,1,9\nf,"1\nm,2\n', '-', ...YEARS)
    expect([code, results(out).length]).toEqual([2, 2])
    expect(linesIn(err).map(line => /line (\d+)/.exec(line)?.[1])).toEqual(['3', '4'])
    expect((await say('sex,sex\nf,m\n', '-')).err).toContain('twice')
  })

  it('says what it corrected and ignores the block of the page', async () => {
    const raw = { pth: 99, colour: 'red', drugs: [{ drug: 'tea', from: 1, to: 2 }], display: { t: 70 } }
    const { corrections } = results((await say(JSON.stringify(raw), '-', ...YEARS)).out)[0]!
    expect(corrections).toHaveLength(3)
    expect(corrections.join(' ')).toMatch(/colour.*drugs|pth/)
    expect(corrections.join(' ')).not.toContain('display')
  })
})

describe('what it refuses', () => {
  const one = /^simulate: [^\n]+\n$/
  it.each([
    ['not json', 'line 1'],
    ['', 'no scenario'],
    ['[]', 'no scenario'],
    ['{"v":1', 'line 1'],
    ['{\n"v": 1,\n"pth": 2,,\n}', 'line 3, column 10|line 3.*column 10'],
    ['null', 'line 1'],
    ['"\\u0000"', 'line 1'],
    ['\u0000\u0001\u001b[2J', 'line 1'],
    ['a line\nof prose\nand more', 'line 1'],
  ])('%j', async (text, where) => {
    const { code, out, err } = await say(text, '-')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(one)
    expect(err).toMatch(new RegExp(where))
  })

  it.each([
    [[]],
    [['-', 'b']],
    [['--frmat', 'csv', '-']],
    [['-', '--format']],
    [['-', '--format=xml']],
    [['-', '--every', 'day']],
    [['-', '--from', 'x']],
    [['-', '--from', '70', '--to', '60']],
    [['-', '--to', '-3']],
    [['no-such-file.json']],
    [['/']],
    [['bad\nname\u001b[31m']],
  ])('%j', async argv => {
    const { code, out, err } = await say('{"v":1}', ...argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(one)
    expect(err).not.toContain('\u001b')
  })

  it('endless bad lines end in a count', async () => {
    const { err, code } = await say('{"v":1}\n' + '{\n'.repeat(500), '-', ...YEARS)
    expect(code).toBe(2)
    expect(linesIn(err)).toHaveLength(21)
    expect(err).toContain('480')
  })
})

describe('the real command', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const tsx = path.join(root, 'node_modules/.bin/tsx')
  const spawn = (input: string, ...argv: string[]) =>
    spawnSync(tsx, [path.join(root, 'src/cli/simulate.ts'), ...argv], {
      input,
      encoding: 'utf8',
      timeout: 60_000,
    })
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'trabecula-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('runs a file and standard input', () => {
    const file = path.join(folder, 'lives.csv')
    writeFileSync(file, 'menopause\n42\n51\n')
    const table = spawn('', file, ...YEARS)
    expect([table.status, table.stderr]).toEqual([0, ''])
    expect(results(table.stdout).map(one => one.scenario['menopause'])).toEqual([42, 51])
    expect(spawn('{"v":1}', '-', ...YEARS).status).toBe(0)
  })

  it('not json: one line, status 2, no stack', () => {
    const { status, stdout, stderr } = spawn('not json', '-')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^simulate: standard input, line 1: [^\n]+\n$/)
  })

  it('stops quietly when its reader leaves', () => {
    const file = path.join(folder, 'many.jsonl')
    writeFileSync(file, '{"v":1}\n'.repeat(300))
    const command = `"${tsx}" "${path.join(root, 'src/cli/simulate.ts')}" "${file}" | head -c 10; echo "/\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8', timeout: 60_000 })
    expect(stdout).toBe('{"model":"/0\n')
    expect(stderr.replace(/^npm .*\n/gm, '')).toBe('')
  })
})
