import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import * as v from 'valibot';
import { type StoryInfo, storyFileSchema, usualPalettes } from '../../catalogue/story-info.ts';
import type { Game } from './game.ts';
import { hasPictures } from './has-pictures.ts';
import { inkComments } from './includes.ts';
import { fitting, readAnyJson } from './json-file.ts';
import { judged, type Problem } from './problem.ts';
import { spelledOnDisk } from './source-file.ts';

/** What is known of a story beside its script. */
export interface StoryFile {
  readonly info: StoryInfo;
  /** Whether remarks are errors: `story.json` or whoever calls says so. */
  readonly strict: boolean;
  /** Lines in a row that may be seen alike; null where nobody counts. */
  readonly sameView: number | null;
  /** Judged already. */
  readonly problems: readonly Problem[];
}

/** Names of folders and files that say nothing of what is in them. */
const sayNothing =
  /^(main|index|story|ink|src|source|script|scripts|stories|game|assets|web|www|public|dist|docs|app)$/i;

/** How many folders, from the story's own outwards, are asked for a name. */
const foldersAsked = 4;

/** The name of a folder or file that tells one story from another: its own, or that of what it lies in. */
function tellingName({ main }: Game): string {
  const names: string[] = [];
  for (let at = dirname(main); names.length < foldersAsked; at = dirname(at))
    names.push(basename(at));
  const own = names[0] ?? '';
  return names.find((name) => name !== '' && !sayNothing.test(name)) ?? own;
}

/** A name as an id: letters from a to z, digits and `-`. */
export function safeId(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'story';
}

