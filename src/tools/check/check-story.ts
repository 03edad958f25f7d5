import type { Names } from '../../catalogue/names.ts';
import { type Assets, knownNames } from '../assets/assets.ts';
import { readGameAssets } from '../assets/game-assets.ts';
import type { Game } from '../compile/game.ts';
import { hasErrors, inOrder, judged, type Problem } from '../compile/problem.ts';
import { shippedScript } from '../compile/script.ts';
import { readStory, type StorySource, toShip } from '../compile/story-source.ts';
import { checkExternals, checkFlow } from './check-flow.ts';
import { checkFunctions, watched } from './check-functions.ts';
import { checkInfo } from './check-info.ts';
import { checkInputs } from './check-inputs.ts';
import { checkLines, checkOptions } from './check-lines.ts';
import { checkLogic } from './check-logic.ts';
import { checkMarkup } from './check-markup.ts';
import { checkReading, type Reading } from './check-reading.ts';
import { checkSpeakers } from './check-speakers.ts';
import { checkClasses, checkTags } from './check-tags.ts';
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

/** Whether the compiler warns of a loose end at which reading has run out: that says more, and is said once. */
function isMet({ file, line, message }: Problem, { problems }: Reading): boolean {
  const ranOut = (other: Problem) => other.file === file && other.line === line;
  return (
    message.startsWith('Apparent loose end') &&
    problems.some((other) => ranOut(other) && other.message.includes('ran out of content'))
  );
}

/** Checks a story that has been compiled already, against the assets it may use. */
export function checkSource(game: Game, source: StorySource, assets: Assets): StoryReport {
  const ship = toShip(source);
  if (ship === null || source.story === null) return { problems: source.problems, summary: null };
  const { info } = source;
  const names: Names = knownNames(assets, info);
  const text = scriptText(source.story.parsed, source.story.content, game.main, info.cast);
  const script = shippedScript(ship);
  const { pictures } = assets;
  const watch = watched(script.functions);
  const read = { ...script, functions: watch.functions };
  const { main, info: file } = game;
  const { sameView } = source;
  const reading = checkReading({ script: read, text, pictures, info, main, file, sameView });
  const { parsed } = source.story;
  const found = [
    ...assets.problems,
    ...checkTags(text.tags, names),
    ...checkClasses(text.tags, info.classes),
    ...checkInputs(text.tags, script, parsed),
    ...checkLines(text.words),
    ...checkLogic(text, parsed),
    ...checkMarkup(text, info.cast),
    ...checkOptions(text.options),
    ...checkSpeakers(text, info.cast),
    ...checkExternals(parsed, game.main, Object.keys(script.functions?.own ?? {})),
    ...checkFunctions(parsed, script.functions, game.main),
    ...watch.problems(parsed, game.main),
    ...checkFlow(parsed, game.main),
    ...checkInfo(info, game.info, names, reading),
    ...reading.problems,
  ];
  const before = source.problems.filter((problem) => !isMet(problem, reading));
  const problems = inOrder([...before, ...judged(found, source.strict)]);
  return { problems, summary: summarise(reading, text.options.length) };
}

/** Reads every tag, line and road of a game's story, and says all that is wrong with it. */
export function checkStory(game: Game): StoryReport & { readonly passed: boolean } {
  const source = readStory(game);
  const report = checkSource(game, source, readGameAssets(game, source));
  return { ...report, passed: !hasErrors(report.problems) };
}
