/** Pieces of shader that every material on the plate shares, so that bone looks like bone at every scale. */

/** `noise(p)`: value noise in w, 0-1, and its slope in xyz; one lattice cell a unit. */
export const NOISE = /* glsl */ `
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
}`

/** `print(tone)`: a grey tone, 0 black to about 1.08, in the plate's duotone. */
export const PRINT = /* glsl */ `
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
}`

/**
 * `toneOf(...)`: the grey of bone under the plate's light. n, v: unit normal and direction to the eye; key: unit direction of the key
 * light; side: unit direction of the faint second light, which stays at the eye's right; open: openness to the sky, 0-1
 * (1 = nothing near); lit: key light that arrives, 0-1.
 */
export const TONE = /* glsl */ `
float skyOf(float open) { return smoothstep(0.0, 0.72, open); }
float keyOf(vec3 n, vec3 key, float open, float lit) {
  /* the terminator is soft, as on a thin translucent strut, but the far side stays dark */
  float form = smoothstep(-0.30, 0.95, dot(n, key));
  return form * mix(0.20, 1.0, smoothstep(0.0, 0.7, lit)) * mix(0.5, 1.0, skyOf(open));
}
float toneOf(vec3 n, vec3 v, vec3 key, vec3 side, float open, float shade) {
  float facing = max(dot(n, v), 0.0);
  float sky = skyOf(open);
  float lit = smoothstep(0.0, 0.7, shade);
  float fill = smoothstep(-0.6, 1.0, dot(n, side)) * mix(0.35, 1.0, sky);
  /* secondary electrons escape more easily at grazing edges: the soft pale rim of a micrograph */
  float rim = pow(1.0 - facing, 2.4) * sky * smoothstep(-0.5, 0.5, dot(n, side) + 0.6 * dot(n, key));
  float glint = pow(max(dot(n, normalize(key + v)), 0.0), 24.0) * lit * sky;
  return 0.84 * keyOf(n, key, open, shade) + 0.22 * fill + 0.24 * rim + 0.12 * glint;
}`

/** `freshOf(newness)`, `cool(colour, fresh)`: tissue formed lately, 0-1 of the fourth shade byte, and its tone in the print. */
export const MINERAL = /* glsl */ `
float freshOf(float newness) { return 0.35 * newness + 0.65 * smoothstep(0.16, 0.46, newness); }
vec3 cool(vec3 c, float fresh) {
  float grey = dot(c, vec3(0.30, 0.59, 0.11));
  return mix(c, grey * vec3(0.97, 1.0, 1.04), 0.45 * fresh);
}`
