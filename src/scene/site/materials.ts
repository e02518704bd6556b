import { DoubleSide, FrontSide, GLSL3, RawShaderMaterial, Vector3, Vector4 } from 'three'
import { NOISE, PRINT, TONE } from '../glsl'
import { KEY_LIGHT } from '../light'
import { NUCLEI_EACH } from './bodies'

/**
 * Three materials under the plate's one light: the strut's skin, its sawn face, and cells. Bone is printed in the plate's duotone; cells
 * have a tint of their own over the same greys, as micrographs are tinted by hand.
 */
export interface SiteUniforms {
  readonly eye: { value: Vector3 }
  readonly rimSide: { value: Vector3 }
  /** mineral content of bone, 1 = a healthy 30-year-old's */
  readonly mineral: { value: number }
  readonly nuclei: { value: Vector4[] }
}
export const siteUniforms = (): SiteUniforms => ({
  eye: { value: new Vector3() },
  rimSide: { value: new Vector3(1, 0, 0) },
  mineral: { value: 1 },
  nuclei: { value: Array.from({ length: 4 * NUCLEI_EACH }, () => new Vector4()) },
})

const HEAD = /* glsl */ `
precision highp float;
uniform vec3 key;
uniform vec3 eye;
uniform vec3 rimSide;
uniform float mineral;
out vec4 colour;
${NOISE}
${PRINT}
${TONE}
/* the strut's ends sink into the plate; the right one sooner, where the names stand */
float shownAt(vec3 p) { return 1.0 - smoothstep(0.0, 1.0, (p.x > 0.0 ? (p.x - 172.0) / 78.0 : (-p.x - 240.0) / 150.0)); }
/* bone with less mineral prints darker and warmer, as on the density scale */
vec3 boneInk(float tone) {
  float low = clamp((1.0 - mineral) * 5.0, -0.5, 1.0);
  return print(tone * (1.0 - 0.22 * low)) * mix(vec3(1.0), vec3(0.93, 0.82, 0.80), max(low, 0.0));
}`

const SKIN_VERTEX = /* glsl */ `
in vec3 position;
in vec3 normal;
in vec4 marks;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
out vec3 vPlace;
out vec3 vNormal;
out vec4 vMarks;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vPlace = world.xyz;
  vNormal = normal;
  vMarks = marks;
  gl_Position = projectionMatrix * viewMatrix * world;
}`
const SKIN = /* glsl */ `${HEAD}
in vec3 vPlace;
in vec3 vNormal;
in vec4 vMarks;
void main() {
  vec3 p = vPlace;
  float fresh = vMarks.z, osteoid = vMarks.w;
  /* collagen lies in bundles along the strut; a dug floor is frayed and finer; osteoid is smooth and matte */
  vec4 coarse = noise(p * vec3(0.045, 0.11, 0.15));
  vec4 fine = noise(p * vec3(0.22, 0.4, 0.62) + 2.0 * coarse.w);
  vec4 frayed = noise(p * vec3(0.55, 0.5, 0.55));
  vec3 n = normalize(vNormal);
  vec3 rough = 0.16 * coarse.xyz * vec3(0.5, 1.0, 1.0) + mix(0.16, 0.10, fresh) * fine.xyz + 0.2 * fresh * frayed.xyz;
  n = normalize(n + rough * (1.0 - 0.75 * osteoid));
  vec3 v = normalize(eye - p);
  float open = vMarks.x;
  float tone = toneOf(n, v, key, rimSide, open, vMarks.y);
  tone *= mix(0.22, 1.0, smoothstep(0.10, 0.92, open)) * (1.0 - 0.13 * fresh + 0.10 * (fine.w - 0.5));
  vec3 ink = boneInk(tone);
  /* osteoid: pale and cool, without grain or glint */
  float soft = 0.16 + 0.74 * keyOf(n, key, open, vMarks.y) * mix(0.5, 1.0, open);
  ink = mix(ink, mix(vec3(0.10, 0.12, 0.15), vec3(0.86, 0.87, 0.86), soft), 0.85 * osteoid);
  float shown = shownAt(p);
  colour = vec4(ink, 1.0) * shown;
}`

