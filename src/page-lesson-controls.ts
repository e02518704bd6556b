import type { Controls } from './controls'
import type { ControlName } from './lessons/types'
import type { Lent } from './lessons/view/types'
import { defaultOf, DRUGS, paramOf, PARAMS } from './model'
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
    const { i18n, actions } = source
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
    void Promise.all([import('./controls'), import('./model/references')]).then(
      ([{ mountControls }, { REFERENCES }]) => {
        if (gone) return
        controls = mountControls(host, {
          i18n,
          params: PARAMS,
          drugs: DRUGS,
          defaultOf: (id, sex) => defaultOf(paramOf(id), sex),
          source: key => REFERENCES[key]?.citation ?? '',
          onInput: actions.change,
          onMassage: massage => actions.view({ massage }),
          onResetAll: reset,
          onReadMassage: () => {},
        })
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
