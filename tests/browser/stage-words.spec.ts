import type { Page } from '@playwright/test'
import { expect, grown, open, stage, test } from './support'
import { word } from './words'

/** The stage as it is read aloud: the list in words, at every scale. Numbers may move with the model; the words may not get lost. */
const listAt = async (page: Page, scale: number) => {
  await stage(page).locator('.scene-stop').nth(scale).click()
  return stage(page).locator('.scene-list')
}

test('the stage is read aloud at every scale', async ({ page }) => {
  await open(page, '?quality=2d#v=1&scale=body&possible=5&until=80&t=80')
  await grown(page)
  await stage(page)
    .getByRole('button', { name: word('scene.list.toggle') })
    .click()

  await expect(await listAt(page, 0)).toMatchAriaSnapshot(`
    - group "${word('scene.list.label')}":
      - list:
        - listitem: /possible life 5 of many/
        - listitem: /Height [\\d.]+ cm, [\\d.]+ cm less than in young years/
        - listitem: /The upper back curves \\d+ degrees/
        - listitem: /Of 100 women who live like this, about \\d+ have broken a bone by 80/
        - listitem: /It does not say what will happen to you/
      - list:
        - listitem:
          - button /broken at \\d+/
        - listitem:
          - button /Spine/
  `)

  await expect(await listAt(page, 1)).toMatchAriaSnapshot(`
    - group "${word('scene.list.label')}":
      - list:
        - listitem: /T-score of this spine is −[\\d.]+/
        - listitem: /The outer shell is \\d+ % thinner than at 30/
        - listitem: /struts/
      - list:
        - listitem:
          - button /Spongy bone/
        - listitem:
          - button /Body/
        - listitem:
          - button /Endplate/
        - listitem:
          - button /Pedicle/
  `)

  await expect(await listAt(page, 2)).toMatchAriaSnapshot(`
    - group "${word('scene.list.label')}":
      - list:
        - listitem: Age 80.
        - listitem: /[\\d.]+ % of the block is bone/
        - listitem: /Struts are [\\d.]+ mm thick, gaps between them [\\d.]+ mm wide, with [\\d.]+ links/
        - listitem: /\\d+ places are being dug out, \\d+ are being refilled/
        - listitem: /The first 24 are listed/
      - list:
        - listitem:
          - button /Pit 1/
        - listitem:
          - button /Pit 2/
  `)

  await expect(await listAt(page, 3)).toMatchAriaSnapshot(`
    - group "${word('scene.list.label')}":
      - list:
        - listitem: /\\d+ osteoclasts dig a pit/
        - listitem: /refill to [\\d.]+ %/
      - list:
        - listitem:
          - button /osteoclasts/
        - listitem:
          - button /Ruffled border/
        - listitem:
          - button /Osteocytes/
  `)
})
