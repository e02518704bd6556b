import { NOISE, PRINT, TONE } from '../glsl'

/** Shaders of the strut: its skin and its sawn face. What every shader of this room begins with stands first. */

export const HEAD = /* glsl */ `
precision highp float;
uniform vec3 key;
uniform vec3 eye;
uniform vec3 rimSide;
uniform float mineral;
out vec4 colour;
${NOISE}
${PRINT}
${TONE}
/* the strut's ends sink into the plate; where the names and the ruler of scales stand */
float shownAt(vec3 p) { return 1.0 - smoothstep(0.0, 1.0, (p.x > 0.0 ? (p.x - 142.0) / 46.0 : (-p.x - 134.0) / 46.0)); }
/* bone with less mineral prints darker and warmer, as on the density scale */
vec3 boneInk(float tone) {
  float low = clamp((1.0 - mineral) * 5.0, -0.5, 1.0);
  return print(tone * (1.0 - 0.22 * low)) * mix(vec3(1.0), vec3(0.93, 0.82, 0.80), max(low, 0.0));
}`

export const SKIN_VERTEX = /* glsl */ `
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
export const SKIN = /* glsl */ `${HEAD}
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

export const FACE_VERTEX = /* glsl */ `
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
export const FACE = /* glsl */ `${HEAD}
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
