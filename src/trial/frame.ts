import { fileName, pngOf, saveFile, svgText, type Drawing } from '../charts/export'
import { add, put } from '../charts/svg'
import { el, freshId, listening, setText } from '../dom/el'
import type { I18n } from '../i18n'
import type { Choice, Plot, Twin } from './plot'

export interface FrameOptions<T> {
  readonly i18n: I18n
  readonly plot: Plot<T>
  /** who is drawn, for a picture that stands alone */
  readonly about: (of: T) => string
  /** what happened, for the status line */
  readonly say: (text: string) => void
}
export interface Frame<T> {
  update(of: T): void
  dispose(): void
}

const tableOf = ({ caption, head, rows }: Twin): HTMLTableElement =>
  el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...head.map(text => el('th', { scope: 'col' }, text)))),
    el(
      'tbody',
      {},
      ...rows.map(([first = '', ...rest]) =>
        el('tr', {}, el('th', { scope: 'row' }, first), ...rest.map(text => el('td', {}, text))),
      ),
    ),
  )

/** A drawing with its sentence, its choices, its table, and the buttons that save it. */
export const mountFrame = <T>(host: HTMLElement, { i18n, plot, about, say }: FrameOptions<T>): Frame<T> => {
  const events = listening()
  const titleId = freshId('trial-plot')
  const title = el('h3', { class: 'trl-takeaway', id: titleId })
  const quiet = el('span', { class: 'trl-quantity' })
  const note = el('div', { class: 'trl-note', hidden: true })
  const field = el('div', { class: 'trl-field' })
  const twin = el('div', {
    class: 'trl-twin',
    hidden: true,
    tabindex: '0',
    role: 'region',
    'aria-labelledby': titleId,
  })
  const svg = add(field, 'svg', 'trl-drawing', { role: 'img', 'aria-labelledby': titleId })
  const tool = (text: string, name: string): HTMLButtonElement =>
    el('button', { type: 'button', class: 'trl-tool', 'aria-label': name }, el('span', {}, text))
  const name = i18n.text(`trial.plot.${plot.id}`)
  const table = tool(i18n.text('trial.tool.table'), i18n.text('trial.tool.tableOf', { plot: name }))
  table.setAttribute('aria-pressed', 'false')
  const saves = (['svg', 'png'] as const).map(format => {
    const button = tool(
      i18n.text(`trial.tool.${format}`),
      i18n.text('trial.tool.saveOf', { plot: name, format: i18n.text(`trial.tool.${format}`) }),
    )
    events.on(button, 'click', () => void save(format))
    return button
  })
  const groups = plot.choices.map(choice => choiceRow(choice, events))
  const root = el(
    'figure',
    { class: `trl-figure trl-figure-${plot.id}` },
    el('p', { class: 'trl-eyebrow' }, name),
    title,
    el(
      'div',
      { class: 'trl-quiet' },
      quiet,
      ...groups.map(({ root: row }) => row),
      el('div', { class: 'trl-tools' }, table, ...saves),
    ),
    field,
    twin,
    note,
  )
  host.append(root)

  let shown: T | null = null
  /** the notes that stand there */
  let told = ''
  let width = 0
  let em = 0
  const draw = (): void => {
    if (shown === null || width < 40) return
    svg.replaceChildren()
    const height = plot.height(shown, width, em)
    put(svg, { width, height, viewBox: `0 0 ${width} ${height}` })
    plot.draw(svg, shown, { width, height, em, i18n })
  }
  const fill = (): void => {
    if (shown !== null && !twin.hidden) twin.replaceChildren(tableOf(plot.table(shown)))
  }
  const measure = (): void => {
    const wide = field.clientWidth
    const size = parseFloat(getComputedStyle(field).fontSize) || 13
    if (wide === width && size === em) return
    width = wide
    em = size
    draw()
  }
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure)
  observer?.observe(field)

  events.on(table, 'click', () => {
    const open = twin.hidden
    twin.hidden = !open
    field.hidden = open
    table.setAttribute('aria-pressed', String(open))
    fill()
    if (!open) measure()
  })

  const save = async (format: 'svg' | 'png'): Promise<void> => {
    if (shown === null) return
    // a drawing that is hidden behind its table has no styles to copy
    const hidden = field.hidden
    field.hidden = false
    measure()
    const drawing: Drawing = {
      svg,
      title: plot.title(shown),
      notes: [plot.quiet(shown), ...plot.notes(shown), about(shown)].filter(text => text !== ''),
      description: plot.table(shown).caption,
    }
    const file = fileName(['trial', plot.id], format)
    const content =
      format === 'svg' ? new Blob([svgText(drawing)], { type: 'image/svg+xml' }) : await pngOf(drawing)
    field.hidden = hidden
    if (content !== null) saveFile(root.ownerDocument, content, file)
    say(content === null ? i18n.text('trial.save.failed') : i18n.text('trial.save.done', { file }))
  }

  return {
    update(of) {
      shown = of
      setText(title, plot.title(of))
      setText(quiet, plot.quiet(of))
      const words = plot.notes(of)
      note.hidden = words.length === 0
      if (words.join('\n') !== told) note.replaceChildren(...words.map(text => el('p', {}, text)))
      told = words.join('\n')
      for (const group of groups) group.update()
      width = 0
      measure()
      fill()
    },
    dispose() {
      events.dispose()
      observer?.disconnect()
      root.remove()
    },
  }
}

const choiceRow = (choice: Choice, events: ReturnType<typeof listening>) => {
  const buttons = choice.options.map(({ id, label }) => {
    const button = el('button', { type: 'button', class: 'trl-choice' }, label)
    events.on(button, 'click', () => choice.pick(id))
    return { id, button }
  })
  return {
    root: el(
      'div',
      { class: 'trl-choices', role: 'group', 'aria-label': choice.name },
      ...buttons.map(({ button }) => button),
    ),
    update(): void {
      for (const { id, button } of buttons) {
        const pressed = String(id === choice.chosen())
        if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed)
        button.hidden = choice.offers?.(id) === false
      }
    },
  }
}
