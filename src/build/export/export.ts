import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GameStory } from '../../catalogue/game-story.ts';
import type { KeptFile } from '../../catalogue/kept-files.ts';
import { checkStory } from '../check-story.ts';
import { shownPath } from '../problem.ts';
import { readStory, toShip } from '../story-source.ts';
import type { Bundled } from './bundling.ts';
import { contents } from './contents.ts';
import { credits, creditsName, uncredited } from './credits.ts';
import { ExportFailure, type Fault } from './fault.ts';
import { inspectFolder, inspectSingle } from './inspection.ts';
import { inWords, tooHeavy, type Weight, weights } from './limits.ts';
import type { Progress } from './progress.ts';
import { folderName, type Release, singleNameOf, zipNameOf } from './release.ts';
import { readShipped, type Shipped } from './shipped.ts';
import { singleFile } from './single-file.ts';
import { contentsName } from './staging.ts';
import { webFolder } from './web-folder.ts';
import type { ExportWish } from './wish.ts';
import { forHosts, zipped } from './zipped.ts';

/** A release that was written and inspected, but not yet played. */
export interface Written {
  readonly release: Release;
  readonly weights: readonly Weight[];
  /** What in the story is worth telling though it is no error. */
  readonly remarks: readonly string[];
}

/** Ends an export in which something is wrong. */
function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ExportFailure(faults);
}

function sizeOf(files: readonly Shipped[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function count(files: readonly Shipped[]): string {
  return `${files.length} files, ${inWords(sizeOf(files))}`;
}

/** Reads and checks the story as it is now. */
function readChecked({ game }: ExportWish) {
  const { problems, summary } = checkStory(game);
  const told = (severities: readonly string[]) =>
    problems
      .filter(({ severity }) => severities.includes(severity))
      .map(({ file, line, message }) => ({
        where: shownPath(file, game.root) + (line === null ? '' : `:${line}`),
        what: message,
      }));
  refuse(told(['error']));
  const story = toShip(readStory(game));
  if (story === null) throw new Error('the story changed while it was read');
  return { story, summary: summary ?? '', remarks: told(['warning']) };
}

/** Writes what is asked for into a folder, stage by stage. */
class Author {
  #bundled: Bundled | null = null;
  #kept: readonly KeptFile[] = [];
  #folderSize: number | null = null;
  #singleSize: number | null = null;
  readonly #credits: string;

  constructor(
    readonly wish: ExportWish,
    readonly story: GameStory,
    readonly folder: string,
    readonly progress: Progress,
  ) {
    this.#credits = credits(wish.game, story.info);
  }

  get #names() {
    const { only } = this.wish;
    const { id } = this.story.info;
    return {
      zip: only.has('zip') ? zipNameOf(id) : null,
      single: only.has('single') ? singleNameOf(id) : null,
    };
  }

  #inspection() {
    return { machine: [this.wish.game.root], address: this.wish.address };
  }

  #write(name: string, content: string | Uint8Array) {
    writeFileSync(join(this.folder, name), content);
  }

  async writeFolder(): Promise<void> {
    const { game, address, only } = this.wish;
    const folder = join(this.folder, folderName);
    const { bundled, files, kept } = await this.progress.stage(
      'the folder',
      () => {
        const { single } = this.#names;
        const { info } = this.story;
        return webFolder({ game, info, folder, credits: this.#credits, address, single });
      },
      ({ files: written }) => count(written),
    );
    this.#bundled = bundled;
    this.#kept = kept;
    this.#folderSize = sizeOf(files.filter(({ path }) => !path.endsWith('.br')));
    refuse([...uncredited(game, bundled.packages), ...inspectFolder(files, this.#inspection())]);
    const { zip } = this.#names;
    if (zip !== null) {
      const bytes = await this.progress.stage(
        'the zip',
        () => zipped(forHosts(files)),
        (made) => inWords(made.length),
      );
      this.#write(zip, bytes);
    }
    if (!only.has('folder')) rmSync(folder, { recursive: true });
  }

  async writeSingle(name: string): Promise<void> {
    const { html, ...bundled } = await this.progress.stage(
      'the single file',
      () => singleFile(this.wish.game),
      (made) => inWords(made.html.length),
    );
    const file = { path: name, bytes: Buffer.from(html) };
    this.#singleSize = file.bytes.length;
    this.#bundled ??= bundled;
    this.#write(name, file.bytes);
    refuse([
      ...uncredited(this.wish.game, bundled.packages),
      ...inspectSingle(file, this.#inspection()),
    ]);
  }

  async writeAll(): Promise<Release & { readonly weights: readonly Weight[] }> {
    const { zip, single } = this.#names;
    const { only, game } = this.wish;
    if (only.has('folder') || only.has('zip')) await this.writeFolder();
    if (single !== null) await this.writeSingle(single);
    this.#write(creditsName, this.#credits);
    const listed = contents(game.root, this.story, readShipped(this.folder));
    this.#write(contentsName, listed);
    if (this.#bundled === null) throw new Error('nothing was asked for');
    const all = weights({
      sizes: this.#bundled.sizes,
      folder: this.#folderSize,
      single: this.#singleSize,
    });
    refuse(tooHeavy(all));
    const hasFolder = only.has('folder');
    return { folder: this.folder, hasFolder, zip, single, kept: this.#kept, weights: all };
  }
}

/**
 * Writes a release and inspects every file of it.
 * @param folder absolute path of the folder to write into.
 * @throws {ExportFailure} naming all that is wrong, in the story or in what was made of it.
 */
export async function writeRelease(
  wish: ExportWish,
  folder: string,
  progress: Progress,
): Promise<Written> {
  const { story, remarks } = await progress.stage(
    'the story',
    () => readChecked(wish),
    ({ summary }) => summary,
  );
  mkdirSync(folder, { recursive: true });
  const { weights: all, ...release } = await new Author(wish, story, folder, progress).writeAll();
  const said = remarks.map(({ where, what }) => `${where}: ${what}`);
  return { release, weights: all, remarks: said };
}
