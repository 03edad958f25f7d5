import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type HotPayload, type ViteDevServer } from 'vite';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { Game } from '../../src/tools/compile/game.ts';
import { gamePlugins } from '../../src/tools/plugins.ts';
import { smallStory, writeGame, writeIn } from './project.ts';

const within = { timeout: 10_000, interval: 20 };

/** What the dev server tells the page, in order. */
type Told = HotPayload[];

async function dev(game: Game): Promise<{ server: ViteDevServer; told: Told }> {
  const server = await createServer({
    root: game.root,
    configFile: false,
    logLevel: 'silent',
    mode: 'development',
    plugins: gamePlugins(game),
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
  });
  onTestFinished(() => server.close());
  const told: Told = [];
  const { hot } = server.environments.client;
  const send = (...words: [HotPayload] | [string, unknown?]) => {
    const [first] = words;
    told.push(typeof first === 'string' ? { type: 'custom', event: first, data: words[1] } : first);
  };
  vi.spyOn(hot, 'send').mockImplementation(send);
  // The watcher reports what changes in a folder only once it has been there.
  const watched = () => Object.keys(server.watcher.getWatched());
  const folders = ['story', 'assets/sounds'].map((folder) => join(game.root, folder));
  await vi.waitFor(() => expect(watched()).toEqual(expect.arrayContaining(folders)), within);
  return { server, told };
}

function lastOf(told: Told, type: HotPayload['type']): HotPayload | undefined {
  return told.findLast((payload) => payload.type === type);
}

it('a saved story reaches the page in about a second, without a reload', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  const saved = performance.now();
  writeIn(game.root, 'story/main.ink', smallStory.replace('Nobody was.', 'Somebody was.'));
  await vi.waitFor(() => expect(lastOf(told, 'custom')).toBeDefined(), within);
  expect(performance.now() - saved).toBeLessThan(2000);
  expect(lastOf(told, 'custom')).toMatchObject({
    event: 'game:story',
    data: {
      compiled: expect.stringContaining('Somebody was.'),
      fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
      info: { id: 'yard' },
    },
  });
  expect(lastOf(told, 'full-reload')).toBeUndefined();
});

it('a page opened after that gets the new story', async () => {
  const game = writeGame();
  const { server, told } = await dev(game);
  const load = async () => (await server.transformRequest('virtual:game/story'))?.code;
  expect(await load()).toContain('Nobody was.');
  writeIn(game.root, 'story/main.ink', smallStory.replace('Nobody was.', 'Somebody was.'));
  await vi.waitFor(() => expect(lastOf(told, 'custom')).toBeDefined(), within);
  expect(await load()).toContain('Somebody was.');
});

it('a file that the story includes is watched, too, from the moment it is included', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  writeIn(game.root, 'story/more.ink', '=== more ===\nMore.\n-> END\n');
  writeIn(game.root, 'story/main.ink', `INCLUDE more.ink\n${smallStory}`);
  await vi.waitFor(() => expect(lastOf(told, 'custom')).toBeDefined(), within);
  told.length = 0;
  writeIn(game.root, 'story/more.ink', '=== more ===\nMuch more.\n-> END\n');
  await vi.waitFor(
    () =>
      expect(lastOf(told, 'custom')).toMatchObject({
        data: { compiled: expect.stringContaining('Much more.') },
      }),
    within,
  );
});

it('a story that does not compile is shown over the page by file and line, and the game keeps its own', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  writeIn(game.root, 'story/main.ink', smallStory.replace('-> yard', '-> yrad'));
  await vi.waitFor(() => expect(lastOf(told, 'error')).toBeDefined(), within);
  expect(lastOf(told, 'error')).toMatchObject({
    err: {
      message: "story/main.ink:1 Divert target not found: '-> yrad'",
      id: game.main,
      loc: { file: game.main, line: 1 },
      frame: expect.stringContaining('> 1 | -> yrad'),
    },
  });
  expect(lastOf(told, 'custom')).toBeUndefined();
});

it('a wrong tag is shown over the page when it is new, and goes away with the mistake', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  const wrong = smallStory.replace('# sound: knock', '# sound: knok');
  writeIn(game.root, 'story/main.ink', wrong);
  await vi.waitFor(() => expect(lastOf(told, 'error')).toBeDefined(), within);
  expect(lastOf(told, 'error')).toMatchObject({
    err: {
      message: 'story/main.ink:5 # sound: knok - no sound is called "knok"; did you mean "knock"?',
    },
  });
  told.length = 0;
  // A busy machine may overlook a change that follows upon another: it is saved again then.
  await vi.waitFor(
    () => {
      writeIn(game.root, 'story/main.ink', wrong.replace('Nobody was.', 'Somebody was.'));
      expect(lastOf(told, 'custom')).toBeDefined();
    },
    { timeout: within.timeout, interval: 1000 },
  );
  expect(told.slice(0, 2).map((payload) => payload.type)).toEqual(['update', 'custom']);
  expect(lastOf(told, 'error')).toBeUndefined();
});

it('a story.json that does not fit is shown over the page', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  writeIn(game.root, 'story/story.json', '{ "check": "strict", "id": "An Id" }');
  await vi.waitFor(() => expect(lastOf(told, 'error')).toBeDefined(), within);
  expect(lastOf(told, 'error')).toMatchObject({
    err: { message: expect.stringContaining('story/story.json id: ') },
  });
});

it('a description of a picture that changes reloads the page', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  // A watcher that is still looking around may miss the first change.
  await vi.waitFor(
    () => {
      writeIn(game.root, 'assets/sounds/knock.json', '{}');
      expect(lastOf(told, 'full-reload')).toBeDefined();
    },
    { ...within, interval: 250 },
  );
});

it('an effect whose folder comes, or goes, reloads the page with the new list', async () => {
  const game = writeGame();
  const { server, told } = await dev(game);
  const list = async () => (await server.transformRequest('virtual:game/effects'))?.code ?? '';
  expect(await list()).not.toContain('lamp/effect.ts');
  writeIn(game.root, 'story/effects/lamp/effect.ts', 'export default { name: "lamp" };\n');
  await vi.waitFor(() => expect(lastOf(told, 'full-reload')).toBeDefined(), within);
  expect(await list()).toContain('story/effects/lamp/effect.ts');
  told.length = 0;
  rmSync(join(game.root, 'story/effects/lamp'), { recursive: true });
  await vi.waitFor(() => expect(lastOf(told, 'full-reload')).toBeDefined(), within);
  expect(await list()).not.toContain('lamp/effect.ts');
});
