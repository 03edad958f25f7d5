import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import type { StoryInfo } from '../../catalogue/story-info.ts';
import * as openingPhrases from '../../phrases/opening.ts';
import type { Game } from './game.ts';
import { hasPictures } from './has-pictures.ts';
import { readStoryFile } from './story-file.ts';
import { isLight } from './style-properties.ts';
import { styleHashes } from './style-within.ts';
import { escapeHtml, hashOf, titleMarkup, waitingScript } from './title-page.ts';
import { typefaceOf } from './typeface.ts';

/**
 * Everything from the game's own origin. Pixi needs `data:` and `blob:` pictures (it tries out AVIF with one, and
 * decodes through the other); a worker may come from here, but not from a blob.
 */
const policy = (script: string) =>
  [
    "default-src 'self'",
    `script-src 'self' ${hashOf(script)}`,
    `style-src 'self' ${styleHashes}`,
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** What kind of icon a file under `assets/icons` is; null for one that no page links. */
function iconAttributes(name: string): Record<string, string> | null {
  if (name === 'icon.svg') return { rel: 'icon', type: 'image/svg+xml', sizes: 'any' };
  if (name === 'apple-touch-icon.png') return { rel: 'apple-touch-icon' };
  const size = /^icon-(\d+)\.png$/.exec(name)?.[1];
  return size === undefined ? null : { rel: 'icon', type: 'image/png', sizes: `${size}x${size}` };
}

/** How a page links a file: from the project's folder. */
function linkTo(file: string, root: string): string {
  return `/${relative(root, file).split(sep).join('/')}`;
}

/**
 * The page's links to assets, made links to the assets of this game; those that it does not have are left out. A game
 * without a typeface has the engine's.
 */
function ownLinks(html: string, game: Game): string {
  const typeface = typefaceOf(game);
  return html.replace(/[ \t]*<link\b[^>]*"(\/assets\/([^"]+))"[^>]*>\n?/g, (link, href, path) => {
    const [folder, ...rest] = path.split('/');
    const file = folder === 'fonts' ? join(typeface, ...rest) : join(game.assets, path);
    return existsSync(file) ? link.replace(href, linkTo(file, game.root)) : '';
  });
}

/** Links to the icons that the page does not link itself. */
function icons({ root, assets }: Game, html: string): HtmlTagDescriptor[] {
  const folder = join(assets, 'icons');
  const linked = filesIn(folder).flatMap((name): HtmlTagDescriptor[] => {
    const attributes = iconAttributes(name);
    const href = linkTo(join(folder, name), root);
    if (attributes === null || html.includes(`"${href}"`)) return [];
    return [{ tag: 'link', attrs: { ...attributes, href }, injectTo: 'head' }];
  });
  // Without any icon a browser asks for /favicon.ico and reports that it is missing.
  if (linked.length > 0 || html.includes('rel="icon"')) return linked;
  return [{ tag: 'link', attrs: { rel: 'icon', href: 'data:,' }, injectTo: 'head' }];
}

function meta(name: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { name, content }, injectTo: 'head' };
}

/** Scripts that are written from right to left, as ISO 15924 names them. */
const rightToLeft: ReadonlySet<string | undefined> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Which way a language is written, as far as its tag tells. */
function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return rightToLeft.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr';
  } catch {
    // Not a language's tag: browsers take no notice of it either.
    return 'ltr';
  }
}

// By functions: in a text that is put in, "$'" would stand for the rest of the page.
function titled(html: string, { title, language }: StoryInfo): string {
  const dir = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return html
    .replace(/<html[^>]*>/, () => `<html lang="${escapeHtml(language)}"${dir}>`)
    .replace(/<title>.*<\/title>/s, () => `<title>${escapeHtml(title)}</title>`);
}

/** What stands there when the game does not start, one of which is seen. */
function saysWhyNot(html: string): string {
  const sentences = [openingPhrases.notStarted, openingPhrases.sandboxed];
  return html.replace(
    /<p class="not-started"[^>]*>/g,
    (start) => start + escapeHtml(sentences.shift() ?? ''),
  );
}

/** Where a game has no pictures, the page sets all words, also where a stage could: `words-alone.css` is for it. */
function saysWhoSets(html: string, game: Game): string {
  return hasPictures(game) ? html : html.replace(/<body\b/, '<body data-words="page"');
}

/** The title, there before any code. */
function titleWithin(html: string, info: StoryInfo): string {
  return html.replace(
    '<div id="menus">',
    () => `<div id="menus" data-waits data-fresh>${titleMarkup(info)}`,
  );
}

/** Gives `index.html` what belongs to the story (its title, icons and colours) and, in builds, what keeps it safe. */
export function page(game: Game): Plugin {
  let building = false;
  return {
    name: 'game:page',
    configResolved(config) {
      building = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(source) {
        const html = ownLinks(source, game);
        // What is wrong with story.json is said by whoever serves the story.
        const { info } = readStoryFile(game);
        const tags: HtmlTagDescriptor[] = [
          meta('description', info.description),
          meta('theme-color', info.palette.background),
          meta('color-scheme', isLight(info.palette.background) ? 'light' : 'dark'),
          ...icons(game, html),
        ];
        const script = await waitingScript();
        // Behind the title, and before the page is shown.
        const attrs = { 'data-story': info.id };
        tags.push({ tag: 'script', attrs, children: script, injectTo: 'body' });
        if (building) {
          const attrs = { 'http-equiv': 'Content-Security-Policy', content: policy(script) };
          tags.unshift({ tag: 'meta', attrs, injectTo: 'head-prepend' });
          tags.push(meta('referrer', 'no-referrer'));
        }
        const said = saysWhyNot(titleWithin(titled(html, info), info));
        return { html: saysWhoSets(said, game), tags };
      },
    },
  };
}
