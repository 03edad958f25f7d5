import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { NounKind } from '../../catalogue/names.ts';
import { bare } from '../../catalogue/own.ts';
import type { Backdrop, HungPicture, Pose } from '../../catalogue/pictures.ts';
import type { Recording } from '../../catalogue/recordings.ts';
import type { MediaFile, Medium } from '../compile/media-files.ts';
import { type Problem, type Severity, shownPath } from '../compile/problem.ts';
import { FileIndex } from './find-file.ts';
import { type Named, unknownPart } from './named.ts';
import { type PictureHead, readPictureHead } from './picture-head.ts';
import { asItIs, plainBackdrop, plainImage, plainPose, plainRecording } from './plain-things.ts';
import { readSoundHead, type SoundHead } from './sound-head.ts';

/** What a story shows and plays of plain files, each under every name that the story may use for it. */
export interface PlainThings {
  readonly backdrops: Record<string, Backdrop>;
  readonly images: Record<string, HungPicture>;
  readonly poses: Record<string, Record<string, Pose>>;
  readonly music: Record<string, Recording>;
  readonly ambience: Record<string, Recording>;
  readonly sounds: Record<string, Recording>;
}

/** Kinds of thing that a plain file can be, and what file it is then. */
const media = {
  background: 'picture',
  image: 'picture',
  pose: 'picture',
  music: 'sound',
  ambience: 'sound',
  sound: 'sound',
} as const satisfies Partial<Record<NounKind, Medium>>;

type PlainKind = keyof typeof media;

const isPlainKind = (kind: NounKind): kind is PlainKind => kind in media;

/** A WAV larger than this, in bytes, is told: others are a tenth of it. */
const largeWave = 1_000_000;

const words: Readonly<Record<Medium, string>> = { picture: 'pictures', sound: 'sounds' };

/** Names of everything that might be named while the story is being written. */
export const allNames: readonly Named[] = (Object.keys(media) as PlainKind[]).map((kind) => ({
  kind,
  name: kind === 'pose' ? `${unknownPart}/${unknownPart}` : unknownPart,
}));

/** Bytes of a file; none of one that cannot be read. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Makes of plain files what a story names by them, and remembers what there is to say of that. */
export class PlainFiles {
  readonly things: PlainThings = {
    backdrops: bare({}),
    images: bare({}),
    poses: bare({}),
    music: bare({}),
    ambience: bare({}),
    sounds: bare({}),
  };
  readonly problems: Problem[] = [];
  /** Absolute paths of the files that ship. */
  readonly used = new Set<string>();
  readonly #index: FileIndex;
  readonly #root: string;
  readonly #made = new Map<string, unknown>();
  readonly #pictures = new Map<string, PictureHead | null>();
  readonly #sounds = new Map<string, SoundHead | null>();

  /** @param root what paths in messages start from. */
  constructor(files: readonly MediaFile[], root: string) {
    this.#index = new FileIndex(files);
    this.#root = root;
  }

  /** Makes one thing that a story names, if there is a file for it. @param silent says nothing of what is found. */
  take({ kind, name }: Named, main: string, silent = false) {
    if (!isPlainKind(kind)) return;
    const medium = media[kind];
    if (name.includes(unknownPart)) {
      const fitting = this.#index.matching(name, medium);
      let fits = 0;
      for (const [as, file] of fitting) if (this.#make(kind, as, file, silent)) fits += 1;
      const count = new Set(fitting.values()).size;
      if (silent || fits === 0) return;
      const written = name.replaceAll(unknownPart, '{…}');
      const message = `names ${words[medium]} while it runs (${kind} "${written}"): all ${count} that fit are in the game`;
      this.#tell(main, message, 'note');
      return;
    }
    const found = this.#index.find(name, medium);
    if (found === null || !this.#make(kind, name, found.file, silent)) return;
    const { file, others, otherCase } = found;
    if (others.length > 0) {
      const shown = others.map(({ path }) => shownPath(path, this.#root)).join(', ');
      const message = `is taken for "${name}", which could be ${shown} as well: name it with folder and ending`;
      this.#tell(file.path, message, 'remark');
    }
    if (otherCase) {
      const message = `is written "${name}": it is found here, but not where case counts, as on most web servers`;
      this.#tell(file.path, message, 'remark');
    }
  }

  #make(kind: PlainKind, name: string, { path }: MediaFile, silent: boolean): boolean {
    const head = media[kind] === 'picture' ? this.#picture(path, silent) : null;
    const sound = media[kind] === 'sound' ? this.#sound(path, silent) : null;
    if (head === null && sound === null) return false;
    this.used.add(path);
    const { things } = this;
    if (head !== null && kind === 'background')
      things.backdrops[name] = this.#once(kind, path, () => plainBackdrop(asItIs(path), head));
    if (head !== null && kind === 'image')
      things.images[name] = this.#once(kind, path, () => plainImage(asItIs(path), head));
    if (head !== null && kind === 'pose') {
      const [person = '', pose = '', ...rest] = name.split('/');
      if (rest.length > 0 || pose === '') return false;
      const poses = things.poses[person] ?? bare<Pose>({});
      things.poses[person] = poses;
      poses[pose] = this.#once(kind, path, () => plainPose(asItIs(path), head));
    }
    if (sound !== null && kind === 'sound')
      things.sounds[name] = this.#once(kind, path, () => plainRecording(path, sound, false));
    if (sound !== null && (kind === 'music' || kind === 'ambience'))
      things[kind][name] = this.#once('music', path, () => plainRecording(path, sound, true));
    return true;
  }

  /** One thing for all names of a file. */
  #once<T>(kind: PlainKind, path: string, make: () => T): T {
    const key = `${kind} ${path}`;
    const made = (this.#made.get(key) as T | undefined) ?? make();
    this.#made.set(key, made);
    return made;
  }

  #picture(path: string, silent: boolean): PictureHead | null {
    const known = this.#pictures.get(path);
    if (known !== undefined) return known;
    const head = readPictureHead(bytesOf(path));
    this.#pictures.set(path, head);
    if (silent) return head;
    if (head === null) this.#tell(path, 'is no picture that a browser shows', 'remark');
    else if (head.moves) {
      this.#tell(path, 'moves, and the stage shows its first picture alone', 'note');
    }
    return head;
  }

  #sound(path: string, silent: boolean): SoundHead | null {
    const known = this.#sounds.get(path);
    if (known !== undefined) return known;
    const bytes = bytesOf(path);
    const head = readSoundHead(bytes);
    this.#sounds.set(path, head);
    if (silent) return head;
    if (head === null) this.#tell(path, 'is no sound that a browser plays', 'remark');
    else if (head.format === 'ogg' || head.format === 'opus') {
      const message =
        'is Ogg, which Safari plays from 18.4 on: as MP3 or M4A it is heard everywhere';
      this.#tell(path, message, 'remark');
    } else if (head.format === 'wav' && bytes.length > largeWave) {
      const megabytes = (bytes.length / 1e6).toFixed(1);
      this.#tell(path, `has ${megabytes} MB: as MP3 or M4A it would be a tenth of that`, 'remark');
    }
    return head;
  }

  /** Short names of all files of a medium: what a name that is none of them was probably meant to be. */
  near(medium: Medium): string[] {
    const of = this.#index.files.filter((file) => file.medium === medium);
    return [...new Set(of.map(({ path }) => basename(path)))];
  }

  #tell(file: string, message: string, severity: Severity) {
    this.problems.push({ file, line: null, message, severity });
  }
}
