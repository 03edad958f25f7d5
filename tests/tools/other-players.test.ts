import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkStory } from '../../src/tools/check/check-story.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { otherTags } from '../../src/tools/compile/other-players.ts';
import { readShipped } from '../../src/tools/compile/story-source.ts';
import { begin, toChoice } from '../script.ts';

/** A row of the tables in the docs: a tag, and what it becomes, as they say. */
interface Row {
  readonly tag: string;
  readonly becomes: string;
}

const docs = readFileSync(join(root, 'docs/other-players.md'), 'utf8');

/** The rows below one heading of the docs. */
function rowsUnder(heading: string): Row[] {
  const chapter = docs.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const rows = chapter.split('\n').filter((line) => line.startsWith('| `#'));
  expect(rows.length).toBeGreaterThan(4);
  return rows.map((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    const tag = (cells[1] ?? '').replaceAll('`', '');
    return { tag, becomes: (cells[4] ?? '').replaceAll('`', '') };
  });
}

/** Writes a story into a folder of its own. */
function gameOf(source: string, info: object = {}) {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'players-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const main = join(home, 'story', 'main.ink');
  mkdirSync(join(home, 'story'));
  writeFileSync(main, source);
  writeFileSync(join(home, 'story', 'story.json'), JSON.stringify(info));
  return gameAt(root, { STORY: main });
}

const cast = { ada: { name: 'Ada', colour: '#aabbcc' } };

/** The beats of a story as it ships, to its first choice. */
function beatsOf(source: string, info: object = { cast }) {
  const ship = readShipped(gameOf(source, info));
  return toChoice(begin({ ...ship, people: ship.info.cast })).frames.map(({ beat }) => beat);
}

/** The remarks of a story's check on its tags. */
function remarksOn(source: string): string[] {
  const { problems } = checkStory(gameOf(source, { cast }));
  return problems.map(({ line, message }) => `${line} ${message}`);
}

const withTag = (tag: string) => `Before.\n${tag}\nA line.\n* [Go] -> END\n* [Stay] -> END\n`;
const onOption = (tag: string) => `A line.\n* [Go ${tag}] -> END\n* [Stay] -> END\n`;

describe('the docs say of a tag on a line what it plays as', () => {
  it.each(rowsUnder('On a line'))('$tag', ({ tag, becomes }) => {
    const ours = becomes === 'nothing' ? '' : becomes;
    expect(beatsOf(withTag(tag))).toEqual(beatsOf(withTag(ours)));
    const said = remarksOn(withTag(tag)).filter((one) => one.startsWith(`2 ${tag} - known from `));
    expect(said.length === 1 && said[0]?.includes('; we do nothing with it, because ')).toBe(
      becomes === 'nothing',
    );
  });
});

describe('the docs say of a tag on an option what it plays as', () => {
  it.each(rowsUnder('On an option'))('$tag', ({ tag, becomes }) => {
    expect(beatsOf(onOption(tag))).toEqual(beatsOf(onOption(becomes)));
    expect(beatsOf(onOption(tag))).not.toEqual(beatsOf(onOption('')));
  });
});

