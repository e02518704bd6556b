import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Every rule of accessibility that is broken, with the element and why; [] when none is.
 * In one step (no frame of ours comes from elsewhere) and without the list of all that is well: half the time.
 * @param within a selector; the whole page when left out
 * @param advice whether what is only good practice is asked for too
 */
export const brokenRules = async (page: Page, within?: string, advice = false): Promise<string[]> => {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (within !== undefined) axe.include(within)
  if (!advice) axe.withTags(TAGS)
  const { violations, passes } = await axe.analyze()
  if (passes.length === 0) throw new Error('no rule was tried')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  )
}
