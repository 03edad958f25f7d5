import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyFileSchema } from '../../src/catalogue/story-info.ts';
import { checkStory } from '../../src/tools/check/check-story.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { describeProblem } from '../../src/tools/compile/problem.ts';
import { writeNewStory } from '../../src/tools/new/new-story.ts';

const guide = readFileSync(join(root, 'docs/coming-from.md'), 'utf8');

/** Blocks of code of a kind, in their order; of none for what is typed into a shell. */
function blocks(kind: string): string[] {
  const found = guide.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...found].flatMap(([, of, code = '']) => (of === kind ? [code] : []));
}

/** What the tables say that a thing is here: all between backticks in their last columns, once each. */
const here = [
  ...new Set(
    guide
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| in '))
      .flatMap((line) => [...(line.split(' | ').at(-1) ?? '').matchAll(/`([^`]+)`/g)])
      .map(([, code = '']) => code),
  ),
];

const isTag = /^# /;
const isOption = /^>> /;
const isCommand = /^npm /;
const isField = /^"\w+"/;
const isFile = /^[\w/ -]+(\.\w+|\/)$/;
const isMarkup = /^<.*>$/;
const isOther = /^(EXTERNAL|INCLUDE|VAR|seen_stayed|--story|\+|->->|-> bench ->|\{name\})$/;

const [ported = ''] = blocks('ink');

let home = '';
/** Files that a story of this guide has, by their paths in `assets/`, and what they are copies of. */
const files = {
  'meadow.jpg': 'landing.jpg',
  'letter.png': 'landing.jpg',
  'ada/happy.png': 'landing.jpg',
  'ada/green smile.png': 'landing.jpg',
  'bell.wav': 'bell.wav',
  'tide.wav': 'bell.wav',
  'ada-12.wav': 'bell.wav',
};
beforeAll(() => {
  home = join(realpathSync(mkdtempSync(join(tmpdir(), 'coming-'))), 'my-tale');
  writeNewStory({ root, home, folder: home, engine: 'engine' });
  for (const [file, like] of Object.entries(files)) {
    const path = join(home, 'assets', file);
    mkdirSync(dirname(path), { recursive: true });
    if (file !== like) copyFileSync(join(home, 'assets', like), path);
  }
});
afterAll(() => rmSync(join(home, '..'), { recursive: true, force: true }));

const [info = ''] = blocks('json');
const endings = [{ id: 'stayed', title: 'Stayed', line: 'Until it was dark.' }];
/** The story's file with the ending that the tables speak of. */
const withEnding = () => JSON.stringify({ ...JSON.parse(info), endings });

/** What the check has against a script in that story and its `story.json`, but for what is worth knowing. */
function saidOf(script: string, json: string): string[] {
  writeFileSync(join(home, 'story/main.ink'), script);
  writeFileSync(join(home, 'story/story.json'), json);
  const { problems } = checkStory(gameAt(root, {}, home));
  const told = problems.filter(({ severity }) => severity !== 'note');
  return told.map((problem) => describeProblem(problem, home));
}

/** What it has against the lines of a script. */
const saidOfLines = (script: string): string[] =>
  saidOf(script, withEnding()).filter((one) => one.startsWith('story/main.ink'));

it('has one script for Ren’Py, the same in Ink, and its story.json', () => {
  expect([blocks('renpy'), blocks('ink'), blocks('json')].map(({ length }) => length)).toEqual([
    1, 1, 1,
  ]);
  expect(here.length).toBeGreaterThan(50);
});

it('the script in Ink is right as it stands', () => {
  expect(saidOf(ported, info)).toEqual([]);
});

const withTag = (tag: string): string =>
  `VAR name = ""\nVAR seen_stayed = false\nBefore, {name} and {seen_stayed}.\n${tag}\nAda: A line.\n-> END\n`;

describe('what the tables say that a thing is here', () => {
  it.each(here.filter((code) => isTag.test(code)))('is a tag that is right: %s', (tag) => {
    // The head of the script is where a title belongs.
    const script = /^# (title|author)/.test(tag) ? `${tag}\nA line.\n-> END\n` : withTag(tag);
    expect(saidOfLines(script)).toEqual([]);
  });

  it.each(here.filter((code) => isOption.test(code)))('is how a tag may end: %s', (option) => {
    expect(saidOfLines(withTag(`# background: meadow ${option}`))).toEqual([]);
  });

  it.each(here.filter((code) => isCommand.test(code)))('is a command: %s', (command) => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(scripts)).toContain(/^npm (?:run )?([\w:-]+)$/.exec(command)?.[1]);
  });

  it.each(here.filter((code) => isField.test(code)))('is a field of story.json: %s', (code) => {
    const [, field = ''] = /^"(\w+)"/.exec(code) ?? [];
    expect(Object.keys(storyFileSchema.entries)).toContain(field);
    const value = /: (.*)$/.exec(code)?.[1];
    if (value !== undefined) JSON.parse(value);
  });

  it.each(here.filter((code) => isMarkup.test(code)))('is read out of words: %s', (markup) => {
    const end = /^<(i|b|slow)>$/.exec(markup)?.[1];
    expect(saidOfLines(`A ${markup}word${end ? `</${end}>` : ''}.\n-> END\n`)).toEqual([]);
  });

  it('is a file that a story has, or that the engine asks for', () => {
    const asked = ['story.json', 'externals.ts', 'assets/', 'assets/fonts/fonts.css'];
    const shown = Object.keys(files).map((file) => `assets/${file}`);
    const named = here.filter((code) => isFile.test(code) && !isField.test(code));
    expect(named.filter((file) => ![...asked, ...shown].includes(file))).toEqual([]);
  });

  it('is else a part of the script in Ink above, or a word of Ink', () => {
    const kinds = [isTag, isOption, isCommand, isField, isFile, isMarkup, isOther];
    const ink = here.filter((code) => !kinds.some((kind) => kind.test(code)));
    expect(ink.length).toBeGreaterThan(5);
    expect(ink.filter((code) => !ported.includes(code))).toEqual([]);
  });
});

it('what is typed into a shell are commands that there are', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const typed = blocks('').flatMap((block) => block.trim().split('\n'));
  expect(typed.length).toBe(2);
  for (const line of typed) {
    expect(Object.keys(scripts)).toContain(/^npm (?:run )?([\w:]+) -- --story /.exec(line)?.[1]);
  }
});

/** Tags of Pixi’VN that the guide says nothing is done with. */
const pixi = (guide.split(/^## /m).find((part) => part.startsWith('Pixi')) ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| `#'))
  .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`(# [^`]+)`/g)])
  .map(([, tag = '']) => tag);

it.each(pixi)('the check lists what Pixi’VN writes as %s', (tag) => {
  expect(saidOfLines(withTag(tag)).some((one) => one.includes(`main.ink:4 ${tag}`))).toBe(true);
});

it('a script that has only knots does not begin by itself', () => {
  const knots = ported.slice(ported.indexOf('=== start'));
  expect(saidOfLines(`VAR sure = false\n${knots}`)).not.toEqual([]);
});
