import type { I18n } from '../i18n'
import { el, freshId, icon, listening } from '../dom/el'
import { CHEVRON, picker } from '../dom/picker'
import { createViewing } from './viewing'

export interface MastheadView {
  readonly story: string | null
  readonly pinned: boolean
  readonly theme: string
  readonly text: number
  readonly motion: string
  readonly lang: string
  readonly units: string
  readonly spell: string
  readonly sound: string
}
export interface MastheadOptions {
  readonly i18n: I18n
  readonly stories: readonly { readonly id: string; readonly title: string }[]
  readonly themes: readonly string[]
  readonly motions: readonly string[]
  readonly textSizes: readonly number[]
  readonly languages: readonly { readonly id: string; readonly name: string }[]
  onStory(id: string): void
  onPin(): void
  onLessons(): void
  onTrial(): void
  onShare(): void
  onPresent(): void
  onView(patch: {
    theme?: string
    text?: number
    lang?: string
    motion?: string
    units?: string
    spell?: string
    sound?: string
  }): void
}

/* a disc and the traces it leaves: movement */
const MOVING = 'M15 7a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM2 9h6M1 12h6M2 15h6'
/* a ruler */
const RULER = 'M2 8h20v8H2zM6 8v4M10 8v3M14 8v4M18 8v3'
const MANNERS = ['uk-si', 'us-us', 'us-si', 'uk-us'] as const
const SPEAKER = 'M4 9v6h4l5 4V5L8 9zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11'
const SOUNDS = ['off', 'ui', 'curves'] as const
const BARS = 'M3 6h18M3 12h18M3 18h18'

/** The top line: name, story, what to do with this life, and how to see it. */
export const mountMasthead = (host: HTMLElement, o: MastheadOptions) => {
  const { i18n } = o
  const listen = listening()
  const story = picker(
    i18n.t('app.story'),
    [el('span', { class: 'story-name' }), icon(CHEVRON)],
    [['', i18n.t('app.story.own')], ...o.stories.map(({ id, title }) => [id, title] as const)],
  )
  story.root.classList.add('story')
  const pin = el('button', {
    type: 'button',
    class: 'word-button pin-button',
    'aria-pressed': 'false',
    title: i18n.t('app.pin.hint'),
  })
  const word = (name: 'lessons' | 'trial' | 'share' | 'present'): HTMLButtonElement =>
    el('button', { type: 'button', class: `word-button ${name}-button` }, i18n.t(`app.${name}`))
  const lessons = word('lessons')
  const trial = word('trial')
  const share = word('share')
  const present = word('present')
  const viewing = createViewing(o)
  const motion = picker(
    i18n.t('app.motion'),
    [icon(MOVING)],
    o.motions.map(id => [id, i18n.text(`app.motion.${id}`)] as const),
  )
  // one choice a country's classes make: how words are spelt and what is measured in
  const manner = picker(
    i18n.t('app.manner'),
    [icon(RULER)],
    MANNERS.map(id => [id, i18n.t(`app.manner.${id}`)] as const),
  )
  const sound = picker(
    i18n.t('app.sound'),
    [icon(SPEAKER)],
    SOUNDS.map(id => [id, i18n.t(`app.sound.${id}`)] as const),
  )
  const menuId = freshId('menu')
  const menuButton = el(
    'button',
    {
      type: 'button',
      class: 'menu-button',
      'aria-expanded': 'false',
      'aria-controls': menuId,
      'aria-label': i18n.t('app.menu'),
    },
    icon(BARS),
  )
  const menu = el(
    'div',
    { class: 'masthead-menu', id: menuId },
    pin,
    lessons,
    trial,
    share,
    present,
    el('span', { class: 'masthead-rule', 'aria-hidden': 'true' }),
    viewing.text,
    viewing.theme,
    motion.root,
    sound.root,
    manner.root,
    viewing.language,
  )
  const root = el(
    'header',
    { class: 'masthead' },
    el('p', { class: 'masthead-name', translate: 'no' }, i18n.t('app.name')),
    story.root,
    menuButton,
    menu,
  )
  host.append(root)

  const close = (): void => {
    root.classList.remove('is-open')
    menuButton.setAttribute('aria-expanded', 'false')
  }
  listen.on(menuButton, 'click', () => {
    const open = root.classList.toggle('is-open')
    menuButton.setAttribute('aria-expanded', String(open))
  })
  listen.on(root, 'keydown', event => {
    if (event.key !== 'Escape' || !root.classList.contains('is-open')) return
    close()
    menuButton.focus()
  })
  listen.on(story.select, 'change', () => o.onStory(story.select.value))
  listen.on(pin, 'click', () => o.onPin())
  const opens: readonly (readonly [HTMLElement, () => void])[] = [
    [lessons, o.onLessons],
    [trial, o.onTrial],
    [share, o.onShare],
    [present, o.onPresent],
  ]
  for (const [button, act] of opens)
    listen.on(button, 'click', () => {
      close()
      act()
    })
  listen.on(motion.select, 'change', () => o.onView({ motion: motion.select.value }))
  listen.on(manner.select, 'change', () => {
    const [spell = 'uk', units = 'si'] = manner.select.value.split('-')
    o.onView({ spell, units })
  })
  listen.on(sound.select, 'change', () => o.onView({ sound: sound.select.value }))

  return {
    update(v: MastheadView): void {
      story.select.value = v.story ?? ''
      const chosen = o.stories.find(({ id }) => id === v.story)
      story.shown.firstElementChild!.textContent = chosen?.title ?? i18n.t('app.story.own')
      pin.textContent = i18n.t(v.pinned ? 'app.unpin' : 'app.pin')
      pin.setAttribute('aria-pressed', String(v.pinned))
      viewing.update(v)
      motion.select.value = v.motion
      sound.select.value = v.sound
      manner.select.value = `${v.spell}-${v.units}`
    },
    dispose(): void {
      listen.dispose()
      viewing.dispose()
      root.remove()
    },
  }
}
