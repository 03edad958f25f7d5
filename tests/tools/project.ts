import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Game, gameAt } from '../../src/tools/compile/game.ts';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Game</title>
    <script type="module" src="/src/main.ts"></script>
  </head>
  <body></body>
</html>
`;

const entry = `import { compiled, fingerprint, first } from 'virtual:game/story';
import { stills } from 'virtual:game/stills';
const show = (story) => { document.body.dataset.story = story.fingerprint; };
show({ compiled, fingerprint, info: first });
document.body.dataset.yard = stills.yard;
import.meta.hot?.on('game:story', show);
void import('./later.ts');
`;

const later = `import { pictures } from 'virtual:game/pictures';
import { recordings } from 'virtual:game/recordings';
document.body.dataset.sky = pictures.backdrops.yard.layers[0].picture.avif;
document.body.dataset.walk = recordings.music.walk.opus;
`;

const story = `-> yard
=== yard ===
# background: yard # show: ada stand >> at gate
Ada: Is anyone there?
# sound: knock
Nobody was.
* [Knock again # consider: light: dusk]
  # ending: open
  The door opened.
  -> END
* [Go home]
  # ending: home
  She went home.
  -> END
`;

const info = {
  check: 'strict',
  id: 'yard',
  title: 'The Yard',
  author: 'A. Writer',
  description: 'A yard, and a door.',
  contentNote: 'Nothing of note.',
  titleScene: ['background: yard'],
  cast: { ada: { name: 'Ada', colour: '#aabbcc', alt: { stand: 'Ada, standing.' } } },
  backgrounds: { yard: { alt: 'A yard.' } },
  palette: { background: '#000000', secondary: '#ffffff', text: '#ffffff', accent: '#ff0000' },
  lights: { dusk: { sky: 1, sun: 1, ember: 0 } },
  shots: {},
  endings: [
    { id: 'open', title: 'Open', line: 'The door opened.' },
    { id: 'home', title: 'Home', line: 'She went home.' },
  ],
  credits: [],
};

const backdrop = {
  width: 2112,
  height: 1188,
  layers: [{ name: 'sky', x: 0, y: 0, w: 2112, h: 1188, parallax: 0.1, depth: 'behind' }],
  horizon: 600,
  ground: null,
  places: { gate: { x: 900, y: 800, scale: 0.5 } },
};

const pose = {
  w: 100,
  h: 300,
  scale: 1,
  ground: [50, 290],
  head: [50, 20],
  chest: null,
  points: {},
  lines: {},
  faces: 'left',
};

const recording = { loop: { start: 0.25, end: 8 }, seconds: 8.25, caption: '[steps]' };

/** A whole game as small as it can be: every kind of file once. Pictures and sounds are never decoded here. */
export const smallGame: Readonly<Record<string, string>> = {
  'index.html': page,
  'src/main.ts': entry,
  'src/later.ts': later,
  'story/main.ink': story,
  'story/story.json': JSON.stringify(info),
  'assets/backgrounds/yard/backdrop.json': JSON.stringify(backdrop),
  'assets/backgrounds/yard/sky.avif': 'sky as avif',
  'assets/backgrounds/yard/sky.webp': 'sky as webp',
  'assets/backgrounds/yard/still.webp': 'still',
  'assets/cast/ada/stand.json': JSON.stringify(pose),
  'assets/cast/ada/stand-base.avif': 'base as avif',
  'assets/cast/ada/stand-base.webp': 'base as webp',
  'assets/cast/ada/stand-light.avif': 'light as avif',
  'assets/cast/ada/stand-light.webp': 'light as webp',
  'assets/icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/music/walk.json': JSON.stringify(recording),
  'assets/music/walk.opus': 'walk as opus',
  'assets/music/walk.m4a': 'walk as m4a',
  'assets/sounds/knock.json': JSON.stringify({ ...recording, loop: null }),
  'assets/sounds/knock.opus': 'knock as opus',
  'assets/sounds/knock.m4a': 'knock as m4a',
};

/** Files of a game by their path in it; null for one that is left out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export const smallInfo = info;
export const smallStory = story;
export const smallBackdrop = backdrop;

/**
 * Writes a game into a folder of its own, gone after the test.
 * @param changes files that differ from the small game; null leaves one out.
 */
export function writeGame(changes: Files = {}): Game {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'game-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ ...smallGame, ...changes })) {
    if (content !== null) writeIn(root, name, content);
  }
  return gameAt(root, {});
}

/** Writes one file of a game, with the folders above it. */
export function writeIn(root: string, name: string, content: string | Uint8Array) {
  const file = join(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
