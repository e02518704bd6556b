import { el, freshId, type Listening, setText } from '../dom/el'
import type { I18n, MessageKey } from '../i18n'
import type { Tier } from './quality'

const CHOICES = ['auto', 'low', 'high', '2d'] as const
export type DrawingChoice = (typeof CHOICES)[number]

export interface SettingsOptions {
  readonly quality: DrawingChoice
  /** the choice is kept on this device */
  readonly kept: boolean
  onQuality(quality: DrawingChoice): void
  /** false when it could not be kept */
  onKeep(on: boolean): boolean
}
export interface Settings {
  readonly element: HTMLElement
  /** what 'auto' draws with now; null = no 3D */
  tier(tier: Tier | null): void
}

/** How richly the stage draws, and whether that may be kept on this device. Nothing else ever is. */
export const createSettings = (i18n: I18n, listen: Listening, o: SettingsOptions): Settings => {
  const selectId = freshId('drawing')
  const select = el('select', { id: selectId })
  for (const id of CHOICES)
    select.append(el('option', { value: id }, i18n.t(`scene.drawing.${id}` as MessageKey)))
  select.value = o.quality
  const keep = el('input', { type: 'checkbox' })
  keep.checked = o.kept
  const now = el('span', { class: 'scene-drawing-now' })
  const said = el('span', { role: 'status' })
  listen.on(select, 'change', () => o.onQuality(select.value as DrawingChoice))
  listen.on(keep, 'change', () => {
    const done = o.onKeep(keep.checked)
    if (!done) keep.checked = false
    setText(said, done ? '' : i18n.t('scene.drawing.refused'))
  })
  const element = el(
    'p',
    { class: 'scene-settings' },
    el('label', { for: selectId }, i18n.t('scene.drawing.label')),
    ' ',
    select,
    ' ',
    now,
    ' ',
    el('label', {}, keep, ' ', i18n.t('scene.drawing.keep')),
    ' ',
    said,
  )
  return {
    element,
    tier(tier) {
      const shown = o.quality === 'auto' && tier !== null
      setText(now, shown ? i18n.t(`scene.drawing.now.${tier}` as MessageKey) : '')
    },
  }
}
