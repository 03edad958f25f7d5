import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readGameAssets } from '../../assets/game-assets.ts';
import { checkSource } from '../../check/check-story.ts';
import { askersOf } from '../../compile/askers.ts';
import { root } from '../../compile/built.ts';
import { type Game, gameAt } from '../../compile/game.ts';
import { readStory, type StorySource } from '../../compile/story-source.ts';
import { roadsOf } from '../../roads/roads.ts';
import { type Figure, figure, type Measured } from './figures.ts';
import { firstLineInBrowser } from './in-browser.ts';
import { largeStory } from './large-story.ts';
import { percentile95, Reading } from './play.ts';

/** Choices that are read, and from how many of the first and the last lines are timed. */
const played = { choices: 2000, lines: 300 };

/** What a large story may take. */
const most = {
  compileSeconds: 60,
  checkAndMapSeconds: 300,
  megabytes: 2000,
  firstLineSeconds: 3,
  stepMs: 5,
};

/** Says what is being measured. */
type Tell = (what: string) => void;

/** Seconds of the processor's time that work takes, and what comes of it: others may be at work beside it. */
function timed<T>(work: () => T): readonly [seconds: number, result: T] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

/** Most memory that this process has held at once so far. */
const peakMegabytes = () => process.resourceUsage().maxRSS / 1000;

function measureTools(game: Game, source: StorySource, compiling: number) {
  const { story, info } = source;
  if (story === null) throw new Error(source.problems.map(({ message }) => message).join('\n'));
  const [check, report] = timed(() => checkSource(game, source, readGameAssets(game, source)));
  const [map, roads] = timed(() =>
    roadsOf({ compiled: story.compiled, people: info.cast, endings: info.endings }),
  );
  const kilobytes = gzipSync(story.compiled).length / 1000;
  const figures = [
    figure('compiled', compiling, 's', most.compileSeconds),
    figure('its size, gzipped', kilobytes, 'kB'),
    figure('checked', check, 's'),
    figure('map drawn', map, 's'),
    figure('check and map together', check + map, 's', most.checkAndMapSeconds),
    figure('map, gzipped', gzipSync(JSON.stringify(roads)).length / 1000, 'kB'),
    figure('memory at most', peakMegabytes(), 'MB', most.megabytes),
  ];
  const unseen = report.problems.find(({ message }) => message.startsWith('there is more of it'));
  const choices = roads.nodes.filter(({ kind }) => kind === 'choice').length;
  return { figures, choices, unseen: unseen?.message ?? null };
}

function measurePlay({ story, info }: StorySource): Figure[] {
  if (story === null) return [];
  const { compiled, fingerprint } = story;
  const askers = askersOf(compiled);
  const reading = new Reading({ compiled, fingerprint, askers, people: info.cast });
  const lines = reading.readOn(played.choices);
  const [first, last] = [lines.slice(0, played.lines), lines.slice(-played.lines)];
  return [
    figure('story read in, to its first line', reading.firstLine / 1000, 's'),
    figure('a line at the beginning, 95 of 100', percentile95(first), 'ms', most.stepMs),
    figure('choices read', reading.choices, 'choices'),
    figure('a line after them, 95 of 100', percentile95(last), 'ms', most.stepMs),
    figure('written at such a line', reading.kept() / 1000, 'kB'),
  ];
}

/**
 * Measures all that a made story of so many words takes: to compile, check, draw, open and read.
 * @param inBrowser whether it is opened in a browser, too.
 */
export async function measureStory(
  words: number,
  inBrowser: boolean,
  tell: Tell,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-large-'));
  try {
    const main = join(folder, 'story', 'main.ink');
    mkdirSync(join(folder, 'story'));
    writeFileSync(main, largeStory(words));
    const game = gameAt(root, { STORY: main });
    tell('compile, check and map');
    const [compiling, source] = timed(() => readStory(game));
    const { figures, choices, unseen } = measureTools(game, source, compiling);
    tell('play');
    const read = measurePlay(source);
    if (inBrowser) tell('first line in a browser');
    const opened = inBrowser ? await firstLineInBrowser(game, folder) : null;
    const shown =
      opened === null
        ? []
        : [figure('first line in a browser', opened / 1000, 's', most.firstLineSeconds)];
    return { words, choices, figures: [...figures, ...read, ...shown], unseen };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
