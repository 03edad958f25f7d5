import { createServer } from 'vite';
import { defineCommand, flag, text, UsageError } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { gameConfig } from '../compile/load-for.ts';
import { askGame, gameDetails, gameOptions } from '../game-options.ts';

const port = text('port', { value: 'NUMBER', says: 'where it is served, if that is free (5173)' });
const host = flag('host', 'other machines of the network may see it, such as a phone');

/** @throws {UsageError} for what is no port. */
function portOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new UsageError(`--port ${given}: a port is a number from 1 to 65535`);
}

export const command = defineCommand({
  summary: 'Serves the story while it is written: what is saved is on the page in about a second.',
  details: [gameDetails],
  options: [...gameOptions, port, host],
  read: (ask) => ({
    game: askGame(ask, root, process.env, home),
    port: portOf(ask(port)),
    host: ask(host),
  }),
  async run({ game, port: at, host: open }) {
    const { server: usual, ...config } = await gameConfig(game, 'serve');
    const place = { ...(at === undefined ? {} : { port: at }), ...(open ? { host: true } : {}) };
    const server = await createServer({
      root,
      configFile: false,
      ...config,
      server: { ...usual, ...place },
    });
    await server.listen();
    server.printUrls();
    server.config.logger.info("  ➜  Writer's panel: press F2 in the page");
    server.bindCLIShortcuts({ print: true });
    return 0;
  },
});
