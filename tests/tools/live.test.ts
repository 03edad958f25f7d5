import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type HotPayload, type ViteDevServer } from 'vite';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ToldProblems, WrittenStory } from '../../src/catalogue/live.ts';
import { type Game, gameAt } from '../../src/tools/compile/game.ts';
import { gamePlugins } from '../../src/tools/plugins.ts';
import { smallGame, smallInfo, smallStory, writeGame, writeIn } from './project.ts';

/** Well below what a test may take, and long enough for a machine that is busy. */
const within = { timeout: 25_000, interval: 20 };

/** What the dev server tells the page, in order. */
type Told = HotPayload[];

/** @param folders that must be watched before the test goes on. */
async function dev(
  game: Game,
  folders = ['story', 'assets/sounds'].map((folder) => join(game.root, folder)),
): Promise<{ server: ViteDevServer; told: Told }> {
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
  await vi.waitFor(() => expect(watched()).toEqual(expect.arrayContaining(folders)), within);
  return { server, told };
}

/** The last event of a name. */
function lastEvent(told: Told, event: string): unknown {
  const payload = told.findLast((one) => one.type === 'custom' && one.event === event);
  return payload?.type === 'custom' ? payload.data : undefined;
}

function lastOf(told: Told, type: HotPayload['type']): HotPayload | undefined {
  return told.findLast((payload) => payload.type === type);
}

it('a saved story reaches the page in about a second, without a reload', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  const saved = performance.now();
  writeIn(game.root, 'story/main.ink', smallStory.replace('Nobody was.', 'Somebody was.'));
  await vi.waitFor(() => expect(lastEvent(told, 'game:story')).toBeDefined(), within);
  expect(performance.now() - saved).toBeLessThan(2000);
  expect(lastEvent(told, 'game:story')).toMatchObject({
    compiled: expect.stringContaining('Somebody was.'),
    fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
    info: { id: 'yard' },
  });
  expect(lastOf(told, 'full-reload')).toBeUndefined();
});

it('a save right behind another, which no watcher tells of, reaches the page too', async () => {
  const game = writeGame();
  const { server, told } = await dev(game);
  const tell = server.watcher.emit.bind(server.watcher);
  vi.spyOn(server.watcher, 'emit').mockReturnValue(false);
  const said = (what: string) => smallStory.replace('Nobody was.', what);
  const arrived = (what: string) =>
    vi.waitFor(
      () =>
        expect(lastEvent(told, 'game:story')).toMatchObject({
          compiled: expect.stringContaining(what),
        }),
      { ...within, interval: 1 },
    );
  writeIn(game.root, 'story/main.ink', said('Somebody was.'));
  tell('change', game.main);
  await arrived('Somebody was.');
  writeIn(game.root, 'story/main.ink', said('Everybody was.'));
  await arrived('Everybody was.');
});

it('a page opened after that gets the new story', async () => {
  const game = writeGame();
  const { server, told } = await dev(game);
  const load = async () => (await server.transformRequest('virtual:game/story'))?.code;
  expect(await load()).toContain('Nobody was.');
  writeIn(game.root, 'story/main.ink', smallStory.replace('Nobody was.', 'Somebody was.'));
  await vi.waitFor(() => expect(lastEvent(told, 'game:story')).toBeDefined(), within);
  expect(await load()).toContain('Somebody was.');
});

it('a file that the story includes is watched, too, from the moment it is included', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  writeIn(game.root, 'story/more.ink', '=== more ===\nMore.\n-> END\n');
  writeIn(game.root, 'story/main.ink', `INCLUDE more.ink\n${smallStory}`);
  await vi.waitFor(() => expect(lastEvent(told, 'game:story')).toBeDefined(), within);
  told.length = 0;
  writeIn(game.root, 'story/more.ink', '=== more ===\nMuch more.\n-> END\n');
  await vi.waitFor(
    () =>
      expect(lastEvent(told, 'game:story')).toMatchObject({
        compiled: expect.stringContaining('Much more.'),
      }),
    within,
  );
});

const errorsOf = (told: Told) => {
  const problems = lastEvent(told, 'game:problems');
  return (problems as ToldProblems | undefined)?.errors ?? [];
};

it('all errors of a save are told by file and line, with what is wrong in it, and the page keeps its story', async () => {
  const game = writeGame();
  const { server, told } = await dev(game);
  const broken = smallStory.replace('-> yard', '-> yrad');
  writeIn(game.root, 'story/main.ink', `${broken}=== shed ===\nDust.\n-> loft\n`);
  await vi.waitFor(() => expect(errorsOf(told)).toHaveLength(2), within);
  expect(errorsOf(told)).toEqual([
    {
      message: '"-> yrad" - nothing is called so; did you mean "-> yard"?',
      source: { shown: 'story/main.ink:1', open: `${game.main}:1:1` },
      text: '-> yrad',
      mark: { from: 0, length: 7 },
    },
    {
      message: '"-> loft" - nothing is called so',
      source: { shown: 'story/main.ink:17', open: `${game.main}:17:1` },
      text: '-> loft',
      mark: { from: 0, length: 7 },
    },
  ]);
  expect(lastEvent(told, 'game:story')).toBeUndefined();
  // A page that is opened now plays what there was.
  const served = (await server.transformRequest('virtual:game/story'))?.code;
  expect(served).toContain('Nobody was.');
  // Right behind the last, where the watcher tells of no second save.
  writeIn(game.root, 'story/main.ink', smallStory);
  await vi.waitFor(() => expect(errorsOf(told)).toEqual([]), within);
});

