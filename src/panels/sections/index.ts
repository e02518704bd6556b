import type { ChapterId } from '../chapters'
import type { Section } from '../types'
import { alive } from './alive'
import { balance } from './balance'
import { breaks } from './breaks'
import { helps } from './helps'
import { know } from './know'
import { limits } from './limits'
import { massage } from './massage'

/** What stands where in each chapter; the words are in panels.json, the order in chapters.ts. */
export const SECTIONS: Readonly<Record<ChapterId, Section>> = {
  alive,
  balance,
  breaks,
  helps,
  massage,
  know,
  limits,
}