const FACE_VERTEX = /* glsl */ `
in vec3 position;
in vec4 levels;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
out vec3 vPlace;
out vec4 vLevels;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vPlace = world.xyz;
  vLevels = levels;
  gl_Position = projectionMatrix * viewMatrix * world;
}`
const FACE = /* glsl */ `${HEAD}
in vec3 vPlace;
in vec4 vLevels;
const mat2 ASKEW = mat2(0.8, 0.6, -0.6, 0.8);
void main() {
  vec2 p = vPlace.xy;
  float rest = vLevels.x, cement = vLevels.y, front = vLevels.z, top = vLevels.w;
  vec4 coarse = noise(vec3(ASKEW * p * 0.05, 3.0));
  vec4 fine = noise(vec3(ASKEW * p * 0.55, 7.0));
  vec4 grain = noise(vec3(ASKEW * p * 1.6, 1.0));
  float dug = smoothstep(0.4, 1.5, rest - cement);
  bool young = p.y > cement && dug > 0.0;
  /* older packets: two cement lines of times before, then lamellae that follow each packet's own floor */
  float deep = rest - p.y;
  float line1 = 46.0 + 17.0 * sin(p.x * 0.014 + 1.0) + 5.0 * sin(p.x * 0.07);
  float line2 = 92.0 + 15.0 * sin(p.x * 0.011 + 4.0) + 4.0 * sin(p.x * 0.083 + 2.0);
  float packet = step(line1, deep) + step(line2, deep);
  float along = young ? (p.y - cement) : packet > 1.5 ? deep * 0.96 + 9.0 * sin(p.x * 0.012) : packet > 0.5 ? deep - line1 * 0.9 : deep;
  float wave = along / 3.4 + 1.1 * coarse.w + 0.35 * fine.w;
  float lamella = 0.5 + 0.5 * sin(6.2832 * wave * 0.5) * smoothstep(0.55, 0.12, fwidth(wave));
  float tone = 0.80 + 0.055 * (lamella - 0.5) + 0.05 * (coarse.w - 0.5) + 0.07 * (grain.w - 0.5) - 0.03 * packet;
  /* new bone holds less mineral for years: a tone darker */
  if (young) tone -= 0.055;
  /* fine canals cross the lamellae */
  float canal = noise(vec3(p.x * 1.15 + 5.0 * coarse.w, along * 0.08, 4.0)).w;
  tone -= 0.025 * smoothstep(0.66, 0.9, canal);
  tone -= 0.13 * exp(-abs(deep - line1) * 1.1) * step(0.6, deep) * (young ? 0.0 : 1.0);
  tone -= 0.11 * exp(-abs(deep - line2) * 1.1) * (young ? 0.0 : 1.0);
  /* the cement line of this site: dark, where the digging stopped */
  float cementLine = exp(-abs(p.y - cement - 0.4) * 1.0) * dug * smoothstep(0.3, 2.0, top - cement);
  tone -= 0.42 * cementLine;
  /* sawn edges catch the light */
  float edge = top - p.y;
  tone += 0.16 * exp(-edge * 0.55);
  /* the face lies away from the key light a little and sinks towards the under side */
  tone *= mix(0.50, 0.97, smoothstep(-170.0, -10.0, p.y)) * (0.92 + 0.08 * smoothstep(260.0, -200.0, p.x));
  vec3 ink = boneInk(tone);
  /* osteoid: the seam between the mineral front and the cells */
  float seam = smoothstep(-0.5, 0.5, p.y - front + 1.1 * (grain.w - 0.5)) * smoothstep(0.1, 1.2, top - front);
  vec3 pale = mix(vec3(0.50, 0.57, 0.62), vec3(0.82, 0.86, 0.88), 0.55 + 0.5 * (fine.w - 0.5) + 0.25 * exp(-edge * 0.5));
  ink = mix(ink, pale, 0.92 * seam);
  float frontLine = exp(-abs(p.y - front) * 1.3) * smoothstep(1.0, 4.0, top - front) * step(0.45, grain.w);
  ink = mix(ink, vec3(0.23, 0.34, 0.44), 0.75 * frontLine);
  colour = vec4(ink, 1.0) * shownAt(vPlace);
}`

