import { spawn } from 'node:child_process';
import { defineCommand } from '../command.ts';
import { builtGame, home, root } from '../compile/built.ts';
import { askGame, gameDetails, gameOptions } from '../game-options.ts';
import { serveFolder } from '../play/web-server.ts';

/** What each system opens an address with. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Asks the system to show an address in its browser. Where there is none, nothing happens. */
function openAddress(url: string) {
  // A Unix machine without a screen has no browser worth opening.
  const screen = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  const unix = openers[process.platform] === undefined;
  if (process.env.CI !== undefined || (unix && screen === undefined)) return;
  const [command, ...words] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...words, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** The port of `npm start`, if it is free. */
const usualPort = 4173;

export const command = defineCommand({
  summary: 'Builds the game if need be, serves it, and shows it in a browser, where there is one.',
  details: [gameDetails],
  options: gameOptions,
  read: (ask) => askGame(ask, root, process.env, home),
  async run(game) {
    const { url } = await serveFolder(await builtGame(game), usualPort);
    console.log(`\n  The game is at ${url}\n  Ctrl+C ends it.\n`);
    openAddress(url);
    return 0;
  },
});
