import { dirname, join } from 'node:path';
import type {
  Source,
  WrittenChoice,
  WrittenCue,
  WrittenLine,
  WrittenPlace,
  WrittenStory,
} from '../../catalogue/live.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { hash } from '../../story/hash.ts';
import { parseLine } from '../../story/line.ts';
import { optionId } from '../../story/option-id.ts';
import { takeSpeaker } from '../../story/spoken.ts';
import type { Assets } from '../assets/assets.ts';
import { namedByStory } from '../assets/named.ts';
import { type ScriptText, type Spot, scriptText, type Words } from '../check/script-text.ts';
import { askersOf } from '../compile/askers.ts';
import type { Game } from '../compile/game.ts';
import { type InkNode, isAssignment, isChoice, isFlow, placeOfFlow } from '../compile/ink-tree.ts';
import type { StorySource } from '../compile/story-source.ts';
import { shownFrom, sourceAt } from './told.ts';
import { missingAssets, writtenAssets } from './written-assets.ts';

type ToSource = (spot: Pick<Spot, 'file' | 'line'>) => Source;

function spotOf(node: InkNode, main: string): Pick<Spot, 'file' | 'line'> {
  const at = node.debugMetadata;
  return { file: join(dirname(main), at?.fileName ?? ''), line: at?.startLineNumber ?? 1 };
}

/** Every knot and stitch, each before those in it. */
function placesIn(node: InkNode, main: string, toSource: ToSource): WrittenPlace[] {
  return node.content.filter(isFlow).flatMap((flow) => {
    if (flow.typeName === 'Function') return [];
    const place = {
      name: placeOfFlow(flow),
      parameters: flow.args?.length ?? 0,
      source: toSource(spotOf(flow, main)),
    };
    return [place, ...placesIn(flow, main, toSource)];
  });
}

function variablesIn(node: InkNode, main: string, toSource: ToSource): [string, Source][] {
  const own: [string, Source][] =
    isAssignment(node) && ['VAR', 'LIST'].includes(node.typeName)
      ? [[node.variableName, toSource(spotOf(node, main))]]
      : [];
  return [...own, ...node.content.flatMap((child) => variablesIn(child, main, toSource))];
}

const lineKey = ({ file, line }: Pick<Spot, 'file' | 'line'>) => `${file}:${line}`;

/** What a tag says that is an `# id:`. */
function idIn(tag: string): string | null {
  return /^id\s*[:：]\s*(.+)$/i.exec(tag)?.[1]?.trim() ?? null;
}

/** Ids that authors gave to lines, by file and line. */
function givenIds({ tags }: ScriptText): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const tag of tags) {
    const id = idIn(tag.source);
    if (id !== null && !tag.dynamic) given.set(lineKey(tag), id);
  }
  return given;
}

/** Every line of words that is not an option's, as `Reader` will name its beat. */
function linesOf(text: ScriptText, people: StoryInfo['cast'], toSource: ToSource): WrittenLine[] {
  const options = new Set(text.options.map(lineKey));
  const given = givenIds(text);
  const byLine = new Map<string, Words[]>();
  for (const words of text.words) {
    const key = lineKey(words);
    if (options.has(key)) continue;
    byLine.set(key, [...(byLine.get(key) ?? []), words]);
  }
  return [...byLine].flatMap(([key, all]): WrittenLine[] => {
    const [first] = all;
    if (first === undefined) return [];
    const { place } = first;
    const written = all.map((words) => words.text).join(' … ');
    const line = parseLine(takeSpeaker(first.text, people).words).text;
    const made = all.length === 1 && text.isAlone(first) ? hash(`${place}|${line}`) : null;
    return [{ place, words: written, id: given.get(key) ?? made, source: toSource(first) }];
  });
}

/** Who asks at each option, by file and line; of two options on one line nobody knows. */
function askersByLine(
  node: InkNode,
  main: string,
  askers: Readonly<Record<string, string>>,
): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (one: InkNode) => {
    if (isChoice(one) && one.runtimeChoice !== null) {
      const path = one.runtimeChoice.path?.toString() ?? '';
      const key = lineKey(spotOf(one, main));
      if (!found.has(key)) found.set(key, askers[path] ?? '');
    }
    for (const child of one.content) visit(child);
  };
  visit(node);
  return found;
}

function choicesOf(
  { options }: ScriptText,
  askers: ReadonlyMap<string, string>,
  toSource: ToSource,
): WrittenChoice[] {
  return options.map((option) => {
    const { place, dynamic } = option;
    const { text } = parseLine(option.label);
    const own = option.tags.map(({ source }) => idIn(source)).find((id) => id !== null);
    const made = dynamic
      ? null
      : optionId(hash(`${place}*${text}`), askers.get(lineKey(option)) ?? '');
    const label = dynamic ? `${text} …` : text;
    return { place, label, id: own ?? made, source: toSource(option) };
  });
}

function cuesOf({ tags }: ScriptText, toSource: ToSource): WrittenCue[] {
  return tags.map((tag) => ({ place: tag.place, tag: tag.source, source: toSource(tag) }));
}

/**
 * A story as it lies in its files: what the writer's panel knows beside the play.
 * @returns null where it does not compile.
 */
export function writtenStory(game: Game, source: StorySource, assets: Assets): WrittenStory | null {
  if (source.story === null) return null;
  const { parsed, content, compiled } = source.story;
  const from = shownFrom(game);
  const toSource: ToSource = ({ file, line }) => sourceAt(file, line, from);
  const text = scriptText(parsed, content, game.main);
  const tags = cuesOf(text, toSource);
  return {
    places: placesIn(parsed, game.main, toSource),
    variables: Object.fromEntries(variablesIn(parsed, game.main, toSource)),
    lines: linesOf(text, source.info.cast, toSource),
    choices: choicesOf(text, askersByLine(parsed, game.main, askersOf(compiled)), toSource),
    tags,
    assets: writtenAssets(game, assets, tags, source.info, namedByStory(compiled, source.info)),
    missing: missingAssets(assets, tags, source.info),
  };
}
