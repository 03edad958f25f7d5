import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';

/**
 * What Chromium is to do without. The last such list counts: Playwright's own, of which what bears on pages is here, too;
 * and two pages of the address bar, which nobody sees, and which every window loads anew: 0.9 s of a processor each time.
 */
const unwanted: readonly string[] = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'AimEnabled'],
  ...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying'],
  ...['PreconnectToSearch', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

/**
 * What every Chromium here is started with: it must run as root, and ask nothing of the network by itself. Sound waits
 * for a gesture here as it does for a player.
 */
const always: readonly string[] = [
  '--no-sandbox',
  '--use-gl=angle',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unwanted.join()}`,
];

/**
 * What Chromium is started with to test and to show: without a graphics card WebGL is drawn in software. The page around
 * it is drawn without WebGL, which takes a third less of the processor.
 */
export const browserFlags: readonly string[] = [...always, '--use-angle=swiftshader-webgl'];

/** What Chromium is started with to measure: all of the page is drawn by WebGL, as it is with a graphics card. */
export const measuredFlags: readonly string[] = [...always, '--use-angle=swiftshader'];

/** Where systems keep a Chromium or Chrome of their own. */
const usualPaths: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

export const browserAdvice =
  'No Chromium or Chrome was found, and the browser tests need one. On Debian and Ubuntu: ' +
  '"apt-get install chromium"; elsewhere: "npx playwright install chromium", or set CHROMIUM_PATH to one.';

/**
 * Path of a browser to test with: the one `CHROMIUM_PATH` names, Playwright's own, or the system's.
 * @throws {Error} saying how to get one when there is none; never so that tests would be skipped.
 */
export function findBrowser(
  env: Readonly<Record<string, string | undefined>> = process.env,
  exists: (path: string) => boolean = existsSync,
): string {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (exists(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file. ${browserAdvice}`);
  }
  const found = [chromium.executablePath(), ...usualPaths].find(exists);
  if (found === undefined) throw new Error(browserAdvice);
  return found;
}

/**
 * Starts the browser that the project tests with.
 * @throws {Error} when there is none, or it does not start.
 */
export function startBrowser(flags = browserFlags): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...flags] });
}
