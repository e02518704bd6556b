import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MODEL_VERSION } from '../../src/model'
import frozen from './baselines.json'
import { BASELINE_STORIES, baselinesNow, movedBetween, namesNumbersOf } from './baselines'

const HOW = `If this is meant: raise MODEL_VERSION in src/model/version.ts (unless it is not released yet), tell of it under
"### Numbers changed" in CHANGELOG.md, and run \`npm run baselines\`.`
const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')

describe('the frozen numbers', () => {
  it('are those of twelve stories', () => {
    expect(Object.keys(frozen.lives)).toEqual([...BASELINE_STORIES])
    expect(BASELINE_STORIES).toHaveLength(12)
    for (const summary of Object.values(frozen.lives)) expect(Object.keys(summary).length).toBeGreaterThan(40)
  })

  it('are what the model gives today', () => {
    const moved = movedBetween(frozen, baselinesNow()).map(
      ({ story, name, before, after }) => `${story}: ${name}: ${before} -> ${after}`,
    )
    const shown = moved.slice(0, 8).join('\n')
    expect(moved.length, `${moved.length} numbers of the model changed:\n${shown}\n${HOW}\n`).toBe(0)
  })

  it('belong to the version of the model, which the changelog tells of', () => {
    expect(frozen.model, HOW).toBe(MODEL_VERSION)
    expect(namesNumbersOf(changelog, MODEL_VERSION), `CHANGELOG.md, model ${MODEL_VERSION}. ${HOW}`).toBe(
      true,
    )
  })
})

describe('the watch over them', () => {
  const life = (more: Record<string, number>) => ({ model: '1', lives: { a: { 'ctx at 40': 1, ...more } } })
  it('sees a change, a lost and a new number, and no less than the tolerance', () => {
    expect(movedBetween(life({}), life({ 'ctx at 40': 1.0009 }))).toEqual([])
    expect(movedBetween(life({}), life({ 'ctx at 40': 1.0011 }))).toHaveLength(1)
    expect(movedBetween(life({ 't_hip at 50': 0.001 }), life({ 't_hip at 50': -0.005 }))).toEqual([])
    expect(movedBetween(life({ 't_hip at 50': 0.001 }), life({ 't_hip at 50': -0.02 }))).toHaveLength(1)
    expect(movedBetween(life({ b: 1 }), life({ c: 1 }))).toHaveLength(2)
  })

  it('finds a version only under the right heading', () => {
    const text = '## [0.2.0]\n\n### Added\n\n- model 3.0.0\n\n### Numbers changed\n\n- This is model 2.0.0.\n'
    expect(namesNumbersOf(text, '2.0.0')).toBe(true)
    expect(namesNumbersOf(text, '3.0.0')).toBe(false)
    expect(namesNumbersOf(text, '2.0')).toBe(false)
  })
})
