import { serve } from '../offload/door'
import { BoneSession } from './session'
import type { BoneReply, BoneRequest } from './types'

/** The doorway of the bone worker. */
const buffersOf = (reply: BoneReply): ArrayBuffer[] => {
  if (reply.type !== 'view') return []
  const { mesh, section, volume } = reply
  const buffers = [mesh.positions.buffer, mesh.normals.buffer, mesh.shade.buffer, mesh.indices.buffer]
  if (section !== undefined && section !== null) buffers.push(section.buffer)
  if (volume !== undefined && volume !== null) buffers.push(volume.buffer)
  return buffers as ArrayBuffer[]
}

serve<BoneRequest, BoneReply>(
  onReply => new BoneSession({ onReply, now: () => performance.now() }),
  buffersOf,
)
