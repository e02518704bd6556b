import { type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { embedFiles, INLINE } from './scripts/embed-plugin.mjs'
import { offlineFiles } from './scripts/offline-plugin.mjs'
import { BROWSERS } from './scripts/single.mjs'
import { slimThree } from './scripts/slim-three.mjs'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/** Catalogues are JSON of ICU messages; the page receives them already compiled and without notes, so no parser ships. */
const compileCatalogues = (): Plugin => ({
  name: 'compile-catalogues',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/i18n\/locales\/[^/]+\/[^/]+\.json$/.test(id)) return null
    const messages = JSON.parse(code) as Record<string, string>
    const compiled = Object.fromEntries(
      // a key of two strokes is a note for authors and translators
      Object.entries(messages)
        .filter(([key]) => key !== '//')
        .map(([key, text]) => [key, compileMessage(text)]),
    )
    return { code: JSON.stringify(compiled), map: null }
  },
})

/** Nothing may be loaded from or sent to another origin; three's and the worker's blobs are our own. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  // the link builder shows what a link opens
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
const contentSecurityPolicy = (): Plugin => ({
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP },
      injectTo: 'head-prepend',
    },
  ],
})

interface Known {
  readonly isEntry: boolean
  readonly importers: readonly string[]
}
/** What the entry imports statically stands in one file, which compresses better; parts fetched later take it from there. */
const firstPaint = (id: string, graph: { getModuleInfo(id: string): Known | null }): string | null => {
  const seen = new Set<string>()
  const leads = (module: string): boolean => {
    if (seen.has(module)) return false
    seen.add(module)
    const known = graph.getModuleInfo(module)
    if (known === null || module.endsWith(INLINE)) return false
    return known.isEntry || known.importers.some(leads)
  }
  return leads(id) ? 'first' : null
}

export default defineConfig({
  base: './',
  plugins: [compileCatalogues(), contentSecurityPolicy(), slimThree(), offlineFiles(), embedFiles()],
  build: {
    target: 'es2022',
    cssTarget: BROWSERS,
    modulePreload: { polyfill: false },
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [{ name: firstPaint, test: /\/src\// }] } },
    },
  },
  worker: { format: 'es' },
  server: { strictPort: true },
  // pages of others, and frames without an origin of their own, read our scripts: docs/embedding.md
  preview: { strictPort: true, cors: { origin: '*' } },
  test: {
    include: ['tests/{unit,property,truth,charts,arch}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
  },
})
