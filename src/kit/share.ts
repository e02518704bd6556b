import './kit.css'
import { saveFile } from '../charts/export'
import { el, freshId, listening } from '../dom/el'
import type { I18n } from '../i18n'
import words from '../i18n/locales/en/kit-share.json'
import { codePart } from './code'
import { takeAway } from './copying'
import { frameSnippet, oembedAddress } from './snippets'

/** What can be made in the browser: a package for a learning system of either age, or one file that works by itself. */
export const MAKES = ['single', 'scorm12', 'scorm2004'] as const
export type Make = (typeof MAKES)[number]
const NAMES: Readonly<Record<Make, string>> = {
  single: 'trabecula.html',
  scorm12: 'trabecula-scorm-1.2.zip',
  scorm2004: 'trabecula-scorm-2004.zip',
}

export interface ShareContent {
  readonly link: string
  /** the address a frame opens, and the frame's title and height */
  readonly frame: { readonly src: string; readonly title: string; readonly height: number }
  /** the page's address without query and hash */
  readonly base: string
  readonly lesson: string | null
  /** the life as a file */
  readonly file: { readonly name: string; readonly text: string }
  /** a life is pinned: link and frame hold both, a file holds one */
  readonly pinned: boolean
}
export interface ShareOptions {
  readonly i18n: I18n
  /** Opens a scenario file, or says why not. */
  onFile(file: File): Promise<'opened' | 'tooBig' | 'notJson'>
  onBuilder(): void
  make(what: Make): Promise<Blob>
}

/** Link, code, frame and files of what is on screen. A native dialog: focus and Escape are its own. */
export const mountShare = (host: HTMLElement, o: ShareOptions) => {
  const { i18n } = o
  i18n.add(words)
  const events = listening()
  const text = (key: string): string => i18n.text(`kit.share.${key}`)
  const said = el('p', { class: 'share-said', role: 'status' })
  const say = (sentence: string): void => void (said.textContent = sentence)
  const button = (name: string, className: string, act: () => void): HTMLButtonElement => {
    const one = el('button', { type: 'button', class: className }, name)
    events.on(one, 'click', act)
    return one
  }
  const hint = (key: string): HTMLElement => el('p', { class: 'share-hint' }, text(key))
  const link = takeAway(events, i18n, text('link'), 2, say)
  const embed = takeAway(events, i18n, text('embed'), 4, say)
  const oembed = takeAway(events, i18n, text('oembed'), 1, say)
  const code = codePart(events, i18n)
  const both = hint('both')

  let content: ShareContent | null = null
  const save = button(text('download'), 'plain-button', () => {
    if (content === null) return
    saveFile(document, new Blob([content.file.text], { type: 'application/json' }), content.file.name)
  })
  const file = el('input', { type: 'file', accept: '.json,application/json', class: 'visually-hidden' })
  const open = el('label', { class: 'plain-button' }, text('upload'), file)
  events.on(file, 'change', () => {
    const chosen = file.files?.[0]
    if (chosen === undefined) return
    file.value = ''
    void o.onFile(chosen).then(result => {
      if (result === 'opened') dialog.close()
      else say(i18n.text('kit.share.badFile', { reason: text(result) }))
    })
  })
  const make = (what: Make): HTMLButtonElement => {
    const name = text(what)
    const one = button(name, 'plain-button', () => {
      // it stays in place, so that the focus does, too
      if (one.getAttribute('aria-disabled') === 'true') return
      one.setAttribute('aria-disabled', 'true')
      say(i18n.text('kit.share.making', { what: name }))
      const done = (sentence: string): void => {
        one.removeAttribute('aria-disabled')
        say(sentence)
      }
      o.make(what).then(
        blob => {
          saveFile(document, blob, NAMES[what])
          done(i18n.text('kit.share.made', { name: NAMES[what] }))
        },
        () => done(i18n.text('kit.share.makeFailed', { what: name })),
      )
    })
    return one
  }

  const title = el('h2', { id: freshId('share') })
  const group = (key: string, ...children: readonly HTMLElement[]): HTMLElement => {
    const id = freshId('share')
    return el(
      'div',
      { class: 'share-field', role: 'group', 'aria-labelledby': id },
      el('p', { class: 'share-label', id }, text(key)),
      ...children,
    )
  }
  const dialog = el(
    'dialog',
    { class: 'share', 'aria-labelledby': title.id },
    title,
    link.root,
    hint('private'),
    both,
    code.root,
    el(
      'div',
      { class: 'share-builder' },
      button(text('builder'), 'plain-button', () => {
        dialog.close()
        o.onBuilder()
      }),
      hint('builderHint'),
    ),
    embed.root,
    hint('embedHint'),
    oembed.root,
    group('file', el('div', { class: 'share-row' }, save, open)),
    group('offline', el('div', { class: 'share-row' }, ...MAKES.map(make))),
    hint('offlineHint'),
    said,
    button(i18n.t('app.close'), 'link-button', () => dialog.close()),
  )
  host.append(dialog)
  return {
    show(next: ShareContent): void {
      content = next
      const { base, lesson } = next
      title.textContent = i18n.text('kit.share.title', { lesson: lesson === null ? 'no' : 'yes' })
      link.set(next.link)
      code.set(next.link)
      embed.set(frameSnippet(next.frame))
      oembed.root.hidden = lesson === null
      oembed.set(lesson === null ? '' : oembedAddress(base, lesson))
      both.hidden = !next.pinned
      say('')
      dialog.showModal()
    },
    dispose(): void {
      events.dispose()
      dialog.remove()
    },
  }
}
