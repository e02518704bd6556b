import { WHOLE_BONES, type WholeBoneId } from '../../anatomy/types'
import { sectionOf } from './section'

/** What a link calls a bone. */
const WORDS: Readonly<Record<WholeBoneId, string>> = { spine: 'vertebra', hip: 'hip', forearm: 'wrist' }

const percentOf = (share: number): number => Math.round(share * 100)

/** The bone and its cut as a link names them: "hip", "wrist-40"; null = the vertebra, cut as at first. */
export const partOf = (bone: WholeBoneId, share: number): string | null => {
  const usual = percentOf(share) === percentOf(sectionOf(bone).home)
  if (usual) return bone === 'spine' ? null : WORDS[bone]
  return `${WORDS[bone]}-${percentOf(share)}`
}

/** What a link's word means; null for words that mean nothing here. */
export const readPart = (
  part: string | null,
): { readonly bone: WholeBoneId; readonly share: number } | null => {
  const [, word, percent] = /^([a-z]+)(?:-(\d{1,3}))?$/.exec(part ?? '') ?? []
  const bone = WHOLE_BONES.find(one => WORDS[one] === word)
  if (bone === undefined) return null
  const share = percent === undefined ? sectionOf(bone).home : Number(percent) / 100
  return { bone, share: Math.min(1, share) }
}
