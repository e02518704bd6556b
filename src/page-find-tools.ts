import type { FindHands } from './page-find'
import type { PageSource } from './page-source'
import { changeCount } from './state/changes'
import type { Findable } from './study/match'

/** A button or a setting of the page, with the way to it. */
export interface FoundTool {
  readonly kind: Extract<Findable['kind'], 'tool' | 'setting'>
  readonly id: string
  readonly title: string
  go(): void
}

/** What hides a tool where a link or a lesson hides that; itself where nothing is said. */
const OF: Readonly<Record<string, readonly string[]>> = {
  undo: ['history'],
  redo: ['history'],
  explain: ['history'],
  link: ['share', 'export'],
  open: ['share', 'export'],
  save: ['share', 'export'],
  story: ['stories'],
  picture: ['stage', 'export'],
  list: ['stage'],
  play: ['scrubber'],
  speed: ['scrubber'],
  age: ['scrubber'],
  sure: ['charts'],
  reset: ['controls'],
}

/** Everything that has a button or a setting of its own, but for the controls of the life and the pages. */
export const toolsOf = (source: PageSource, hands: FindHands): readonly FoundTool[] => {
  const { i18n, actions } = source
  const { mode, hide, massage } = source.view()
  const changes = changeCount(source.inputs().scenario, massage)
  const hidden = new Set([...hide, ...source.run().veil])
  const tool = (id: string, title: string, go: () => void): FoundTool => ({ kind: 'tool', id, title, go })
  const press = (selector: string) => (): void => hands.root.querySelector<HTMLElement>(selector)?.click()
  const at = (id: string, title: string, selector: string): FoundTool =>
    tool(id, title, () => hands.toPart(selector, title))
  // words of what comes later than the first screen
  const later = (key: string, id: string, selector: string): readonly FoundTool[] =>
    i18n.has(key) ? [at(id, i18n.text(key), selector)] : []
  const setting = (id: string, title: string): FoundTool => ({
    kind: 'setting',
    id,
    title,
    go: () => hands.toSetting(title),
  })
  /** done at once, with the focus on its button */
  const done = (id: string, title: string, selector: string, act: () => void): FoundTool =>
    tool(id, title, () => {
      hands.toPart(selector, title)
      act()
    })
  return [
    done('undo', i18n.text('study.undo'), '.study-undo', hands.undo),
    done('redo', i18n.text('study.redo'), '.study-redo', hands.redo),
    done('explain', i18n.text('study.explain'), '.study-ask', hands.explain),
    tool('share', i18n.text('app.share'), press('.share-button')),
    tool('pin', i18n.text(source.result().pinned === null ? 'app.pin' : 'app.unpin'), actions.pin),
    tool('trial', i18n.text('app.trial'), () => actions.view({ trial: '' })),
    at('link', i18n.text('study.link'), '.study-link'),
    at('open', i18n.text('study.open'), '.study-open'),
    at('save', i18n.text('study.save'), '.study-save'),
    tool('print', i18n.text('leaf.print'), () => window.print()),
    ...(changes === 0 ? [] : later('controls.reset.all', 'reset', '#controls .ctl-reset-all')).map(one => ({
      ...one,
      title: i18n.text('controls.reset.all', { n: changes }),
    })),
    ...later('scene.tools.picture', 'picture', '.scene-tool.is-picture'),
    ...later('scene.list.toggle', 'list', '.scene-list-toggle'),
    ...later('scrubber.play', 'play', '.scr-play'),
    ...later('scrubber.speed', 'speed', '.scr-speed select'),
    ...later('scrubber.range', 'age', '.scr-range'),
    ...later('charts.sure.open', 'sure', ':is(.chart-sure-open, .chart-sure-line)'),
    // in somebody's page there is no head of the page
    ...(mode === 'embed'
      ? []
      : [
          at('present', i18n.text('app.present'), '.present-button'),
          setting('story', i18n.text('app.story')),
          setting('theme', i18n.text('app.theme')),
          setting('text', i18n.text('app.textSize')),
          setting('motion', i18n.text('app.motion')),
          setting('sound', i18n.text('app.sound')),
          setting('manner', i18n.text('app.manner')),
          setting('language', i18n.text('app.language')),
        ]),
  ].filter(({ id }) => !(OF[id] ?? [id]).some(name => hidden.has(name)))
}
