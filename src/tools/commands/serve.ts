import { builtGame } from '../compile/built.ts';
import { openAddress } from '../play/open-address.ts';
import { serveFolder } from '../play/web-server.ts';

/** The port of `npm start`, if it is free. */
const usualPort = 4173;

/** Builds the game if need be, serves it and shows it in a browser, where there is one. */
export async function run(): Promise<number> {
  const { url } = await serveFolder(await builtGame(), usualPort);
  console.log(`\n  The game is at ${url}\n  Ctrl+C ends it.\n`);
  openAddress(url);
  return 0;
}
