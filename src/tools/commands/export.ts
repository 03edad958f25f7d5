import { root } from '../compile/built.ts';
import { type Written, writeRelease } from '../export/export.ts';
import { describeFault, ExportFailure, faultOf } from '../export/fault.ts';
import { type ExportOptions, readExportOptions } from '../export/options.ts';
import { type Outcome, playRelease } from '../export/play/self-check.ts';
import { type Progress, quietProgress, shownProgress } from '../export/progress.ts';
import { handouts, handoutTable, outcomeLines, weightTable } from '../export/report.ts';
import { Staging } from '../export/staging.ts';
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
async function check(written: Written, progress: Progress): Promise<readonly Outcome[] | null> {
  const browser = browserOrAdvice();
  if ('advice' in browser) {
    console.log(`\nNOT CHECKED: the release was written, but not played. ${browser.advice}`);
    return null;
  }
  return playRelease(written.release, browser.path, (way, go) =>
    progress.stage(way, go, ({ faults, saw }) => (faults.length === 0 ? saw : null)),
  );
}

async function exportInto(
  staging: Staging,
  wish: ExportOptions,
  progress: Progress,
): Promise<number> {
  const written = await writeRelease(wish, staging.folder, progress);
  const outcomes = await check(written, progress);
  const faults = (outcomes ?? []).flatMap((outcome) => outcome.faults);
  if (faults.length > 0) throw new ExportFailure(faults);
  const given = handouts(written.release, wish);
  staging.publish();
  tell(['', ...written.remarks.map((remark) => `remark: ${remark}`)]);
  if (progress === quietProgress && outcomes !== null) tell([...outcomeLines(outcomes), '']);
  tell([...weightTable(written.weights), '', ...handoutTable(given), '']);
  return outcomes === null ? exits.unchecked : exits.right;
}

/**
 * Turns a story and its assets into everything one would hand out, and plays it before it is published.
 * @returns 0 when all is right; 1 when something is wrong and nothing was published; 2 when the words after the
 *   command mean nothing; 3 when all was written, but there is no browser to check it with.
 */
export async function run(words: readonly string[]): Promise<number> {
  let wish: ExportOptions;
  let staging: Staging;
  try {
    wish = readExportOptions(words, root, process.env);
    staging = Staging.open(wish.out);
  } catch (cause) {
    const fault = faultOf(cause);
    console.error(fault ? describeFault(fault) : cause instanceof Error ? cause.message : cause);
    return fault ? exits.wrong : exits.misunderstood;
  }
  const quiet = process.env.CI !== undefined;
  const progress = quiet ? quietProgress : shownProgress(process.stdout);
  try {
    return await exportInto(staging, wish, progress);
  } catch (cause) {
    const fault = faultOf(cause);
    const faults = cause instanceof ExportFailure ? cause.faults : fault === null ? [] : [fault];
    for (const one of faults) console.error(`WRONG ${describeFault(one)}`);
    console.error(`\nNothing was published; ${wish.out} is as it was.`);
    if (faults.length === 0) throw cause;
    return exits.wrong;
  } finally {
    staging.discard();
  }
}
