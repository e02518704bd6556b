import type { Arriving } from './page-arriving'
import type { PageSource } from './page-source'
import type { PageTrial } from './page-trial'

/** Opens and closes the class trial as the view says; it is fetched when it is first wanted. */
export const createTrialDoor = (root: HTMLElement, source: PageSource, arriving: Arriving) => {
  let trial: PageTrial | null = null
  let coming = false
  const draw = (): void => {
    const { trial: plan } = source.view()
    if (trial !== null) return plan === null ? trial.close() : trial.open(plan)
    if (plan === null || coming) return
    coming = true
    const arrived = arriving.mount(import('./page-trial'), ({ createPageTrial }) => {
      trial = createPageTrial(root, source)
      return trial
    })
    void arrived.then(come => {
      coming = false
      if (come !== null) draw()
      // it is told that the part could not come; the address must not go on asking for it
      else source.actions.view({ trial: null })
    })
  }
  return { draw }
}
