import './diagram.css'
import { fileName, saveFile, svgText } from '../charts/export'
import { el, freshId, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import messages from '../i18n/locales/en/diagram.json'
import type { Structure } from '../model/structure'
import { mountDrawing } from './drawing'
import { graphOf } from './graph'
import { PLACES, type Place } from './places'
import { shapeOf } from './shape'
import { causeWords, labelOf, nameOf, placeWords, spokenWords } from './words'

export interface DiagramOptions {
  readonly i18n: I18n
  /** what the code says of itself: structureOf(model) */
  readonly structure: Structure
}

export interface Diagram {
  readonly root: HTMLElement
  dispose(): void
}

/** The nearest place in a direction; sideways distance counts double. */
const nextPlace = (from: Place, dx: number, dy: number): Place => {
  const far = (to: Place): number => {
    const along = (to.x - from.x) * dx + (to.y - from.y) * dy
    const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx)
    return along < 12 ? Infinity : along + 2 * aside
  }
  return PLACES.reduce((best, one) => (far(one) < far(best) ? one : best), from)
}

/**
 * The model in one drawing, made of what the code says of itself. Every place can be reached by pointer, finger and
 * arrow keys, and says what it does; the same stands below in words.
 */
export const mountDiagram = (host: HTMLElement, { i18n, structure }: DiagramOptions): Diagram => {
  i18n.add(messages)
  const events = listening()
  const graph = graphOf(structure)
  const mirrored = i18n.dir === 'rtl'
  const hint = el('p', { class: 'visually-hidden', id: freshId('dgm-hint') }, i18n.text('diagram.keys'))
  const frame = el('div', {
    class: 'dgm-frame',
    role: 'group',
    'aria-label': i18n.text('diagram.title'),
    'aria-describedby': hint.id,
  })
  const readout = el('p', { class: 'dgm-readout' })
  const saved = el('p', { class: 'visually-hidden', role: 'status' })
  const save = el('button', { type: 'button', class: 'dgm-link' }, i18n.text('diagram.save'))
  const root = el(
    'figure',
    { class: 'dgm' },
    el('p', { class: 'dgm-swipe' }, i18n.text('diagram.swipe')),
    frame,
    hint,
    readout,
    el('figcaption', { class: 'dgm-caption' }, el('p', {}, i18n.text('diagram.key')), save),
    saved,
  )
  host.append(root)
  const shape = shapeOf(graph, PLACES, place => labelOf(place, i18n))
  const drawing = mountDrawing(frame, shape, {
    mirrored,
    titleOf: id => i18n.text(`diagram.group.${id}`),
    keyOf: id => i18n.text(`diagram.key.${id}`),
    nameOf: place => `${nameOf(place, i18n)}. ${spokenWords(place, graph, i18n)}`,
  })

  // the same in words: what every place does, in the order of the drawing
  const twin = el(
    'details',
    { class: 'dgm-twin' },
    el('summary', {}, i18n.text('diagram.twin', { n: i18n.number(graph.links.length) })),
    el(
      'dl',
      {},
      ...PLACES.map(place => ({ place, words: placeWords(place, graph, i18n) }))
        .filter(({ words }) => words.length > 0)
        .map(({ place, words }) =>
          el('div', {}, el('dt', {}, nameOf(place, i18n)), el('dd', {}, words.join(' '))),
        ),
    ),
  )
  root.append(twin)

  let pinned: Place | null = null
  let tab = PLACES[0]!
  const show = (place: Place | null): void => {
    drawing.light(place)
    readout.classList.toggle('empty', place === null)
    if (place === null) return setText(readout, i18n.text('diagram.hint'))
    readout.replaceChildren(
      el('strong', {}, i18n.text('diagram.named', { name: nameOf(place, i18n) })),
      ` ${[...placeWords(place, graph, i18n), ...causeWords(place, graph, i18n)].join(' ')}`,
    )
  }
  const pin = (place: Place | null): void => {
    pinned = place
    for (const [one, node] of drawing.nodes) node.setAttribute('aria-pressed', String(one === place))
    show(place)
  }
  const reach = (place: Place): void => {
    drawing.nodes.get(tab)?.setAttribute('tabindex', '-1')
    tab = place
    drawing.nodes.get(tab)?.setAttribute('tabindex', '0')
  }
  for (const [place, node] of drawing.nodes) {
    events.on(node, 'pointerenter', event => event.pointerType === 'mouse' && show(place))
    events.on(node, 'pointerleave', event => event.pointerType === 'mouse' && show(pinned))
    events.on(node, 'focus', () => {
      reach(place)
      show(place)
    })
    events.on(node, 'blur', () => show(pinned))
    events.on(node, 'click', () => pin(pinned === place ? null : place))
  }
  events.on(frame, 'keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const side = mirrored ? -1 : 1
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => move(nextPlace(tab, -side, 0)),
      ArrowRight: () => move(nextPlace(tab, side, 0)),
      ArrowUp: () => move(nextPlace(tab, 0, -1)),
      ArrowDown: () => move(nextPlace(tab, 0, 1)),
      Home: () => move(PLACES[0]!),
      End: () => move(PLACES.at(-1)!),
      Enter: () => pin(pinned === tab ? null : tab),
      ' ': () => pin(pinned === tab ? null : tab),
      Escape: () => pin(null),
    }
    const wanted = moves[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    wanted()
  })
  const move = (place: Place): void => {
    reach(place)
    drawing.nodes.get(place)?.focus()
  }
  reach(tab)
  pin(null)

  events.on(save, 'click', () => {
    const text = svgText({
      svg: drawing.svg,
      title: i18n.text('diagram.title'),
      notes: [i18n.text('diagram.key')],
      description: i18n.text('diagram.title'),
    })
    const file = fileName(['model'], 'svg')
    saveFile(root.ownerDocument, new Blob([text], { type: 'image/svg+xml' }), file)
    setText(saved, i18n.text('diagram.saved', { file }))
  })

  // On paper nothing can be opened.
  const page = root.ownerDocument.defaultView
  let wasOpen = false
  if (page !== null) {
    events.on(page, 'beforeprint' as keyof HTMLElementEventMap, () => {
      wasOpen = twin.open
      twin.open = true
    })
    events.on(page, 'afterprint' as keyof HTMLElementEventMap, () => (twin.open = wasOpen))
  }

  return {
    root,
    dispose(): void {
      events.dispose()
      root.remove()
    },
  }
}
