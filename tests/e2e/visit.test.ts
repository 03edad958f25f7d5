import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startBrowser } from '../../src/tools/play/browser.ts';
import { Visit } from '../../src/tools/play/visit.ts';
import { serveFolder } from '../../src/tools/play/web-server.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Visits a page that runs a script, until the script has set the title to "done". */
async function visited(script: string): Promise<Visit> {
  const folder = mkdtempSync(join(tmpdir(), 'visit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const icon = '<link rel="icon" href="data:,">';
  const end = 'document.title = "done";';
  writeFileSync(join(folder, 'script.js'), `${script}\n${end}`);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>${icon}<div data-role="line"></div><script type="module" src="script.js"></script>`,
  );
  const server = await serveFolder(folder, 0);
  onTestFinished(() => server.close());
  const visit = await Visit.begin(browser, server.url);
  onTestFinished(() => visit.close());
  await visit.page.waitForFunction(() => document.title === 'done');
  return visit;
}

const quietly = '.catch(() => {})';

it('a page without faults has none', async () => {
  const visit = await visited(`await fetch('script.js'); console.warn('careful');`);
  expect(visit.faults).toEqual([]);
  expect(visit.warnings).toEqual(['careful']);
});

it.each([
  ['an error in the console', `console.error('broken')`, /^console: broken$/],
  ['an error that nobody caught', `setTimeout(() => { throw new Error('oh') })`, /^error: oh$/],
  ['a file that is not there', `await fetch('gone.js')`, /^404: .*\/gone\.js$/],
  ['a request elsewhere', `await fetch('http://127.0.0.2:9/x')${quietly}`, /^elsewhere: http:/],
])('%s is a fault', async (_, script, fault) => {
  const visit = await visited(
    `${script}\nawait new Promise((resolve) => setTimeout(resolve, 50));`,
  );
  expect(visit.faults).toContainEqual(expect.stringMatching(fault));
});

it('every line is written down, however short it stays', async () => {
  const visit = await visited(`
    const line = document.querySelector('[data-role="line"]');
    for (const words of ['One.', 'Two.', '', 'Two.', 'Three.']) {
      line.textContent = words;
      await Promise.resolve();
    }
  `);
  expect(await visit.lines()).toEqual(['One.', 'Two.', 'Two.', 'Three.']);
});

it('opened again, it is the same visitor', async () => {
  const visit = await visited(`
    const times = Number(localStorage.getItem('times')) + 1;
    localStorage.setItem('times', times);
    console.error(times);
  `);
  const second = await visit.again();
  await second.page.waitForFunction(() => document.title === 'done');
  expect(second.faults).toEqual(['console: 1', 'console: 2']);
});

describe('a story that would begin anew', () => {
  /** Three lines, of which the second asks whether to begin anew, and an ending. */
  const story = `
    const lines = ['One.', 'Over.', 'On.'];
    let at = 0;
    let stays = false;
    const show = () => {
      document.querySelector('[data-role="line"]').textContent = lines[at];
      performance.mark('game:line', { detail: { at } });
    };
    const card = (role, name, act) => {
      const dialog = document.createElement('dialog');
      const button = document.createElement('button');
      Object.assign(dialog, { open: true }).dataset.role = role;
      Object.assign(button, { textContent: name }).dataset.role = name;
      button.onclick = () => { dialog.remove(); act(); };
      dialog.append(button);
      document.body.append(dialog);
    };
    addEventListener('keydown', ({ key }) => {
      if (key !== ' ' || document.querySelector('dialog')) return;
      if (at === 1 && !stays) card('restart', 'stay', () => { stays = true; });
      else if (at === 2) card('ending', 'begin', () => {});
      else { at += 1; show(); }
    });
    show();`;

  it('is read on', async () => {
    const visit = await visited(story);
    expect(await visit.readOn()).toBe('ending');
    expect(await visit.lines()).toEqual(['One.', 'Over.', 'On.']);
  });

  it('is gone on with to a line behind it', async () => {
    const visit = await visited(story);
    await visit.goTo(1);
    await visit.tab.press('Space');
    expect(await visit.stopped()).toBe('restart');
    await visit.goTo(2);
    expect(await visit.line()).toBe('On.');
  });
});
