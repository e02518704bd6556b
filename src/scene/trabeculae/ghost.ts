import {
  type BufferGeometry,
  CustomBlending,
  Data3DTexture,
  GLSL3,
  LinearFilter,
  Matrix4,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  RedFormat,
  Vector3,
} from 'three'

/** Bone that is not there: the surface of another block, drawn hatched where the present block has none. */
export interface Ghost {
  readonly mesh: Mesh<BufferGeometry, RawShaderMaterial>
  /** the block that stands, size^3 bytes (bone/bytes.ts); null = unknown, and nothing is drawn */
  stands(volume: Uint8Array | null, size: number): void
  /** the surface of the other block; `matrix` as of its own mesh */
  surface(geometry: BufferGeometry, matrix: Matrix4): void
  show(on: boolean): void
  look(eye: Vector3): void
  dispose(): void
}

const VERTEX = /* glsl */ `
in vec3 position;
in vec4 normal;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
uniform vec3 eye;
out vec3 vAt;
out vec3 vNormal;
out vec3 vEye;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vAt = position;
  vNormal = normal.xyz;
  vEye = eye - world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}`

/** A byte of the block is 127.5 + 63.75 a voxel: 2 / 255 of the texture's range is one voxel in four. */
const FRAGMENT = /* glsl */ `
precision highp float;
precision highp sampler3D;
in vec3 vAt;
in vec3 vNormal;
in vec3 vEye;
uniform sampler3D standing;
out vec4 colour;
void main() {
  /* distance to the bone that stands, voxels: below zero in marrow, cut off at two */
  float away = (texture(standing, vAt).r - 0.5) * 4.0;
  /* a thinner strut is no lost strut: only what lies well clear of bone is drawn */
  float lost = 1.0 - smoothstep(-1.9, -1.25, away);
  float facing = abs(dot(normalize(vNormal), normalize(vEye)));
  float outline = smoothstep(0.45, 0.12, facing);
  float stripe = smoothstep(0.62, 0.72, abs(fract((gl_FragCoord.x + gl_FragCoord.y) / 7.0) * 2.0 - 1.0));
  float ink = lost * max(0.78 * outline, 0.34 * stripe + 0.05);
  if (ink < 0.01) discard;
  colour = vec4(vec3(0.71, 0.75, 0.78) * ink, ink);
}`

export const createGhost = (): Ghost => {
  const texture = new Data3DTexture(new Uint8Array(1), 1, 1, 1)
  texture.format = RedFormat
  texture.minFilter = texture.magFilter = LinearFilter
  texture.unpackAlignment = 1
  let side = 1
  const eye = { value: new Vector3() }
  const standing = { value: texture }
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { standing, eye },
    transparent: true,
    depthWrite: false,
    // where both surfaces coincide the bone that stands is drawn
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 2,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
  })
  const mesh = new Mesh<BufferGeometry, RawShaderMaterial>(undefined, material)
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  mesh.visible = false
  let wanted = true
  let known = false
  let surface = false
  const reveal = (): void => {
    mesh.visible = wanted && known && surface
  }
  return {
    mesh,
    stands(volume, size) {
      known = volume !== null && volume.length === size ** 3
      if (known && volume !== null) {
        if (side !== size) {
          // a texture keeps its first size
          standing.value.dispose()
          standing.value = standing.value.clone()
          side = size
        }
        standing.value.image = { data: volume, width: size, height: size, depth: size }
        standing.value.needsUpdate = true
      }
      reveal()
    },
    surface(geometry, matrix) {
      mesh.geometry = geometry
      mesh.matrix.copy(matrix)
      mesh.matrixWorldNeedsUpdate = true
      surface = true
      reveal()
    },
    show(on) {
      wanted = on
      reveal()
    },
    look(from) {
      eye.value.copy(from)
      material.uniformsNeedUpdate = true
    },
    dispose() {
      standing.value.dispose()
      material.dispose()
    },
  }
}
