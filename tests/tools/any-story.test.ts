import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkStory } from '../../src/tools/check/check-story.ts';
import { command } from '../../src/tools/commands/check-story.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { briefly, describeProblem } from '../../src/tools/compile/problem.ts';
import { isStaged } from '../../src/tools/compile/reading.ts';
import { readStoryFile } from '../../src/tools/compile/story-file.ts';
import { readStory, toShip } from '../../src/tools/compile/story-source.ts';

/** Writes a story into a folder that holds nothing else. @returns its main file. */
function bare(source: string, { folder = 'the-old-well', json = '' } = {}): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'any-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, folder), { recursive: true });
  if (json !== '') writeFileSync(join(home, folder, 'story.json'), json);
  const main = join(home, folder, 'main.ink');
  writeFileSync(main, source);
  return main;
}

const gameOf = (main: string, strict = false) =>
  gameAt(root, { STORY: main, ...(strict ? { CHECK: 'strict' } : {}) });

/** All that the check says, with file names from the story's folder. */
function said(main: string, strict = false): string[] {
  const folder = main.slice(0, -'main.ink'.length);
  return checkStory(gameOf(main, strict)).problems.map((problem) =>
    `${problem.severity} ${describeProblem(problem, root)}`.replace(folder, ''),
  );
}

const slips = `EXTERNAL ring(times)
The well is dry. # backgruond: well
# background: well
# CLASS: spooky
${'a'.repeat(221)}
A bell. {ring(2)} # AUDIO: bell.mp3
* [Down] Down. -> END
* [Up] Up. -> dry
=== dry ===
It is dry.
=== lost ===
Nobody comes here.
-> END
=== function sum(a) ===
~ return a
`;

const golden = [
  'main.ink:1 EXTERNAL ring - nothing outside the story answers, so it answers 0; write "=== function ring" to answer in Ink',
  'main.ink:2 # backgruond: well - no tag is called "backgruond"; did you mean "background"?',
  'main.ink:3 # background: well - no background is called "well"; there are none',
  'main.ink:4 the class "spooky" is not styled; "classes" in story.json says how lines of a class look',
  'main.ink:5 this line has 221 letters; 220 are the most',
  'main.ink:6 # AUDIO: bell.mp3 - no sound is called "bell.mp3"; there are none',
  `main.ink:10 reading stops in "dry": ran out of content. Do you need a '-> DONE' or '-> END'?`,
  'main.ink:11 nothing leads to the knot "lost"',
  'main.ink:14 nothing leads to the function "sum"',
];

