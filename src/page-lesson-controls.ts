import type { Controls } from './controls'
import type { ControlName } from './lessons/types'
import type { Lent } from './lessons/view/types'
import { PARAMS } from './model'
import { mountPageControls } from './page-controls'
import type { PageSource } from './page-source'

/** Everything that a column of controls can hold. */
const NAMES: readonly string[] = [
  ...PARAMS.map(({ id }) => id),
  'sex',
  'reference',
  'drugs',
  'episodes',
  'massage',
]

/** Lends a lesson a second column of controls that holds only what is unlocked, all of it open. */
export const createLender =
  (source: PageSource, onFailure: () => void) =>
  (host: HTMLElement, unlock: readonly ControlName[], reset: () => void): Lent => {
    const open: readonly string[] = unlock
    const hidden = NAMES.filter(name => !open.includes(name))
    let controls: Controls | null = null
    let gone = false
    const update = (): void =>
      controls?.update({
        scenario: source.inputs().scenario,
        massage: source.view().massage,
        age: source.view().age,
        pinned: source.result().pinned?.scenario ?? null,
        hidden,
        locked: source.view().lock,
      })
    void mountPageControls(host, source, { onResetAll: reset, onReadMassage: () => {} }).then(
      made => {
        if (gone) return made.dispose()
        controls = made
        update()
        // what a lesson unlocks is never behind a folder
        for (const title of host.querySelectorAll<HTMLElement>('.lil-closed > .lil-title')) title.click()
        host.dataset['ready'] = 'true'
      },
      () => !gone && onFailure(),
    )
    return {
      update,
      dispose() {
        gone = true
        controls?.dispose()
      },
    }
  }
