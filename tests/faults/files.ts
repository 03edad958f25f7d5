import { Patience, pause } from '../../src/tools/play/wait.ts';
import type { Coming, Fault, Part, Scene } from './fault.ts';
import { linesAhead } from './plan.ts';
import { keepsAgain, pass } from './reopen.ts';
import { type Trouble, troubles } from './wire.ts';

/** A kind of file that the game fetches. */
interface Kind {
  readonly name: string;
  readonly parts: readonly Part[];
  /** What brings new ones of it all along the story; left out where they are asked for before its first line. */
  readonly along?: Coming;
  readonly fits: (file: string) => boolean;
  /** Whether those that the page itself names are spared: without them there is no game. */
  readonly later?: boolean;
  /** Whether they are kept from it up to a choice, which needs some of them. */
  readonly toChoice?: boolean;
  readonly seenBy?: Fault['seenBy'];
  /** What the game says of them in the console. */
  readonly told: readonly RegExp[];
}

const still = /^still-[\w-]{8}\.webp$/;

/** What a browser says of any file that does not come as it should. */
const ofBrowser: Readonly<Record<Trouble, readonly RegExp[]>> = {
  fails: [/^failed: .*ERR_CONNECTION_RESET/, /Failed to load resource: net::ERR_CONNECTION_RESET/],
  missing: [/^404: /, /Failed to load resource: .*404/],
  slow: [],
  'cut short': [],
  'something else': [/MIME type/],
};

/** Time passes for all that is asked for meanwhile. */
const late = [
  /nothing came for 8 seconds/,
  /stays silent, .*(did not come in time|no time was left)/,
];

/** What the game says where code that it fetches does not come. */
const ofCode = [
  /^A press goes on, and nothing else can be asked for yet/,
  /^Lines are left as the browser breaks them/,
  /^No (stage|sound) can be had here/,
  /^What may come could not be looked for/,
  /^What keeps places could not be loaded/,
  /^A part of the game (could not be loaded|did not come)/,
  /dynamically imported module|Unexpected (token|end of input)|Invalid or unexpected token/,
];

