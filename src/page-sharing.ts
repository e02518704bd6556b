import { FRAME_HEIGHT } from './kit/builder-out'
import { mountShare, type Make } from './kit/share'
import { builtOf, framedShow, linkOf } from './kit/wish'
import { lifeFileOf, openLifeFile } from './page-life-file'
import { baseOf, presentOf } from './page-standing'
import type { PageSource } from './page-source'

/** What the share dialog shares: the life or the lesson on the page, as it is when the dialog opens. */
export const mountSharing = (root: HTMLElement, source: PageSource) => {
  const { i18n, actions } = source
  /** What a learning system lists the package by; passing is left to it. */
  const packageWords = () => {
    const { lesson } = source.view()
    const named = lesson === null ? '' : `lessons.${lesson}.title`
    return {
      title: i18n.has(named) ? i18n.text(named) : i18n.t('app.title'),
      description: i18n.text('kit.share.package'),
      lang: i18n.locale,
      id: lesson ?? 'life',
      mastery: null,
    }
  }
  /** A copy that works alone, or a package for a learning system, of what is on the page now. */
  const make = async (what: Make): Promise<Blob> => {
    const { search, hash } = new URL(source.links().page)
    const shown = { search, hash, home: baseOf(source) }
    if (what === 'single') return import('./offline/make').then(({ makeSingle }) => makeSingle(shown))
    const kind = what === 'scorm12' ? '1.2' : '2004'
    return import('./course/make').then(({ makePackage }) =>
      makePackage(kind, { ...shown, ...packageWords() }),
    )
  }
  const dialog = mountShare(root, {
    i18n,
    onFile: file => openLifeFile(source, file),
    onBuilder: () => actions.view({ leaf: 'builder' }),
    make,
  })
  return {
    show(): void {
      const seen = source.view()
      const { lesson, step } = seen
      const base = baseOf(source)
      const framed = builtOf({ lesson, step, show: framedShow(seen) }, presentOf(source))
      dialog.show({
        link: source.links().page,
        frame: { src: linkOf(base, framed), title: i18n.t('app.title'), height: FRAME_HEIGHT },
        base,
        lesson,
        file: lifeFileOf(source),
        pinned: source.result().pinned !== null,
      })
    },
    dispose: dialog.dispose,
  }
}
