import { writeFileSync } from 'node:fs'
import { modelPage, PAGE } from './docs/page'
import { SOURCES_PAGE, sourcesPage } from './docs/sources'

/** `npm run docs`: writes docs/model.md and docs/sources.md from their sources, the code and the published results. */
for (const [page, made] of [
  [PAGE, modelPage],
  [SOURCES_PAGE, sourcesPage],
] as const) {
  writeFileSync(page, await made())
  console.log(page.pathname.replace(/^.*(?=docs\/)/, ''))
}