const kinds: readonly Kind[] = [
  {
    name: 'pictures as AVIF',
    parts: ['pictures'],
    fits: (file) => file.endsWith('.avif'),
    told: [/^The picture "/],
  },
  {
    name: 'pictures',
    parts: ['pictures'],
    seenBy: 'still',
    fits: (file) => /\.(avif|webp)$/.test(file) && !still.test(file),
    told: [/^The picture "/],
  },
  {
    name: 'stills',
    parts: ['pictures'],
    along: 'places',
    fits: (file) => still.test(file),
    seenBy: 'nobody',
    told: [/^The picture .* could not be shown/],
  },
  {
    name: 'typefaces',
    parts: ['type'],
    fits: (file) => file.endsWith('.woff2'),
    told: [/Failed to decode downloaded font|OTS parsing error/, /^A typeface is not to be had/],
  },
  {
    name: 'sounds as Opus',
    parts: ['sound'],
    along: 'sounds',
    fits: (file) => file.endsWith('.opus'),
    // While nothing comes at all, there may be no time left for the other encoding.
    told: [/stays silent, the story goes on.*(no time was left|did not come in time)/],
  },
  {
    name: 'sounds',
    parts: ['sound'],
    along: 'sounds',
    fits: (file) => /\.(opus|m4a)$/.test(file),
    told: [/stays silent, the story goes on/],
  },
  {
    name: 'later code',
    parts: ['code', 'pictures', 'sound', 'graphics', 'worker', 'styles'],
    fits: (file) => file.endsWith('.js') && !/worker/.test(file),
    later: true,
    toChoice: true,
    seenBy: 'still',
    told: ofCode,
  },
  {
    name: "the stage's code",
    parts: ['code', 'pictures', 'graphics', 'worker', 'styles'],
    fits: (file) => /stage.*\.js$/.test(file),
    later: true,
    seenBy: 'still',
    told: ofCode,
  },
  {
    name: 'later styles',
    parts: ['styles'],
    fits: (file) => file.endsWith('.css'),
    later: true,
    seenBy: 'still',
    told: [/^(error|console): .*Unable to preload CSS/],
  },
  {
    name: 'the worker',
    parts: ['worker'],
    fits: (file) => /worker/.test(file),
    told: [/^failed: .*worker/],
  },
];

/**
 * Lines that files are broken for from the opening, and on the way: some more than the game looks ahead, so that what
 * comes behind those is asked for meanwhile.
 */
const lastsFirst = 10;
const lastsAlong = linesAhead + 3;

/** Ms within which what the opening breaks is asked for. */
const patience = 20_000;

/** Ms without another one after which all are asked for that a page wants at rest. */
const calm = 700;

/** Ms of a wait after which the game asks for something else, in steps: what comes of one begins with the next. */
export const longWait = [9000, 1000] as const;

/** Ms in which a press on what offers to try again is answered: less than what is tried again by itself waits. */
const answer = 12_000;

/** Ms after which everything that did not come is asked for again. */
const rest = 46_000;

/**
 * Waits until a file is struck, and no more of them follow. Where another one is held, what comes behind it comes with
 * time alone.
 */
async function isStruck(scene: Scene, name: string): Promise<void> {
  const { wire } = scene;
  const waiting = new Patience(patience);
  let [struck, since] = [0, performance.now()];
  while (struck === 0 || performance.now() - since < calm) {
    if (waiting.isOver()) return;
    if (struck === 0 && wire.holds && wire.isQuiet) await pass(scene, longWait[0]);
    await pause(100);
    if (wire.struck(name) !== struck) [struck, since] = [wire.struck(name), performance.now()];
  }
}

/** Whether everything comes that did not come at first. @returns what is wrong. */
async function isWhole(scene: Scene): Promise<string> {
  await pass(scene, 20_000);
  const retry = scene.visit.role('retry');
  if (await retry.isVisible()) await retry.click();
  const staged = await scene.visit
    .until(() => window.gameProbe?.stage() != null)
    .then(
      () => '',
      () => 'no stage comes any more',
    );
  return staged || keepsAgain(scene, /This place is saved|Saved for now/);
}

function faultOf(kind: Kind, trouble: Trouble): Fault {
  const name = `${kind.name}: ${trouble}`;
  return {
    name,
    parts: kind.parts,
    heard: kind.parts.includes('sound'),
    from: kind.along ? 'line' : 'opening',
    lasts: kind.along ? lastsAlong : lastsFirst,
    ...(kind.toChoice && { toChoice: true }),
    seenBy: kind.seenBy ?? 'stage',
    ...(kind.along && { wants: ({ coming }) => coming.includes(kind.along ?? 'places') }),
    told: [...ofBrowser[trouble], ...late, ...kind.told],
    strike({ wire, first }) {
      const spared = (file: string) => kind.later === true && first.has(file);
      return wire.break(name, (file) => kind.fits(file) && !spared(file), trouble);
    },
    async wearOn(scene) {
      // Much of it is asked for when the page has time, and whoever reads fast leaves it none.
      if (!kind.along) await isStruck(scene, name);
      if (trouble === 'slow') for (const ms of longWait) await pass(scene, ms);
    },
    async heal(scene) {
      await scene.wire.heal(name);
      // Where options did not come, somebody asks for them before the page does by itself.
      const retry = scene.visit.role('retry');
      if (kind.toChoice && (await retry.isVisible())) {
        await retry.click({ timeout: answer });
        await scene.visit.role('choice').first().waitFor({ timeout: answer });
      }
      // What failed too often rests; then it is asked for again.
      await pass(scene, rest);
    },
    after: (scene) => {
      // On the way they may have come before.
      if (scene.wire.struck(name) === 0 && !kind.along)
        return `no file of that kind was asked for (${name})`;
      return kind.later ? isWhole(scene) : '';
    },
  };
}

/** Every kind of file with every trouble, a row each. */
const table = kinds.map((kind) => troubles.map((trouble) => faultOf(kind, trouble)));

export const fileFaults: readonly Fault[] = table.flat();

/** Every kind of file with one trouble, the next one each time. */
export const someFileFaults: readonly Fault[] = table.flatMap(
  (row, at) => row[at % troubles.length] ?? [],
);
