import {
  BufferAttribute,
  BufferGeometry,
  DepthTexture,
  GLSL3,
  Matrix4,
  Mesh,
  NearestFilter,
  NoBlending,
  OrthographicCamera,
  type PerspectiveCamera,
  RawShaderMaterial,
  type Texture,
  UnsignedIntType,
  Vector2,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'

/**
 * Two passes over the drawn picture. The first darkens what lies behind a nearer edge (depth darkening after Luft,
 * Colditz, Deussen, ACM Trans Graph 2006;25:1206), so that each strut parts from the ones behind it; the second
 * smooths the stair-steps this leaves. Both cost the same on every mesh.
 */
const VERTEX = /* glsl */ `
in vec3 position;
out vec2 at;
void main() { at = position.xy * 0.5 + 0.5; gl_Position = vec4(position.xy, 0.0, 1.0); }`

const DARKEN = /* glsl */ `
precision highp float;
in vec2 at;
uniform sampler2D picture;
uniform highp sampler2D depth;
uniform vec2 texel;
uniform vec2 range;
uniform float reach;
uniform vec2 foot;
uniform vec2 edges;
uniform mat4 unproject;
uniform float shadeRadius;
out vec4 colour;
float away(vec2 p) {
  float d = texture(depth, p).x;
  return range.x * range.y / (range.y - d * (range.y - range.x));
}
vec3 placeAt(vec2 p) {
  vec4 v = unproject * vec4(p * 2.0 - 1.0, texture(depth, p).x * 2.0 - 1.0, 1.0);
  return v.xyz / v.w;
}
/* how much of the sky over a place is taken by what stands near it (M. McGuire et al, Alchemy ambient obscurance, HPG 2011) */
float obscured(float own) {
  vec3 p = placeAt(at);
  vec3 right = placeAt(at + vec2(texel.x, 0.0)) - p;
  vec3 left = p - placeAt(at - vec2(texel.x, 0.0));
  vec3 up = placeAt(at + vec2(0.0, texel.y)) - p;
  vec3 down = p - placeAt(at - vec2(0.0, texel.y));
  /* the nearer neighbour on either side belongs to the same surface */
  vec3 n = normalize(cross(abs(right.z) < abs(left.z) ? right : left, abs(up.z) < abs(down.z) ? up : down));
  vec2 across = 0.5 * shadeRadius / (-p.z) / vec2(unproject[0][0], unproject[1][1]);
  float sum = 0.0;
  for (int i = 0; i < 20; i++) {
    float far = (float(i) + 0.5) / 20.0;
    float turn = 2.39996 * float(i) + own;
    vec3 v = placeAt(at + vec2(cos(turn), sin(turn)) * far * across) - p;
    float d = dot(v, v);
    float fall = max(0.0, 1.0 - d / (shadeRadius * shadeRadius));
    sum += fall * fall * max(0.0, dot(v, n) - 0.03 * shadeRadius) / (d + 0.02 * shadeRadius * shadeRadius) * shadeRadius;
  }
  return clamp(sum / 20.0, 0.0, 1.0);
}
void main() {
  vec4 c = texture(picture, at);
  if (c.a < 0.002) { colour = vec4(0.0); return; }
  float mine = away(at);
  /* every pixel looks round at its own angle; the pass that follows evens the grain out */
  float own = 6.2832 * fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  float dark = 0.0;
  for (int i = 0; i < 18; i++) {
    float share = (float(i) + 0.5) / 18.0;
    float turn = 2.39996 * float(i) + own;
    float there = away(at + vec2(cos(turn), sin(turn)) * reach * share * texel);
    /* an edge close by counts more: a crisp contour with a soft shade around it */
    dark += (1.25 - share) * smoothstep(edges.x, edges.y, mine - there);
  }
  dark = clamp(dark / 9.0, 0.0, 1.0);
  if (shadeRadius > 0.0) dark = 1.0 - (1.0 - dark) * (1.0 - 0.85 * obscured(own));
  /* towards umber, not towards grey */
  colour = vec4(c.rgb * mix(vec3(1.0), vec3(0.17, 0.13, 0.10), dark), c.a) * smoothstep(foot.x, foot.y, at.y);
}`

const SMOOTH = /* glsl */ `
precision highp float;
in vec2 at;
uniform sampler2D picture;
uniform vec2 texel;
uniform float shown;
out vec4 colour;
float luma(vec4 c) { return dot(c.rgb, vec3(0.299, 0.587, 0.114)); }
/* the short form of FXAA (T. Lottes, NVIDIA 2009): blur along the edge, only where there is one */
void main() {
  vec4 m = texture(picture, at);
  float nw = luma(texture(picture, at + texel * vec2(-1.0, -1.0)));
  float ne = luma(texture(picture, at + texel * vec2(1.0, -1.0)));
  float sw = luma(texture(picture, at + texel * vec2(-1.0, 1.0)));
  float se = luma(texture(picture, at + texel * vec2(1.0, 1.0)));
  float here = luma(m);
  float least = min(here, min(min(nw, ne), min(sw, se)));
  float most = max(here, max(max(nw, ne), max(sw, se)));
  if (most - least < 0.04) { colour = m * shown; return; }
  vec2 dir = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
  float ease = max((nw + ne + sw + se) * 0.03125, 0.0078125);
  dir = clamp(dir / (min(abs(dir.x), abs(dir.y)) + ease), -8.0, 8.0) * texel;
  vec4 a = 0.5 * (texture(picture, at + dir * -0.16667) + texture(picture, at + dir * 0.16667));
  vec4 b = a * 0.5 + 0.25 * (texture(picture, at + dir * -0.5) + texture(picture, at + dir * 0.5));
  float l = luma(b);
  colour = (l < least || l > most ? a : b) * shown;
}`

export interface Finish {
  /** the target the bone is drawn into, `w` x `h` device pixels */
  target(w: number, h: number, samples: number): WebGLRenderTarget
  /** draws the finished picture into the canvas's present viewport */
  draw(renderer: WebGLRenderer, camera: PerspectiveCamera, options: FinishOptions): void
  dispose(): void
}
export interface FinishOptions {
  /** radius of the soft shade, device pixels */
  readonly reach: number
  /** the picture fades to nothing between these heights, 0-1 from the lower edge */
  readonly foot: readonly [number, number]
  /** steps in depth that count as an edge: not below the first, wholly above the second; units of the picture */
  readonly edges: readonly [number, number]
  /** how much of the picture shows, 0-1 */
  readonly shown: number
  /** with ambient occlusion */
  readonly rich: boolean
}

type Uniforms = Record<string, { value: unknown }>

const pass = (fragmentShader: string, uniforms: Uniforms): RawShaderMaterial =>
  new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: VERTEX,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    blending: NoBlending,
    uniforms,
  })

