import { NOISE, PRINT, TONE } from '../glsl'
import { FADE, SECTION, TINT } from './glsl-bone'

/** A face of the section: a sheet in its plane, mm. */
export const CUT_VERTEX = /* glsl */ `
in vec3 position;
uniform mat4 viewMatrix, projectionMatrix;
uniform vec3 eye;
uniform vec3 sheetAt, sheetU, sheetV;
out vec3 vPlace;
out vec3 vEye;
void main() {
  vPlace = sheetAt + position.x * sheetU + position.y * sheetV;
  vEye = eye - vPlace;
  gl_Position = projectionMatrix * viewMatrix * vec4(vPlace, 1.0);
}`

/**
 * The sponge. The block is laid into the bone in irregular cells; each turns it its own way round the load's direction and starts at its own
 * corner, and where two cells meet the struts of one end while those of the other begin, so that no joint and no repeat is seen.
 * `warp` bends space so that its y runs along the load.
 */
const SPONGE = /* glsl */ `
uniform highp sampler3D inside;
uniform highp sampler3D block;
uniform vec3 cubeCorner;
uniform float cubeSide;
uniform float shellShare;
/* side of the block as drawn, and of its voxel, mm */
uniform float blockSide;
uniform float voxel;
/* start of the fan (x, y), how much longer struts are along the load, and where the fan is true to scale (0 = no fan) */
uniform vec4 polar;
vec3 dice3(ivec3 c) {
  return vec3(dice(c), dice(c + ivec3(57, 131, 19)), dice(c + ivec3(113, 7, 71)));
}
struct Cell { mat3 turn; vec3 middle; vec3 start; float taper; };
vec4 insideAt(vec3 p) { return texture(inside, (p - cubeCorner) / cubeSide); }
vec3 warp(vec3 p) {
  if (polar.w <= 0.0) return p;
  vec2 d = p.xy - polar.xy;
  return vec3(atan(d.x, d.y) * polar.w, length(d), p.z);
}
Cell cellOf(ivec3 id, vec3 middle, float taper) {
  vec3 h = dice3(id + 400);
  float a = 6.2832 * h.x;
  float c = cos(a), s = sin(a);
  float flip = h.y < 0.5 ? -1.0 : 1.0;
  float down = h.z < 0.5 ? -1.0 : 1.0;
  mat3 turn = mat3(c * flip, 0.0, s, 0.0, down, 0.0, -s * flip, 0.0, c);
  return Cell(turn, middle, dice3(id + 900), taper);
}
float blockAt(vec3 at, float lod) { return (textureLod(block, at, lod).x - 0.5) * 4.0; }
float spongeIn(Cell cell, vec3 q, vec2 shift, float lod) {
  vec3 own = (q - cell.middle) / blockSide;
  float s = -9.0;
  if (shift.x > -2.3) s = blockAt(cell.turn * vec3(own.x, own.y / polar.z, own.z) + cell.start, lod) + shift.x;
  if (shift.y > -2.3) s = max(s, blockAt(cell.turn * vec3(own.y, own.x / polar.z, own.z) + cell.start.zxy, lod) + shift.y);
  return s - cell.taper;
}
Cell first, second;
void findCells(vec3 q) {
  float size = blockSide * 1.1;
  vec3 g = q / size;
  ivec3 base = ivec3(floor(g - 0.5));
  float near = 9.0, next = 9.0;
  ivec3 idNear = base, idNext = base;
  vec3 atNear = g, atNext = g;
  for (int i = 0; i < 8; i++) {
    ivec3 id = base + ivec3(i & 1, (i >> 1) & 1, i >> 2);
    vec3 at = vec3(id) + 0.22 + 0.56 * dice3(id);
    vec3 off = g - at;
    float d = dot(off, off);
    if (d < near) { next = near; idNext = idNear; atNext = atNear; near = d; idNear = id; atNear = at; }
    else if (d < next) { next = d; idNext = id; atNext = at; }
  }
  float lead = smoothstep(0.0, 0.13, sqrt(next) - sqrt(near));
  first = cellOf(idNear, atNear * size, 0.35 * (1.0 - lead));
  second = cellOf(idNext, atNext * size, 0.35 + 2.2 * lead);
}
float shiftOf(float fill) { return fill > 1.0 ? 1.4 * (fill - 1.0) : -2.4 * (1.0 - fill); }
/* voxels inside (positive) the struts; fill: how much along and across the load */
float spongeAt(vec3 p, vec2 fill, float lod) {
  vec3 q = warp(p);
  vec2 shift = vec2(shiftOf(fill.x), shiftOf(fill.y));
  float s = spongeIn(first, q, shift, lod);
  if (second.taper < 2.4) s = max(s, spongeIn(second, q, shift, lod));
  return s;
}`

