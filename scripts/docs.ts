import { writeFileSync } from 'node:fs'
import { modelPage, PAGE } from './docs/page'

/** `npm run docs`: writes docs/model.md from docs/model.src.md, the code and the published results. */
writeFileSync(PAGE, await modelPage())
console.log('docs/model.md')
