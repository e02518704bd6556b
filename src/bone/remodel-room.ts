import { simpleTable, type SimpleTable } from './topology'

/** Memory used again from year to year. */
export class RemodelRoom {
  readonly size: number
  readonly label: Int32Array
  readonly stack: Int32Array
  readonly mask: Uint8Array
  /** zeros, and given back so */
  readonly mark: Int32Array
  readonly before: Float32Array
  readonly table: SimpleTable = simpleTable()

  constructor(size: number) {
    const total = size * size * size
    this.size = size
    this.label = new Int32Array(total)
    this.stack = new Int32Array(total)
    this.mask = new Uint8Array(total)
    this.mark = new Int32Array(total)
    this.before = new Float32Array(total)
  }
}