it('a wrong tag is told once the check has found it, and no more when it is mended', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  const wrong = smallStory.replace('# sound: knock', '# sound: knok');
  writeIn(game.root, 'story/main.ink', wrong);
  await vi.waitFor(() => expect(errorsOf(told)).toHaveLength(1), within);
  expect(errorsOf(told)[0]).toMatchObject({
    message: '# sound: knok - no sound is called "knok"; did you mean "knock"?',
    source: { shown: 'story/main.ink:5' },
    mark: { from: 9, length: 4 },
  });
  // The page has the story already: nothing in it keeps it from being played.
  expect(lastEvent(told, 'game:story')).toMatchObject({
    compiled: expect.stringContaining('knok'),
  });
  writeIn(game.root, 'story/main.ink', smallStory);
  await vi.waitFor(() => expect(errorsOf(told)).toEqual([]), within);
});

it('what is merely remarked on is told apart from errors', async () => {
  const game = writeGame({
    'story/story.json': JSON.stringify({ ...smallInfo, check: undefined }),
  });
  const { told } = await dev(game);
  writeIn(game.root, 'story/main.ink', smallStory.replace('# sound: knock', '# sound: knok'));
  await vi.waitFor(
    () =>
      expect(lastEvent(told, 'game:problems')).toMatchObject({
        errors: [],
        remarks: expect.arrayContaining([
          expect.objectContaining({ severity: 'remark', text: '# sound: knok' }),
        ]),
      }),
    within,
  );
});

it('a story.json that does not fit is an error of the save', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  writeIn(game.root, 'story/story.json', '{ "check": "strict", "id": "An Id" }');
  await vi.waitFor(() => expect(errorsOf(told)).not.toEqual([]), within);
  expect(errorsOf(told)[0]).toMatchObject({
    message: expect.stringMatching(/^id: /),
    source: { shown: 'story/story.json' },
  });
});

/** Modules that the page is told to take anew. */
const updated = (told: Told) =>
  told.flatMap((one) => (one.type === 'update' ? one.updates.map(({ path }) => path) : []));

it.each([
  ['a picture', 'assets/backgrounds/yard/sky.avif', 'virtual:game/pictures'],
  ['a sound', 'assets/sounds/knock.opus', 'virtual:game/recordings'],
  ['a description', 'assets/sounds/knock.json', 'virtual:game/recordings'],
])('%s that is saved reaches the page without a reload', async (_, file, module) => {
  const game = writeGame();
  const { server, told } = await dev(game);
  // As a page that holds it.
  await server.transformRequest(module);
  // A watcher that is still looking around may miss the first change.
  await vi.waitFor(
    () => {
      writeIn(game.root, file, `${smallGame[file]} `);
      expect(updated(told)).toContainEqual(expect.stringContaining(module));
    },
    { ...within, interval: 250 },
  );
  expect(lastOf(told, 'full-reload')).toBeUndefined();
});

it('the first effect of a story outside the project reloads the page with the new list', async () => {
  const project = writeGame();
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'tale-')));
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  writeIn(outside, 'tale.ink', 'Hello.\n-> END\n');
  const game = gameAt(project.root, { STORY: join(outside, 'tale.ink') });
  const { server, told } = await dev(game, [outside]);
  const list = async () => (await server.transformRequest('virtual:game/effects'))?.code ?? '';
  expect(await list()).not.toContain('lamp/effect.ts');
  writeIn(outside, 'effects/lamp/effect.ts', 'export default { name: "lamp" };\n');
  await vi.waitFor(() => expect(lastOf(told, 'full-reload')).toBeDefined(), within);
  expect(await list()).toContain('effects/lamp/effect.ts');
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

it('what externals.ts answers is told by the check once it is saved', async () => {
  const game = writeGame({
    'story/story.json': JSON.stringify({ ...smallInfo, check: undefined }),
    'story/externals.ts': 'export const half = (x: number) => x / 2;\n',
  });
  writeIn(
    game.root,
    'story/main.ink',
    smallStory.replace('-> yard', 'EXTERNAL half(x)\nIt is {half(4)}.\n-> yard'),
  );
  const { told } = await dev(game);
  const remarks = () =>
    (lastEvent(told, 'game:problems') as ToldProblems | undefined) ?? {
      remarks: [],
      checking: true,
    };
  await vi.waitFor(() => expect(remarks().checking).toBe(false), within);
  const about = () => remarks().remarks.filter(({ source }) => /externals\.ts/.test(source.shown));
  expect(about()).toEqual([]);
  await vi.waitFor(
    () => {
      writeIn(game.root, 'story/externals.ts', 'export const hlaf = (x: number) => x / 2;\n');
      expect(about()).not.toEqual([]);
    },
    { timeout: within.timeout, interval: 3000 },
  );
});

it('a picture that comes is listed for the panel, whether or not the page has a stage', async () => {
  const game = writeGame();
  const { told } = await dev(game);
  const listed = () => (lastEvent(told, 'game:written') as WrittenStory | undefined)?.assets ?? [];
  writeIn(
    game.root,
    'story/gate.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
  );
  await vi.waitFor(
    () => expect(listed()).toContainEqual(expect.objectContaining({ name: 'gate.svg' })),
    within,
  );
});
