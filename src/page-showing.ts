import { el } from './dom/el'
import type { PageSource } from './page-source'
import { SHOWS, type Show, type ShowId } from './panels'
import { livesOf } from './risk/breaks'
import { lifeOf } from './risk'
import { scenarioFrom } from './model'
import type { ViewState } from './state/view'

/** Lives looked through for one with a spine fracture. Assumption: enough for all but the strongest bones. */
const TRIES = 200

/** The number of the first life that meets a spine fracture by an age, or 0 where none of those tried does. */
const firstWithSpine = (raw: unknown, age: number): number => {
  const { scenario, trajectory } = lifeOf(scenarioFrom(raw).scenario)
  // the hazards of a life are worked out once for all of them
  const lives = livesOf(scenario, trajectory)
  for (let n = 1; n <= TRIES; n++) if (lives(n).some(one => one.site === 'spine' && one.age <= age)) return n
  return 0
}

/**
 * "Show me" of the reading column: sets a state, brings the stage into sight, and offers the way back to the text and to the
 * life as it was. `place` is where that offer stands.
 */
export const createShowing = (
  place: HTMLElement,
  source: PageSource,
  stage: Element | null,
  toStage: () => void,
) => {
  const { i18n, actions } = source
  const link = (key: string): HTMLButtonElement =>
    el('button', { type: 'button', class: 'link-button' }, i18n.text(key))
  const back = link('panels.show.back')
  const keep = link('panels.show.keep')
  const what = el('span', {})
  const offer = el('p', { class: 'shown-from', hidden: true }, what, ' ', back, ' ', keep)
  place.append(offer)
  /** the life as it was before the first of several things shown, and where the last of them was asked for */
  let before: { readonly life: () => void; place: () => void } | null = null
  const over = (): void => {
    before = null
    offer.hidden = true
  }
  back.addEventListener('click', () => {
    const was = before
    over()
    was?.life()
    was?.place()
  })
  keep.addEventListener('click', () => {
    over()
    toStage()
  })
  return {
    show(id: ShowId): void {
      const show: Show = SHOWS[id]
      const { scenario } = source.inputs()
      const seen = source.view()
      const [focus, top] = [document.activeElement, window.scrollY]
      const { age: wasAge, site, scale, part, possible, bone, massage, camera } = seen
      before = {
        life:
          before?.life ??
          (() =>
            void actions.load(scenario, { age: wasAge, site, scale, part, possible, bone, massage, camera })),
        place() {
          window.scrollTo(0, top)
          if (focus instanceof HTMLElement) focus.focus({ preventScroll: true })
        },
      }
      const raw = show.scenario ?? scenario
      const age = show.age ?? seen.age
      const patch: Partial<ViewState> = {
        age,
        massage: show.massage ?? (show.scenario === undefined ? seen.massage : 0),
        possible: show.possible === 'spine' ? firstWithSpine(raw, age) : (show.possible ?? seen.possible),
        ...(show.site === undefined ? {} : { site: show.site }),
        ...(show.bone === undefined ? {} : { bone: show.bone }),
        ...(show.scale === undefined ? {} : { scale: show.scale, part: show.part ?? null, camera: null }),
      }
      actions.load(raw, patch)
      what.textContent = i18n.text('panels.show.shown', { what: i18n.text(`panels.show.${id}`) })
      offer.hidden = false
      toStage()
      // on a projector the headline fills the window: the plate matters more
      if (source.theme() === 'projector') stage?.scrollIntoView({ block: 'nearest' })
    },
    /** Something else was loaded: the way back is no longer this one. */
    over,
    dispose: () => offer.remove(),
  }
}
