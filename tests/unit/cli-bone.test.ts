import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BLOCK_SIZE, BoneLife, measuresOf } from '../../src/bone'
import { curveOf } from '../../src/bone/curve'
import { parseBoneArgs } from '../../src/cli/bone-args'
import { agesOf } from '../../src/cli/bone-grown'
import { runBone } from '../../src/cli/bone-run'
import { MODEL_VERSION, scenarioFrom, simulate } from '../../src/model'

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
  const code = await runBone(argv, { input: Readable.from([Buffer.from(input)]), output, errors })
  await new Promise(resolve => setImmediate(resolve))
  return { code, out: out(), err: err() }
}
interface Result {
  readonly model: string
  readonly scenario: { readonly until: number; readonly seed: number }
  readonly corrections: string[]
  readonly seed: number
  readonly block: object
  readonly ages: (Record<string, number> & { readonly file: string })[]
}
const results = (text: string): Result[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Result)
const NAMES = 'age bvtv_spine bvtv tbth_mm tbsp_mm tbn_permm connd_permm3 da euler'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trabecula-bone-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what it prints', () => {
  it('the block of a life at each age, the numbers of the library', async () => {
    const { code, out, err } = await say('{"v":1}', '-', '--ages', '25,21.5')
    expect([code, err]).toEqual([0, ''])
    const [result] = results(out)
    const { ages, ...rest } = result!
    const { scenario } = scenarioFrom({})
    expect(rest).toEqual({
      model: MODEL_VERSION,
      input: { line: 1 },
      scenario,
      corrections: [],
      outside: [],
      seed: 1,
      block: { size: 96, voxel_mm: 0.035, side_mm: 3.36 },
    })
    expect(ages.map(one => Object.keys(one).join(' '))).toEqual([NAMES, NAMES])
    expect(ages.map(one => one['age'])).toEqual([25, 21.5])

    const life = new BoneLife(1, BLOCK_SIZE, curveOf(simulate(scenario)), { remodel: null })
    while (life.knownAge < 30) life.advance()
    const bytes = new Uint8Array(BLOCK_SIZE ** 3)
    life.compose(25, bytes)
    const measures = measuresOf(bytes, BLOCK_SIZE)
    expect(ages[0]!['tbth_mm']).toBeCloseTo(measures.tbTh_mm, 6)
    expect(ages[0]!['tbn_permm']).toBeCloseTo(measures.tbN_mm, 6)
    expect(ages[0]!['da']).toBeCloseTo(measures.da, 6)
    expect(Math.abs(ages[0]!['bvtv']! - ages[0]!['bvtv_spine']!)).toBeLessThan(0.003)
  }, 60_000)

  it('the same life twice, byte for byte, and one result a line', async () => {
    const { out, code } = await say('{"seed":3}\n{"seed":3,"until":22.9}\n', '-', '--ages', '22')
    const [one, two] = results(out)
    expect(code).toBe(0)
    expect(two!.ages).toEqual(one!.ages)
    expect((await say('{"seed":3}\n', '-', '--ages', '22')).out).toBe(`${out.split('\n')[0]}\n`)
  }, 60_000)

  it('a list for a list, and ages that a life does not have as the nearest it has', async () => {
    const { out } = await say('[{"until":21}]', '-', '--ages=10,21,70')
    const [{ ages, corrections }] = JSON.parse(out) as [Result]
    expect(ages.map(one => one['age'])).toEqual([20, 21])
    expect(corrections).toEqual([
      '"ages": 10 is below its range; 20 is used.',
      '"ages": 70 is above its range; 21 is used.',
    ])
    expect(agesOf([40.2, 200], 85.5).ages).toEqual([40.2, 85])
  }, 60_000)

  it('CSV, a row an age', async () => {
    const { out, code } = await say('{"until":21,"pth":99}', '-', '--ages', '20,21', '--format', 'csv')
    const [header, ...rows] = out.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(header).toBe(`${NAMES.replaceAll(' ', ',')},scenario,corrections,outside`)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(/^20,0\.\d+,0\.\d+,[\d.,-]+,1,"""pth""/)
    expect(rows[1]).toMatch(/^21,0\.\d+,[\d.,-]+,1,,$/)
  }, 60_000)

  it('STL: a file for each life and age', async () => {
    const out = path.join(folder, 'new', 'prints')
    const args = ['--ages', '20,21', '--format', 'stl', '--out', out, '--scale', '10']
    const { out: text, code, err } = await say('{"until":21}', '-', ...args)
    expect([code, err]).toEqual([0, ''])
    expect(readdirSync(out)).toEqual(['life-1-age-20.stl', 'life-1-age-21.stl'])
    const [result] = results(text)
    expect(result!.block).toMatchObject({ scale: 10 })
    for (const { file, triangles, volume_mm3, bvtv, age } of result!.ages as unknown as Print[]) {
      const bytes = readFileSync(file)
      expect(statSync(file).size).toBe(84 + 50 * triangles)
      expect(bytes.subarray(0, 80).toString('latin1').replaceAll('\0', '')).toBe(
        `Trabecula ${MODEL_VERSION}, mm, scale 10, seed 1, age ${age}`,
      )
      expect(Math.abs(volume_mm3 / 33.6 ** 3 / bvtv - 1)).toBeLessThan(0.03)
    }
    const first = readFileSync(path.join(out, 'life-1-age-20.stl'))
    await say('{"until":21}', '-', ...args)
    expect(readFileSync(path.join(out, 'life-1-age-20.stl')).equals(first)).toBe(true)
  }, 60_000)

  it('help and version', async () => {
    expect((await say('', '--help')).out).toContain('--format json|csv|stl')
    expect(await say('', '--version')).toEqual({ code: 0, out: `${MODEL_VERSION}\n`, err: '' })
  })
})

interface Print {
  readonly file: string
  readonly triangles: number
  readonly volume_mm3: number
  readonly bvtv: number
  readonly age: number
}

describe('what it refuses', () => {
  const one = /^bone: [^\n]+\n$/
  it.each([
    [[]],
    [['-', 'b']],
    [['-', '--every', 'year']],
    [['-', '--ages']],
    [['-', '--ages', '']],
    [['-', '--ages', '25,,80']],
    [['-', '--ages', '25,old']],
    [['-', '--ages', '-3']],
    [['-', '--format', 'obj']],
    [['-', '--format', 'stl']],
    [['-', '--out', 'x']],
    [['-', '--scale', '10']],
    [['-', '--format', 'stl', '--out', 'x', '--scale', '0']],
    [['no-such-file.json']],
    [['/']],
  ])('%j', async argv => {
    const { code, out, err } = await say('{"v":1}', ...argv)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(one)
  })

  it.each(['not json', '', '{"v":1', 'null'])('%j', async text => {
    const { code, out, err } = await say(text, '-')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(one)
  })

  it('a folder that is none, before anything is grown', async () => {
    const file = path.join(folder, 'a-file')
    writeFileSync(file, '')
    // where there is such a thing, a place in which nobody can make a folder
    const places = [file, path.join(file, 'below'), ...(existsSync('/proc/self') ? ['/proc/none/below'] : [])]
    for (const out of places) {
      const said = await say('{"v":1}', '-', '--format', 'stl', '--out', out)
      expect([said.code, said.out]).toEqual([2, ''])
      expect(said.err).toMatch(one)
      expect(said.err).toContain(out)
    }
  })

  it('takes the usual ages and scale when none are named', () => {
    expect(parseBoneArgs(['-', '--format', 'stl', '--out', 'x'])).toEqual({
      kind: 'run',
      options: { file: '-', format: 'stl', ages: [25, 50, 80], out: 'x', scale: 20 },
    })
  })
})

describe('the real command', () => {
  it('reads standard input, prints one line and nothing else', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'scripts/run-ts.mjs'), 'src/cli/bone.ts', '-', '--ages', '20'],
      { cwd: root, input: '{"until":20}', encoding: 'utf8', timeout: 60_000 },
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(results(stdout)).toHaveLength(1)
  }, 60_000)
})
