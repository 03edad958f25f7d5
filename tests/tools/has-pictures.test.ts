import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasPictures } from '../../src/tools/compile/has-pictures.ts';

/** Whether a script has pictures, with these files beside it. */
function shows(script: string, ...files: string[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'main.ink'), script);
  for (const file of files) writeFileSync(join(folder, file), '');
  return hasPictures({ main: join(folder, 'main.ink'), assets: join(folder, 'assets') });
}

describe('a story has pictures', () => {
  it.each([
    ['# background: barn\nThere it is.', 'barn.png'],
    ['There it is. # IMAGE: gfx/Barn.png', 'barn.png'],
    ['# show: ada green smile\nThere she is.', 'green smile.png'],
    ['# portrait: ada_happy\nThere she is.', 'ada_happy.png'],
    ['# image: %C3%BCber%20uns.png\nHere.', 'über uns.png'],
    ['VAR pic = "barn"\n# image: {pic}\nThere it is.', 'barn.png'],
  ])('where a tag names one, or may: %j', (script, file) => {
    expect(shows(script, file)).toBe(true);
  });
});

describe('a story has no pictures', () => {
  it.each([
    ['There is no file.', '# background: barn\nThere it is.', 'byre.png'],
    ['The words alone have such a name.', 'She looks up and goes out.', 'up.png'],
    ['It is but a part of another name.', '# background: outpost\nHere.', 'out.png'],
    ['It stands behind a sign that is no tag.', 'Room \\#9 is up there.', 'up.png'],
  ])('%s', (_, script, file) => {
    expect(shows(script, file)).toBe(false);
  });
});
