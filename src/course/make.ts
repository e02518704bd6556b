import { strToU8, zipSync } from 'fflate'
import type { CourseKind } from '../offline/baked'
import { makeSingleText, type Shown } from '../offline/make'
import { manifestOf, PAGE_NAME, type PackageWords } from './manifest'

export type PackageWish = Omit<Shown, 'course'> & PackageWords

/** The same wish gives the same bytes: the files in the package are as old as a zip can say. */
const DATE = new Date(1980, 0, 1)

/** A package for learning systems, made here: its manifest, and the page in one file that opens with what is wished for. */
export const makePackage = async (kind: CourseKind, wish: PackageWish): Promise<Blob> => {
  const { search, hash, home } = wish
  const page = await makeSingleText({ search, hash, home, course: kind })
  const files = { 'imsmanifest.xml': strToU8(manifestOf(kind, wish)), [PAGE_NAME]: strToU8(page) }
  const zip = zipSync(files, { mtime: DATE, level: 9 })
  return new Blob([zip as Uint8Array<ArrayBuffer>], { type: 'application/zip' })
}
