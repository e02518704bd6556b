import { FrontSide, GLSL3, RawShaderMaterial, Vector3 } from 'three'
import { MINERAL, NOISE, PRINT, TONE } from './glsl'
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
out float vFresh;
out float vDepth;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vec4 seen = viewMatrix * world;
  vNormal = normal.xyz;
  vPlace = world.xyz;
  vEye = eye - world.xyz;
  vShade = shade.xy;
  vFresh = shade.w;
  vDepth = -seen.z;
  gl_Position = projectionMatrix * seen;
}`

const FRAGMENT = /* glsl */ `
precision highp float;
in vec3 vNormal;
in vec3 vPlace;
in vec3 vEye;
in vec2 vShade;
in float vFresh;
in float vDepth;
uniform vec3 key;
uniform vec3 rimSide;
uniform vec3 halfSize;
uniform vec2 depthFade;
uniform float mineral;
uniform float behind;
out vec4 colour;

${NOISE}
${PRINT}
${TONE}
${MINERAL}
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
  float open = vShade.x;
  float light = keyOf(n, key, open, vShade.y);
  float tone = toneOf(n, v, key, rimSide, open, vShade.y);
  /* seen from behind, where the key light never comes, a lamp at the eye lights it instead */
  tone += 0.62 * behind * max(dot(n, v), 0.0) * mix(0.3, 1.0, skyOf(open));
  tone = mix(tone, 0.44 + 0.36 * light + 0.03 * (coarse.w - 0.5) + 0.06 * (fine.w - 0.5), sawn);
  tone *= mix(0.30, 1.0, smoothstep(0.0, 0.42, open));
  /* depth and the lower edge sink into the plate */
  float far = 1.0 - smoothstep(depthFade.x, depthFade.y, vDepth);
  float low = smoothstep(-1.0, -0.66, vPlace.y / halfSize.y);
  tone *= mix(0.12, 1.0, far);
  float shown = smoothstep(0.0, 0.45, far) * low;
  /* newer packets hold less mineral: a tone darker and cooler, with an edge one can find, as in a back-scattered electron image */
  float fresh = mineral * freshOf(vFresh);
  colour = vec4(cool(print(tone * (1.0 - 0.16 * fresh)), fresh), 1.0) * shown;
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
      /* how far the eye stands on the side away from the key light, 0-1 */
      behind: { value: 0 },
      /* how much the age of the tissue shows, 0-1 */
      mineral: { value: 1 },
    },
  })
