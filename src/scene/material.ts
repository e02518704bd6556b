import { FrontSide, GLSL3, RawShaderMaterial, Vector3 } from 'three'
import { KEY_LIGHT } from './light'

/**
 * The light of the plate: a key light from the upper left, fixed to the block because the worker bakes its
 * shadows, plus a rim and a faint fill that stay with the eye. A grey tone is found first and then printed
 * through one duotone ramp, plate black - umber - ivory, as an electron micrograph is toned for a book:
 * coloured lights multiplied with a colour of bone look like plastic.
 */

const VERTEX = /* glsl */ `
in vec3 position;
in vec4 normal;
in vec4 shade;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
uniform vec3 eye;
out vec3 vNormal;
out vec3 vPlace;
out vec3 vEye;
out vec2 vShade;
out float vDepth;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vec4 seen = viewMatrix * world;
  vNormal = normal.xyz;
  vPlace = world.xyz;
  vEye = eye - world.xyz;
  vShade = shade.xy;
  vDepth = -seen.z;
  gl_Position = projectionMatrix * seen;
}`

const FRAGMENT = /* glsl */ `
precision highp float;
in vec3 vNormal;
in vec3 vPlace;
in vec3 vEye;
in vec2 vShade;
in float vDepth;
uniform vec3 key;
uniform vec3 rimSide;
uniform vec3 halfSize;
uniform vec2 depthFade;
out vec4 colour;

float dice(ivec3 q) {
  uint h = uint(q.x) * 1597334673u ^ uint(q.y) * 3812015801u ^ uint(q.z) * 2798796415u;
  h = (h ^ (h >> 15)) * 2246822519u;
  return float(h >> 8) * (1.0 / 16777216.0);
}
/* value noise in w and its slope in xyz */
vec4 noise(vec3 p) {
  vec3 cell = floor(p);
  vec3 f = p - cell;
  vec3 u = f * f * (3.0 - 2.0 * f);
  vec3 du = 6.0 * f * (1.0 - f);
  ivec3 i = ivec3(cell);
  float a = dice(i), b = dice(i + ivec3(1, 0, 0)), c = dice(i + ivec3(0, 1, 0)), d = dice(i + ivec3(1, 1, 0));
  float e = dice(i + ivec3(0, 0, 1)), g = dice(i + ivec3(1, 0, 1)), h = dice(i + ivec3(0, 1, 1)), k = dice(i + ivec3(1));
  float lowY0 = mix(a, b, u.x), lowY1 = mix(c, d, u.x), highY0 = mix(e, g, u.x), highY1 = mix(h, k, u.x);
  float low = mix(lowY0, lowY1, u.y), high = mix(highY0, highY1, u.y);
  float sx = mix(mix(b - a, d - c, u.y), mix(g - e, k - h, u.y), u.z);
  float sy = mix(lowY1 - lowY0, highY1 - highY0, u.z);
  return vec4(du * vec3(sx, sy, high - low), mix(low, high, u.z));
}
/* sRGB stops measured on the atlas plate: black, deep umber, umber, sand, ivory, paper white. */
vec3 print(float t) {
  const vec3 c0 = vec3(0.036, 0.044, 0.060);
  const vec3 c1 = vec3(0.150, 0.118, 0.098);
  const vec3 c2 = vec3(0.395, 0.325, 0.260);
  const vec3 c3 = vec3(0.720, 0.640, 0.530);
  const vec3 c4 = vec3(0.945, 0.905, 0.835);
  const vec3 c5 = vec3(1.000, 0.985, 0.950);
  vec3 c = mix(c0, c1, smoothstep(0.00, 0.17, t));
  c = mix(c, c2, smoothstep(0.10, 0.42, t));
  c = mix(c, c3, smoothstep(0.34, 0.68, t));
  c = mix(c, c4, smoothstep(0.60, 0.90, t));
  return mix(c, c5, smoothstep(0.88, 1.08, t));
}
/* an arbitrary turn, so that the noise's own lattice never lies along the cut faces */
const mat3 ASKEW = mat3(0.36, 0.48, -0.80, -0.80, 0.60, 0.00, 0.48, 0.64, 0.60);
void main() {
  vec3 smoothN = normalize(vNormal);
  /* the flat faces where the block was sawn out of the bone: matte, a tone lower, so that the struts stay the picture */
  vec3 reach = abs(vPlace) / halfSize;
  float sawn = step(0.9985, max(reach.x, max(reach.y, reach.z))) * step(0.995, max(abs(smoothN.x), max(abs(smoothN.y), abs(smoothN.z))));
  /* the fine grain of a fixed and coated surface: shallow waves along the lamellae, then a finer roughness */
  vec3 grainAt = ASKEW * vPlace;
  vec4 coarse = noise(grainAt * vec3(9.0, 24.0, 24.0));
  vec4 fine = noise(grainAt * 70.0 + 3.0 * coarse.w);
  vec3 n = normalize(smoothN + 0.075 * coarse.xyz + 0.06 * fine.xyz);
  vec3 v = normalize(vEye);
  float facing = max(dot(n, v), 0.0);
  float open = vShade.x;
  float sky = smoothstep(0.0, 0.72, open);
  float lit = smoothstep(0.0, 0.7, vShade.y);
  float lambert = dot(n, key);
  /* the terminator is soft, as on a thin translucent strut, but the far side stays dark */
  float form = smoothstep(-0.30, 0.95, lambert);
  float light = form * mix(0.20, 1.0, lit) * mix(0.5, 1.0, sky);
  float fill = smoothstep(-0.6, 1.0, dot(n, rimSide)) * mix(0.35, 1.0, sky);
  /* secondary electrons escape more easily at grazing edges: the soft pale rim of a micrograph */
  float rim = pow(1.0 - facing, 2.4) * sky * smoothstep(-0.5, 0.5, dot(n, rimSide) + 0.6 * lambert);
  float glint = pow(max(dot(n, normalize(key + v)), 0.0), 24.0) * lit * sky;
  float tone = 0.84 * light + 0.22 * fill + 0.24 * rim + 0.12 * glint;
  tone = mix(tone, 0.44 + 0.36 * light + 0.03 * (coarse.w - 0.5) + 0.06 * (fine.w - 0.5), sawn);
  tone *= mix(0.30, 1.0, smoothstep(0.0, 0.42, open));
  /* depth and the lower edge sink into the plate */
  float far = 1.0 - smoothstep(depthFade.x, depthFade.y, vDepth);
  float low = smoothstep(-1.0, -0.66, vPlace.y / halfSize.y);
  tone *= mix(0.12, 1.0, far);
  float shown = smoothstep(0.0, 0.45, far) * low;
  colour = vec4(print(tone), 1.0) * shown;
}`

/** The bone's own material; `eye`, `rimSide` and `depthFade` are set by the stage before each drawing. */
export const boneMaterial = (): RawShaderMaterial =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: FrontSide,
    uniforms: {
      key: { value: new Vector3(...KEY_LIGHT) },
      eye: { value: new Vector3() },
      rimSide: { value: new Vector3(1, 0, 0) },
      halfSize: { value: new Vector3(1, 1, 1) },
      depthFade: { value: [0, 1] },
    },
  })
