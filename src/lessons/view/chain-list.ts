import { el, type Listening, setText } from '../../dom/el'
import { chainOf, moved } from '../engine/chain'
import { order } from '../engine/record'
import { chainPart, isWholeChain } from '../engine/score'
import { button, spoken } from './parts'
import type { LessonHands } from './types'

/** Links of a chain of causes, to be put in order: by two buttons each, or by dragging. */
export const createChain = (o: LessonHands, listen: Listening) => {
  const { i18n, plan } = o
  const { links } = plan.explain
  const textOf = (link: number): string => i18n.text(`lessons.${plan.id}.explain.link.${link}`)
  const status = spoken('lsn-said')
  const list = el('ol', { class: 'lsn-chain' })
  let judged = false
  const items = new Map(
    Array.from({ length: links }, (_, index) => index + 1).map(link => {
      const text = textOf(link)
      const tool = (way: 'up' | 'down', sign: string): HTMLButtonElement =>
        el(
          'button',
          {
            type: 'button',
            class: 'lsn-move',
            'data-link': link,
            'data-way': way,
            'aria-label': i18n.text(`lessons.chain.${way}`, { link: text }),
          },
          sign,
        )
      const up = tool('up', '↑')
      const down = tool('down', '↓')
      const verdict = el('span', { class: 'lsn-chain-verdict' })
      const row = el(
        'li',
        { draggable: 'true', 'data-link': link },
        el('span', { class: 'lsn-chain-text' }, text),
        verdict,
        el('span', { class: 'lsn-moves' }, up, down),
      )
      return [link, { row, up, down, verdict }] as const
    }),
  )
  const now = (): readonly number[] => chainOf(o.record().chain, links)
  const move = (link: number, to: number, focus: 'up' | 'down' | null): void => {
    const chain = now()
    const next = moved(chain, chain.indexOf(link), to)
    if (next === chain) return
    judged = false
    o.change(record => order(record, next))
    draw()
    const item = items.get(link)
    const asked = focus === null ? undefined : item?.[focus]
    // at the end of the list one of the two has nothing left to do
    ;(asked?.disabled === true ? (focus === 'up' ? item?.down : item?.up) : asked)?.focus()
    setText(status, i18n.text('lessons.chain.moved', { link: textOf(link), place: to + 1, links }))
  }
  listen.on(list, 'click', event => {
    const tool = event.target instanceof Element ? event.target.closest<HTMLElement>('.lsn-move') : null
    if (tool === null) return
    const link = Number(tool.dataset['link'])
    const way = tool.dataset['way'] === 'up' ? 'up' : 'down'
    move(link, now().indexOf(link) + (way === 'up' ? -1 : 1), way)
  })
  let held: number | null = null
  listen.on(list, 'dragstart', event => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('li') : null
    held = row === null ? null : Number(row.dataset['link'])
    event.dataTransfer?.setData('text/plain', String(held ?? ''))
  })
  listen.on(list, 'dragover', event => {
    if (held !== null) event.preventDefault()
  })
  listen.on(list, 'drop', event => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('li') : null
    if (held === null || row === null) return
    event.preventDefault()
    move(held, now().indexOf(Number(row.dataset['link'])), null)
  })
  listen.on(list, 'dragend', () => (held = null))
  const check = button(listen, i18n.text('lessons.chain.check'), () => {
    judged = true
    const chain = now()
    // leaving it as it stands is an answer too
    o.change(record => order(record, chain))
    draw()
    const part = chainPart(chain, links)
    o.report({
      type: 'answer',
      lesson: plan.id,
      item: 'chain',
      answer: chain.join('[,]'),
      score: part === null ? null : part.points / part.of,
    })
    const placed = chain.filter((link, index) => link === index + 1).length
    setText(status, i18n.text('lessons.chain.placed', { placed, links }))
  })
  const draw = (): void => {
    const chain = now()
    chain.forEach((link, index) => {
      const item = items.get(link)
      if (item === undefined) return
      if (list.children[index] !== item.row) list.insertBefore(item.row, list.children[index] ?? null)
      item.up.disabled = index === 0
      item.down.disabled = index === chain.length - 1
      const placed = link === index + 1
      setText(item.verdict, judged ? i18n.text(placed ? 'lessons.chain.here' : 'lessons.chain.not') : '')
      item.row.dataset['placed'] = judged ? String(placed) : ''
    })
    list.dataset['touched'] = String(isWholeChain(o.record().chain, links))
  }
  draw()
  return {
    root: el(
      'div',
      { class: 'lsn-chain-part' },
      el('h4', {}, i18n.text('lessons.chain.title')),
      list,
      el('div', { class: 'lsn-tools' }, check),
      status,
    ),
  }
}
