import { statSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import type { MissingAsset, WrittenAsset, WrittenCue } from '../../catalogue/live.ts';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import { TagProblem } from '../../story/grammar.ts';
import { readTag } from '../../story/tag.ts';
import { type Assets, knownNames } from '../assets/assets.ts';
import { type Named, unknownPart } from '../assets/named.ts';
import { checkIn } from '../check/name-check.ts';
import type { Game } from '../compile/game.ts';

/** All texts in a plain value, wherever they stand. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** The files of one picture or sound: the texts in it that are paths. */
function filesIn(value: unknown): string[] {
  return [
    ...new Set(textsIn(value).filter((text) => text.includes(sep) && bytesOf(text) !== null)),
  ];
}

function bytesOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/** How the dev server serves a file. */
function urlOf(file: string, root: string): string {
  const path = relative(root, file).split(sep).join('/');
  const served = path.startsWith('..')
    ? `/@fs/${file.split(sep).join('/').replace(/^\//, '')}`
    : `/${path}`;
  return served.split('/').map(encodeURIComponent).join('/').replace('%40fs', '@fs');
}

/** Files that a browser shows at once, the smallest kind of each picture first. */
const easiest = ['.webp', '.avif', '.png', '.jpg', '.jpeg', '.gif', '.svg'];

function shownFile(files: readonly string[], sounds: boolean): string {
  if (sounds) return files[0] ?? '';
  const still = files.find((file) => basename(file) === 'still.webp');
  const best = easiest.flatMap((ending) => files.filter((file) => file.endsWith(ending)));
  return still ?? best[0] ?? '';
}

interface Thing {
  readonly kind: string;
  readonly name: string;
  readonly sounds: boolean;
  readonly value: unknown;
}

/** Every picture and sound, under the name that tags have for it. */
function things({ pictures, recordings }: Assets): Thing[] {
  const of = (kind: string, group: object, sounds: boolean) =>
    Object.entries(group).map(([name, value]) => ({ kind, name, sounds, value }));
  const poses = Object.entries(pictures.poses).flatMap(([person, group]) =>
    of('pose', group, false).map((pose) => ({ ...pose, name: `${person} ${pose.name}` })),
  );
  return [
    ...of('background', pictures.backdrops, false),
    ...of('image', pictures.images, false),
    ...poses,
    ...of('sprite', pictures.sprites, false),
    ...of('music', recordings.music, true),
    ...of('ambience', recordings.ambience, true),
    ...of('sound', recordings.sounds, true),
  ];
}

/** How often tags, and the scenes and sounds of `story.json`, name a thing. */
function usesOf(name: string, written: readonly string[]): number {
  return written.filter((text) => ` ${text} `.includes(` ${name} `)).length;
}

/** A tag's words, each between blanks. */
const plain = (tag: string) =>
  tag
    .split(/[\s:：>,]+/)
    .join(' ')
    .trim();

/** Whether a story names a thing so; a name that is put together while it runs names all that fit. */
function isNamed(named: readonly Named[], { kind, name }: Pick<WrittenAsset, 'kind' | 'name'>) {
  return named.some((one) => {
    if (one.kind !== kind) return false;
    const written = one.kind === 'pose' ? one.name.replace('/', ' ') : one.name;
    const parts = written.split(unknownPart);
    if (parts.length === 1) return written === name;
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    return name.startsWith(first) && name.endsWith(last);
  });
}

/** A plain file can be many things by many names: it stands once, as what the story names it. */
function asNamed(all: readonly WrittenAsset[], named: readonly Named[]): WrittenAsset[] {
  const byFiles = new Map<string, WrittenAsset[]>();
  for (const asset of all) {
    const same = byFiles.get(asset.url) ?? [];
    byFiles.set(asset.url, [...same, asset]);
  }
  return [...byFiles.values()].flatMap((same): WrittenAsset[] => {
    const [first, ...others] = same;
    if (first === undefined || others.length === 0) return same;
    const used = same.filter((asset) => isNamed(named, asset));
    const kinds = new Set(used.map(({ kind }) => kind));
    const each = [...kinds].flatMap((kind) => used.find((asset) => asset.kind === kind) ?? []);
    if (each.length > 0) return each.map((asset) => ({ ...asset, uses: Math.max(1, asset.uses) }));
    return [{ ...first, kind: first.sounds ? 'sound' : 'picture', uses: 0 }];
  });
}

/**
 * Every picture and sound there is, with its files and how often the story names it.
 * @param naming what the story names.
 */
export function writtenAssets(
  game: Game,
  assets: Assets,
  tags: readonly WrittenCue[],
  info: StoryInfo,
  naming: readonly Named[],
): WrittenAsset[] {
  const ofInfo = textsIn([
    info.titleScene,
    info.endings.map(({ scene }) => scene),
    info.interface,
    info.effects,
  ]);
  const written = [...tags.map(({ tag }) => tag), ...ofInfo].map(plain);
  const all = things(assets).map(({ kind, name, sounds, value }) => {
    const files = filesIn(value);
    return {
      kind,
      name,
      sounds,
      files: files.map((file) => ({ name: basename(file), bytes: bytesOf(file) ?? 0 })),
      url: urlOf(shownFile(files, sounds), game.root),
      uses: usesOf(name, written),
    };
  });
  return asNamed(all, naming);
}

/** What a message says that is not there. */
const notThere = /^no (background|image|music|ambience|sound|pose of \S+) is called "(.+)"/;

/** Pictures and sounds that tags name and that are not there. */
export function missingAssets(
  assets: Assets,
  tags: readonly WrittenCue[],
  info: StoryInfo,
): MissingAsset[] {
  const check = checkIn(knownNames(assets, info));
  return tags.flatMap(({ tag, source }): MissingAsset[] => {
    try {
      readTag(tag, check);
      return [];
    } catch (problem) {
      if (!(problem instanceof TagProblem)) throw problem;
      const [, kind = '', name] = notThere.exec(problem.message) ?? [];
      return name === undefined ? [] : [{ kind, name, source }];
    }
  });
}