export const createFinish = (): Finish => {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3))
  const texel = { value: new Vector2() }
  const range = { value: new Vector2() }
  const foot = { value: new Vector2() }
  const edges = { value: new Vector2() }
  const unproject = { value: new Matrix4() }
  const shadeRadius = { value: 0 }
  const shown = { value: 1 }
  const raw = { value: null as Texture | null }
  const depth = { value: null as Texture | null }
  const darkened = { value: null as Texture | null }
  const reach = { value: 8 }
  const darken = pass(DARKEN, {
    picture: raw,
    depth,
    texel,
    range,
    reach,
    foot,
    edges,
    unproject,
    shadeRadius,
  })
  const smooth = pass(SMOOTH, { picture: darkened, texel, shown })
  const sheet = new Mesh(geometry, darken)
  sheet.frustumCulled = false
  const flat = new OrthographicCamera()
  let drawn: WebGLRenderTarget | null = null
  let between: WebGLRenderTarget | null = null
  const drop = (): void => {
    drawn?.depthTexture?.dispose()
    drawn?.dispose()
    between?.dispose()
    drawn = between = null
  }
  return {
    target(w, h, samples) {
      const fits = drawn?.width === w && drawn.height === h && drawn.samples === samples
      if (drawn === null || between === null || !fits) {
        // made anew at every size: a depth texture keeps its first one, and cuts the picture to it
        drop()
        const depthTexture = new DepthTexture(w, h, UnsignedIntType)
        depthTexture.minFilter = depthTexture.magFilter = NearestFilter
        drawn = new WebGLRenderTarget(w, h, { samples, depthTexture })
        between = new WebGLRenderTarget(w, h, { depthBuffer: false })
        raw.value = drawn.texture
        depth.value = depthTexture
        darkened.value = between.texture
      }
      return drawn
    },
    draw(renderer, camera, options) {
      if (drawn === null || between === null) return
      texel.value.set(1 / drawn.width, 1 / drawn.height)
      range.value.set(camera.near, camera.far)
      foot.value.set(...options.foot)
      edges.value.set(...options.edges)
      unproject.value.copy(camera.projectionMatrixInverse)
      // the largest step that counts as an edge is about the width of what is drawn
      shadeRadius.value = options.rich ? 0.7 * options.edges[1] : 0
      shown.value = options.shown
      reach.value = options.reach
      sheet.material = darken
      renderer.setRenderTarget(between)
      renderer.render(sheet, flat)
      sheet.material = smooth
      renderer.setRenderTarget(null)
      renderer.render(sheet, flat)
    },
    dispose() {
      drop()
      geometry.dispose()
      darken.dispose()
      smooth.dispose()
    },
  }
}
