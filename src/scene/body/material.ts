import { DoubleSide, GLSL3, RawShaderMaterial, Vector3 } from 'three'
import { PRINT, TONE } from '../glsl'

/**
 * Bone of the figure, printed in the plate's duotone, and what is only hinted at: the skin and the bones nearer than the column, a fine
 * contour and a faint glow where the surface turns away from the eye, as on an X-ray plate.
 */

/** Assumption: the key light stands before the figure, above it and to the eye's side, so that face and column both catch it. */
const KEY = new Vector3(0.12, 0.8, 0.55).normalize()

const VERTEX = /* glsl */ `
in vec3 position;
in vec3 normal;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
uniform vec3 eye;
out vec3 vNormal, vEye;
out vec4 vLook;
#ifdef INSTANCED
in vec4 shade;
in mat4 instanceMatrix;
/* front of the body as a share of its back, scale of what stands behind it, tint of a broken one, tone */
in vec4 dress;
/* depth of the body before scaling */
uniform float depth;
#else
in vec2 look;
#endif
void main() {
#ifdef INSTANCED
  vec3 p = position;
  vec3 n = normal;
  float low = 1.0;
  if (depth > 0.0) {
    float along = p.x / depth + 0.5;
    low = mix(1.0, dress.x, clamp(along, 0.0, 1.0));
    /* a wedge: what lies farther to the front is lower; normals of the faces lean with it */
    if (along > 0.0 && along < 1.0) n.x -= n.y * p.y * (dress.x - 1.0) / depth;
    p.y *= low;
    if (along < 0.0) p.x = -0.5 * depth + (p.x + 0.5 * depth) * dress.y;
  }
  mat3 turn = mat3(instanceMatrix);
  /* for scaled axes the normal goes by the inverse scale */
  vec3 scale2 = vec3(dot(turn[0], turn[0]), dot(turn[1], turn[1]), dot(turn[2], turn[2]));
  vNormal = normalize(turn * (n / scale2));
  vec4 world = modelMatrix * instanceMatrix * vec4(p, 1.0);
  /* what broke is the body, not the arch behind it */
  float broke = depth > 0.0 ? smoothstep(-0.3, 0.05, p.x / depth + 0.5) : 1.0;
  vLook = vec4(shade.xy, dress.z * broke, dress.w);
#else
  vNormal = normal;
  vec4 world = modelMatrix * vec4(position, 1.0);
  vLook = vec4(1.0, 1.0, 0.0, look.y);
#ifdef GLASS
  vLook.x = look.x;
#endif
#endif
  vEye = eye - world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}`

const BONE = /* glsl */ `
precision highp float;
in vec3 vNormal, vEye;
in vec4 vLook;
uniform vec3 key, side;
uniform vec2 far;
out vec4 colour;
${PRINT}
${TONE}
void main() {
  vec3 v = normalize(vEye);
  vec3 n = normalize(vNormal);
  n = dot(n, v) < 0.0 ? -n : n;
  float tone = toneOf(n, v, key, side, vLook.x, vLook.y) * mix(0.4, 1.0, smoothstep(0.0, 0.5, vLook.x));
  float away = smoothstep(far.x, far.y, length(vEye));
  tone *= vLook.w * mix(1.0, 0.42, away);
  vec3 ink = print(tone);
  /* a broken one is washed with the colour of its mark */
  ink = mix(ink, ink * vec3(1.0, 0.56, 0.30) + vec3(0.06, 0.0, 0.0), vLook.z);
  colour = vec4(ink, 1.0);
}`

const GLASS = /* glsl */ `
precision highp float;
in vec3 vNormal, vEye;
in vec4 vLook;
uniform vec3 ink;
/* strength of the glow at the edge and of the veil over all, and how narrow the glow is */
uniform vec3 strength;
out vec4 colour;
void main() {
  float facing = abs(dot(normalize(vNormal), normalize(vEye)));
  float rim = pow(1.0 - facing, strength.z);
  float a = strength.x * rim + strength.y;
  a = clamp(a * vLook.x * vLook.w, 0.0, 1.0);
  if (a < 0.004) discard;
  colour = vec4(ink * a, a);
}`

/** `depth`: of the vertebral body the mesh shows, cm; 0 = not a vertebra. */
export const boneMaterial = (instanced: boolean, depth = 0): RawShaderMaterial =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: VERTEX,
    fragmentShader: BONE,
    side: DoubleSide,
    defines: instanced ? { INSTANCED: 1 } : {},
    uniforms: {
      depth: { value: depth },
      key: { value: KEY },
      side: { value: new Vector3(1, 0, 0) },
      eye: { value: new Vector3() },
      far: { value: [100, 200] },
    },
  })

export interface GlassLook {
  readonly ink: readonly [number, number, number]
  readonly glow: number
  readonly veil: number
  readonly narrow: number
}
export const glassMaterial = (instanced: boolean, look: GlassLook): RawShaderMaterial =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: VERTEX,
    fragmentShader: GLASS,
    side: DoubleSide,
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    defines: instanced ? { INSTANCED: 1, GLASS: 1 } : { GLASS: 1 },
    uniforms: {
      depth: { value: 0 },
      ink: { value: new Vector3(...look.ink) },
      strength: { value: new Vector3(look.glow, look.veil, look.narrow) },
      eye: { value: new Vector3() },
    },
  })

const LINE_VERTEX = /* glsl */ `
in vec3 position;
in float shown;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
out float vShown;
void main() {
  vShown = shown;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(position, 1.0);
}`
const LINE = /* glsl */ `
precision highp float;
in float vShown;
uniform float strength;
out vec4 colour;
void main() {
  float a = strength * clamp(vShown, 0.0, 1.0);
  colour = vec4(vec3(0.91, 0.90, 0.87) * a, a);
}`
export const contourMaterial = (strength: number): RawShaderMaterial =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: LINE_VERTEX,
    fragmentShader: LINE,
    side: DoubleSide,
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    uniforms: { strength: { value: strength } },
  })