describe('a story alone in its folder', () => {
  const source =
    '// A tale.\n# title: The Well # author: N. Obody\nVAR deep = 3\nIt is deep.\n-> END\n';

  it('is without error; what was made up is said once', () => {
    expect(said(bare(source))).toEqual([
      'note story.json is not there, and need not be: id "the-old-well" from the folder\'s name, title "The Well" from # title:, author "N. Obody" from # author:, reading "page" from there being no pictures',
    ]);
  });

  it('ships with colours, and without a note, pictures or endings', () => {
    const ship = toShip(readStory(gameOf(bare(source))));
    expect(ship?.info).toMatchObject({
      id: 'the-old-well',
      title: 'The Well',
      author: 'N. Obody',
      contentNote: '',
      titleScene: [],
      endings: [],
      palette: { background: expect.stringMatching(/^#/), text: expect.stringMatching(/^#/) },
    });
    expect(ship?.info).not.toHaveProperty('check');
  });

  it('is read as a page, unless there are pictures, or story.json wants it otherwise', () => {
    const reading = (main: string) => readStoryFile(gameOf(main)).info.reading;
    expect(reading(bare(source))).toBe('page');
    expect(reading(bare(source, { json: '{ "reading": "line" }' }))).toBe('line');
    const pictured = bare(source);
    mkdirSync(join(pictured, '../assets/cast/ann'), { recursive: true });
    expect(reading(pictured)).toBe('page');
    writeFileSync(join(pictured, '../assets/cast/ann/stand-base.webp'), '');
    expect(reading(pictured)).toBe('line');
  });

  it('is read by lines where it names a plain picture that lies beside it, also in an included file', () => {
    const reading = (main: string) => readStoryFile(gameOf(main)).info.reading;
    const main = bare(`INCLUDE rest.ink\n${source}`);
    writeFileSync(join(main, '../rest.ink'), 'Light. # IMAGE: Old Well.png\n');
    writeFileSync(join(main, '../stray.png'), '');
    expect(reading(main)).toBe('page');
    mkdirSync(join(main, '../pics'));
    writeFileSync(join(main, '../pics/old well.png'), '');
    expect(reading(main)).toBe('line');
  });

  it.each([
    ['It is deep. # background: well', 'line'],
    ['It is deep. # BACKGROUND: well.png', 'line'],
    ['# cover: well.png\nIt is deep.', 'line'],
    ['It is deep. # show: well', 'line'],
    ['VAR pic = "well"\nIt is deep. # IMAGE: {pic}', 'line'],
    ['A well.', 'page'],
    ['A well. # img: well.png', 'page'],
  ])('%j with a picture beside it is read by the %s', (ink, reading) => {
    const main = bare(ink);
    writeFileSync(join(main, '../well.png'), '');
    expect(readStoryFile(gameOf(main)).info.reading).toBe(reading);
  });

  it('needs a stage as soon as there is anything to show on it', () => {
    const staged = (ink: string, json = '') => {
      const game = gameOf(bare(ink, { json }));
      return isStaged(game, readStory(game));
    };
    expect(staged(source)).toBe(false);
    expect(staged('It is deep. # background: well # music: drip\n-> END\n')).toBe(false);
    expect(staged('It rains. # weather: rain\n-> END\n')).toBe(true);
    expect(staged('Thunder. # flash\n-> END\n')).toBe(true);
    expect(staged(source, '{ "titleScene": ["weather: rain"] }')).toBe(true);
    expect(staged(source, '{ "reading": "line" }')).toBe(true);
  });

  it('needs none on a page for pictures that stand among its paragraphs', () => {
    const staged = (ink: string) => {
      const main = bare(ink, { json: '{ "reading": "page" }' });
      writeFileSync(join(main, '../well.png'), '');
      return isStaged(gameOf(main), readStory(gameOf(main)));
    };
    expect(staged('It is deep. # IMAGE: well.png\n-> END\n')).toBe(false);
    expect(staged('It is deep. # BACKGROUND: well.png\n-> END\n')).toBe(true);
  });

  it.each([
    ['Über den Wölfen #2', 'uber-den-wolfen-2', 'Über den Wölfen #2'],
    ['a_jam%20game', 'a-jam-20game', 'A jam%20game'],
    ['雨', 'story', '雨'],
    ['TheWell+deep/web/ink', 'thewell-deep', 'The Well deep'],
  ])('in a folder called %j is called %j, "%s"', (folder, id, title) => {
    const { info } = readStoryFile(gameOf(bare('One.\n', { folder })));
    expect([info.id, info.title, info.author]).toEqual([id, title, '']);
  });

  it('may keep something else in a folder called effects', () => {
    const main = bare(source);
    mkdirSync(join(main, '../effects/thunder'), { recursive: true });
    expect(checkStory(gameOf(main)).passed).toBe(true);
  });
});

describe('what Ink does not refuse', () => {
  it('is remarked on, with file and line and the nearest right name', () => {
    const told = said(bare(slips));
    expect(told.filter((one) => one.startsWith('remark'))).toEqual(
      golden.map((message) => `remark ${message}`),
    );
    expect(told.filter((one) => one.startsWith('error'))).toEqual([]);
  });

  it('is an error where one asks for strictness, be it by option or by story.json', () => {
    const errors = golden.map((message) => `error ${message}`);
    const isError = (one: string) => one.startsWith('error');
    expect(said(bare(slips), true).filter(isError)).toEqual(errors);
    expect(said(bare(slips, { json: '{ "check": "strict" }' })).filter(isError)).toEqual(errors);
  });
});

describe('story.json', () => {
  it.each(['story.json', 'Story.json'])(
    'of other tools, which compile story.ink to %s, is none of ours',
    (name) => {
      const main = bare('One.\n');
      const compiled = JSON.stringify({ inkVersion: 21, root: [], listDefs: {} });
      writeFileSync(join(main, '..', name), `\uFEFF${compiled}`);
      expect(said(main)).toEqual([
        expect.stringMatching(
          /^note story.json is compiled Ink, and none of ours: id "the-old-well"/,
        ),
      ]);
    },
  );

  it('is used as far as it fits, and the rest is remarked on', () => {
    const cast = { ada: { name: 'Ada', colour: 'red' }, bo: { name: 'Bo', colour: '#aabbcc' } };
    const json = JSON.stringify({
      titel: 'X',
      id: 'A B',
      palette: { text: '#ffffff', accent: 'red' },
      cast,
    });
    const { info, problems } = readStoryFile(gameOf(bare('One.\n', { json })));
    expect(info.id).toBe('the-old-well');
    expect(info.palette).toMatchObject({ text: '#ffffff', accent: expect.stringMatching(/^#/) });
    expect(Object.keys(info.cast)).toEqual(['bo']);
    const remarks = problems.filter(({ severity }) => severity === 'remark');
    expect(remarks.map(({ message }) => message.replace(/:.*/, '')).sort()).toEqual([
      'cast.ada.colour',
      'id',
      'palette.accent',
      'titel',
    ]);
  });

  it('whose scenes cannot be read does not keep the game from starting', () => {
    const json = JSON.stringify({ titleScene: ['weahter: rain', 'weather: rain'] });
    const ship = toShip(readStory(gameOf(bare('One.\n', { json }))));
    expect(ship?.info.titleScene).toEqual(['weather: rain']);
  });

  it('that is not JSON is an error', () => {
    expect(said(bare('One.\n-> END\n', { json: '{' }))).toEqual([
      expect.stringMatching(/^error story\.json:1 is not JSON: it breaks off/),
    ]);
  });
});

it('of many lines the first are told, and how many more there are', () => {
  const lines = Array.from({ length: 30 }, (_, number) => `line ${number}`);
  expect(briefly(lines.slice(0, 24))).toEqual(lines.slice(0, 24));
  expect(briefly(lines)).toHaveLength(25);
  expect(briefly(lines).at(-1)).toBe('and 6 more: "npm run check:story" tells them all');
});

describe('npm run check:story', () => {
  async function run(...args: string[]) {
    const lines: string[] = [];
    const say = (line: string) => {
      lines.push(line);
    };
    vi.spyOn(console, 'log').mockImplementation(say);
    vi.spyOn(console, 'error').mockImplementation(say);
    onTestFinished(() => void vi.restoreAllMocks());
    return { code: await command.start('check-story', args), text: lines.join('\n') };
  }

  it('says to machines what it says to people, and ends with 0 or 1', async () => {
    const main = bare(slips);
    const { code, text } = await run('--story', main, '--json');
    const { passed, summary, problems } = JSON.parse(text);
    expect([code, passed]).toEqual([0, true]);
    expect(Object.keys(JSON.parse(text))).toEqual(['passed', 'summary', 'problems']);
    for (const one of problems) {
      expect(one).toEqual({
        file: expect.any(String),
        line: one.line === null ? null : expect.any(Number),
        message: expect.any(String),
        severity: expect.stringMatching(/^(error|remark|warning|note)$/),
      });
    }
    expect(summary).toMatch(/^\d+ lines, 1 choice with 2 options/);
    expect(problems).toContainEqual({
      file: main,
      line: 11,
      message: 'nothing leads to the knot "lost"',
      severity: 'remark',
    });
    const strict = await run('--story', main, '--json', '--strict');
    expect([strict.code, JSON.parse(strict.text).passed]).toEqual([1, false]);
  });

  it('says to machines of a story that does not compile where it is, and has no summary', async () => {
    const main = bare('-> nowhere\n');
    const { code, text } = await run('--story', main, '--json');
    expect(code).toBe(1);
    const { passed, summary, problems } = JSON.parse(text);
    expect([passed, summary]).toEqual([false, null]);
    expect(problems).toContainEqual({
      file: main,
      line: 1,
      message: '"-> nowhere" - nothing is called so',
      severity: 'error',
    });
  });

  it('ends with 2 where there is no such story', async () => {
    const { code, text } = await run('--story', join(bare('One.\n'), '../mian.ink'));
    expect(code).toBe(2);
    expect(text).toContain('did you mean "main.ink"?');
  });
});