describe('the docs say of a tag at the head what it becomes', () => {
  it.each(rowsUnder('At the head'))('$tag', ({ tag, becomes }) => {
    const source = `${tag}\nA line.\n-> END\n`;
    const { info } = readShipped(gameOf(source));
    const remarks = remarksOn(source).join('\n');
    if (becomes === 'nothing') {
      expect(remarks).toMatch(/^1 # .* - known from Atrament; we do nothing with it, because ./m);
      return;
    }
    expect(remarks).not.toMatch(/known from|no tag is called/);
    const [, field = '', value = ''] = /^(\w+): "(.*)"$/.exec(becomes) ?? [];
    const said: Record<string, unknown> = {
      ...info,
      palette: info.palette.background,
      titleScene: info.titleScene.join(),
    };
    if (field !== '') expect(said[field]).toBe(value);
  });
});

it('every tag of another player that is known has its row', () => {
  const rows = ['On a line', 'On an option', 'At the head'].flatMap(rowsUnder);
  const shown = new Set(
    rows.map(({ tag }) => (/^# ([\w ]+)/.exec(tag)?.[1] ?? '').trim().toLowerCase()),
  );
  expect(Object.keys(otherTags).filter((name) => !shown.has(name))).toEqual([]);
});

describe('tags of other players', () => {
  it('leave the tags beside them alone', () => {
    const theirs = beatsOf(withTag('# location: barn # CLASS: sign'));
    expect(theirs).toEqual(beatsOf(withTag('# background: barn # CLASS: sign')));
  });

  it('put together while the story runs are translated by their beginning', () => {
    const [, beat] = beatsOf(`VAR place = "barn"\n${withTag('# LOCATION: {place}')}`);
    expect(beat?.cues).toEqual([{ kind: 'background', name: 'barn' }]);
  });

  it('of Unity’s samples place the portrait of their line', () => {
    const line =
      'Before.\nHello. # speaker: Ada # portrait: ada_happy # layout: right\n* [Go] -> END\n';
    const [, beat] = beatsOf(line);
    expect(beat).toMatchObject({
      speaker: 'ada',
      cues: [{ kind: 'show', person: 'ada', pose: 'happy', at: 'right', alone: true }],
    });
  });

  it('name a cast where story.json declares none, and say so once', () => {
    const source = 'Hello. # speaker: Dr. Green\nDr. Green: Again.\n-> END\n';
    const { info } = readShipped(gameOf(source));
    expect(info.cast['Dr.-Green']?.name).toBe('Dr. Green');
    expect(beatsOf(source, {}).map(({ speaker, line }) => [speaker, line.text])).toEqual([
      ['Dr.-Green', 'Hello.'],
      ['Dr.-Green', 'Again.'],
    ]);
    const { problems } = checkStory(gameOf(source));
    expect(problems.filter(({ message }) => message.includes('"Dr. Green" speak'))).toHaveLength(1);
    expect(problems.filter(({ severity }) => severity === 'remark')).toEqual([]);
  });

  it('leave a story that has none of them as it was', () => {
    const source = withTag('# music: tide');
    expect(readShipped(gameOf(source)).compiled).toContain('^music: tide');
  });

  it('at the head of an included file count, too', () => {
    const game = gameOf('INCLUDE head.ink\nA line.\n-> END\n');
    writeFileSync(join(game.main, '..', 'head.ink'), '# theme: light\n# author: B. Writer\n');
    const { info } = readShipped(game);
    expect([info.author, info.palette.background]).toEqual(['B. Writer', '#f6f1e6']);
  });
});

describe('classes', () => {
  it('that nothing styles are told in one line, with the nearest one', () => {
    const source = 'One. # CLASS: sgin\nTwo. # CLASS: danger\nThree. # CLASS: end sign\n-> END\n';
    const { problems } = checkStory(gameOf(source, { classes: { sign: { align: 'centre' } } }));
    const told = problems.filter(({ message }) => message.includes('not styled'));
    expect(told.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 the classes "sgin" (did you mean "sign"?), "danger", "end" are not styled; "classes" in story.json says how lines of a class look',
    ]);
  });

  it('all stand on their line, in small letters', () => {
    const [beat] = beatsOf('One. # CLASS: Sign # class: whisper\n* [Go] -> END\n');
    expect(beat?.style).toBe('sign whisper');
  });

  it('that story.json describes wrongly are told, with the nearest field', () => {
    const { problems } = checkStory(
      gameOf('One.\n-> END\n', { classes: { sign: { color: '#ffffff' } } }),
    );
    expect(problems.map(({ message }) => message).join('\n')).toMatch(/classes\.sign.*colo/);
  });
});

it('a link leads nowhere but to http, https or mailto', () => {
  expect(remarksOn(withTag('# LINK: javascript:alert(1)')).join('\n')).toMatch(
    /^2 # LINK: javascript:alert\(1\) - "javascript:alert\(1\)" is no address/m,
  );
});
