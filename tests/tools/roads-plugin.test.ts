import { createServer, type HotPayload } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Game, gameAt } from '../../src/tools/compile/game.ts';
import { roadsMap } from '../../src/tools/roads/roads-plugin.ts';
import { smallStory, writeGame, writeIn } from './project.ts';

const within = { timeout: 10_000, interval: 20 };

async function dev(game: Game) {
  const server = await createServer({
    root: game.root,
    configFile: false,
    logLevel: 'silent',
    mode: 'development',
    plugins: [roadsMap(game)],
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  });
  onTestFinished(() => server.close());
  const told: HotPayload[] = [];
  const send = (...[first]: [HotPayload] | [string, unknown?]) => {
    if (typeof first !== 'string') told.push(first);
  };
  vi.spyOn(server.environments.client.hot, 'send').mockImplementation(send);
  const load = async () => (await server.transformRequest('virtual:game/roads'))?.code ?? '';
  return { server, told, load };
}

test('the map of a game is a module', async () => {
  const { load } = await dev(writeGame());
  const code = await load();
  expect(code).toContain('"label":"Knock again"');
  expect(code).toContain('"ending":"open"');
});

test('what is not there is not watched: Vite would refuse the module for it', async () => {
  const { root } = writeGame();
  const game = writeGame({ 'story/story.json': null });
  const watched: string[] = [];
  const container = { addWatchFile: (file: string) => watched.push(file), error: expect.fail };
  const { load } = roadsMap(gameAt(root, { STORY: game.main }));
  if (typeof load !== 'function') throw new Error('the module is made by a function');
  expect(await Reflect.apply(load, container, ['\0virtual:game/roads'])).toContain('Knock again');
  expect(watched).toEqual([game.main]);
});

test('a story saved in dev renews the map without a reload, one with a mistake keeps the old one', async () => {
  const game = writeGame();
  const { told, load, server } = await dev(game);
  await load();
  await vi.waitFor(
    () => expect(Object.keys(server.watcher.getWatched()).join()).toContain('story'),
    within,
  );
  writeIn(game.root, 'story/main.ink', `${smallStory}\n-> nowhere\n`);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told).toEqual([]);
  writeIn(game.root, 'story/main.ink', smallStory.replace('Knock again', 'Call out'));
  await vi.waitFor(() => expect(told.map(({ type }) => type)).toContain('update'), within);
  expect(told.map(({ type }) => type)).not.toContain('full-reload');
  expect(await load()).toContain('"label":"Call out"');
});
