import type { Section } from '../types'
import { alive } from './alive'
import { balance } from './balance'
import { breaks } from './breaks'
import { helps } from './helps'
import { know } from './know'
import { limits } from './limits'
import { massage } from './massage'

/** The reading column, in order. Each file says what stands where; the words are in panels.json. */
export const SECTIONS: readonly Section[] = [alive, balance, breaks, helps, massage, know, limits]
