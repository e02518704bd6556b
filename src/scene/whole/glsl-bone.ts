/** Pieces of shader that the outside and the cut faces of a whole bone share. */

/** The section: at most two planes; what lies beyond all of them is gone. */
export const SECTION = /* glsl */ `
uniform vec4 cutA;
uniform vec4 cutB;
bool isGone(vec3 p) { return dot(cutA.xyz, p) > cutA.w && dot(cutB.xyz, p) > cutB.w; }`

/** `tinted(rgb)`: the bone takes on the colour of its density, in the light least, so that it stays the brightest thing in sight. */
export const TINT = /* glsl */ `
uniform vec3 tint;
vec3 tinted(vec3 c) { return c * mix(tint, vec3(1.0), 0.55 * smoothstep(0.55, 1.0, c.y)); }`

/** `fadeOf(y)`: a shaft that is longer than the picture sinks into the plate. */
export const FADE = /* glsl */ `
uniform vec2 fade;
float fadeOf(float y) { return smoothstep(fade.x, fade.y, y); }`
