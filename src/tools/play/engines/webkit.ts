import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { endWithUs, killGroup } from './child-process.ts';
import { startDesktop } from './desktop.ts';
import type { RunningEngine, StartOptions } from './engine.ts';
import { pageTimeout, type ScreenSize } from './tab.ts';
import { WebDriver } from './webdriver.ts';
import { WebKitTab } from './webkit-tab.ts';

/** Where WebKitGTK is. */
export interface WebKitPaths {
  readonly driver: string;
  /** Its small browser. */
  readonly browser: string;
}

/** @throws {Error} when there is none. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

/** Bars without room of their own: a window may then be as narrow as a phone. */
const narrow = '* { font-size: 1px; min-width: 0; min-height: 0; margin: 0; padding: 0; }\n';

/** GTK's settings: whether the system asks for little motion, and letters that are not moved to whole pixels. */
function writeSettings(home: string, { reducedMotion }: StartOptions): void {
  mkdirSync(join(home, 'gtk-3.0'));
  const lines = [
    '[Settings]',
    `gtk-enable-animations=${reducedMotion ? 0 : 1}`,
    'gtk-xft-hinting=0',
    '',
  ];
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), lines.join('\n'));
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), narrow);
}

/** Opens one page in a browser of its own: whoever was there before leaves nothing in it. @throws when it does not start. */
async function open(
  { driver, browser }: WebKitPaths,
  env: NodeJS.ProcessEnv,
  screen: ScreenSize,
  first: readonly (() => void)[],
): Promise<WebKitTab> {
  const port = await freePort();
  const running = endWithUs(
    spawn(driver, [`--port=${port}`], {
      env: { ...env, GDK_SCALE: String(screen.pixelRatio ?? 1) },
      stdio: 'ignore',
      // The browser is its child, and ends with it as one group.
      detached: true,
    }),
  );
  const ended = once(running, 'exit');
  const leave = async () => {
    killGroup(running);
    await ended;
  };
  try {
    const session = await WebDriver.begin(port, {
      pageLoadStrategy: 'none',
      timeouts: { script: pageTimeout },
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    const tab = new WebKitTab(session, first, leave);
    await tab.resize(screen);
    return tab;
  } catch (cause) {
    await leave();
    throw cause;
  }
}

/** Makes WebKitGTK's small browser ready to be opened. */
export async function startWebKit(
  paths: WebKitPaths,
  options: StartOptions,
): Promise<RunningEngine> {
  const { env, home, close } = await startDesktop();
  writeSettings(home, options);
  const own = {
    ...env,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
    // No bus of a desktop is asked for helps to read by.
    NO_AT_BRIDGE: '1',
  };
  return { open: (screen, first) => open(paths, own, screen, first), close };
}
