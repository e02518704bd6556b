import { bodyShapeOf } from './body'
import type { BoneView } from './bone/types'
import { fileName, saveFile } from './charts/export'
import { sampleAt, YOUNG } from './model'
import type { PageSource, Part } from './page-source'
import { storiesOf } from './page-stories'
import { chancesIn, type Chances } from './page-chances'
import type { Life } from './risk/types'
import { mountScene, type Scene, type Shown } from './scene'
import { createKeeper } from './state/kept'
import { remembered } from './state/remembered'
import type { Quality } from './state/view'

/** The stage of the page: what it shows of the present life and of a pinned one. Opened by import() after the first paint. */
export interface PageStage {
  draw(parts: ReadonlySet<Part>): void
  dispose(): void
}
export interface PageStageOptions {
  /** where the figures of a scale stand on a phone: below the age, so that Play is near the plate */
  readonly below: HTMLElement
  readonly source: PageSource
  onFailure(): void
}

const SITES = ['spine', 'hip', 'forearm'] as const

/** Everything a scale may draw of a life at an age (years). `possible`: which of the lives that may be. */
const shownOf = (
  life: Life,
  name: string | null,
  { breaks, met }: Chances,
  age: number,
  possible: number,
  block: BoneView | null,
  young: BoneView | null,
  late: boolean,
): Shown => {
  const { scenario, trajectory } = life
  const { sex } = scenario
  const at = (column: Parameters<typeof sampleAt>[1]): number => sampleAt(trajectory, column, age)
  const whole = SITES.map(site => [
    site,
    {
      t: at(`t_${site}`),
      density: at(`bmd_${site}_gcm2`) / YOUNG[sex][site].scale_gcm2,
      cortex: at(`cortical_${site}`),
    },
  ])
  return {
    age,
    sex,
    name,
    block,
    late,
    young,
    body: bodyShapeOf({
      sex,
      height_cm: scenario.height,
      age,
      breaks,
      possible,
      met: met(age),
    }),
    whole: Object.fromEntries(whole) as Shown['whole'],
    site: {
      resorption: at('resorption'),
      formation: at('formation'),
      oestrogen: at('oestrogen'),
      pth: at('pth'),
      rankl: at('rankl'),
      sclerostin: at('sclerostin'),
      mineral: at('mineral_trabecular'),
      drugs: scenario.drugs.filter(({ from, to }) => from <= age && age < to).map(({ drug }) => drug),
    },
  }
}

export const mountStage = (host: HTMLElement, { source, below, onFailure }: PageStageOptions): PageStage => {
  const { actions } = source
  const keeper = createKeeper(() => localStorage)
  let kept = keeper.read()
  /** an address has the first word, then what was kept */
  const wanted = (): Quality => {
    const { quality } = source.view()
    return quality === 'auto' ? (kept?.quality ?? 'auto') : quality
  }
  const mount = (openList = false): Scene => {
    const { camera, mode, wheel } = source.view()
    if (wanted() === '2d') actions.drawSections()
    return mountScene(host, {
      i18n: source.i18n,
      motion: source.motion,
      quality: wanted(),
      begin: kept?.tier ?? null,
      onTier(tier) {
        actions.drawRichly(tier === 'high')
        if (kept !== null && keeper.write({ ...kept, tier })) kept = { ...kept, tier }
      },
      onQuality(quality) {
        if (kept !== null && keeper.write({ quality, tier: null })) kept = { quality, tier: null }
        actions.view({ quality })
      },
      kept: kept !== null,
      onKeep(on) {
        kept = on ? { quality: wanted(), tier: null } : null
        if (kept === null) keeper.forget()
        else if (!keeper.write(kept)) kept = null
        return !on || kept !== null
      },
      camera,
      embedded: mode === 'embed' && wheel === 'page',
      onCamera: seen => actions.view({ camera: seen }),
      scale: source.view().scale,
      part: source.view().part,
      onPart: part => actions.view({ part }),
      onScale: scale => actions.view({ scale, camera: null, part: null }),
      onPossible: possible => actions.view({ possible }),
      onDegrade: actions.drawSections,
      onPicture(blob) {
        const { scale, age } = source.view()
        saveFile(document, blob, fileName([scale, 'age', Math.floor(age)], 'png'))
      },
      onFailure,
      openList,
    })
  }
  let drawn = wanted()
  let scene = mount()
  /** the story that a life is, or null when it is nobody's but the reader's */
  const storyOf = remembered(({ scenario }: Life): string | null => {
    const id = storiesOf(scenario)[0]?.id
    return id === undefined ? null : source.i18n.text(`stories.${id}.title`)
  })
  // how two lives are called is fetched with the first pinned one
  let callLives: ReturnType<typeof import('./page-names').createLifeNames> | null = null
  let asked = false
  const namesOf = (life: Life, pinned: Life | null): { readonly a: string; readonly b: string } | null => {
    if (pinned === null) return null
    if (callLives === null && !asked) {
      asked = true
      void import('./page-names').then(({ createLifeNames }) => {
        callLives = createLifeNames(source.i18n)
        source.dirty('life')
      }, onFailure)
    }
    return callLives?.(pinned.scenario, life.scenario) ?? null
  }
  const chances = chancesIn()
  const pinnedChances = chancesIn()
  const root = host.closest<HTMLElement>('.trabecula')
  source.still.take = () => scene.snapshot()
  return {
    draw(parts) {
      if (!parts.has('bone') && !parts.has('view') && !parts.has('life')) return
      const { age, scale, part, possible } = source.view()
      if (drawn !== wanted()) {
        drawn = wanted()
        const held = host.contains(document.activeElement)
        scene.dispose()
        // the setting was changed in the list: it stays open, and the hand where it was
        scene = mount(held)
        if (held) host.querySelector<HTMLElement>('.scene-settings select')?.focus()
      }
      const under = root?.dataset['size'] === 'phone' ? below : host.querySelector('.scene')
      if (scene.panels.parentElement !== under) under?.append(scene.panels)
      const { life, pinned } = source.result()
      const grown = source.bone()
      const { stage, inset, late } = grown
      const names = namesOf(life, pinned)
      scene.update({
        scale,
        part,
        now: shownOf(
          life,
          names?.b ?? storyOf(life),
          chances(life, possible),
          age,
          possible,
          stage,
          inset,
          late,
        ),
        pinned:
          pinned === null
            ? null
            : shownOf(
                pinned,
                names?.a ?? null,
                pinnedChances(pinned, possible),
                age,
                possible,
                grown.pinned,
                grown.pinnedInset,
                grown.pinnedLate,
              ),
        knownTo: grown.known,
        done: grown.done,
      })
      const settled = grown.done && stage?.quality === 'full' && Math.abs(stage.age - age) < 0.01
      if (root !== null) root.dataset['bone'] = settled ? 'done' : 'growing'
      Object.assign(host.dataset, {
        scale,
        meshHash: String(stage?.hash ?? ''),
        boneAge: String(stage?.age ?? ''),
        bvtv: String(stage?.bvtv ?? ''),
      })
    },
    dispose: () => scene.dispose(),
  }
}
