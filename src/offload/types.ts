/**
 * Work done in slices: `receive` only notes what is wanted; each `step` does one piece and says whether there is more,
 * so that whoever runs it can let newer requests in between.
 */
export interface Session<Request> {
  receive(request: Request): void
  step(): boolean
}
export type OpenSession<Request, Reply> = (onReply: (reply: Reply) => void) => Session<Request>