const CELL_VERTEX = /* glsl */ `
in vec3 position;
in vec3 normal;
in vec3 dye;
in vec4 marks;
in vec4 kernel;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
out vec3 vPlace;
out vec3 vNormal;
out vec3 vDye;
out vec4 vMarks;
flat out vec4 vKernel;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vPlace = world.xyz;
  vNormal = normal;
  vDye = dye;
  vMarks = marks;
  vKernel = kernel;
  gl_Position = projectionMatrix * viewMatrix * world;
}`
const CELL_HEAD = /* glsl */ `${HEAD}
in vec3 vPlace;
in vec3 vNormal;
in vec3 vDye;
in vec4 vMarks;
flat in vec4 vKernel;
uniform vec4 nuclei[${4 * NUCLEI_EACH}];
/* a grey in the cell's own tint: near black, deep tint, tint, tint with ivory, ivory */
vec3 dyed(float t, vec3 dye) {
  vec3 c = mix(vec3(0.036, 0.044, 0.060), dye * dye * 0.55, smoothstep(0.0, 0.20, t));
  c = mix(c, dye * 0.86, smoothstep(0.14, 0.44, t));
  c = mix(c, mix(dye, vec3(0.97, 0.93, 0.86), 0.45), smoothstep(0.40, 0.78, t));
  return mix(c, mix(dye, vec3(1.0, 0.98, 0.94), 0.86), smoothstep(0.74, 1.10, t));
}
int firstOf(vec4 kernel) { return kernel.w < 0.0 ? int(-kernel.w - 0.5) : -1; }
`
const CELL = /* glsl */ `${CELL_HEAD}
/* how much of a nucleus is seen from p along d: its chord, paler the deeper it lies */
float seen(vec3 p, vec3 d, vec4 k) {
  vec3 to = k.xyz - p;
  float along = dot(to, d);
  float off = length(to - along * d) / k.w;
  return smoothstep(1.0, 0.70, off) * (0.86 + 0.14 * smoothstep(0.5, 0.9, off)) * exp(-max(0.0, along - k.w) / 13.0);
}
void main() {
  if (vPlace.z > 0.0) discard;
  vec3 v = normalize(eye - vPlace);
  vec3 smoothN = normalize(vNormal);
  int first = firstOf(vKernel);
  vec4 coarse = noise(vPlace * 0.24);
  vec4 fine = noise(vPlace * 0.85 + coarse.w);
  float sheet = vMarks.z, big = vMarks.w, high = vMarks.y;
  vec3 n = normalize(smoothN + (0.12 * coarse.xyz + mix(0.15, 0.19, big) * fine.xyz) * mix(1.0, 0.4, sheet));
  float facing = max(dot(n, v), 0.0);
  float open = mix(vMarks.x, 1.0, 0.35) * mix(0.34, 1.0, smoothstep(0.0, 0.8, high));
  /* light enters a cell and leaves it elsewhere: the terminator is wide and the thin parts glow */
  float form = smoothstep(-0.55, 1.0, dot(n, key));
  float fill = smoothstep(-0.6, 1.0, dot(n, rimSide));
  float glow = pow(1.0 - facing, 1.8) * (0.30 + 0.70 * smoothstep(-0.5, 0.8, dot(n, rimSide) + dot(n, key)));
  float glint = pow(max(dot(n, normalize(key + v)), 0.0), 30.0);
  float tone = (0.08 + 0.86 * form * form + 0.14 * fill) * mix(0.44, 1.0, open) + 0.60 * glow * mix(0.35, 1.0, open) + 0.34 * glint * mix(0.5, 1.0, open) + 0.08 * (fine.w - 0.5);
  /* nuclei seen through the cytoplasm, a little bent towards the normal */
  vec3 d = normalize(-v - 0.35 * smoothN);
  float core = first < 0 ? seen(vPlace, d, vKernel) : 0.0;
  if (first >= 0) for (int i = 0; i < ${NUCLEI_EACH}; i++) { vec4 k = nuclei[first + i]; if (k.w > 0.0) core = max(core, seen(vPlace, d, k)); }
  vec3 ink = dyed(tone, vDye);
  vec3 dark = dyed(tone * 0.62 + 0.08 * (coarse.w - 0.5), vDye * vec3(0.66, 0.60, 0.72));
  ink = mix(ink, dark, core * mix(0.80, 0.5, sheet));
  /* a lining cell is so thin that the bone shines through it */
  vec3 below = boneInk(toneOf(smoothN, v, key, rimSide, vMarks.x, 1.0) * 0.96);
  ink = mix(ink, below, sheet * mix(0.72, 0.22, smoothstep(0.05, 0.95, high)));
  colour = vec4(ink, 1.0) * shownAt(vPlace);
}`
/* the sawn face of a cell; marks: across, height above bone, height of the cell, osteoclast */
const CAP = /* glsl */ `${CELL_HEAD}
float inside(vec3 q, vec4 k) { return smoothstep(1.08, 0.96, length(q - k.xyz) / k.w); }
void main() {
  vec3 q = vPlace;
  vec4 grain = noise(q * 0.8);
  vec4 fine = noise(q * 2.3);
  int first = firstOf(vKernel);
  float core = first < 0 ? inside(q, vKernel) : 0.0;
  if (first >= 0) for (int i = 0; i < ${NUCLEI_EACH}; i++) { vec4 k = nuclei[first + i]; if (k.w > 0.0) core = max(core, inside(q, k)); }
  float big = vMarks.w, across = abs(vMarks.x), above = vMarks.y;
  float tone = 0.62 + 0.14 * (grain.w - 0.5) + 0.16 * (fine.w - 0.5) + 0.06 * smoothstep(0.0, 1.0, above / max(vMarks.z, 1.0));
  /* pale vacuoles above the ruffled border */
  float vacuole = smoothstep(0.66, 0.78, noise(q * 0.36 + 5.0).w) * smoothstep(6.0, 9.0, above);
  tone += 0.22 * big * vacuole;
  vec3 ink = dyed(tone, vDye);
  /* ruffled border: a comb of folds reaching down to the bone; clear sealing zones on either side */
  float under = big * smoothstep(0.70, 0.60, across);
  float wave = q.x * 1.35 + 1.6 * noise(vec3(q.xy * 0.22, 9.0)).w;
  float fold = smoothstep(0.25, 0.75, 0.5 + 0.5 * sin(wave * 3.1416));
  float comb = under * smoothstep(8.5 + 2.5 * sin(q.x * 0.7), 4.5, above);
  ink = mix(ink, mix(vec3(0.17, 0.10, 0.08), dyed(0.86, vDye), fold), 0.85 * comb);
  float seal = big * smoothstep(0.66, 0.74, across) * smoothstep(9.0, 6.0, above);
  ink = mix(ink, dyed(0.34 + 0.10 * fine.w, vDye * vec3(0.80, 0.70, 0.72)), 0.8 * seal);
  ink = mix(ink, dyed(0.30 + 0.20 * fine.w, vDye * vec3(0.58, 0.52, 0.66)), 0.92 * core);
  /* membrane: a dark line where the cell ends */
  float inset = (1.0 - vNormal.x) * vNormal.y;
  ink = mix(ink, dyed(0.22, vDye), 0.85 * smoothstep(0.9, 0.3, inset));
  colour = vec4(ink, 1.0) * shownAt(q);
}`

