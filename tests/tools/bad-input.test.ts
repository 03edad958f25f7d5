import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readGameAssets } from '../../src/tools/assets/game-assets.ts';
import { checkStory } from '../../src/tools/check/check-story.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { describeProblem } from '../../src/tools/compile/problem.ts';
import { readStory } from '../../src/tools/compile/story-source.ts';
import { pngOf, waveOf } from './made-media.ts';
import { type Files, writeGame, writeIn } from './project.ts';

/** The check of a story that lies alone in a folder. */
function checked(files: Files, main = 'main.ink') {
  const { root } = writeGame();
  const folder = join(root, 'deep/alone');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    if (content !== null) writeIn(folder, name, content);
  }
  const game = gameAt(root, { STORY: join(folder, main) });
  const { problems, passed, summary } = checkStory(game);
  const said = problems
    .filter(({ severity }) => severity !== 'note')
    .map((problem) => `${problem.severity} ${describeProblem(problem, folder)}`);
  return { game, said, passed, summary };
}

describe('strange names', () => {
  const [script, part] = ['Größe 100% #1.ink', 'Tür & Tor #2/Ende 50%.ink'];
  const files = {
    [script]: `INCLUDE ${part}\nEins. # IMAGE: Bild 50%\\#1.png # AUDIO: Kläng %20.wav\n-> ende\n`,
    [part]: '=== ende ===\nZwei. # background: Große Halle\n-> END\n',
    'Bilder #3/Bild 50%#1.png': pngOf(4, 3),
    'Große Halle.PNG': pngOf(4, 3),
    'Kläng %20.wav': waveOf(0.1),
  };

  it('of script, INCLUDE, picture and sound are names like any other', () => {
    const { game, passed, said, summary } = checked(files, script);
    expect(passed).toBe(true);
    // Only that nothing in story.json says what the pictures show.
    expect(said.filter((one) => !/has no words|no words for/.test(one))).toEqual([]);
    expect(summary).toMatch(/^2 lines/);
    expect(readGameAssets(game, readStory(game)).plain).toHaveLength(3);
  });

  it('are told of as they are written', () => {
    const wrong = { ...files, [part]: '=== ende ===\nZwei. # sound: Klang\n-> ennde\n' };
    expect(checked(wrong, script).said).toEqual([
      `error ${part}:3 "-> ennde" - nothing is called so; did you mean "-> ende"?`,
    ]);
    const capitals = { ...files, [script]: `INCLUDE ${part.toUpperCase()}\nEins.\n-> ende\n` };
    expect(checked(capitals, script).said).toEqual([
      `error ${script}:1 INCLUDE ${part.toUpperCase()} - there is no such file; "${part}" differs from it in its case`,
    ]);
  });
});

describe('stories of an odd size', () => {
  it.each([
    ['one line', 'Hello.'],
    ['one line without its end', 'Hello. -> END'],
    ['one option', '* [Go] -> END'],
  ])('%s is a story', (_, source) => {
    expect(checked({ 'main.ink': source })).toMatchObject({ passed: true, said: [] });
  });

  it.each(['', '\n\n', '\uFEFF', '// Nothing yet.\n'])('nothing at all says so: %j', (source) => {
    expect(checked({ 'main.ink': source }).said).toEqual([
      'remark main.ink has no line: there would be nothing to read',
    ]);
  });

  it('a paragraph of 100,000 letters is read, and said to be long', () => {
    const words = 'word '.repeat(20_000).trim();
    expect(checked({ 'main.ink': `One.\n${words}.\nTwo.\n-> END\n` })).toMatchObject({
      passed: true,
      said: ['remark main.ink:2 this line has 100000 letters; 220 are the most'],
    });
  });
});

it('all that is wrong is said at once: files that are missing, unreadable, and lines that do not compile', () => {
  const main = 'INCLUDE nope.ink\nINCLUDE circle.ink\nINCLUDE old.ink\n{yes\n-> END\n';
  const files = { 'main.ink': main, 'circle.ink': 'INCLUDE main.ink\n' };
  expect(checked({ ...files, 'old.ink': 'Old.' }).said).toEqual([
    'error circle.ink:1 INCLUDE main.ink - goes round in a circle: main.ink → circle.ink → main.ink',
    'error main.ink:1 INCLUDE nope.ink - there is no such file',
    'error main.ink:4 this { has no }; to show one, write \\{',
  ]);
  expect(checked({ ...files, 'old.ink': Buffer.from('Né.', 'latin1') }).said).toEqual([
    'error circle.ink:1 INCLUDE main.ink - goes round in a circle: main.ink → circle.ink → main.ink',
    'error main.ink:1 INCLUDE nope.ink - there is no such file',
    'error old.ink:1 is not UTF-8, but Latin-1 by its looks (“Né.”): save it as UTF-8',
  ]);
});

it.each(['story.json', 'Story.json'])(
  'a %s that Ink compiled is no description of the story',
  (name) => {
    const compiled = '{"inkVersion":21,"root":[["done",null],"done",null],"listDefs":{}}';
    const { said, passed } = checked({ 'main.ink': 'One.\n-> END\n', [name]: `\uFEFF${compiled}` });
    expect([said, passed]).toEqual([[], true]);
  },
);
