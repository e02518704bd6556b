import { describe, it } from 'vitest'
import { expectNone, filesIn } from './files'

/**
 * The build empties the rooms of three that our scene never enters (scripts/slim-three.mjs). Development uses
 * three as it is, so a material or a light of three's own would work there and draw nothing in the built page:
 * using one starts with taking its room off that list, and then off this one.
 */
const LEFT_OUT =
  /\b(Mesh\w+Material|Line\w+Material|PointsMaterial|SpriteMaterial|ShadowMaterial|\w+Light|PMREMGenerator|CubeTexture|Fog(Exp2)?|Raycaster|ObjectLoader|WebXR\w*)\b/

describe('three', () => {
  it('is asked only for what the build keeps', () => {
    const used = filesIn(['src/scene'], ['.ts']).flatMap(file =>
      [...file.text.matchAll(/import[^;]*?from 'three[^']*'/g)]
        .filter(([statement]) => LEFT_OUT.test(statement))
        .map(([statement]) => `${file.path}: ${statement}`),
    )
    expectNone(used)
  })
})
