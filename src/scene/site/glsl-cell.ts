import { NUCLEI_EACH } from './bodies'
import { HEAD } from './glsl-bone'

/** Shaders of what lives on the strut and in it: cells, their sawn faces, osteocytes, the thin roof over an open site. */

export const CELL_VERTEX = /* glsl */ `
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
export const CELL_HEAD = /* glsl */ `${HEAD}
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
export const CELL = /* glsl */ `${CELL_HEAD}
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
export const CAP = /* glsl */ `${CELL_HEAD}
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

export const DENDRITE_VERTEX = /* glsl */ `
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
export const DENDRITE = /* glsl */ `${HEAD}
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
  vec3 kernel = dye * vec3(0.50, 0.50, 0.60) * (0.95 + 0.3 * (grain.w - 0.5));
  vec3 ink = vTones.x > 1.5 ? kernel : vTones.x > 0.5 ? mix(cell, arm, process) : hollow;
  colour = vec4(ink * sink, 1.0) * shownAt(vPlace);
}`
export const CANOPY = /* glsl */ `${HEAD}
in vec3 vPlace;
in vec3 vNormal;
in vec3 vTones;
void main() {
  /* a sheet so thin that only its sawn edge is drawn; it comes and goes in a grain */
  if (vTones.y < 0.999 && fract(52.98 * fract(dot(gl_FragCoord.xy, vec2(0.0671, 0.00584)))) > vTones.y) discard;
  vec3 n = normalize(vNormal);
  vec3 v = normalize(eye - vPlace);
  float tone = toneOf(n, v, key, rimSide, 0.9, 1.0);
  vec3 ink = mix(vec3(0.40, 0.43, 0.43), vec3(0.80, 0.81, 0.79), clamp(tone, 0.0, 1.0));
  ink = mix(ink, vec3(0.30, 0.33, 0.37), vTones.x);
  colour = vec4(ink, 1.0) * shownAt(vPlace);
}`
