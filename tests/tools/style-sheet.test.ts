import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrangeScreen } from '../../src/stage/arrange/screen.ts';
import { typography } from '../../src/story/typography.ts';
import { styleProperties } from '../../src/tools/compile/style-properties.ts';

const src = join(import.meta.dirname, '../../src');
const palette = { background: '#101010', text: '#eeeeee', secondary: '#aaaaaa', accent: '#ff0000' };
const styles = { palette, classes: {}, title: 'A House of Cards' };

/** All sources with a certain ending under a folder of `src`, one after the other. */
function sources(folder: string, ending: RegExp): string {
  const names = readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => ending.test(name));
  expect(files.length).toBeGreaterThan(0);
  return files.map((name) => readFileSync(join(src, folder, name), 'utf8')).join('\n');
}

const named = (text: string, form: RegExp) =>
  new Set([...text.matchAll(form)].map(([, name]) => name));

describe('what the build adds to the style sheet', () => {
  it('has the look of words by its path, each number in its unit', () => {
    const css = styleProperties(styles);
    expect(css).toContain(`--typeface: ${typography.typeface};`);
    expect(css).toContain(`--line-height: ${typography.lineHeight};`);
    expect(css).toContain(`--measure-box: ${typography.measure.box}em;`);
    expect(css).toContain(`--size-least: ${typography.size.least}px;`);
    expect(css).toContain(`--margin-left: ${typography.margin.left * 100}vw;`);
    expect(css).toContain(`--centre-landscape: ${typography.centre.landscape * 100}dvh;`);
  });

  it('has the story’s colours, and for a style of line its own or the usual one', () => {
    expect(styleProperties(styles)).toContain('--accent: #ff0000;');
    const colourOf = (css: string, style: string) =>
      new RegExp(`\\.style-${style} [^}]*--line-colour: (#\\w+)`).exec(css)?.[1];
    expect(colourOf(styleProperties(styles), 'whisper')).toBe('#aaaaaa');
    expect(
      colourOf(
        styleProperties({ ...styles, palette: { ...palette, whisper: '#123456' } }),
        'whisper',
      ),
    ).toBe('#123456');
    // As plain lines: nothing to say.
    expect(colourOf(styleProperties(styles), 'shout')).toBeUndefined();
  });

  it('has a rule for each class of story.json, and changes one of ours where it has it, too', () => {
    const css = styleProperties({
      ...styles,
      classes: {
        sign: { align: 'right', colour: '#123456', size: 1.2 },
        Whisper: { italic: false },
        'a.b': { italic: true },
      },
    });
    expect(css).toContain('.line.style-sign { --line-size: 1.2; --line-colour: #123456; }');
    expect(css).toContain('.line.style-sign { text-align: right; }');
    expect(css).toContain('.choice.style-sign .option { font-size: 1.2em; color: #123456; }');
    expect(css).toMatch(/\.line\.style-whisper \{ --line-size: 0\.9; --line-colour: #aaaaaa; \}/);
    expect(css).toContain('.line.style-a\\.b { --line-slant: italic;');
  });

  it('says how long the title’s longest word is', () => {
    expect(styleProperties(styles)).toContain('--longest: 5;');
  });

  it('lets what stands out go the way that the page’s colours leave it', () => {
    expect(styleProperties(styles)).toContain('--lit: #fff;');
    const paper = { ...palette, background: '#f6f1e6' };
    expect(styleProperties({ ...styles, palette: paper })).toContain('--lit: #000;');
  });

  it('is all that the style sheets ask for beside their own, and all of it is asked for', () => {
    const css = sources('menus', /\.css$/) + sources('game', /\.css$/);
    const set = named(css + styleProperties(styles), /(?:^|[{;\s])--([\w-]+):/g);
    const setByScript = named(sources('menus', /\.tsx?$/), /'--([\w-]+)':/g);
    const asked = named(css, /var\(--([\w-]+)/g);
    expect([...asked].filter((name) => !set.has(name) && !setByScript.has(name))).toEqual([]);
    const given = named(styleProperties(styles), /--([\w-]+):/g);
    expect([...given].filter((name) => !asked.has(name))).toEqual([]);
  });
});

it('page and stage call the same screens upright', () => {
  const queries = named(sources('menus', /\.css$/), /max-aspect-ratio: ([^)]+)\)/g);
  expect([...queries]).toEqual(['799 / 1000']);
  expect(arrangeScreen(799, 1000, 1).upright).toBe(true);
  expect(arrangeScreen(800, 1000, 1).upright).toBe(false);
});
