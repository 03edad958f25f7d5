import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/playthrough/journal.ts';
import { emptyJournal, noteChoice, noteLine, noteVisit } from '../../src/playthrough/journal.ts';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import { readAssets } from '../../src/tools/assets/assets.ts';
import { readGameAssets } from '../../src/tools/assets/game-assets.ts';
import { readStory, toShip } from '../../src/tools/compile/story-source.ts';
import { writtenStory } from '../../src/tools/live/written.ts';
import { cueRows, lineSource } from '../../src/writer/beat-source.ts';
import { type Coverage, coverageOf, placesFound } from '../../src/writer/coverage.ts';
import { smallInfo, writeGame, writeIn } from './project.ts';

// What the writer's panel knows of a story, from its files to its rows.

const main = `INCLUDE more.ink
VAR coins = 3
LIST bag = rope
-> yard
=== yard ===
# background: yard # show: ada stand >> at gate
Ada: Is anyone there?
# sound: knock
{coins > 1:You have {coins} coins.}
Nobody was. # id: nobody
* [Knock again # consider: light: dusk]
  The door opened.
  -> hall.stairs
* [Pay {coins}]
  # sound: knok
  -> toll(1)
+ [Wait] -> yard
`;
const more = `=== hall ===
= stairs
Dark.
* [Wait] -> END
= loft
Dust.
-> END
=== toll(price) ===
Paid.
-> END
=== function half(x) ===
~ return x / 2
`;

function look() {
  const files = {
    'story/main.ink': main,
    'story/more.ink': more,
    'story/story.json': JSON.stringify({ ...smallInfo, check: undefined }),
    'assets/sounds/bell.json': JSON.stringify({ loop: null, seconds: 1, caption: '[bell]' }),
    'assets/sounds/bell.opus': 'bell',
    'assets/sounds/bell.m4a': 'the bell',
  };
  const game = writeGame(files);
  const source = readStory(game);
  const written = writtenStory(game, source, readAssets(game.assets));
  const ship = toShip(source);
  if (written === null || ship === null) throw new Error('the story does not compile');
  const script = { ...ship, people: ship.info.cast };
  const begin = () => new Playthrough(script, { seed: 1, known: [], taken: [] });
  return { game, written, begin };
}

/** The journal of who goes through a playthrough, taking these options. */
function played(playthrough: Playthrough, ...labels: string[]): Journal {
  let journal = emptyJournal;
  const read = () => {
    const { beat } = playthrough.frame;
    journal = noteVisit(noteLine(journal, beat.id), beat.place, playthrough.bookmark());
  };
  read();
  for (const label of [...labels, null]) {
    while (playthrough.forward()) read();
    const option = playthrough.frame.beat.choices.find((one) => one.label === label);
    if (option === undefined) break;
    playthrough.choose(option.id);
    journal = noteChoice(journal, playthrough.bookmark());
    read();
  }
  return journal;
}

const placeOf = ({ places }: Coverage, name: string) => places.find((place) => place.name === name);

describe('what is written', () => {
  it('is every knot and stitch with its file and line, and no function', () => {
    const { game, written } = look();
    expect(
      written.places.map(({ name, source, parameters }) => [name, source.shown, parameters]),
    ).toEqual([
      ['hall', 'story/more.ink:1', 0],
      ['hall.stairs', 'story/more.ink:2', 0],
      ['hall.loft', 'story/more.ink:5', 0],
      ['toll', 'story/more.ink:8', 1],
      ['yard', 'story/main.ink:5', 0],
    ]);
    expect(written.variables.coins).toEqual({
      shown: 'story/main.ink:2',
      open: `${game.main}:2:1`,
    });
    expect(Object.keys(written.variables)).toEqual(['coins', 'bag']);
  });

  it('is every picture and sound, with sizes and how often the story names it', () => {
    const { written } = look();
    const rows = written.assets.map(({ kind, name, uses }) => [kind, name, uses]);
    expect(rows).toEqual([
      ['background', 'yard', 2],
      ['pose', 'ada stand', 1],
      ['music', 'walk', 0],
      ['sound', 'bell', 0],
      ['sound', 'knock', 1],
    ]);
    expect(written.assets.find(({ name }) => name === 'bell')).toMatchObject({
      files: [
        { name: 'bell.opus', bytes: 4 },
        { name: 'bell.m4a', bytes: 8 },
      ],
      url: '/assets/sounds/bell.opus',
    });
    expect(written.assets[0]?.url).toBe('/assets/backgrounds/yard/still.webp');
  });

  it('is also what a tag names that is not there', () => {
    const { written } = look();
    expect(written.missing).toEqual([
      {
        kind: 'sound',
        name: 'knok',
        source: expect.objectContaining({ shown: 'story/main.ink:15' }),
      },
    ]);
  });
});

