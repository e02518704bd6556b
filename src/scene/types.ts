import type { I18n } from '../i18n'
import type { Tier } from './quality'
import type { ScaleId, Shown } from './room'
import type { DrawingChoice } from './settings'

export interface SceneOptions {
  readonly i18n: I18n
  /** asked before every movement, so that a change of the setting holds at once */
  readonly motion: () => 'reduce' | 'full'
  /** 'auto' measures how fast it draws; '2d' never starts WebGL */
  readonly quality?: DrawingChoice
  readonly onQuality?: (quality: DrawingChoice) => void
  /** the choice is kept on this device */
  readonly kept?: boolean
  /** returns false when it cannot be kept */
  readonly onKeep?: (on: boolean) => boolean
  /** the tier an earlier visit settled on, where it was allowed to be kept */
  readonly begin?: Tier | null
  readonly onTier?: (tier: Tier) => void
  /** the eye has come to rest: turn and tilt in degrees, zoom relative to the first view; rounded for links */
  readonly onCamera?: (camera: readonly [number, number, number] | null) => void
  readonly camera?: readonly [number, number, number] | null
  /** the scale and the part of it that a link names: the part belongs to that scale only */
  readonly scale?: ScaleId
  readonly part?: string | null
  readonly onPart?: (part: string | null) => void
  readonly onScale?: (scale: ScaleId) => void
  /** another possible life is asked for: 0 = the one without a fracture */
  readonly onPossible?: (possible: number) => void
  /** 3D is not possible ('no-webgl') or stopped ('lost'): views need their `section` from now on */
  readonly onDegrade?: (reason: 'no-webgl' | 'lost') => void
  /** a picture of the stage has been asked for; without it there is no such button */
  readonly onPicture?: (picture: Blob) => void
  /** a scale could not be fetched */
  readonly onFailure?: () => void
  /** begins with its list open: the settings in it have just been used */
  readonly openList?: boolean
  /** inside another page: the wheel never zooms without Ctrl */
  readonly embedded?: boolean
}

/** What the stage shows. */
export interface StageState {
  readonly scale: ScaleId
  /** the part of it that is asked for; left out: the one it is at */
  readonly part?: string | null
  readonly now: Shown
  readonly pinned: Shown | null
  /** the life being changed is known up to here, years */
  readonly knownTo: number
  readonly done: boolean
}

export interface Scene {
  /** controls and figures of the scale: under the plate, or wherever the page has room for them (within a `.scene`) */
  readonly panels: HTMLElement
  update(state: StageState): void
  /** the picture as PNG on the plate's colour, null when there is nothing to draw yet */
  snapshot(): Promise<Blob | null>
  dispose(): void
}
