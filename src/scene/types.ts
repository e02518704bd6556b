import type { BoneMeasures, BoneView } from '../bone/types'
import type { I18n } from '../i18n'

export interface SceneOptions {
  readonly i18n: I18n
  /** asked before every movement, so that a change of the setting holds at once */
  readonly motion: () => 'reduce' | 'full'
  /** 'auto' looks at the renderer; '2d' never starts WebGL */
  readonly quality?: 'auto' | 'low' | 'high' | '2d'
  /** the eye has come to rest: turn and tilt in degrees, zoom relative to the first view; rounded for links */
  readonly onCamera?: (camera: readonly [number, number, number]) => void
  readonly camera?: readonly [number, number, number] | null
  /** 3D is not possible ('no-webgl') or stopped ('lost'): views need their `section` from now on */
  readonly onDegrade?: (reason: 'no-webgl' | 'lost') => void
  /** inside another page: the wheel never zooms without Ctrl */
  readonly embedded?: boolean
}

/** What the words beside the picture need. Ages in years, bvtv as a fraction. */
export interface StageState {
  /** age the person asked for, and the age of the block on the plate (earlier while the life still grows) */
  readonly age: number
  readonly shownAge: number
  /** the life is known up to here */
  readonly knownTo: number
  readonly done: boolean
  readonly bvtv: number | null
  readonly measures: BoneMeasures | null
  readonly measuresYoung: BoneMeasures | null
  /** name of the life ("Through menopause"), for the list and the accessible name */
  readonly name: string | null
}

export interface Scene {
  show(view: BoneView): void
  state(state: StageState): void
  /** the picture as PNG on the plate's colour, null when there is nothing to draw yet */
  snapshot(): Promise<Blob | null>
  dispose(): void
}
