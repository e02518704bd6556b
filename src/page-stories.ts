import { scenarioFrom, type Scenario } from './model'
import { sameScenario } from './state/changes'
import { STORIES, type Story } from './stories'

const PREPARED = STORIES.map(story => ({ story, scenario: scenarioFrom(story.scenario).scenario }))
/** The prepared lives that this one is; gentle massage alone may make them two. */
export const storiesOf = (scenario: Scenario): readonly Story[] =>
  PREPARED.filter(entry => sameScenario(entry.scenario, scenario)).map(({ story }) => story)
