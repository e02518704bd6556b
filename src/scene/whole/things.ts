import { LANDMARKS } from '../../anatomy/landmarks'
import type { WholeBoneId, WholeModel } from '../../anatomy/types'
import type { I18n } from '../../i18n'
import type { Thing, WholeBone } from '../room'
import { densityWord } from './density'
import { type InnerPlace, onCutFace } from './inner'
import { type Cut, isGone } from './section'

export interface ThingsOf {
  readonly bone: WholeBoneId
  readonly name: string | null
  readonly age: number
  readonly facts: WholeBone
  readonly cuts: readonly Cut[]
  /** places on the cut face, by what is found there; none when it is not cut */
  readonly inner: readonly InnerPlace[]
  /** the bone to point at, or null while there is none */
  readonly model: WholeModel | null
  /** how many times larger than life struts are drawn */
  readonly times: number
  /** how many times longer along the load than in the block */
  readonly long: number
}

/** "12 % thinner", "as thick as": the shell beside a healthy young adult's, in words. */
export const shellWords = (i18n: I18n, shell: number): string => {
  const change = Math.round((shell - 1) * 100)
  return i18n.t('whole.shell', {
    way: change < 0 ? 'thinner' : change > 0 ? 'thicker' : 'same',
    percent: i18n.number(Math.abs(change)),
  })
}
/** A life in a few words, for the head of its picture. */
export const lineWords = (i18n: I18n, { t, cortex }: WholeBone): string => {
  const change = Math.round((cortex - 1) * 100)
  return i18n.t('whole.line', {
    t: i18n.number(t, 1),
    way: change < 0 ? 'thinner' : change > 0 ? 'thicker' : 'same',
    percent: i18n.number(Math.abs(change)),
  })
}
export const densityWords = (i18n: I18n, t: number): string =>
  i18n.t('whole.density', { t: i18n.number(t, 1), word: densityWord(t) })

/** The bone in words: how dense it is and what it is cut like, then every part that has a name and has not been cut away. */
export const thingsOf = (
  i18n: I18n,
  { bone, name, age, facts, cuts, inner, model, times, long }: ThingsOf,
): Thing[] => {
  const fact = (id: string, said: string): Thing => ({ id, name: null, said, at: null })
  const out: Thing[] = []
  if (name !== null) out.push(fact('life', i18n.t('whole.said.life', { name })))
  out.push(
    fact(
      'density',
      i18n.t('whole.said.density', {
        bone,
        age: i18n.number(Math.floor(age)),
        t: i18n.number(facts.t, 1),
        word: densityWord(facts.t),
      }),
    ),
    fact('shell', i18n.t('whole.said.shell', { words: shellWords(i18n, facts.cortex) })),
  )
  if (cuts.length > 0)
    out.push(
      fact(
        'struts',
        i18n.t('whole.said.struts', {
          bone,
          size: times === 1 ? 'true' : 'larger',
          times: i18n.number(times, times % 1 === 0 ? 0 : 1),
          long: i18n.number(long, 2, { minimumFractionDigits: 0 }),
        }),
      ),
    )
  if (model === null) return [...out, fact('building', i18n.t('whole.note.building'))]
  for (const { id, at, out: towards } of inner)
    out.push({
      id,
      name: i18n.text(`whole.part.${id}`),
      said: i18n.text(`whole.said.${id}`),
      at,
      out: towards,
    })
  for (const mark of LANDMARKS[bone]) {
    const gone = cuts.length > 0 && isGone(cuts, mark.at)
    const at = !gone ? mark.at : mark.part ? onCutFace(cuts, model, mark.at) : null
    if (at === null) continue
    out.push({
      id: mark.id,
      name: i18n.text(`whole.part.${bone}.${mark.id}`),
      said: i18n.text(`whole.said.${bone}.${mark.id}`),
      at,
      out: gone ? cuts[0]!.normal : mark.out,
    })
  }
  return out
}