export const CUT_FRAGMENT = /* glsl */ `
precision highp float;
precision highp sampler3D;
in vec3 vPlace;
in vec3 vEye;
uniform vec3 key;
uniform vec3 rimSide;
uniform vec3 face;
uniform float faceAt;
uniform float ready;
uniform float overlap;
out vec4 colour;
${NOISE}
${PRINT}
${TONE}
${SECTION}
${TINT}
${FADE}
${SPONGE}
float shellOf(vec4 i) { return max(i.y * shellShare, 0.0); }
void main() {
  vec4 here = insideAt(vPlace);
  /* a hair's breadth over the edges, so that no gap is left to the outside or to the other face */
  if (here.x > overlap || !isGone(vPlace + 0.1 * (cutA.xyz + cutB.xyz))) discard;
  vec3 v = normalize(vEye);
  float shown = fadeOf(vPlace.y);
  float shell = shellOf(here);
  /* sawn bone is matt and pale; compact bone palest */
  float grain = noise(vPlace * vec3(5.0, 1.2, 5.0)).w + noise(vPlace * 9.0).w - 1.0;
  float sawn = 0.50 + 0.46 * keyOf(face, key, 1.0, 1.0) + 0.05 * grain;
  float tone = 0.10;
  findCells(warp(vPlace));
  float s = ready < 0.5 ? -9.0 : spongeAt(vPlace, here.zw, 0.0);
  /* how much of the pixel is sawn bone */
  float pixel = max(0.02, length(fwidth(vPlace)) * 0.7 / voxel);
  float compact = clamp(0.5 + (here.x + shell) / voxel / pixel, 0.0, 1.0);
  float cover = max(compact, clamp(0.5 + s / pixel, 0.0, 1.0));
  vec3 sawnColour = print(mix(sawn - 0.02, sawn + 0.05, compact));
  if (cover > 0.99 || ready < 0.5) {
    colour = vec4(tinted(mix(print(0.5 * sawn), sawnColour, cover)), 1.0) * shown;
    return;
  }
  vec3 p = vPlace;
  float t = 0.0, lastS = s, lastT = 0.0;
  int hit = 0;
  vec4 at = here;
  for (int i = 0; i < STEPS; i++) {
    lastT = t;
    lastS = s;
    /* where there are no struts, the shell is the next thing to meet */
    float fill = max(at.z, at.w);
    bool empty = fill < 0.06;
    t += empty ? max(voxel, 0.9 * (-at.x - shellOf(at)))
      : max(0.6, min(-s, 2.0)) * voxel * (1.0 + 4.0 * smoothstep(0.45, 0.06, fill));
    p = vPlace - v * t;
    if (empty || (i & 3) == 0) at = insideAt(p);
    if (at.x > -shellOf(at)) { hit = 2; break; }
    s = spongeAt(p, at.zw, 0.0);
    if (s > 0.0) { hit = 1; break; }
  }
  if (hit == 0) {
    colour = vec4(tinted(mix(print(tone), sawnColour, cover)), 1.0) * shown;
    return;
  }
  vec3 n;
  if (hit == 1) {
    t = mix(lastT, t, clamp(-lastS / max(s - lastS, 1e-4), 0.0, 1.0));
    p = vPlace - v * t;
    float e = 0.8 * voxel;
    /* it is zero here */
    n = normalize(vec3(
      -spongeAt(p + vec3(e, 0.0, 0.0), at.zw, 0.0),
      -spongeAt(p + vec3(0.0, e, 0.0), at.zw, 0.0),
      -spongeAt(p + vec3(0.0, 0.0, e), at.zw, 0.0)) + 1e-5);
  } else {
    n = normalize(vec3(
      insideAt(p - vec3(0.8, 0.0, 0.0)).x - at.x,
      insideAt(p - vec3(0.0, 0.8, 0.0)).x - at.x,
      insideAt(p - vec3(0.0, 0.0, 0.8)).x - at.x) + 1e-5);
  }
  /* how many struts stand around, and towards the light: wider and wider looks; beyond the face nothing does */
  float open = 1.0, lit = 1.0;
  for (int k = 0; k < LOOKS; k++) {
    float far = (k == 0 ? 2.5 : k == 1 ? 6.0 : 13.0) * voxel;
    float lod = k == 0 ? 1.0 : k == 1 ? 2.0 : 3.0;
    vec3 a = p + n * far;
    if (dot(face, a) < faceAt) open *= 1.0 - 0.55 * smoothstep(-1.9, 0.6, spongeAt(a, at.zw, lod));
    vec3 b = p + normalize(key + 0.25 * n) * far * 1.3;
    if (dot(face, b) < faceAt) lit *= 1.0 - 0.75 * smoothstep(-1.6, 0.7, spongeAt(b, at.zw, lod));
  }
  /* light sinks in a few spaces deep, and farther where there is nothing but marrow */
  float deep = max(0.0, faceAt - dot(face, p));
  float bare = hit == 2 ? 1.0 - smoothstep(0.05, 0.5, max(at.z, at.w)) : 0.0;
  float sink = exp(-deep * mix(3.0 / blockSide, 0.10, bare));
  open *= mix(0.5, 1.0, sink);
  lit *= sink;
  tone = toneOf(n, v, key, rimSide, open, lit) * mix(0.25, 0.9, smoothstep(0.02, 0.75, open)) * mix(0.42, 1.0, sink);
  colour = vec4(tinted(mix(print(tone), sawnColour, cover)), 1.0) * shown;
}`
