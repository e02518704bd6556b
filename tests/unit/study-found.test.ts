// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { el } from '../../src/dom/el'
import { createI18n } from '../../src/i18n'
import { defaultScenario } from '../../src/model'
import { findablesOf, type FindHands } from '../../src/page-find'
import type { PageSource } from '../../src/page-source'
import { DEFAULT_VIEW, type ViewState } from '../../src/state/view'
import { goToPart, goToSetting } from '../../src/study/go'
import { createIndex } from '../../src/study/match'

const FOLDER = path.resolve(import.meta.dirname, '../../src/i18n/locales/en')
const i18n = createI18n('en', compileMessage)
for (const name of ['study', 'study-search', 'leaf', 'scene', 'controls'])
  i18n.add(JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')) as Record<string, unknown>)

const asked: string[] = []
const note = (what: string) => (): void => void asked.push(what)
const hands: FindHands = {
  root: document.body,
  undo: note('undo'),
  redo: note('redo'),
  explain: note('explain'),
  toInput: input => asked.push(input),
  toPart: selector => asked.push(selector),
  toSetting: name => asked.push(name),
  toTerm: id => asked.push(id),
  see() {},
}
const find = (view: Partial<ViewState> = {}) => {
  const source = {
    i18n,
    view: () => ({ ...DEFAULT_VIEW, ...view }),
    inputs: () => ({ scenario: defaultScenario('f') }),
    result: () => ({ pinned: null }),
    run: () => ({ veil: [] }),
    actions: { view: (patch: Partial<ViewState>) => asked.push(JSON.stringify(patch)), pin() {} },
  } as unknown as PageSource
  return createIndex(findablesOf(source, hands, { lessons: [], terms: [] }))
}

describe('whatever has a button or a setting', () => {
  it.each([
    ['dark', 'Theme', 'Theme'],
    ['theme', 'Theme', 'Theme'],
    ['high contrast', 'Theme', 'Theme'],
    ['text size', 'Text size', 'Text size'],
    ['pounds', 'Units and spelling', 'Units and spelling'],
    ['units', 'Units and spelling', 'Units and spelling'],
    ['language', 'Language', 'Language'],
    ['sound', 'Sound', 'Sound'],
    ['motion', 'Motion', 'Motion'],
    ['save', 'Save as a file', '.study-save'],
    ['open', 'Open a file', '.study-open'],
    ['copy', 'Copy link', '.study-link'],
    ['poll', 'Present', '.present-button'],
    ['present', 'Present', '.present-button'],
    ['undo', 'Undo', '.study-undo undo'],
    ['explain', 'Explain this change', '.study-ask explain'],
    ['lessons', 'Lessons', '{"leaf":"lessons"}'],
    ['print', 'Print this page', null],
    ['share', 'Share', null],
  ] as const)('%s: %s', (text, title, way) => {
    const [hit] = find()(text)
    expect(hit?.title).toBe(title)
    asked.length = 0
    if (way === null) return
    hit?.go()
    expect(asked.join(' ')).toBe(way)
  })

  it('is not found where a link hides it', () => {
    expect(find({ hide: ['history'] })('undo')).toEqual([])
    expect(find({ hide: ['export'] })('save').map(({ title }) => title)).not.toContain('Save as a file')
    expect(find({ mode: 'embed' })('theme')).toEqual([])
  })

  it('takes the focus, out of a menu that is folded', () => {
    const select = el('select', { 'aria-label': 'Theme' })
    const button = el('button', { class: 'menu-button', 'aria-expanded': 'false' })
    const menu = el('div', { class: 'masthead-menu' }, select)
    menu.style.display = 'none'
    button.addEventListener('click', () => {
      menu.style.display = ''
      button.setAttribute('aria-expanded', 'true')
    })
    select.checkVisibility = () => menu.style.display === ''
    for (const one of [select, button]) one.scrollIntoView = () => {}
    document.body.append(el('header', { class: 'masthead' }, button, menu))
    expect(goToSetting(document, 'Theme')).toBe(true)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(select)
    expect(goToSetting(document, 'Weather')).toBe(false)
    expect(goToPart(document, '.nowhere')).toBe(false)
  })
})