/** A name as a title: blanks for the signs that stand in for them, and between words run together; and a capital. */
export function asTitle(name: string): string {
  const apart = name.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  const words = apart.replace(/[-_+]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What may stand before the first words of a story and is none of them. */
const silent = /^(VAR|CONST|LIST|EXTERNAL|TODO)\b/;
const include = /^INCLUDE\s+(.+)/;
/** Where a file's own words end and a knot's begin. */
const knot = /^==/;

type Tags = Map<string, string>;

/** Reads the tags before the first words of a file, also those of the files it includes. @returns whether words came. */
function readHead(file: string, folder: string, tags: Tags, from: readonly string[] = []): boolean {
  if (from.includes(file) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(inkComments, '')
    .split(/\r\n?|\n/);
  for (const line of lines.map((one) => one.trim())) {
    const included = include.exec(line)?.[1];
    if (included !== undefined) {
      if (readHead(join(folder, included), folder, tags, [...from, file])) return true;
    } else if (knot.test(line)) return false;
    else if (line.startsWith('#')) {
      for (const tag of line.split('#')) {
        const [, name, value] = /^\s*(\w+)\s*:\s*(.*\S)\s*$/.exec(tag) ?? [];
        if (name !== undefined && value !== undefined) tags.set(name.toLowerCase(), value);
      }
    } else if (line !== '' && !silent.test(line)) return true;
  }
  return false;
}

/** The tags that stand before the first words of a story, as Ink has its global tags, by their names in small letters. */
function headTags(main: string): ReadonlyMap<string, string> {
  const tags: Tags = new Map();
  readHead(main, dirname(main), tags);
  return tags;
}

type Named = Pick<StoryInfo, 'id' | 'title' | 'author' | 'description'>;
type Guessed = Named & Pick<StoryInfo, 'reading'>;

/** What `story.json` leaves out of what names the work and how it is read, and where each is taken from. */
function guess(
  game: Game,
  tags: ReadonlyMap<string, string>,
  said: Partial<Guessed>,
): { readonly guessed: Guessed; readonly from: string[] } {
  const from: string[] = [];
  const folder = tellingName(game);
  const file = basename(game.main, extname(game.main));
  const pick = (
    field: keyof Named,
    ...ways: readonly (readonly [string | undefined, string])[]
  ) => {
    const given = said[field];
    if (given !== undefined) return given;
    const [value = '', source] = ways.find(([one]) => one !== undefined) ?? [];
    if (value !== '') from.push(`${field} "${value}" from ${source}`);
    return value;
  };
  const id = pick('id', [safeId(folder), "the folder's name"]);
  const title = pick(
    'title',
    [tags.get('title'), '# title:'],
    sayNothing.test(file)
      ? [asTitle(folder), "the folder's name"]
      : [asTitle(file), "the file's name"],
  );
  const author = pick('author', [tags.get('author'), '# author:']);
  const reading = said.reading ?? (hasPictures(game) ? 'line' : 'page');
  if (reading !== said.reading && reading === 'page') {
    from.push('reading "page" from there being no pictures');
  }
  return { guessed: { id, title, author, reading, description: said.description ?? title }, from };
}

const nothing = v.parse(storyFileSchema, {});

/** What `# theme:` says of the colours, where `story.json` leaves any out. */
function paletteOf(
  tags: ReadonlyMap<string, string>,
  said: v.InferOutput<typeof storyFileSchema>['palette'],
): StoryInfo['palette'] {
  const theme = tags.get('theme')?.toLowerCase() ?? '';
  return { ...(paper.includes(theme) ? usualPalettes.light : usualPalettes.dark), ...said };
}

/** Tags that set the stage behind the title: those of `story.json`, else the picture that `# cover:` names. */
function titleSceneOf(tags: ReadonlyMap<string, string>, said: StoryInfo['titleScene']) {
  // A width may stand behind the picture.
  const cover = tags.get('cover')?.replace(/\s+\d+%$/, '');
  return said.length > 0 || cover === undefined ? said : [`background: ${cover}`];
}

/** Themes, in other players' words, whose page is light. */
const paper = ['light', 'sepia'];

/** Whether a file is a story that another tool has compiled: they write `story.json` beside `story.ink`, too. */
function isCompiledInk(file: string): boolean {
  if (!statSync(file).isFile()) return false;
  return /^\uFEFF?\s*\{\s*"inkVersion"/.test(readFileSync(file, 'utf8'));
}

/** The fields of `story.json` that can be used; null, with the errors, where it cannot be read at all. */
function readFields(file: string) {
  const [folder, name] = [dirname(file), basename(file)];
  const onDisk = spelledOnDisk(folder, name);
  if (onDisk === null) return { fits: nothing, problems: [], how: 'is not there, and need not be' };
  if (isCompiledInk(join(folder, onDisk))) {
    return { fits: nothing, problems: [], how: 'is compiled Ink, and none of ours' };
  }
  // Where case counts, a file in other capitals is as good as missing, and was meant to be read.
  const { value, problems } = readAnyJson(file, 'error');
  if (problems.length > 0) return { fits: nothing, problems, how: null };
  const fit = fitting(file, value, storyFileSchema);
  return { fits: fit.value ?? nothing, problems: fit.problems, how: 'leaves this out' };
}

/**
 * Reads a game's `story.json`; what it leaves out, or is not there to say, is made up from folder and script, and a
 * note says so. Never throws for what is wrong in it: what does not fit is left out and told.
 */
export function readStoryFile(game: Game): StoryFile {
  const { fits, problems, how } = readFields(game.info);
  const { check, ...said } = fits;
  const rules = typeof check === 'string' ? { severity: check } : check;
  const strict = game.strict || rules?.severity === 'strict';
  const tags = headTags(game.main);
  const { guessed, from } = guess(game, tags, said);
  const note: Problem = {
    file: game.info,
    line: null,
    message: `${how}: ${from.join(', ')}`,
    severity: 'note',
  };
  const isTold = how === null || from.length === 0;
  return {
    info: {
      ...said,
      ...guessed,
      palette: paletteOf(tags, said.palette),
      titleScene: titleSceneOf(tags, said.titleScene),
    },
    strict,
    sameView: rules?.sameView ?? null,
    problems: judged(isTold ? problems : [...problems, note], strict),
  };
}
