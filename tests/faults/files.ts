import type { Fault, Part } from './fault.ts';
import { pass } from './reopen.ts';
import { type Trouble, troubles } from './wire.ts';

/** A kind of file that the game fetches. */
interface Kind {
  readonly name: string;
  readonly parts: readonly Part[];
  /** Whether files of it are asked for all along the story, and not only before its first line. */
  readonly along?: boolean;
  readonly fits: (file: string) => boolean;
  /** Whether those that the page itself names are spared: without them there is no game. */
  readonly later?: boolean;
  readonly dark?: boolean;
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

const kinds: readonly Kind[] = [
  {
    name: 'pictures as AVIF',
    parts: ['pictures'],
    along: true,
    fits: (file) => file.endsWith('.avif'),
    told: [/^The picture "/],
  },
  {
    name: 'pictures',
    parts: ['pictures'],
    along: true,
    fits: (file) => /\.(avif|webp)$/.test(file) && !still.test(file),
    told: [/^The picture "/],
  },
  {
    name: 'stills',
    parts: ['stills'],
    along: true,
    fits: (file) => still.test(file),
    dark: true,
    told: [/^The picture .* could not be shown/],
  },
  {
    name: 'typefaces',
    parts: ['type'],
    fits: (file) => file.endsWith('.woff2'),
    told: [/Failed to decode downloaded font|OTS parsing error/],
  },
  {
    name: 'sounds as Opus',
    parts: ['sound'],
    along: true,
    fits: (file) => file.endsWith('.opus'),
    told: [/stays silent, the story goes on/],
  },
  {
    name: 'sounds',
    parts: ['sound'],
    along: true,
    fits: (file) => /\.(opus|m4a)$/.test(file),
    told: [/stays silent, the story goes on/],
  },
  {
    name: 'later code',
    parts: ['code', 'pictures', 'sound', 'graphics', 'stills', 'worker', 'styles'],
    fits: (file) => file.endsWith('.js') && !/worker/.test(file),
    later: true,
    told: [/./],
  },
  {
    name: 'later styles',
    parts: ['styles'],
    fits: (file) => file.endsWith('.css'),
    later: true,
    told: [/./],
  },
  {
    name: 'the worker',
    parts: ['worker'],
    fits: (file) => /worker/.test(file),
    told: [],
  },
];

/** Lines that files are broken for from the opening, and on the way: as many as new ones are asked for in. */
const lastsFirst = 24;
const lastsAlong = 24;

/** Ms of a long wait, in steps in which the game can ask for something else. */
const longWait = [9000, 9000, 9000, 3000];

function faultOf(kind: Kind, trouble: Trouble): Fault {
  const name = `${kind.name}: ${trouble}`;
  let struck = 0;
  return {
    name,
    parts: kind.parts,
    from: kind.along ? 'line' : 'opening',
    lasts: kind.along ? lastsAlong : lastsFirst,
    dark: kind.dark ?? false,
    told: [...ofBrowser[trouble], ...kind.told],
    strike({ wire, first }) {
      const spared = (file: string) => kind.later === true && first.has(file);
      wire.break(name, (file) => kind.fits(file) && !spared(file), trouble);
    },
    async heal(scene) {
      if (trouble === 'slow') for (const ms of longWait) await pass(scene, ms);
      struck = scene.wire.heal(name);
    },
    after: () => (struck > 0 ? '' : 'no file of that kind was asked for'),
  };
}

/** Every kind of file with every trouble. */
export const fileFaults: readonly Fault[] = kinds.flatMap((kind) =>
  troubles.map((trouble) => faultOf(kind, trouble)),
);
