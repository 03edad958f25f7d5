/**
 * The rooms under `src/`, each with the rooms it may import from. This table is the project's import direction:
 * catalogue <- story <- scene <- playthrough <- director <- { stage, audio, shelf, menus } <- game <- main,
 * where menus may also look into the shelf, and all from playthrough on into the phrases. Effects (`src/effects`, and those beside a story) are reached through the
 * lists that the build makes, and are written with the kit alone. `tools` runs in Node and may use whatever needs no browser.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  phrases: [],
  catalogue: [],
  story: ['catalogue'],
  scene: ['catalogue', 'story'],
  playthrough: ['catalogue', 'story', 'scene', 'phrases'],
  director: ['catalogue', 'story', 'scene', 'playthrough', 'phrases'],
  stage: ['catalogue', 'story', 'scene', 'playthrough', 'director', 'phrases'],
  audio: ['catalogue', 'story', 'scene', 'playthrough', 'director', 'phrases'],
  shelf: ['catalogue', 'story', 'scene', 'playthrough', 'director', 'phrases'],
  menus: ['catalogue', 'story', 'scene', 'playthrough', 'director', 'shelf', 'phrases'],
  game: [
    'phrases',
    'catalogue',
    'story',
    'scene',
    'playthrough',
    'director',
    'stage',
    'audio',
    'shelf',
    'menus',
  ],
  main: [
    'phrases',
    'catalogue',
    'story',
    'scene',
    'playthrough',
    'director',
    'stage',
    'audio',
    'shelf',
    'menus',
    'game',
    'writer',
  ],
  writer: [
    'catalogue',
    'story',
    'scene',
    'playthrough',
    'director',
    'shelf',
    'menus',
    'game',
    'phrases',
  ],
  kit: ['catalogue', 'story', 'scene', 'stage', 'audio', 'tools'],
  effects: [],
  tools: [
    'catalogue',
    'story',
    'scene',
    'playthrough',
    'shelf',
    'director',
    'stage',
    'audio',
    'phrases',
  ],
};

/** Packages that only some rooms may name, by how their import begins. */
const packages: readonly (readonly [prefix: string, rooms: readonly string[]])[] = [
  ['inkjs', ['story', 'tools']],
  ['pixi.js', ['stage', 'effects']],
  ['@kit', ['effects']],
  ['virtual:game/effects', ['story', 'scene', 'shelf', 'stage', 'audio', 'tools']],
  ['virtual:game/input-line', ['menus']],
  ['virtual:game/asks', ['story', 'playthrough', 'menus']],
  ['virtual:game/story-code', ['game', 'tools']],
  ['howler', ['audio']],
  ['preact', ['menus', 'writer']],
  ['@preact/signals', ['menus', 'game', 'writer', 'main']],
  ['virtual:game/', ['game', 'writer', 'main']],
  ['vite', ['tools']],
  ['node:', ['tools']],
  ['playwright', ['tools']],
  ['ws', ['tools']],
  ['sirv', ['tools']],
];

/** Rooms that run in plain Node. */
const plain: readonly string[] = ['catalogue', 'story', 'scene', 'playthrough', 'director'];
/** What only a browser has, apart from words that are also good names of our own. */
const browserOnly =
  /(?<![.\w'"-])(window|document|navigator|localStorage|sessionStorage|indexedDB|requestAnimationFrame|cancelAnimationFrame|matchMedia|getComputedStyle|AudioContext|Image|Audio|HTML\w*Element|CanvasRenderingContext2D)(?=[.(\s;,)[<>|])(?!\s*[:=?](?!=))/g;

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function withoutStrings(source: string): string {
  return source.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}

/** Everything a file imports, as it is written: also types, lazy imports and what is passed on. */
export function importsOf(source: string): string[] {
  const code = withoutComments(source);
  const forms = [
    /\b(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''));
}

/** The room a file under `src/` belongs to: its folder, or `main`. */
function roomOf(file: string): string {
  const parts = file.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : 'main';
}

/** `src/a/b.ts` and `../c/d.ts` make `src/c/d.ts`. */
function resolve(from: string, to: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function listed(rooms: readonly string[]): string {
  if (rooms.length < 2) return rooms[0] ?? 'nothing';
  return `${rooms.slice(0, -1).join(', ')} and ${rooms.at(-1)}`;
}

function wrongRoom(file: string, imported: string): string | null {
  const room = roomOf(file);
  const other = roomOf(imported);
  const allowed = mayImport[room];
  if (!imported.startsWith('src/')) return null;
  if (allowed === undefined) return `${file} is in a room that the table of rooms does not know`;
  if (room === other || allowed.includes(other)) return null;
  return `${file} imports ${imported}, but ${room} may import ${listed(allowed)} alone`;
}

function wrongPackage(file: string, imported: string): string | null {
  const found = packages.find(
    ([prefix]) =>
      imported === prefix ||
      imported.startsWith(prefix.replace(/\/?$/, '/')) ||
      (prefix.endsWith(':') && imported.startsWith(prefix)),
  );
  if (found === undefined || found[1].includes(roomOf(file))) return null;
  return `${file} imports ${imported}, which is for ${listed(found[1])} alone`;
}

function browserWords(file: string, source: string): string[] {
  if (!plain.includes(roomOf(file))) return [];
  const words = withoutStrings(withoutComments(source)).matchAll(browserOnly);
  return [...new Set([...words].map((match) => match[1]))].map(
    (word) => `${file} says ${word}, but ${roomOf(file)} must run without a browser`,
  );
}

/**
 * Every rule that source files break, each as a sentence.
 * @param files the source of each file by its path from the project's root, as `src/room/file.ts`.
 */
export function brokenRules(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([file, source]) => {
    const wrong = importsOf(source).map((imported) => {
      if (imported.startsWith('.')) return wrongRoom(file, resolve(file, imported));
      return wrongPackage(file, imported);
    });
    return [...wrong.filter((sentence) => sentence !== null), ...browserWords(file, source)];
  });
}

/**
 * Files that import each other, directly or by way of others; types and lazy imports count. One sentence for each
 * knot, which names all files in it (the strongly connected components of the imports, by Tarjan's algorithm).
 * @param files as for `brokenRules`.
 */
export function importCycles(files: Readonly<Record<string, string>>): string[] {
  const number = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const knots: string[][] = [];
  const visit = (file: string): number => {
    number.set(file, number.size);
    lowest.set(file, number.size - 1);
    open.push(file);
    const known = importsOf(files[file] ?? '').filter((imported) => imported.startsWith('.'));
    for (const other of known.map((imported) => resolve(file, imported))) {
      if (!Object.hasOwn(files, other)) continue;
      const reached = number.has(other) ? (number.get(other) ?? 0) : visit(other);
      if (open.includes(other)) lowest.set(file, Math.min(lowest.get(file) ?? 0, reached));
    }
    const own = lowest.get(file) ?? 0;
    if (own === number.get(file)) {
      const knot = open.splice(open.indexOf(file));
      if (knot.length > 1) knots.push(knot.sort());
    }
    return own;
  };
  for (const file of Object.keys(files)) if (!number.has(file)) visit(file);
  return knots.map((knot) => `${listed(knot)} import each other`);
}
