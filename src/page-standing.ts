import type { Standing } from './kit/wish'
import type { Setting } from './lessons/types'
import { scenarioFrom } from './model'
import type { PageSource } from './page-source'

/** What a lesson or a story sets, as it stands on the page; what it leaves out is as usual. */
export const standingOf = ({ scenario = {}, pinned = null, ...seen }: Setting): Standing => ({
  scenario: scenarioFrom(scenario).scenario,
  pinned: pinned === null ? null : scenarioFrom(pinned).scenario,
  seen,
})

/** The life on the page with everything about where to look. */
export const presentOf = (source: PageSource): Standing => {
  const { age, site, massage, scale, part, possible, bone, horizon, camera, uncertainty } = source.view()
  return {
    scenario: source.inputs().scenario,
    pinned: source.result().pinned?.scenario ?? null,
    seen: { age, site, massage, scale, part, possible, bone, horizon, camera, uncertainty },
  }
}

/** The page's own address without query and hash. */
export const baseOf = (source: PageSource): string => source.links().whole.split('#')[0] ?? ''
