import { livesOf, metBy } from './risk/breaks'
import type { Break, Life } from './risk/types'
import { remembered } from './state/remembered'

/** What the sampled fractures say of a life. */
export interface Chances {
  readonly breaks: readonly Break[]
  readonly met: (age: number) => number
}
/** Worked out when the life or the choice is another than last time: the hazards of a whole life stand behind it. */
export const chancesIn = (): ((life: Life, possible: number) => Chances) => {
  const lived = remembered((life: Life) => ({
    life,
    lives: livesOf(life.scenario, life.trajectory),
    met: metBy(life.scenario, life.trajectory),
  }))
  let last: { life: Life; possible: number; chances: Chances } | null = null
  return (life, possible) => {
    if (last?.life !== life || last.possible !== possible) {
      const { lives, met } = lived(life)
      last = { life, possible, chances: { breaks: lives(possible), met } }
    }
    return last.chances
  }
}
