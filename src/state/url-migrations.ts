/**
 * When a default or a meaning changes, the version in new links goes up and a migration here pins the old
 * value for older links: a teacher's link must never quietly show something else. Entry n turns version n
 * into n + 1. There has been one version so far.
 */
export const LINK_VERSION = 1

export type Fields = ReadonlyMap<string, string>
export const MIGRATIONS: readonly ((fields: Fields) => Fields)[] = []

/** Brings the fields of an older link up to date. A link without `v` is read as the present version. */
export const migrate = (fields: Fields): Fields => {
  const from = Number(fields.get('v') ?? LINK_VERSION)
  if (!Number.isInteger(from) || from < 1) return fields
  return MIGRATIONS.slice(from - 1).reduce((now, step) => step(now), fields)
}
