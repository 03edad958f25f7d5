import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GameStory } from '../../catalogue/game-story.ts';
import type { KeptFile } from '../../catalogue/kept-files.ts';
import { checkStory } from '../check/check-story.ts';
import { type Severity, shownPath } from '../compile/problem.ts';
import { isStaged } from '../compile/reading.ts';
import { readStory, toShip } from '../compile/story-source.ts';
import type { Bundled } from './bundle.ts';
import { credits, creditsName, uncredited } from './credits.ts';
import { describeFault, ExportFailure, type Fault } from './fault.ts';
import { type InspectionOptions, inspectFolder, inspectSingle } from './inspection.ts';
import { refusedByHosts, sizeInWords, tooHeavy, type Weight, weights } from './limits.ts';
import type { ExportOptions } from './options.ts';
import type { Progress } from './progress.ts';
import {
  contents,
  contentsName,
  folderName,
  forHosts,
  type Release,
  readReleaseFiles,
  singleNameOf,
  sizeOf,
  zipNameOf,
  zipped,
} from './release.ts';
import { singleFile } from './single-file.ts';
import { webFolder } from './web-folder.ts';

/** A release that was written and inspected, but not yet played. */
export interface WrittenRelease {
  readonly release: Release;
  readonly weights: readonly Weight[];
  /** What in the story is worth telling though it is no error. */
  readonly remarks: readonly string[];
}

/** All that is needed to write one release. */
interface Job {
  readonly asked: ExportOptions;
  readonly story: GameStory;
  /** Whether it has anything that a stage draws. */
  readonly staged: boolean;
  /** Whether what players and hosts would rather not have is a fault. */
  readonly strict: boolean;
  /** Text of the notices. */
  readonly notices: string;
  /** Absolute path of the folder to write into. */
  readonly folder: string;
  /** File names; null for what is not asked for. */
  readonly zip: string | null;
  readonly single: string | null;
  readonly progress: Progress;
}

/** What one part of a release was made of. */
interface Part {
  readonly bundled: Bundled;
  readonly bytes: number;
  readonly kept: readonly KeptFile[];
  /** What some game host would refuse of it. */
  readonly refused: readonly Fault[];
}

/** Ends an export in which something is wrong. @throws {ExportFailure} when there are faults. */
function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ExportFailure(faults);
}

/** Reads and checks the story as it is now. @throws {ExportFailure} naming its errors. */
function readChecked({ game }: ExportOptions) {
  const { problems, summary } = checkStory(game);
  const told = (...severities: Severity[]): Fault[] =>
    problems
      .filter(({ severity }) => severities.includes(severity))
      .map(({ file, line, message }) => ({
        where: shownPath(file, game.home) + (line === null ? '' : `:${line}`),
        what: message,
      }));
  refuse(told('error'));
  const source = readStory(game);
  const story = toShip(source);
  if (story === null) throw new Error('the story changed while it was read');
  const remarks = [...told('note'), ...told('remark', 'warning')].map(describeFault);
  const staged = isStaged(game, source);
  return { story, staged, strict: source.strict, summary: summary ?? '', remarks };
}

function inspectionOf({ game, address }: ExportOptions): InspectionOptions {
  return { machine: [game.root, game.home, dirname(game.main), game.assets], address };
}

/** Writes the folder that is served, and the zip that holds the same. */
async function writeFolder(job: Job): Promise<Part> {
  const { asked, story, notices, zip, single, progress } = job;
  const { game, address } = asked;
  const folder = join(job.folder, folderName);
  const { bundled, files, kept } = await progress.stage(
    'the folder',
    () => webFolder({ game, info: story.info, folder, credits: notices, address, single }),
    (made) => `${made.files.length} files, ${sizeInWords(sizeOf(made.files))}`,
  );
  refuse([...uncredited(game, bundled.packages), ...inspectFolder(files, inspectionOf(asked))]);
  if (zip !== null) {
    const bytes = await progress.stage(
      'the zip',
      () => zipped(forHosts(files)),
      (made) => sizeInWords(made.length),
    );
    writeFileSync(join(job.folder, zip), bytes);
  }
  if (!asked.only.has('folder')) rmSync(folder, { recursive: true });
  // Nobody is sent both a text and the same compressed.
  const sent = files.filter(({ path }) => !path.endsWith('.br'));
  return { bundled, bytes: sizeOf(sent), kept, refused: refusedByHosts(forHosts(files)) };
}

async function writeSingle({ asked, folder, progress }: Job, path: string): Promise<Part> {
  const { html, ...bundled } = await progress.stage(
    'the single file',
    () => singleFile(asked.game),
    (made) => sizeInWords(Buffer.byteLength(made.html)),
  );
  const file = { path, bytes: Buffer.from(html) };
  writeFileSync(join(folder, path), file.bytes);
  const faults = inspectSingle(file, inspectionOf(asked));
  refuse([...uncredited(asked.game, bundled.packages), ...faults]);
  return { bundled, bytes: file.bytes.length, kept: [], refused: [] };
}

async function writeParts(job: Job): Promise<WrittenRelease> {
  const { asked, story, staged, strict, notices, folder, zip, single } = job;
  const { only, game } = asked;
  const served = only.has('folder') || only.has('zip') ? await writeFolder(job) : null;
  const alone = single === null ? null : await writeSingle(job, single);
  writeFileSync(join(folder, creditsName), notices);
  const { packages } = (served ?? alone)?.bundled ?? { packages: [] };
  const listed = contents(game.root, story, { packages, files: readReleaseFiles(folder) });
  writeFileSync(join(folder, contentsName), listed);
  const all = weights({
    sizes: served?.bundled.sizes ?? null,
    folder: served?.bytes ?? null,
    single: alone?.bytes ?? null,
  });
  const large = [...tooHeavy(all), ...(served?.refused ?? [])];
  if (strict) refuse(large);
  const hasFolder = only.has('folder');
  const release = { folder, hasFolder, zip, single, kept: served?.kept ?? [], staged, strict };
  const told = (served ?? alone)?.bundled.told ?? [];
  return { release, weights: all, remarks: [...told, ...large.map(describeFault)] };
}

/**
 * Writes a release and inspects every file of it.
 * @param folder absolute path of the folder to write into.
 * @throws {ExportFailure} naming all that is wrong, in the story or in what was made of it.
 */
export async function writeRelease(
  asked: ExportOptions,
  folder: string,
  progress: Progress,
): Promise<WrittenRelease> {
  const { story, staged, strict, remarks } = await progress.stage(
    'the story',
    () => readChecked(asked),
    ({ summary }) => summary,
  );
  const { id } = story.info;
  mkdirSync(folder, { recursive: true });
  const written = await writeParts({
    asked,
    story,
    staged,
    strict,
    notices: credits(asked.game, story.info),
    folder,
    zip: asked.only.has('zip') ? zipNameOf(id) : null,
    single: asked.only.has('single') ? singleNameOf(id) : null,
    progress,
  });
  return { ...written, remarks: [...remarks, ...written.remarks] };
}
