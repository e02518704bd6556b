/**
 * How the surface passes through a cell of eight corners. Corner c sits at (c & 1, (c >> 1) & 1, c >> 2). Where a face has bone at two
 * opposite corners only, the corners stay apart: bone is connected through faces, as in topology.ts and components.ts.
 */
export interface CellTable {
  /** sheets of surface per code, 0-4 */
  readonly sheets: Uint8Array
  /** sheet that crosses edge e of a cell with code c, at c * 12 + e */
  readonly part: Uint8Array
  /** the edges that cross the surface, code after code; those of code c start at firstEdge[c] */
  readonly edges: Uint8Array
  readonly firstEdge: Uint16Array
}

/** Edges 0-3 along x, 4-7 along y, 8-11 along z; two corners each. */
export const EDGE_CORNERS = new Uint8Array([
  0, 1, 2, 3, 4, 5, 6, 7, 0, 2, 1, 3, 4, 6, 5, 7, 0, 4, 1, 5, 2, 6, 3, 7,
])

const FACES: readonly (readonly number[])[] = [
  [0, 2, 6, 4],
  [1, 3, 7, 5],
  [0, 1, 5, 4],
  [2, 3, 7, 6],
  [0, 1, 3, 2],
  [4, 5, 7, 6],
]

/** Builds the table (256 codes, under a millisecond). */
export function cellTable(): CellTable {
  const sheets = new Uint8Array(256)
  const part = new Uint8Array(256 * 12)
  const edges: number[] = []
  const firstEdge = new Uint16Array(257)
  const parent = new Int32Array(12)
  const find = (e: number): number => (parent[e] === e ? e : find(parent[e]!))
  for (let code = 0; code < 256; code++) {
    const inside = (corner: number): boolean => ((code >> corner) & 1) === 1
    for (let e = 0; e < 12; e++) parent[e] = e
    for (const face of FACES) {
      const crossed: number[] = []
      for (let i = 0; i < 4; i++) {
        const a = face[i]!
        const b = face[(i + 1) % 4]!
        if (inside(a) !== inside(b)) crossed.push(edgeBetween(a, b))
      }
      if (crossed.length === 2) parent[find(crossed[0]!)] = find(crossed[1]!)
      if (crossed.length === 4) {
        for (let i = 0; i < 4; i++) {
          // Both edges of the face that leave a bone corner belong to the sheet around that corner.
          const corner = face[i]!
          if (!inside(corner)) continue
          const before = edgeBetween(face[(i + 3) % 4]!, corner)
          const after = edgeBetween(corner, face[(i + 1) % 4]!)
          parent[find(before)] = find(after)
        }
      }
    }
    const number = new Map<number, number>()
    for (let e = 0; e < 12; e++) {
      if (inside(EDGE_CORNERS[e * 2]!) === inside(EDGE_CORNERS[e * 2 + 1]!)) continue
      edges.push(e)
      const root = find(e)
      if (!number.has(root)) number.set(root, number.size)
      part[code * 12 + e] = number.get(root)!
    }
    sheets[code] = number.size
    firstEdge[code + 1] = edges.length
  }
  return { sheets, part, edges: Uint8Array.from(edges), firstEdge }
}

function edgeBetween(a: number, b: number): number {
  for (let e = 0; e < 12; e++) {
    const p = EDGE_CORNERS[e * 2]!
    const q = EDGE_CORNERS[e * 2 + 1]!
    if ((p === a && q === b) || (p === b && q === a)) return e
  }
  return 0
}
