import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, transformWithOxc } from 'vite';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import * as titlePhrases from '../../phrases/title.ts';

/** Text as it stands in a page, also within an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What a policy names a script or style inside a page by. */
export function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** An entry of the title: what scripts and the player find it by, and whether it is there on a first visit. */
type Row = readonly [role: string, name: string, first: boolean];

/** All that a title may offer, in its order. */
function rows({ gallery, content }: StoryInfo): readonly Row[] {
  const all: readonly (Row | false)[] = [
    ['continue', titlePhrases.goOn, false],
    ['begin', titlePhrases.begin, true],
    ['load', titlePhrases.load, true],
    ['paths', titlePhrases.paths, false],
    gallery !== false && ['gallery', titlePhrases.gallery, false],
    ['sides', titlePhrases.sides, false],
    Object.keys(content).length > 0 && ['content', titlePhrases.content, true],
    ['settings', titlePhrases.settings, true],
    ['credits', titlePhrases.credits, true],
  ];
  return all.filter((row) => row !== false);
}

function entry([role, name, first]: Row): string {
  const button = `<button type="button" class="entry" data-role="${role}">${escapeHtml(name)}</button>`;
  return `<li${first ? '' : ' hidden'}>${button}</li>`;
}

/**
 * The title as the page has it before any code: the same elements that `menus/title/title.tsx` draws, so that it takes
 * them over as they stand. What is not there on a first visit is hidden.
 */
export function titleMarkup(info: StoryInfo): string {
  const { title, author, contentNote } = info;
  return [
    '<div class="menus" data-motion="system"><main>',
    `<div role="region" class="title" data-role="title" aria-label="${escapeHtml(titlePhrases.title)}">`,
    `<div class="title-body"><header><h1>${escapeHtml(title)}</h1>`,
    author ? `<p class="author">${escapeHtml(author)}</p>` : '',
    '</header>',
    contentNote ? `<p class="content-note">${escapeHtml(contentNote)}</p>` : '',
    `<ul class="entries">${rows(info).map(entry).join('')}</ul>`,
    '<p class="endings-count" hidden></p>',
    '</div></div></main></div>',
  ].join('');
}

/** The script that serves the title until the game's code is there: it stands in the page, as nothing comes sooner. */
export async function waitingScript(): Promise<string> {
  const file = join(import.meta.dirname, '../../menus/title/waiting.ts');
  const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
  return minifySync(file.replace(/ts$/, 'js'), code.replace(/^export \{\};?$/m, '')).code.trim();
}
