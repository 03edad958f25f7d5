import { defineCommand } from '../command.ts';
import { home, root } from '../compile/built.ts';
import { briefly } from '../compile/problem.ts';
import { describeFault, ExportFailure, faultOf } from '../export/fault.ts';
import { type ExportOptions, exportFlags, readExportOptions } from '../export/options.ts';
import { type Outcome, playRelease } from '../export/play/self-check.ts';
import { type Progress, quietProgress, shownProgress } from '../export/progress.ts';
import { handouts, handoutTable, outcomeLines, weightTable } from '../export/report.ts';
import { Staging } from '../export/staging.ts';
import { type WrittenRelease, writeRelease } from '../export/write-release.ts';
import { gameDetails } from '../game-options.ts';
import { findBrowser } from '../play/browser.ts';

/** What a run ends with: all is right, something is wrong, it was not understood, or it could not be checked. */
const exits = { right: 0, wrong: 1, misunderstood: 2, unchecked: 3 } as const;

function tell(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

/** The browser to check with, or how to get one. */
function browserOrAdvice(): { readonly path: string } | { readonly advice: string } {
  try {
    return { path: findBrowser() };
  } catch (cause) {
    return { advice: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Plays what was written; null where there is no browser to do it with. */
async function check(
  written: WrittenRelease,
  progress: Progress,
): Promise<readonly Outcome[] | null> {
  const browser = browserOrAdvice();
  if ('advice' in browser) {
    console.log(`\nNOT CHECKED: the release was written, but not played. ${browser.advice}`);
    return null;
  }
  return playRelease(written.release, browser.path, (way, go) =>
    progress.stage(way, go, ({ faults, saw }) => (faults.length === 0 ? saw : null)),
  );
}

/** @throws {ExportFailure} when something is wrong with what was written, or shows when it is played. */
async function exportInto(
  staging: Staging,
  asked: ExportOptions,
  progress: Progress,
): Promise<number> {
  const written = await writeRelease(asked, staging.folder, progress);
  const outcomes = await check(written, progress);
  const faults = (outcomes ?? []).flatMap((outcome) => outcome.faults);
  if (faults.length > 0) throw new ExportFailure(faults);
  const given = handouts(written.release, asked);
  staging.publish();
  tell(['', ...briefly(written.remarks.map((remark) => `remark: ${remark}`))]);
  if (progress === quietProgress && outcomes !== null) tell([...outcomeLines(outcomes), '']);
  tell([...weightTable(written.weights), '', ...handoutTable(given), '']);
  return outcomes === null ? exits.unchecked : exits.right;
}

/**
 * Writes a release, plays it and publishes it.
 * @returns the exit code; what the program itself does wrong is thrown.
 */
async function exportGame(asked: ExportOptions): Promise<number> {
  let staging: Staging;
  try {
    staging = Staging.open(asked.out);
  } catch (cause) {
    const fault = faultOf(cause);
    console.error(fault ? describeFault(fault) : cause instanceof Error ? cause.message : cause);
    return fault ? exits.wrong : exits.misunderstood;
  }
  const quiet = process.env.CI !== undefined;
  const progress = quiet ? quietProgress : shownProgress(process.stdout);
  try {
    return await exportInto(staging, asked, progress);
  } catch (cause) {
    const fault = faultOf(cause);
    const faults = cause instanceof ExportFailure ? cause.faults : fault === null ? [] : [fault];
    for (const one of faults) console.error(`WRONG ${describeFault(one)}`);
    console.error(`\nNothing was published; ${asked.out} is as it was.`);
    if (faults.length === 0) throw cause;
    return exits.wrong;
  } finally {
    staging.discard();
  }
}

export const command = defineCommand({
  summary: 'Turns a story and its assets into all there is to hand out, and plays it first.',
  details: [
    gameDetails,
    'It ends with 0 when all is right; 1 when something is wrong, and then nothing was published; 2 when it was not\nunderstood; 3 when all was written, but there was no browser to check it with.',
  ],
  options: exportFlags,
  read: (ask) => readExportOptions(ask, root, process.env, home),
  run: exportGame,
});
