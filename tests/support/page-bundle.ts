import { readFileSync } from 'node:fs'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { build } from 'esbuild'

/** Parts of the page bundled for a test or a bench, as the page's build does it: catalogues compiled, styles beside. */
export const pageBundle = async (
  entry: string,
  { styles }: { readonly styles: boolean },
): Promise<{ readonly script: string; readonly style: string }> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    outfile: 'bundle.js',
    loader: styles ? { '.woff2': 'dataurl' } : { '.css': 'empty', '.woff2': 'empty' },
    logLevel: 'error',
    plugins: [
      {
        name: 'catalogues',
        setup(make) {
          make.onLoad({ filter: /i18n\/locales\/.*\.json$/ }, ({ path }) => {
            const words = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
            const compiled = Object.entries(words).map(([key, text]) => [key, compileMessage(text)])
            return { loader: 'json', contents: JSON.stringify(Object.fromEntries(compiled)) }
          })
        },
      },
    ],
  })
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  return { script: text('.js'), style: text('.css') }
}
