import type { I18n } from '../../i18n'
import { el } from '../../dom/el'
import { drawing, svgEl } from './svg'

const SIDE = 156

type Strut = readonly [ax: number, ay: number, bx: number, by: number, width: number]

/** Nodes of the young scaffold, five by five, a little off a grid; drawn by hand so that the eye takes it for bone. */
const NODES: readonly (readonly [number, number])[] = [
  [8, 10], [44, 4], [80, 12], [114, 5], [150, 11],
  [14, 46], [48, 40], [76, 48], [116, 42], [146, 48],
  [6, 82], [42, 78], [82, 84], [112, 76], [152, 82],
  [12, 116], [46, 112], [78, 118], [118, 110], [148, 118],
  [8, 150], [42, 146], [82, 152], [114, 147], [150, 150],
]
/** Uprights and crossings between neighbours: width young, width later; 0 later: gone. */
const UPRIGHT: readonly (readonly [young: number, later: number])[] = [
  [13, 10], [12, 9], [14, 11], [12, 0], [13, 10],
  [12, 9], [13, 10], [12, 0], [13, 9], [12, 10],
  [14, 10], [12, 0], [13, 10], [12, 9], [13, 9],
  [12, 9], [13, 10], [12, 9], [13, 0], [12, 10],
]
const CROSS: readonly (readonly [young: number, later: number])[] = [
  [6, 5], [7, 0], [6, 5], [6, 0],
  [6, 0], [6, 5], [7, 0], [6, 5],
  [7, 5], [6, 0], [6, 0], [6, 5],
  [6, 0], [7, 5], [6, 5], [6, 0],
  [6, 5], [6, 0], [7, 0], [6, 5],
]
