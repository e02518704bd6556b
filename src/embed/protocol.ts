/*
 * Protocol trabecula/1, the part that both sides share: the envelope, the fixed list of types, what a value may be.
 * docs/embedding.md tells it to authors. Nothing else is understood, and nothing in a message is ever run.
 */

export const NAMESPACE = 'trabecula'
export const PROTOCOL = 1

/** What a frame understands on its port. `connect` alone arrives by the window, with the port. */
export const COMMANDS = [
  'getState',
  'setState',
  'setParam',
  'observe',
  'play',
  'pause',
  'step',
  'reset',
  'run',
  'snapshot',
  'lesson',
  'setPrefs',
  'focusEnter',
  'heightAck',
  'live',
] as const
export type Command = (typeof COMMANDS)[number]

/** How a reader likes it: what setPrefs changes, and `prefs` of the element. */
export const PREFS = ['theme', 'text', 'motion', 'lang', 'units', 'spell', 'sound'] as const

/** What a frame says. */
export type Saying =
  | 'hello'
  | 'ready'
  | 'state'
  | 'values'
  | 'result'
  | 'snapshot'
  | 'answer'
  | 'score'
  | 'focusExit'
  | 'height'
  | 'live'
  | 'error'

export interface Envelope {
  readonly ns: typeof NAMESPACE
  readonly v: typeof PROTOCOL
  readonly type: string
  /** chosen by the sender; an answer carries it as `replyTo` */
  readonly id?: string | number
  readonly replyTo?: string | number
  readonly payload?: unknown
}

export type Id = string | number
/** Assumption: longer names of messages are nobody's. */
const LONGEST_ID = 100
const isId = (value: unknown): value is Id =>
  (typeof value === 'string' && value.length <= LONGEST_ID) ||
  (typeof value === 'number' && Number.isFinite(value))

export const envelope = (
  type: Saying | Command | 'connect',
  payload?: unknown,
  ids: { id?: Id; replyTo?: Id } = {},
) => ({
  ns: NAMESPACE,
  v: PROTOCOL,
  type,
  ...ids,
  ...(payload === undefined ? {} : { payload }),
})

/** A message of this protocol and version, or null for anything else. Never throws. */
export const readEnvelope = (data: unknown): Envelope | null => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return null
  const { ns, v, type, id, replyTo, payload } = data as Readonly<Record<string, unknown>>
  if (ns !== NAMESPACE || v !== PROTOCOL || typeof type !== 'string' || type.length > 40) return null
  if ((id !== undefined && !isId(id)) || (replyTo !== undefined && !isId(replyTo))) return null
  return {
    ns,
    v,
    type,
    payload,
    ...(id === undefined ? {} : { id }),
    ...(replyTo === undefined ? {} : { replyTo }),
  }
}
