import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bidi } from './bidi.ts';
import { endWithUs, killGroup } from './child-process.ts';
import { startDesktop } from './desktop.ts';
import type { RunningEngine, StartOptions } from './engine.ts';
import { FirefoxTab, watched } from './firefox-tab.ts';
import { pageTimeout } from './tab.ts';

/** What Firefox is told before it starts; what automation wants besides, it sets by itself. */
function preferences({ reducedMotion }: StartOptions): Readonly<Record<string, number | boolean>> {
  return {
    // In software, too.
    'webgl.force-enabled': true,
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    // It asks nothing of the network by itself.
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'browser.safebrowsing.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
}

function newProfile(home: string, options: StartOptions): string {
  const profile = join(home, 'profile');
  mkdirSync(profile);
  const lines = Object.entries(preferences(options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${value});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  return profile;
}

/** Starts Firefox with a profile of its own. @throws {Error} with what it said when it does not start. */
export async function startFirefox(path: string, options: StartOptions): Promise<RunningEngine> {
  const { env, home, close } = await startDesktop();
  const profile = newProfile(home, options);
  const args = ['--profile', profile, '--no-remote', '--remote-debugging-port=0'];
  const browser = endWithUs(
    spawn(path, env.DISPLAY === undefined ? [...args, '--headless'] : args, {
      env: { ...env, HOME: home, MOZ_CRASHREPORTER_DISABLE: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // What it starts ends with it as one group.
      detached: true,
    }),
  );
  const ended = once(browser, 'exit');
  const leave = async () => {
    killGroup(browser);
    await ended;
    await close();
  };
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      setTimeout(() => reject(new Error(`Firefox does not start: ${said}`)), pageTimeout).unref();
      browser.on('error', reject);
      browser.on('exit', () => reject(new Error(`Firefox ended at once: ${said}`)));
      browser.stderr.on('data', (piece) => {
        said += String(piece);
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
        if (found?.[1] !== undefined) resolve(found[1]);
      });
    });
    const bidi = await Bidi.begin(address);
    await bidi.ask('session.subscribe', { events: watched });
    return {
      open: (screen, first) => FirefoxTab.open(bidi, screen, first),
      async close() {
        // It may be gone before it could answer.
        await bidi.ask('browser.close', {}).catch(() => {});
        await leave();
      },
    };
  } catch (cause) {
    await leave();
    throw cause;
  }
}
