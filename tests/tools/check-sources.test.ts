import { describe, expect, it } from 'vitest';
import { compileStory } from '../../src/tools/compile/compile.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { smallInfo, smallStory, writeGame } from './project.ts';
import { said, story } from './said.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('a file in another encoding', () => {
  const told = 'is UTF-16: save it as UTF-8';
  const latin = (line: string) =>
    `is not UTF-8, but Latin-1 by its looks (“${line}”): save it as UTF-8`;

  it.each([
    ['UTF-16', utf16(`\uFEFF${smallStory}`)],
    ['UTF-16 without its mark', utf16(smallStory)],
  ])('is named as such, and nothing else is said of it: %s', (_, source) => {
    expect(said({ 'story/main.ink': source })).toEqual([`error story/main.ink ${told}`]);
  });

  it('is named with the line that shows it, as it was meant, and cut where it is long', () => {
    const source = latin1(smallStory.replace('Nobody was.', `Né. ${'A'.repeat(60)}`));
    expect(said({ 'story/main.ink': source })).toEqual([
      `error story/main.ink:6 ${latin(`Né. ${'A'.repeat(36)}…`)}`,
    ]);
  });

  it('is not made of what is no text at all', () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xd8, 0xff]);
    expect(said({ 'story/main.ink': picture })).toEqual(['error story/main.ink is no text']);
    const noise = Buffer.from([0xd8, 0x01, 0x02, 0xff, 0x03]);
    expect(said({ 'story/main.ink': noise })).toEqual(['error story/main.ink is no text']);
  });

  it('is named when it is included', () => {
    const main = `INCLUDE door.ink\n${smallStory.replace('-> yard', '-> door')}`;
    const door = latin1('=== door ===\nUne clé.\n-> yard\n');
    expect(said({ 'story/main.ink': main, 'story/door.ink': door })).toEqual([
      `error story/door.ink:2 ${latin('Une clé.')}`,
    ]);
  });

  it('is named when it is story.json, or describes an asset', () => {
    const json = JSON.stringify({ ...smallInfo, author: 'É.' });
    expect(said({ 'story/story.json': latin1(json) })).toEqual([
      expect.stringMatching(/^error story\/story.json:1 is not UTF-8, but Latin-1/),
    ]);
    expect(said({ 'assets/sounds/knock.json': utf16('\uFEFF{}') })).toContain(
      `error assets/sounds/knock.json ${told}`,
    );
  });

  it('is fine with the mark that some editors write before UTF-8', () => {
    const json = `\uFEFF${JSON.stringify(smallInfo)}`;
    expect(said({ 'story/main.ink': `\uFEFF${smallStory}`, 'story/story.json': json })).toEqual([]);
  });
});

it('lines that end as on an old Mac are lines', () => {
  const there = writeGame({ 'story/main.ink': smallStory.replaceAll('\n', '\r') });
  const here = writeGame();
  expect(compileStory(there.main).story?.fingerprint).toBe(
    compileStory(here.main).story?.fingerprint,
  );
});

describe('a file that is not there', () => {
  const door = { 'story/parts/Door.ink': '=== door ===\nA door.\n-> yard\n' };
  const including = (name: string) => ({
    ...door,
    'story/main.ink': `INCLUDE ${name}\n${smallStory.replace('-> yard', '-> door')}`,
  });

  it.each([
    ['parts/door.ink', '"parts/Door.ink" differs from it in its case'],
    ['Parts/Door.INK', '"parts/Door.ink" differs from it in its case'],
    ['parts/Dor.ink', 'did you mean "parts/Door.ink"?'],
    ['Door.ink', 'did you mean "parts/Door.ink"?'],
  ])('is told with the one that was meant: %s', (name, hint) => {
    expect(said(including(name))).toEqual([
      `error story/main.ink:1 INCLUDE ${name} - there is no such file; ${hint}`,
    ]);
    expect(said(including('parts/Door.ink'))).toEqual([]);
  });

  it('is told with the main file that was meant', () => {
    expect(said({ 'story/main.ink': null, 'story/MAIN.INK': smallStory })).toEqual([
      'error story/main.ink cannot be read: there is no such file; "MAIN.INK" differs from it in its case',
    ]);
    expect(said({ 'story/story.json': null, 'story/Story.json': '{}' })).toEqual([
      'error story/story.json is missing; "Story.json" differs from it in its case',
    ]);
  });

  it('is no matter of the case of .ink', () => {
    const { root } = writeGame({ 'story/MAIN.INK': smallStory });
    const { main } = gameAt(root, { STORY: 'story/MAIN.INK' });
    expect(compileStory(main).problems).toEqual([]);
  });
});

describe('an address on the web', () => {
  const cut = (address: string) =>
    `"${address}" - // begins a comment in Ink, and all behind it is gone; write https:\\/\\/`;

  it('that Ink cuts off is told, with how to write it', () => {
    expect(said(story('Nobody was.', 'See (https://a.example/b) for more.'))).toEqual([
      `warning story/main.ink:6 ${cut('https://a.example/b')}`,
    ]);
    expect(said(story('Nobody was.', 'See https:\\/\\/a.example/b for more.'))).toEqual([]);
  });

  it('is told where cutting it off is what does not compile', () => {
    expect(said(story('[Go home]', '[Go to https://a.example]'))[0]).toBe(
      `warning story/main.ink:11 ${cut('https://a.example')}`,
    );
  });

  it.each([
    '// https://a.example',
    'Nobody was. // see https://a.example',
    '/* of old:\nhttps://a.example */',
    'TODO: // later',
  ])('in a comment may stand: %s', (comment) => {
    const warned = said(story('Nobody was.', `${comment}\nNobody was.`));
    expect(warned.filter((one) => one.includes('begins a comment'))).toEqual([]);
  });
});
