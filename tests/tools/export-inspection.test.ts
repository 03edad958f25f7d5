import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFault } from '../../src/tools/export/fault.ts';
import { inspectFolder, inspectSingle } from '../../src/tools/export/inspection.ts';
import { refusedByHosts } from '../../src/tools/export/limits.ts';
import { type ReleaseFile, readReleaseFiles } from '../../src/tools/export/release.ts';
import { exported, newFolder, project, remove } from '../export/fixture.ts';

const base = newFolder('inspection');
const whole = join(base, 'whole');
const options = { machine: [project], address: null };

beforeAll(() => exported('lighthouse', whole), 180_000);
afterAll(() => remove(base));

/** A release of which one thing was made wrong. */
class Planted {
  static #count = 0;
  readonly folder: string;

  constructor() {
    this.folder = join(base, `planted-${Planted.#count++}`);
    cpSync(whole, this.folder, { recursive: true });
  }

  /** The first file whose path fits. */
  find(pattern: RegExp): ReleaseFile {
    const found = this.files().find(({ path }) => pattern.test(path));
    if (found === undefined) throw new Error(`no file is called ${pattern}`);
    return found;
  }

  change({ path }: ReleaseFile, from: string | RegExp, to: string): void {
    const file = this.find(new RegExp(`^${path.replaceAll('.', '\\.')}$`));
    const text = file.bytes.toString();
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${path} does not hold ${from}`);
    writeFileSync(join(this.folder, 'web', path), changed);
  }

  files(): ReleaseFile[] {
    return readReleaseFiles(join(this.folder, 'web'));
  }

  faults(): string[] {
    return inspectFolder(this.files(), options).map(describeFault);
  }
}

const page = { path: 'index.html', bytes: Buffer.alloc(0) };

describe('a folder as it was exported', () => {
  it('has nothing wrong with it', () => {
    expect(new Planted().faults()).toEqual([]);
  });

  it.each([
    [
      'an absolute path on the page',
      (planted: Planted) => planted.change(page, 'src="./assets/', 'src="/assets/'),
      /index\.html: has the absolute path \/assets\/.*another file wherever/,
    ],
    [
      'an absolute path in a script',
      (planted: Planted) => {
        const script = planted.find(/pictures-.*\.js$/);
        planted.change(
          script,
          /"[\w./-]*sky-[\w-]{8}\.avif"|`[\w./-]*sky-[\w-]{8}\.avif`/,
          '"/assets/sky.avif"',
        );
      },
      /pictures-.*\.js: has the absolute path \/assets\/sky\.avif/,
    ],
    [
      'a folder of the machine that made it',
      (planted: Planted) => planted.change(page, '</body>', `<!-- ${project}/src --></body>`),
      /index\.html: names .*, a folder of this machine/,
    ],
    [
      'a missing picture',
      (planted: Planted) => rmSync(join(planted.folder, 'web', planted.find(/sky-.*\.avif$/).path)),
      /pictures-.*\.js: names .*sky-.*\.avif, and there is no such file/,
    ],
    [
      'a missing script',
      (planted: Planted) => rmSync(join(planted.folder, 'web', planted.find(/audio-.*\.js$/).path)),
      /names .*audio-.*\.js, and there is no such file/,
    ],
    [
      'a missing icon',
      (planted: Planted) =>
        planted.change(planted.find(/webmanifest$/), 'assets/letter', 'assets/gone'),
      /manifest\.webmanifest: names assets\/gone.*, and there is no such file/,
    ],
    [
      'a picture from another site',
      (planted: Planted) =>
        planted.change(page, '</body>', '<img src="https://example.org/a.png"></body>'),
      /index\.html: asks another site for https:\/\/example\.org\/a\.png/,
    ],
    [
      'a typeface from another site',
      (planted: Planted) =>
        planted.change(planted.find(/\.css$/), /^/, '@import "//example.org/type.css";'),
      /\.css: asks another site for \/\/example\.org\/type\.css/,
    ],
    [
      'a script inside the page',
      (planted: Planted) => planted.change(page, '</body>', '<script>alert(1)</script></body>'),
      /index\.html: has a script inside it that its policy does not name: alert\(1\)/,
    ],
    [
      'a script in an attribute',
      (planted: Planted) => planted.change(page, '<body>', '<body onload="alert(1)">'),
      /index\.html: has a script in an attribute: <body onload>/,
    ],
    [
      'a policy that lets text become a script',
      (planted: Planted) =>
        planted.change(page, 'default-src &#39;self&#39;', "default-src 'self' 'unsafe-eval'"),
      /its policy lets 'unsafe-eval' into default-src/,
    ],
    [
      'no policy',
      (planted: Planted) => planted.change(page, 'Content-Security-Policy', 'Something-Else'),
      /index\.html: has no Content-Security-Policy/,
    ],
    [
      'a page that tells where its readers come from',
      (planted: Planted) => planted.change(page, 'no-referrer', 'unsafe-url'),
      /index\.html: tells other sites where its readers come from/,
    ],
    [
      'two names that differ in their case alone',
      (planted: Planted) => writeFileSync(join(planted.folder, 'web/Credits.txt'), ''),
      /Credits\.txt: differs from CREDITS\.txt in its case alone/,
    ],
    [
      'a file that is found only where case does not count',
      (planted: Planted) => {
        const { path } = planted.find(/sky-.*\.avif$/);
        const other = path.replace('sky', 'Sky');
        renameSync(join(planted.folder, 'web', path), join(planted.folder, 'web', other));
      },
      /names .*sky-.*\.avif, and the file is called assets\/Sky-.*where case counts, it is not found/,
    ],
    [
      'a name that not every system takes',
      (planted: Planted) => writeFileSync(join(planted.folder, 'web/aux.txt'), ''),
      /aux\.txt: "aux\.txt" is a name that Windows keeps for itself/,
    ],
    [
      'a name with a space',
      (planted: Planted) => writeFileSync(join(planted.folder, 'web/read me.txt'), ''),
      /"read me\.txt" holds more than letters/,
    ],
  ])('with %s is found wrong', (_, plant, words) => {
    const planted = new Planted();
    plant(planted);
    // What is missing is missed by the service worker as well.
    const faults = planted.faults().filter((fault) => !fault.startsWith('sw.js: names'));
    expect(faults).toEqual([expect.stringMatching(words)]);
  });

  it('with a file or a number of files that game hosts refuse is told of', () => {
    const files = new Planted().files();
    // So many bytes are never touched, and cost nothing.
    const huge = { path: 'assets/film.webm', bytes: Buffer.allocUnsafeSlow(200_000_001) };
    const faults = refusedByHosts([...files, huge]).map(describeFault);
    expect(faults).toEqual(['assets/film.webm: 200.0 MB, and game hosts take 200.0 MB a file']);
    const many = Array.from({ length: 1000 }, (_, number) => ({
      path: `assets/${number}.txt`,
      bytes: Buffer.alloc(0),
    }));
    const tooMany = refusedByHosts([...files, ...many]).map(describeFault);
    expect(tooMany).toEqual([
      expect.stringMatching(/^the zip: 1\d\d\d files, .* fewer than 1000$/),
    ]);
  });
});

describe('a single file as it was exported', () => {
  const inspect = (change: (html: string) => string) => {
    const [file] = readReleaseFiles(whole).filter(({ path }) => path === 'lamp-room.html');
    if (file === undefined) throw new Error('there is no single file');
    const html = change(file.bytes.toString());
    return inspectSingle({ path: file.path, bytes: Buffer.from(html) }, options).map(describeFault);
  };

  it('has nothing wrong with it', () => {
    expect(inspect((html) => html)).toEqual([]);
  });

  it('is found wrong when its script is not the one that its policy names', () => {
    expect(inspect((html) => html.replace('"use strict";', '"use strict"; '))).toEqual([
      expect.stringMatching(/has a script inside it that its policy does not name: "use strict"/),
    ]);
  });

  it('is found wrong when it asks for anything beside itself', () => {
    const link = '<link rel="stylesheet" href="./more.css">';
    expect(inspect((html) => html.replace('</head>', `${link}</head>`))).toEqual([
      'lamp-room.html: names ./more.css, and there is no such file',
    ]);
  });

  it('is found wrong when its encoding comes too late to be believed', () => {
    const late = `<meta name="long" content="${'x'.repeat(1100)}">`;
    expect(inspect((html) => html.replace('<head>', `<head>${late}`))).toEqual([
      'lamp-room.html: does not tell its encoding in its first 1024 bytes',
    ]);
  });
});
