/** Every chart in every state, on one sheet. */
export const galleryShot = async (open, address, save) => {
  const page = await open({ width: 1440, height: 1000 })
  await page.goto(`${address}?view=gallery&theme=light&quality=2d#v=1`)
  await page.locator('.gallery-entry svg text').last().waitFor({ timeout: 120_000 })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(2000)
  // a sheet this tall would be a file of megabytes as PNG
  await save(page.locator('.gallery'), 'gallery', { type: 'jpeg', quality: 50 })
  await page.close()
}
