import path from 'node:path'
import { buildSync } from 'esbuild'

const ROOT = path.resolve(import.meta.dirname, '../..')

/**
 * A pure room as one bundle, the way it ships. In tests every import stays a live binding, and numerical code that
 * calls across files runs at a quarter of its speed; the tests that live many lives ask for it here.
 * @param entry relative to the project's top folder
 */
export const bundled = async <T>(entry: string): Promise<T> => {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(ROOT, entry)],
    bundle: true,
    platform: 'neutral',
    format: 'esm',
    target: 'node20',
    write: false,
    logLevel: 'error',
  })
  const text = Buffer.from(outputFiles[0]!.contents).toString('base64')
  return (await import(/* @vite-ignore */ `data:text/javascript;base64,${text}`)) as T
}
