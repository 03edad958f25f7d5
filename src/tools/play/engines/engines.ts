import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { browserAdvice, findBrowser } from '../browser.ts';
import { startChromium } from './chromium.ts';
import { xServer } from './desktop.ts';
import type { Engine, EngineName } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit, type WebKitPaths } from './webkit.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Exists = (path: string) => boolean;

const firefoxPaths: readonly string[] = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Firefox and WebKit are seen on an X screen of their own. */
function hasDisplay(exists: Exists): boolean {
  return process.platform !== 'linux' || exists(xServer);
}

/** Path of Firefox: the one `FIREFOX_PATH` names, or the system's; null where there is none. */
export function findFirefox(
  env: Environment = process.env,
  exists: Exists = existsSync,
): string | null {
  const paths = env.FIREFOX_PATH ? [env.FIREFOX_PATH] : firefoxPaths;
  return (hasDisplay(exists) ? paths.find(exists) : undefined) ?? null;
}

/** Folders in which systems keep WebKitGTK's programs: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`. */
function webKitFolders(): string[] {
  const inside = (folder: string) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const homes = ['/usr/libexec', ...inside('/usr/lib').filter((path) => path.endsWith('-gnu'))];
  return homes.flatMap(inside).filter((path) => /\/webkit(2gtk|gtk)-[\d.]+$/.test(path));
}

/** Where WebKitGTK's driver and its small browser are; null where one of them is missing. */
export function findWebKit(
  exists: Exists = existsSync,
  folders: readonly string[] = webKitFolders(),
): WebKitPaths | null {
  const driver = '/usr/bin/WebKitWebDriver';
  const browser = folders.map((folder) => join(folder, 'MiniBrowser')).find(exists);
  const isWhole = browser !== undefined && exists(driver) && hasDisplay(exists);
  return isWhole ? { driver, browser } : null;
}

function hasChromium(): boolean {
  try {
    return findBrowser() !== '';
  } catch {
    // It says how to get one; so does the advice.
    return false;
  }
}

/** Every engine that the game is played in. */
export const engines: Readonly<Record<EngineName, Engine>> = {
  chromium: {
    title: 'Chromium',
    advice: browserAdvice,
    isHere: hasChromium,
    start: startChromium,
  },
  firefox: {
    title: 'Firefox',
    advice:
      'on Debian "apt-get install firefox-esr xvfb pulseaudio"; elsewhere set FIREFOX_PATH to one',
    isHere: () => findFirefox() !== null,
    start: (options) => startFirefox(here(findFirefox(), 'firefox'), options),
  },
  webkit: {
    title: 'WebKit',
    advice:
      'on Debian and Ubuntu "apt-get install webkit2gtk-driver xvfb pulseaudio"; nowhere but on Linux',
    isHere: () => findWebKit() !== null,
    start: (options) => startWebKit(here(findWebKit(), 'webkit'), options),
  },
};

/** @throws {Error} saying how to get the engine, where it is not here. */
function here<T>(found: T | null, name: EngineName): T {
  if (found !== null) return found;
  const { title, advice } = engines[name];
  throw new Error(`There is no ${title} here: ${advice}.`);
}
