/**
 * Leaves out of the built page what our scene never asks of three. Every material here is a RawShaderMaterial of our own
 * and there are no lights, shadows, environments, morph targets, effects or headsets; but WebGLRenderer starts all of
 * those by itself, so no bundler can drop them. three is taken from its sources and the rooms below are emptied: what
 * stands in their place answers "nothing" in the words the renderer expects. Saves about a third of three.
 * Applies to the build only: development and tests of single files use three as it is. `npm test` draws with the built page.
 */
import { parseSync } from 'vite'

const NOTHING = 'const nothing = () => {}\n'
const EMPTY = {
  'renderers/shaders/ShaderChunk.js': 'export const ShaderChunk = {}',
  'renderers/shaders/ShaderLib.js': 'export const ShaderLib = {}',
  'renderers/shaders/UniformsLib.js': 'export const UniformsLib = {}',
  'renderers/shaders/DFGLUTData.js': 'export const getDFGLUT = () => null',
  'renderers/webgl/WebGLLights.js': `${NOTHING}
const LISTS = ['sun', 'directional', 'point', 'spot', 'spotLightMap', 'rectArea', 'hemi', 'sunShadowMap',
  'directionalShadowMap', 'pointShadowMap', 'spotShadowMap']
export function WebGLLights() {
  const state = { version: 0, numSpotLightShadowsWithMaps: 0, numLightProbes: 0 }
  for (const name of LISTS) state[name] = []
  return { setup: nothing, setupView: nothing, state }
}`,
  'renderers/webgl/WebGLShadowMap.js': `${NOTHING}
export function WebGLShadowMap() {
  return { enabled: false, autoUpdate: false, needsUpdate: false, type: 1, render: nothing }
}`,
  'renderers/webgl/WebGLEnvironments.js': `${NOTHING}
export const WebGLEnvironments = function () { return { get: () => null, dispose: nothing } }`,
  'renderers/webgl/WebGLMorphtargets.js': `${NOTHING}
export const WebGLMorphtargets = function () { return { update: nothing } }`,
  'renderers/webgl/WebGLOutput.js': `${NOTHING}
export const WebGLOutput = function () {
  return { setSize: nothing, setEffects: nothing, begin: () => false, end: nothing, isCompositing: () => false,
    hasRenderPass: () => false, dispose: nothing }
}`,
  'renderers/webgl/WebGLMaterials.js': `${NOTHING}
export const WebGLMaterials = function () {
  return {
    refreshFogUniforms: nothing,
    refreshMaterialUniforms: (uniforms, material) => { material.uniformsNeedUpdate = false },
  }
}`,
  'renderers/webgl/WebGLUniformsGroups.js': `${NOTHING}
export const WebGLUniformsGroups = function () { return { bind: nothing, update: nothing, dispose: nothing } }`,
  'renderers/webgl/WebGLClipping.js': `${NOTHING}
export const WebGLClipping = function () {
  return { uniform: { value: null, needsUpdate: false }, numPlanes: 0, numIntersection: 0, init: () => false,
    beginShadows: nothing, endShadows: nothing, setGlobalState: nothing, setState: nothing }
}`,
  // a plain colour is all that ever lies behind the block
  'renderers/webgl/WebGLBackground.js': `${NOTHING}
import { Color } from '../../math/Color.js'
import { getUnlitUniformColorSpace } from '../shaders/UniformsUtils.js'
export const WebGLBackground = function (renderer, environments, state, objects, alpha, premultiplied) {
  const color = new Color(0)
  const rgb = { r: 0, g: 0, b: 0 }
  let opacity = alpha === true ? 0 : 1
  const set = () => {
    color.getRGB(rgb, getUnlitUniformColorSpace(renderer))
    state.buffers.color.setClear(rgb.r, rgb.g, rgb.b, opacity, premultiplied)
  }
  return {
    getClearColor: () => color,
    setClearColor: (to, alpha = 1) => { color.set(to); opacity = alpha; set() },
    getClearAlpha: () => opacity,
    setClearAlpha: to => { opacity = to; set() },
    render: () => {
      set()
      if (!renderer.autoClear) return
      state.buffers.depth.setTest(true)
      state.buffers.depth.setMask(true)
      state.buffers.color.setMask(true)
      renderer.clear(renderer.autoClearColor, renderer.autoClearDepth, renderer.autoClearStencil)
    },
    addToRenderList: nothing,
    dispose: nothing,
  }
}`,
  'renderers/webxr/WebXRManager.js': `${NOTHING}
export const WebXRManager = function () {
  return { enabled: false, isPresenting: false, cameraAutoUpdate: false, addEventListener: nothing,
    removeEventListener: nothing, setAnimationLoop: nothing, dispose: nothing, getEnvironmentBlendMode: () => 'opaque',
    hasDepthSensing: () => false, getDepthSensingMesh: () => null, getCamera: () => null, updateCamera: nothing }
}`,
}

/** Saving a scene to a file and finding what lies under the pointer: ours does both without three. */
const METHODS = new Set(['toJSON', 'fromJSON', 'raycast'])

/** The same code without those methods of its classes. */
const withoutMethods = (id, code) => {
  if (![...METHODS].some(name => code.includes(`${name}(`))) return null
  const cuts = []
  for (const statement of parseSync(id, code).program.body) {
    const declaration = statement.declaration ?? statement
    if (declaration?.type !== 'ClassDeclaration') continue
    for (const { type, key, start, end } of declaration.body.body)
      if (type === 'MethodDefinition' && METHODS.has(key.name)) cuts.push([start, end])
  }
  if (cuts.length === 0) return null
  return {
    code: cuts.reduceRight((text, [start, end]) => text.slice(0, start) + text.slice(end), code),
    map: null,
  }
}

const SOURCES = '/three/src/'
/** renderers/webgl/WebGLLights.js, or null for a file that is not three's */
const roomOf = id => {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '')
  const at = path.lastIndexOf(SOURCES)
  return at < 0 ? null : path.slice(at + SOURCES.length)
}

/** @returns {import('vite').Plugin} */
export const slimThree = () => {
  const emptied = new Set()
  return {
    name: 'slim-three',
    enforce: 'pre',
    apply: 'build',
    config: () => ({ resolve: { alias: [{ find: /^three$/, replacement: 'three/src/Three.js' }] } }),
    load(id) {
      const room = roomOf(id)
      if (room === null || !(room in EMPTY)) return null
      emptied.add(room)
      return EMPTY[room]
    },
    transform(code, id) {
      const room = roomOf(id)
      return room === null || room in EMPTY ? null : withoutMethods(id, code)
    },
    buildEnd(error) {
      const lost = Object.keys(EMPTY).filter(room => !emptied.has(room))
      if (error === undefined && emptied.size > 0 && lost.length > 0)
        this.error(`three has changed: ${lost.join(', ')} is gone; look at scripts/slim-three.mjs`)
    },
  }
}
