/** What stands in a page over the whole page; the frame (frame.ts) brings head, way out and focus. */
export interface LeafBody {
  /** a section that begins with its title, an h2 */
  readonly root: HTMLElement
  /** at every frame in which something changed */
  update?(): void
  dispose(): void
}