const DENDRITE_VERTEX = /* glsl */ `
in vec3 position;
in vec3 normal;
in vec3 tones;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
out vec3 vPlace;
out vec3 vNormal;
out vec3 vTones;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vPlace = world.xyz;
  vNormal = normal;
  vTones = tones;
  gl_Position = projectionMatrix * viewMatrix * world;
}`
/* osteocytes come from osteoblasts: their blue, greyed with age */
const DENDRITE = /* glsl */ `${HEAD}
in vec3 vPlace;
in vec3 vNormal;
in vec3 vTones;
void main() {
  float sink = mix(0.55, 1.0, smoothstep(-175.0, -6.0, vPlace.y));
  float out_ = vTones.z, process = step(1.0001, out_);
  vec4 grain = noise(vPlace * 1.1);
  vec3 dye = mix(vec3(0.56, 0.60, 0.62), vec3(0.50, 0.64, 0.74), vTones.y);
  vec3 cell = dye * (1.02 + 0.16 * (grain.w - 0.5) - 0.30 * smoothstep(0.72, 1.0, out_));
  vec3 arm = mix(dye * 0.66, vec3(0.60, 0.51, 0.42), smoothstep(1.15, 1.95, out_));
  vec3 hollow = mix(vec3(0.30, 0.235, 0.185), vec3(0.60, 0.50, 0.40), smoothstep(1.0, 1.5, out_));
  vec3 kernel = dye * vec3(0.40, 0.40, 0.50) * (0.95 + 0.3 * (grain.w - 0.5));
  vec3 ink = vTones.x > 1.5 ? kernel : vTones.x > 0.5 ? mix(cell, arm, process) : hollow;
  colour = vec4(ink * sink, 1.0) * shownAt(vPlace);
}`
const CANOPY = /* glsl */ `${HEAD}
in vec3 vPlace;
in vec3 vNormal;
in vec3 vTones;
void main() {
  /* a sheet so thin that it is drawn as its sawn edge and a torn remainder behind it */
  vec4 torn = noise(vPlace * vec3(0.22, 0.22, 0.5));
  if (-vPlace.z > 1.0 + vTones.z * mix(0.5, 1.5, torn.w)) discard;
  if (vTones.y < 0.999 && fract(52.98 * fract(dot(gl_FragCoord.xy, vec2(0.0671, 0.00584)))) > vTones.y) discard;
  vec3 n = normalize(vNormal);
  vec3 v = normalize(eye - vPlace);
  float tone = toneOf(n, v, key, rimSide, 0.9, 1.0);
  vec3 ink = mix(vec3(0.40, 0.43, 0.43), vec3(0.80, 0.81, 0.79), clamp(tone, 0.0, 1.0));
  ink = mix(ink, vec3(0.30, 0.33, 0.37), vTones.x);
  colour = vec4(ink, 1.0) * shownAt(vPlace);
}`

const made = (
  vertexShader: string,
  fragmentShader: string,
  side: typeof FrontSide | typeof DoubleSide,
  shared: SiteUniforms,
) =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader,
    fragmentShader,
    side,
    uniforms: { key: { value: new Vector3(...KEY_LIGHT) }, ...shared },
  })

export const skinMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(SKIN_VERTEX, SKIN, FrontSide, shared)
export const faceMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(FACE_VERTEX, FACE, FrontSide, shared)
export const cellMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(CELL_VERTEX, CELL, FrontSide, shared)
export const capMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(CELL_VERTEX, CAP, DoubleSide, shared)
export const dendriteMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(DENDRITE_VERTEX, DENDRITE, DoubleSide, shared)
export const canopyMaterial = (shared: SiteUniforms): RawShaderMaterial =>
  made(DENDRITE_VERTEX, CANOPY, DoubleSide, shared)
