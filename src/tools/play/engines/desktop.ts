import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { waitFor } from '../wait.ts';
import { endWithUs, killGroup } from './child-process.ts';

/** A screen that nobody sees and a loudspeaker that nobody hears, for browsers that want a desktop around them. */
interface Desktop {
  /** What the browser is started with. */
  readonly env: NodeJS.ProcessEnv;
  /** An empty folder for whatever it keeps. */
  readonly home: string;
  close(): Promise<void>;
}

/** What the screen and the loudspeaker are made with. */
export const xServer = '/usr/bin/Xvfb';
const soundServer = '/usr/bin/pulseaudio';

/** Room for the largest page that is looked at, twice as fine, and the bars of a window around it. */
const screen = { width: 2000, height: 1900 } as const;

/** Where the mouse of that screen stands. Without a window manager the window under it has the keyboard. */
export const screenCentre = { x: screen.width / 2, y: screen.height / 2 } as const;

/** Longest wait for a server to be ready, in ms. */
const patience = 20_000;

/** An X server without a screen, under the first name that is free. */
async function startScreen(): Promise<{ server: ChildProcess; name: string }> {
  const size = `${screen.width}x${screen.height}x24`;
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'];
  const stdio: ('ignore' | 'pipe')[] = ['ignore', 'ignore', 'ignore', 'pipe'];
  const server = endWithUs(spawn(xServer, args, { stdio }));
  // It writes its number to the fourth channel when it is ready.
  const name = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.on('error', reject);
    server.on('exit', () => reject(new Error('Xvfb ended before it was ready')));
    const [, , , channel] = server.stdio;
    if (!(channel instanceof Readable)) return;
    channel.on('data', (piece) => {
      said += String(piece);
      if (said.endsWith('\n')) resolve(`:${said.trim()}`);
    });
  });
  return { server, name };
}

/** A sound server whose only loudspeaker is none: Firefox holds back all sound on a machine without one. */
async function startLoudspeaker(home: string): Promise<{ server: ChildProcess; name: string }> {
  const socket = join(home, 'sound');
  const modules = [
    'module-null-sink',
    `module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
  ];
  const options = ['-n', '--daemonize=no', '--use-pid-file=no', '--exit-idle-time=-1'];
  const loaded = modules.flatMap((module) => ['-L', module]);
  const server = endWithUs(
    spawn(soundServer, [...options, ...loaded], {
      env: { ...process.env, HOME: home, XDG_RUNTIME_DIR: home },
      stdio: 'ignore',
    }),
  );
  await waitFor('the sound server', patience, async () => existsSync(socket) || null);
  return { server, name: `unix:${socket}` };
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  killGroup(server);
  await ended;
}

/**
 * Makes surroundings for one browser. Where the system has no X there is no screen, and where it has no PulseAudio
 * the sound is the system's own.
 */
export async function startDesktop(): Promise<Desktop> {
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  const servers: ChildProcess[] = [];
  // Without a graphics card Mesa draws in software.
  const env: NodeJS.ProcessEnv = { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' };
  if (existsSync(xServer)) {
    const { server, name } = await startScreen();
    servers.push(server);
    env.DISPLAY = name;
    env.GDK_BACKEND = 'x11';
  }
  if (existsSync(soundServer)) {
    const { server, name } = await startLoudspeaker(home);
    servers.push(server);
    env.PULSE_SERVER = name;
  }
  return {
    env,
    home,
    async close() {
      for (const server of servers) await end(server);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
