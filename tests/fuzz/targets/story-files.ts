import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { storyInfoSchema } from '../../../src/catalogue/story-info.ts';
import { root } from '../../../src/tools/compile/folders.ts';
import { gameAt } from '../../../src/tools/compile/game.ts';
import { page } from '../../../src/tools/compile/page.ts';
import { readStoryFile } from '../../../src/tools/compile/story-file.ts';
import { styleProperties } from '../../../src/tools/compile/style-properties.ts';
import { titleMarkup } from '../../../src/tools/compile/title-page.ts';
import { shareCard } from '../../../src/tools/export/share-card.ts';
import { webManifest } from '../../../src/tools/export/web-manifest.ts';
import * as hostile from '../hostile.ts';
import type { Target } from '../target.ts';

const good = {
  id: 'tale',
  title: 'A Tale & "More"',
  author: 'A. Writer',
  language: 'en',
  description: 'What it is of.',
  contentNote: 'Heights.',
  cast: { ann: { name: 'Ann', colour: '#aabbcc', alt: { stand: 'Ann.' } } },
  palette: { background: '#000000', text: '#ffffff', secondary: '#cccccc', accent: '#ff0000' },
  classes: { loud: { italic: true, size: 1.2, colour: '#ff0000', align: 'centre' } },
  endings: [{ id: 'lit', title: 'Lit', line: 'Lit.', scene: ['light: dim'] }],
  credits: [{ heading: 'By', lines: ['A. Writer'] }],
};

const source = '<!doctype html><html lang="en"><head><title>x</title></head><body></body></html>';

/** How a page is written that has a title and a language. */
const written =
  /^<!doctype html><html lang="([^"<]*)"( dir="rtl")?><head><title>([^<]*)<\/title><\/head><body data-words="page"><\/body><\/html>$/;

/** The tags of a title, and nothing in them that a story could have put there. */
const titleTags =
  /<\/?(?:div|main|header|h1|p|ul|li|button)(?: (?:class|role|type|data-[a-z]+|aria-label)="[^"<]*"| hidden)*>/g;

/** A story's `story.json`, and what the page, its styles and what is shared of it are made of by it. */
export const storyFiles: Target<string> = {
  name: 'story-files',
  runs: 1200,
  make: (random) => {
    if (random.chance(0.5)) {
      return random.chance(0.3)
        ? hostile.spoilt(JSON.stringify(good), random)
        : JSON.stringify(hostile.twisted(good, random));
    }
    const words = ['title', 'author', 'language', 'description'].map((field) => [
      field,
      hostile.text(random),
    ]);
    const classes = { [hostile.piece(random)]: { italic: true } };
    return random.chance(0.7)
      ? JSON.stringify({ ...good, ...Object.fromEntries(words), classes })
      : hostile.text(random);
  },
  open() {
    const folder = mkdtempSync(join(tmpdir(), 'story-file-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'main.ink'), 'One.\n-> END\n');
    const game = gameAt(root, { STORY: join(folder, 'main.ink') });
    const { transformIndexHtml } = page(game);
    if (typeof transformIndexHtml !== 'object') throw new Error('the page is made otherwise');
    const make = transformIndexHtml.handler as unknown as (
      html: string,
    ) => Promise<{ html: string }>;
    return {
      async give(text, watch) {
        writeFileSync(game.info, text);
        watch.step();
        const { info } = readStoryFile(game);
        watch.step();
        assert.ok(v.is(storyInfoSchema, info));
        const { html } = await make(source);
        assert.match(html, written);
        assert.doesNotMatch(titleMarkup(info).replace(titleTags, ''), /</);
        // A style sheet that closes nothing it did not open, and fetches nothing.
        const styles = styleProperties(info).replace(/\\./gsu, '');
        assert.match(styles, /^(?:[^{}@<]*\{[^{}@<]*\})*\s*$/);
        assert.doesNotMatch(styles, /url\(/i);
        JSON.parse(webManifest(info, []));
        shareCard(info, null, null);
      },
    };
  },
};
