/** Why a command was not done, by a code that docs/embedding.md explains. */
export type Code =
  | 'version'
  | 'unknown-type'
  | 'too-big'
  | 'too-fast'
  | 'bad-payload'
  | 'unknown-name'
  | 'too-many'
  | 'busy'
  | 'nothing'
  | 'failed'
  | 'corrected'

export class Refusal extends Error {
  readonly code: Code
  constructor(code: Code) {
    super(code)
    this.code = code
  }
}
