/** What a host's page writes on the element, and how it becomes the address of the frame. */

/** Attributes that stand in the query under their own names. */
export const SHOWN = [
  'lesson',
  'step',
  'hide',
  'lock',
  'lang',
  'theme',
  'text',
  'motion',
  'units',
  'spell',
  'sound',
  'view',
  'quality',
  'fit',
  'links',
  'fullscreen',
  'wheel',
  'autoplay',
] as const
/** Changes of these make a new frame. */
export const REMADE: readonly string[] = ['inline', 'links', 'fullscreen', 'wheel', 'autoplay']

/** The address of the frame. Values are written as values: none of them can become another key. */
export const frameAddress = (
  base: string,
  get: (name: string) => string | null,
  hostOrigin: string,
): string => {
  const query = new URLSearchParams({ mode: 'embed' })
  for (const name of SHOWN) {
    const value = get(name)
    if (value !== null && value !== '') query.set(name, value)
  }
  // a page without an origin of its own (a file, a sandbox) cannot be named
  if (/^https?:/.test(hostOrigin)) query.set('parent', hostOrigin)
  return `${new URL(base).href}?${query}${hashOf(get('params') ?? '')}`
}

/** The hash of a link from `params`, which has the same grammar with or without its version. */
export const hashOf = (params: string): string => {
  const text = params.trim().replace(/^#/, '')
  return text === '' ? '' : `#${/(^|&)v=/.test(text) ? '' : 'v=1&'}${text}`
}
