import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { hashOf } from './title-page.ts';

/** Stands in a page's policy for the hashes of the styles inside it, until these are known. */
export const styleHashes = "'sha256-of-styles'";

/** A typeface that has to be fetched; the system has the others. */
const fetched = /@font-face\s*\{[^}]*\burl\([^}]*\}/g;

/** A style sheet whose relative addresses are seen from the page, not from its own folder. */
function seenFromPage(css: string, name: string): string {
  const folder = posix.dirname(name);
  return css.replace(/url\((["']?)(?!data:|[a-z]+:|\/|#)([^)"']+)\1\)/g, (_, quote, path) => {
    return `url(${quote}./${posix.join(folder, path)}${quote})`;
  });
}

/**
 * Names of the style sheets that the page's first chunks need, those of what is imported first. The chunks are told
 * that they need none: else a page would link them, and each later part ask whether they are there.
 */
function takeStyles(bundle: Rolldown.OutputBundle): readonly string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const take = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || seen.has(name)) return;
    seen.add(name);
    for (const imported of chunk.imports) take(imported);
    const own = chunk.viteMetadata?.importedCss;
    for (const style of own ?? []) names.add(style);
    own?.clear();
  };
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type === 'chunk' && file.isEntry) take(name);
  }
  return [...names];
}

/** A `</style` in it would end it. */
const within = (css: string) => css.replace(/<(?=\/style)/gi, '\\3C ');

/**
 * Puts the page's style sheets into a built page, so that it is seen as soon as it is there. Typefaces that are fetched stand in a
 * sheet of their own that the code switches on when it is here, as it is wanted before they are.
 */
export function styleWithin(): Plugin {
  let inOneFile = false;
  let names: readonly string[] = [];
  return {
    name: 'game:style-within',
    apply: 'build',
    configResolved({ build }) {
      // Whoever makes one file of all puts its styles in as well.
      const outputs = [build.rolldownOptions.output ?? []].flat();
      inOneFile = outputs.some(({ format }) => format === 'iife');
    },
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        names = inOneFile ? [] : takeStyles(bundle);
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        if (inOneFile) return page;
        let css = '';
        for (const name of names) {
          const file = bundle[name];
          if (file?.type === 'asset') css += seenFromPage(String(file.source).trim(), name);
          delete bundle[name];
        }
        const faces = within((css.match(fetched) ?? []).join(''));
        const styles = within(css.replace(fetched, ''));
        const now = styles && `<style>${styles}</style>`;
        const later = faces && `<style id="typefaces" media="not all">${faces}</style>`;
        const hashes = [styles, faces].filter(Boolean).map(hashOf).join(' ');
        const inAttribute = (text: string) => text.replaceAll("'", '&#39;');
        return page
          .replace(inAttribute(styleHashes), inAttribute(hashes))
          .replace('</head>', () => `  ${now}${later}\n  </head>`);
      },
    },
  };
}