it('a plain file stands once, as what the story names it', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
  const game = writeGame({
    'story/main.ink': 'A gate. # IMAGE: gate.svg\n-> END\n',
    'story/story.json': JSON.stringify({ ...smallInfo, titleScene: [], check: undefined }),
    'story/places/gate.svg': svg,
    'story/places/wall.svg': svg,
  });
  const source = readStory(game);
  const assets = writtenStory(game, source, readGameAssets(game, source, true))?.assets ?? [];
  const plain = assets.filter(({ url }) => url.startsWith('/story/places/'));
  expect(plain.map(({ kind, name, uses }) => [kind, name, uses])).toEqual([
    ['image', 'gate.svg', 1],
    ['picture', 'places/wall.svg', 0],
  ]);
});

describe('coverage', () => {
  it('of who has read nothing is nothing', () => {
    const { written } = look();
    const coverage = coverageOf(written, emptyJournal);
    expect(coverage.visited).toEqual({ seen: 0, all: 4 });
    expect(coverage.lines).toEqual({ seen: 0, all: 6 });
    expect(coverage.options).toEqual({ seen: 0, all: 4 });
  });

  it('tells read from unread lines, and two options of one name by who asks', () => {
    const { written, begin } = look();
    const coverage = coverageOf(written, played(begin(), 'Wait'));
    expect(placeOf(coverage, 'yard')).toMatchObject({
      visited: true,
      lines: { seen: 2, all: 3 },
      options: { seen: 1, all: 3 },
      varying: 1,
      unread: [expect.objectContaining({ words: 'The door opened.' })],
    });
    expect(placeOf(coverage, 'hall.stairs')).toMatchObject({
      visited: false,
      options: { seen: 0, all: 1 },
    });
  });

  it('knows an option by its words where part of them is only known while playing', () => {
    const { written, begin } = look();
    const coverage = coverageOf(written, played(begin(), 'Pay 3'));
    expect(placeOf(coverage, 'yard')?.untaken.map(({ label }) => label)).toEqual([
      'Knock again',
      'Wait',
    ]);
    expect(placeOf(coverage, 'toll')).toMatchObject({ visited: true, lines: { seen: 1, all: 1 } });
  });
});

describe('the present beat', () => {
  it('has its cues with their values and where they are written', () => {
    const { written, begin } = look();
    const { beat } = begin().frame;
    expect(lineSource(written, beat)?.shown).toBe('story/main.ink:7');
    const rows = cueRows(written, beat).map(({ name, values, source }) => [
      name,
      values,
      source?.shown,
    ]);
    expect(rows).toEqual([
      ['background', [['name', 'yard']], 'story/main.ink:6'],
      [
        'show',
        [
          ['person', 'ada'],
          ['pose', 'stand'],
          ['at', 'gate'],
        ],
        'story/main.ink:6',
      ],
    ]);
  });

  it('whose words vary is found by those that stand fast', () => {
    const { written, begin } = look();
    const playthrough = begin();
    playthrough.forward();
    expect(playthrough.frame.beat.line.text).toBe('You have 3 coins.');
    expect(lineSource(written, playthrough.frame.beat)?.shown).toBe('story/main.ink:9');
  });
});

it('a place is found by its beginning, by that of a part, by letters in it', () => {
  const places = ['market', 'hall.market', 'supermarket', 'my_art', 'yard'].map((name) => ({
    name,
  }));
  const names = (typed: string) => placesFound(places, typed).map(({ name }) => name);
  expect(names('MAR')).toEqual(['market', 'hall.market', 'supermarket', 'my_art']);
  expect(names('yd')).toEqual(['yard']);
  expect(names('')).toHaveLength(5);
});

it('a story that does not compile is none', () => {
  const game = writeGame();
  writeIn(game.root, 'story/main.ink', '-> nowhere\n');
  expect(writtenStory(game, readStory(game), readAssets(game.assets))).toBeNull();
});
