import type { Names } from '../../catalogue/names.ts';
import { type Assets, knownNames, readAssets } from '../assets/assets.ts';
import type { Game } from '../compile/game.ts';
import { hasErrors, inOrder, judged, type Problem } from '../compile/problem.ts';
import { readStory, type StorySource, toShip } from '../compile/story-source.ts';
import { checkExternals, checkFlow } from './check-flow.ts';
import { checkInfo } from './check-info.ts';
import { checkLines, checkOptions } from './check-lines.ts';
import { checkMarkup } from './check-markup.ts';
import { checkReading, type Reading } from './check-reading.ts';
import { checkSpeakers } from './check-speakers.ts';
import { checkTags } from './check-tags.ts';
import { scriptText } from './script-text.ts';

interface StoryReport {
  readonly problems: readonly Problem[];
  /** One line that says how much story there is; null when it could not be read. */
  readonly summary: string | null;
}

function summarise(reading: Reading, options: number): string {
  const count = (n: number, thing: string) => `${n} ${thing}${n === 1 ? '' : 's'}`;
  const names = [...reading.endings].sort().join(', ');
  return [
    count(reading.lines.size, 'line'),
    `${count(reading.choices.size, 'choice')} with ${count(options, 'option')}`,
    `${count(reading.endings.size, 'ending')}${names === '' ? '' : ` (${names})`}`,
  ].join(', ');
}

/** Checks a story that has been compiled already, against the assets it may use. */
export function checkSource(game: Game, source: StorySource, assets: Assets): StoryReport {
  const ship = toShip(source);
  if (ship === null || source.story === null) return { problems: source.problems, summary: null };
  const { info } = source;
  const names: Names = knownNames(assets, info);
  const text = scriptText(source.story.parsed, source.story.content, game.main);
  const script = { ...ship, people: info.cast };
  const { pictures } = assets;
  const reading = checkReading({ script, text, pictures, info, main: game.main });
  const found = [
    ...assets.problems,
    ...checkTags(text.tags, names),
    ...checkLines(text.words),
    ...checkMarkup(text, info.cast),
    ...checkOptions(text.options),
    ...checkSpeakers(text, info.cast),
    ...checkExternals(source.story.parsed, game.main),
    ...checkFlow(source.story.parsed, game.main),
    ...checkInfo(info, game.info, names, reading),
    ...reading.problems,
  ];
  const problems = inOrder([...source.problems, ...judged(found, source.strict)]);
  return { problems, summary: summarise(reading, text.options.length) };
}

/** Reads every tag, line and road of a game's story, and says all that is wrong with it. */
export function checkStory(game: Game): StoryReport & { readonly passed: boolean } {
  const report = checkSource(game, readStory(game), readAssets(game.assets));
  return { ...report, passed: !hasErrors(report.problems) };
}
