import type { Point } from './sdf'
import type { WholeBoneId } from './types'

/** A place with a name: on the surface (within 1 mm: a test asks the shape), and which way the surface looks there. mm, axes of the bone. */
export interface Landmark {
  readonly id: string
  readonly at: Point
  readonly out: Point
  /** a whole part, which a cut through it shows as well */
  readonly part: boolean
}
const place = (id: string, at: Point, out: Point, part = false): Landmark => ({ id, at, out, part })

/** Apart from the shapes, so that a page can put names on a bone without knowing how it is made. Most important first. */
export const LANDMARKS: Readonly<Record<WholeBoneId, readonly Landmark[]>> = {
  spine: [
    place('body', [7, -2, 13.8], [0.29, 0.04, 0.96], true),
    place('endplate', [4, 11.9, 3], [-0.01, 1, -0.06]),
    place('pedicle', [-20, 5, -19.1], [-0.98, 0.13, 0.15]),
    place('transverse', [36, 9.2, -30.3], [-0.1, 0.97, 0.24], true),
    place('superior', [19.4, 17.5, -24.8], [0.2, 0.46, 0.86], true),
    place('inferior', [-15.3, -20, -36.5], [-0.89, 0.09, 0.45]),
    place('spinous', [-2.3, -6, -62], [-1, -0.01, 0.02]),
    place('lamina', [-9.2, -0.9, -36.7], [-0.51, -0.03, -0.86]),
    place('facet', [-16.3, 15.1, -29.7], [0.8, 0.04, -0.6]),
  ],
  hip: [
    place('head', [50.4, 44, 21.3], [0.36, 0.61, 0.71], true),
    place('neck', [22, 15, 15.6], [-0.05, -0.01, 1], true),
    place('greater', [-17, 10, 16.1], [-0.41, 0.01, 0.91], true),
    place('lesser', [17, -28.2, -18.5], [0.7, -0.05, -0.71]),
    place('shaft', [-12.1, -34, 6.1], [-0.85, -0.03, 0.52]),
    place('line', [-4, 2.8, 18.9], [-0.03, 0.02, 1]),
    place('crest', [-4.1, 4.7, -21.5], [0.04, 0.03, -1]),
    place('fovea', [62.4, 24.9, -1], [0.84, -0.49, -0.23]),
  ],
  forearm: [
    place('styloid', [-14.4, -5, 6.4], [-0.19, -0.41, 0.89], true),
    place('scaphoid', [-6, -1.1, 1], [0.36, -0.93, 0.13]),
    place('lunate', [6, 3.6, 0], [0.41, -0.9, 0.17]),
    place('notch', [13.8, 6, -1], [0.98, -0.18, -0.04]),
    place('shaft', [-3.5, 40, 2.6], [-0.7, 0.08, 0.71]),
    place('tubercle', [0.9, 8, -13.4], [0.05, 0.11, -0.99]),
  ],
}
