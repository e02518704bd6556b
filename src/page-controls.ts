import type { Controls, ControlsOptions } from './controls'
import { defaultOf, DRUGS, paramOf, PARAMS } from './model'
import type { PageSource } from './page-source'

/** A column of controls of this page, fetched when it is first wanted. */
export const mountPageControls = (
  host: HTMLElement,
  { i18n, actions }: PageSource,
  hands: Pick<ControlsOptions, 'onResetAll' | 'onReadMassage'>,
): Promise<Controls> =>
  Promise.all([import('./controls'), import('./model/references')]).then(
    ([{ mountControls }, { REFERENCES }]) =>
      mountControls(host, {
        i18n,
        params: PARAMS,
        drugs: DRUGS,
        defaultOf: (id, sex) => defaultOf(paramOf(id), sex),
        source: key => REFERENCES[key]?.citation ?? '',
        onInput: actions.change,
        onMassage: massage => actions.view({ massage }),
        ...hands,
      }),
  )
