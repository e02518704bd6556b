import { fileURLToPath } from 'node:url'
import path from 'node:path'

/** The project's top folder, whatever the current one is. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const fromRoot = (...parts) => path.join(ROOT, ...parts)
/** Where scripts keep what they found or measured; `npm ci` empties it. */
export const CACHE = fromRoot('node_modules', '.cache', 'trabecula')
/** A program that came with the project's packages. */
export const bin = name => fromRoot('node_modules', '.bin', name)
