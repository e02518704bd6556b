import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { baselinesNow, movedBetween, type Baselines } from '../tests/truth/baselines'

/**
 * `npm run baselines`: writes tests/truth/baselines.json, the numbers of twelve stories that a version of the model stands
 * for, and says what moved. Raise MODEL_VERSION first and tell of it under "Numbers changed" in CHANGELOG.md; a test asks
 * for both.
 */
const FILE = 'tests/truth/baselines.json'
const SHOWN = 20

const after = baselinesNow()
if (existsSync(FILE)) {
  const before = JSON.parse(readFileSync(FILE, 'utf8')) as Baselines
  const moved = movedBetween(before, after)
  console.log(`model ${before.model} -> ${after.model}: ${moved.length} numbers moved`)
  for (const { story, name, before: was, after: is } of moved.slice(0, SHOWN))
    console.log(`  ${story}: ${name}: ${was ?? 'none'} -> ${is ?? 'none'}`)
  if (moved.length > SHOWN) console.log(`  ... and ${moved.length - SHOWN} more`)
  if (moved.length > 0 && before.model === after.model)
    console.log('The version is the same: right only while it has not been released.')
}
writeFileSync(FILE, `${JSON.stringify(after, null, 2)}\n`)
