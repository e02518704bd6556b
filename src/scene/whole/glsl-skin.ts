import { NOISE, PRINT, TONE } from '../glsl'
import { FADE, SECTION, TINT } from './glsl-bone'

/** The outside of a whole bone. `shade`: openness, key light, roughness (anatomy/shape.ts). */
export const SKIN_VERTEX = /* glsl */ `
in vec3 position;
in vec4 normal;
in vec4 shade;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
uniform vec3 eye;
out vec3 vNormal;
out vec3 vPlace;
out vec3 vEye;
out vec3 vShade;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vNormal = normal.xyz;
  vPlace = world.xyz;
  vEye = eye - world.xyz;
  vShade = shade.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}`

export const SKIN_FRAGMENT = /* glsl */ `
precision highp float;
in vec3 vNormal;
in vec3 vPlace;
in vec3 vEye;
in vec3 vShade;
uniform vec3 key;
uniform vec3 rimSide;
out vec4 colour;
${NOISE}
${PRINT}
${TONE}
${SECTION}
${TINT}
${FADE}
const mat3 ASKEW = mat3(0.36, 0.48, -0.80, -0.80, 0.60, 0.00, 0.48, 0.64, 0.60);
void main() {
  if (isGone(vPlace)) discard;
  vec3 smoothN = normalize(vNormal);
  float rough = vShade.z;
  vec3 at = ASKEW * vPlace;
  /* fine grain of dried bone: shallow fibres along the load, then pores where ligaments hold */
  vec4 fibre = noise(vPlace * vec3(1.6, 0.42, 1.6));
  vec4 coarse = noise(at * 1.1);
  vec4 fine = noise(at * 3.4 + 2.0 * coarse.w);
  vec3 n = normalize(smoothN + 0.10 * fibre.xyz * vec3(1.0, 0.3, 1.0) * smoothstep(0.02, 0.3, rough) * (1.0 - 0.5 * rough)
    + (0.03 + 0.16 * rough) * coarse.xyz + (0.015 + 0.085 * rough) * fine.xyz);
  vec3 v = normalize(vEye);
  float open = vShade.x;
  float tone = toneOf(n, v, key, rimSide, open, vShade.y);
  tone *= mix(0.42, 1.0, smoothstep(0.05, 0.55, open));
  /* pores: dark points where the fine noise is lowest */
  vec4 spots = noise(at * 2.3 + 11.0);
  float pore = smoothstep(0.24, 0.10, spots.w) * smoothstep(0.5, 0.75, coarse.w) * smoothstep(0.3, 0.8, rough);
  tone *= 1.0 - 0.4 * pore;
  tone += 0.035 * (coarse.w - 0.5) + 0.03 * (fibre.w - 0.5) * smoothstep(0.02, 0.3, rough);
  /* a faint light goes with the eye, so that what is turned out of the key light can be read */
  tone += 0.24 * max(dot(n, v), 0.0) * skyOf(open) * (1.0 - keyOf(n, key, open, vShade.y));
  tone *= 0.93;
  float shown = fadeOf(vPlace.y);
  colour = vec4(tinted(print(tone)), 1.0) * shown;
}`
