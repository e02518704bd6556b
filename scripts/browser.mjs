/**
 * Finds a browser for the tests and pictures, or obtains one: `node scripts/browser.mjs` prints what it found.
 * In this order, each one counted only when a page really opens in it:
 * BROWSER_PATH, an installed Chrome, Chromium or Edge, Playwright's own if it is already there, Playwright's
 * download, on Debian as root the distribution's package, and last a Chromium packed as an npm package.
 * What it found is kept in node_modules/.cache/trabecula/browser.json.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { bin, CACHE } from './lib/root.mjs'
import { run } from './lib/run.mjs'

const FOUND = path.join(CACHE, 'browser.json')
/** The last one for Node 20; it needs no library that bare Debian lacks. */
const PACKED = '@sparticuz/chromium@147.0.0'

/** @typedef {{source: string, executablePath: string, args: string[], env: Record<string, string>, version?: string}} Browser */

/**
 * Parts of the browser left out: this list stands in the place of Playwright's, because the last one counts, so it begins with the
 * entries of Playwright 1.6x that matter here. The omnibox's own pages load with every new window, and cost more than half a second of a slow core.
 */
const WITHOUT = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
]

/** Launch options for Playwright. @param {Browser} browser */
export const launchOptions = ({ executablePath, args, env }) => ({
  executablePath,
  args: [...args, `--disable-features=${WITHOUT.join(',')}`],
  // Chromium refuses its sandbox to root; Playwright leaves it out for everybody by default
  chromiumSandbox: false,
  ...(Object.keys(env).length > 0 ? { env: { ...process.env, ...env } } : {}),
})

/** Opens a page in it. @returns {Promise<{ok: true, version: string} | {ok: false, reason: string}>} */
const tryOut = async candidate => {
  if (!existsSync(candidate.executablePath)) return { ok: false, reason: 'no such file' }
  let browser
  try {
    browser = await chromium.launch({ ...launchOptions(candidate), timeout: 30_000 })
    const page = await browser.newPage()
    await page.setContent('<p>1</p>')
    const sum = await page.evaluate(() => 1 + 1)
    return sum === 2 ? { ok: true, version: browser.version() } : { ok: false, reason: 'it cannot add' }
  } catch (error) {
    return { ok: false, reason: String(error.message).split('\n')[0] }
  } finally {
    await browser?.close().catch(() => {})
  }
}

const plain = (source, executablePath) => ({ source, executablePath, args: [], env: {} })

const named = () =>
  process.env.BROWSER_PATH ? [plain('BROWSER_PATH', path.resolve(process.env.BROWSER_PATH))] : []

const remembered = () => {
  if (!existsSync(FOUND)) return []
  try {
    return [JSON.parse(readFileSync(FOUND, 'utf8'))]
  } catch {
    return []
  }
}

const INSTALLED = {
  linux: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
}
const installed = () => {
  const names = INSTALLED[process.platform] ?? []
  const folders =
    process.platform === 'win32'
      ? [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      : (process.env.PATH ?? '').split(path.delimiter)
  const paths = names.flatMap(name =>
    path.isAbsolute(name) ? [name] : folders.filter(Boolean).map(folder => path.join(folder, name)),
  )
  return [...new Set(paths)].filter(file => existsSync(file)).map(file => plain('installed', file))
}

const playwrights = () => {
  try {
    return [plain('Playwright', chromium.executablePath())]
  } catch {
    return []
  }
}

const download = async () => {
  console.log('No browser is installed here. Asking Playwright to download one ...')
  // without the libraries it may need: the next way brings those, and a whole browser with them
  await run(bin('playwright'), ['install', '--no-shell', 'chromium'], { limit_s: 240 })
  return playwrights()
}

const debian = async () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return []
  console.log('Installing chromium with apt-get ...')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { limit_s: 120, env })
  const packages = ['chromium', 'fonts-dejavu-core']
  const args = ['install', '-y', '-q', '--no-install-recommends', ...packages]
  const result = await run('apt-get', args, { limit_s: 300, env })
  if (!result.ok) console.log(result.output.trimEnd().split('\n').slice(-3).join('\n'))
  return installed()
}

const packed = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const home = path.join(CACHE, 'chromium')
  const executablePath = path.join(home, 'chromium')
  if (!existsSync(executablePath)) {
    console.log(`Fetching the npm package ${PACKED} ...`)
    rmSync(home, { recursive: true, force: true })
    mkdirSync(home, { recursive: true })
    const pack = await run('npm', ['pack', '--silent', '--pack-destination', home, PACKED], { limit_s: 240 })
    const archive = readdirSync(home).find(name => name.endsWith('.tgz'))
    if (!pack.ok || archive === undefined) {
      console.log(pack.output.trimEnd().split('\n').slice(-3).join('\n'))
      return []
    }
    const untar = file => run('tar', ['-xf', file, '-C', home], { limit_s: 120 })
    await untar(path.join(home, archive))
    rmSync(path.join(home, archive))
    const unpack = (name, to, mode) =>
      writeFileSync(to, brotliDecompressSync(readFileSync(path.join(home, 'package', 'bin', name))), { mode })
    for (const name of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
      unpack(`${name}.br`, path.join(home, name), 0o644)
      await untar(path.join(home, name))
      rmSync(path.join(home, name))
    }
    // its own font list names another machine's folder
    writeFileSync(
      path.join(home, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>\n`,
    )
    unpack('chromium.br', executablePath, 0o755)
    rmSync(path.join(home, 'package'), { recursive: true })
  }
  const libraries = [path.join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return [
    {
      source: 'npm package',
      executablePath,
      args: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
      env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: home },
    },
  ]
}

const WAYS = { named, remembered, installed, playwrights, download, debian, packed }

/** The first browser that works, or null. `only` tries a single way. @returns {Promise<Browser | null>} */
export const findBrowser = async (only = Object.keys(WAYS)) => {
  const tried = new Set()
  for (const name of only) {
    const candidates = await WAYS[name]()
    for (const candidate of candidates.filter(one => !tried.has(one.executablePath))) {
      if (existsSync(candidate.executablePath)) tried.add(candidate.executablePath)
      else if (name !== 'named') continue
      const result = await tryOut(candidate)
      if (result.ok) {
        const browser = { ...candidate, version: result.version }
        mkdirSync(CACHE, { recursive: true })
        writeFileSync(FOUND, JSON.stringify(browser, null, 2))
        return browser
      }
      console.log(`${candidate.executablePath} (${candidate.source}) does not work: ${result.reason}`)
    }
  }
  return null
}

const main = async () => {
  const only = process.argv.slice(2)
  const wrong = only.find(name => !(name in WAYS))
  if (wrong !== undefined) {
    console.error(`There is no way "${wrong}" to find a browser. Ways: ${Object.keys(WAYS).join(', ')}.`)
    return 2
  }
  const browser = await findBrowser(only.length > 0 ? only : undefined)
  if (browser === null) {
    console.error(
      'No browser could be found or obtained. Install Chrome, Chromium or Edge, or give the path of one in BROWSER_PATH.',
    )
    return 1
  }
  console.log(`Browser: Chromium ${browser.version}, ${browser.executablePath} (${browser.source})`)
  return 0
}
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main()
