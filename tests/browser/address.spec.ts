import { boneless, expect, expectNoNonsense, grown, open, shown, stage, test } from './support'
import { word } from './words'

/** The same address with the stage as a drawn section, which costs less to draw and says the same. */
const flat = (address: string): string =>
  address.startsWith('?') ? address.replace('?', '?quality=2d&') : `?quality=2d${address}`

/** Addresses that people mangle; each must open, say so by name, and show numbers only. */
const BAD: readonly { readonly address: string; readonly names: string }[] = [
  { address: '#v=1&menopause=900', names: 'menopause' },
  { address: '#v=1&menopause=-5', names: 'menopause' },
  { address: '#v=1&menopause=NaN', names: 'menopause' },
  { address: '#v=1&weight=1e999', names: 'weight' },
  { address: '#v=1&sex=x', names: 'sex' },
  { address: '#v=1&drugs=unknowndrug@65-70', names: 'drugs' },
  { address: '#v=1&drugs=alendronate@70-65', names: 'drugs' },
  { address: '#v=1&drugs=alendronate@65', names: 'drugs' },
  { address: '#v=1&cortisol=10@60', names: 'cortisol' },
  { address: '#v=1&reference=mars', names: 'reference' },
  { address: '#v=99', names: '99' },
  { address: '#v=1&zzz=1', names: 'zzz' },
  { address: '#v=1&t=5', names: 't' },
  { address: '?theme=neon#v=1', names: 'theme' },
  { address: '?view=nowhere#v=1', names: 'view' },
]

test('a mangled link gives a notice that names the key, and numbers everywhere', async ({ page }) => {
  await boneless(page.context())
  for (const { address, names } of BAD) {
    await test.step(address, async () => {
      await page.goto('about:blank')
      await open(page, flat(address))
      const notice = page.getByRole('status').filter({ hasText: names })
      await expect(notice.first(), address).toBeVisible()
      await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn))))
      await expectNoNonsense(page)
    })
  }
})

test('text in a link never becomes markup or code', async ({ page }) => {
  const evil = encodeURIComponent('<img src=x onerror=alert(1)>')
  page.on('dialog', () => expect('a dialog').toBe('never opened'))
  await boneless(page.context())
  for (const address of [
    `#v=1&menopause=${evil}`,
    `#v=1&${evil}=1`,
    `#v=1&drugs=${evil}@60-65`,
    `?lang=${evil}#v=1`,
    '#%',
    '#v=1&menopause=%E0%A4%A',
  ]) {
    await page.goto('about:blank')
    await open(page, flat(address))
    expect(await page.locator('img[src="x"]').count()).toBe(0)
    await expectNoNonsense(page)
  }
})

test('a new address in the same page is shown without a reload', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d#v=1')
  const before = await shown(page)
  await page.evaluate(() => (location.hash = '#v=1&sex=m&t=70'))
  await expect.poll(async () => (await shown(page)).sentence).toContain('his')
  expect((await shown(page)).charts).not.toEqual(before.charts)
})

test('an unknown key stays in the address for a newer page', async ({ page }) => {
  await boneless(page.context())
  await open(page, '?quality=2d#v=1&future=yes&t=55')
  await page.getByRole('slider', { name: word('params.menopause.label'), exact: true }).press('ArrowLeft')
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('menopause=')
  expect(await page.evaluate(() => location.hash)).toContain('future=yes')
})

test('embed mode shows the charts alone and leads to the whole simulation', async ({ page }) => {
  await open(page, '?mode=embed&view=charts#v=1&t=70')
  await expect(page.locator('#charts svg').filter({ visible: true }).first()).toBeVisible()
  await expect(stage(page)).toBeHidden()
  await expect(page.locator('#controls')).toBeHidden()
  await expect(page.locator('#reading')).toBeHidden()
  const link = page.getByRole('link', { name: word('app.embed.full') })
  await expect(link).toBeVisible()
  expect(await link.getAttribute('href')).toContain('t=70')
  expect(await link.getAttribute('href')).not.toContain('mode=embed')
})

test('embed mode shows the bone alone', async ({ page }) => {
  await open(page, '?mode=embed&view=trabeculae#v=1&until=26&t=25')
  await expect(stage(page)).toBeVisible()
  await expect(page.locator('#charts')).toBeHidden()
  await grown(page)
})

test('works in a sandboxed frame of another page', async ({ page, baseURL }) => {
  const src = `${baseURL}/?mode=embed#v=1&menopause=45`
  await page.setContent(
    `<iframe src="${src}" sandbox="allow-scripts allow-same-origin" title="embedded" width="800" height="600"></iframe>`,
  )
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('.trabecula')).toHaveAttribute('data-ready', 'true')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/spine/)
})
