import type { Clock } from '../director/ports.ts';
import type { Replaying } from '../menus/index.ts';
import type { Bookmark } from '../playthrough/log.ts';
import { type Sides, sidesOf } from '../playthrough/sides.ts';
import { hasTag } from '../story/script.ts';
import type { Saves, SavesParts } from './saves.ts';

/** Gets the stage's thumbnail painter, once, when the first picture is wanted. */
function makePaint({ clock }: Pick<SavesParts, 'clock'>) {
  const opening = (after: Clock) =>
    Promise.all([
      import('../stage/index.ts'),
      import('virtual:game/pictures'),
      import('virtual:game/info'),
    ]).then(([{ openPainter }, { pictures }, { info }]) =>
      openPainter({ info, pictures, clock: after }),
    );
  let painter: ReturnType<typeof opening> | null = null;
  const paint: Replaying['saves']['paint'] = async (canvas, scene) => {
    painter ??= opening(clock);
    try {
      await (await painter)(canvas, scene);
    } catch (error) {
      console.warn('A small picture could not be drawn:', error);
    }
  };
  return paint;
}

/** How saves are written down, fetched when some are. */
const inWriting = () => import('../shelf/save-text.ts');

/**
 * Takes in exported saves beside those that are here.
 * @returns a sentence for the player.
 * @throws {Error} when the code that reads them cannot be fetched.
 */
export async function importSaves(
  text: string,
  { info, shelf, newId }: Pick<SavesParts, 'info' | 'shelf' | 'newId'>,
): Promise<string> {
  const { readSaves, SaveTextProblem } = await inWriting();
  try {
    const { saves, refused } = readSaves(info.id, text);
    const here = await shelf.saves();
    for (const save of saves) {
      const known = here.find(({ id }) => id === save.id);
      // The same save again changes nothing; another one of its name takes nobody's place.
      if (known?.when !== save.when) shelf.keepSave(known ? { ...save, id: newId() } : save);
    }
    const left = refused > 0 ? ` ${refused} did not fit and were left out.` : '';
    return `${saves.length} ${saves.length === 1 ? 'save was' : 'saves were'} taken in.${left}`;
  } catch (problem) {
    if (problem instanceof SaveTextProblem) return problem.message;
    throw problem;
  }
}

/** The roads to two endings, from where they part; null when they cannot be walked. */
async function compareRoads(saves: Saves, one?: Bookmark, other?: Bookmark): Promise<Sides | null> {
  const left = one && (await saves.walk(one));
  const right = left && other && (await saves.walk(other));
  return left && right ? sidesOf(left.playthrough, right.playthrough) : null;
}

/** What the pages about replaying show and ask for, made of the saves, the shelf and the session. */
export function makeReplaying(saves: Saves, parts: SavesParts): Replaying {
  const { info, shelf, script, session } = parts;
  return {
    saves: {
      list: () => shelf.saves(),
      get keep() {
        return session() === null ? null : () => saves.keep();
      },
      // The newest is the one that is being played.
      last: () => (session() === null ? shelf.autosaves : shelf.autosaves.slice(1)),
      load: (save) => void saves.load(save),
      goOn: (kept) => void saves.goOn(kept),
      lasts: () => saves.lasts(),
      rename: (save, name) => shelf.keepSave({ ...save, name }),
      drop: (save) => shelf.dropSave(save.id),
      putBack: (save) => shelf.keepSave(save),
      asFile: async (saves) => (await inWriting()).savesToFile(info.id, saves),
      asText: async (saves) => (await inWriting()).savesToText(info.id, saves),
      takeIn: (text) => importSaves(text, parts),
      neighbours: () => shelf.neighbours(),
      paint: makePaint(parts),
    },
    entries: async () => (await session()?.history()) ?? [],
    get hasCheckpoints() {
      return hasTag(script(), 'checkpoint');
    },
    checkpoints: async () => (await session()?.checkpoints()) ?? [],
    goTo: (at) => void session()?.goTo(at),
    roads: () => import('virtual:game/roads').then((module) => module.roads),
    traveller: () => {
      const { journal } = shelf;
      const walk = session()?.director.playthrough ?? null;
      return { journal, visited: journal.visited, walk };
    },
    travel: (destination) => {
      if (destination.kind === 'frame') void session()?.goTo(destination.at);
      else void saves.go(destination.bookmark, { back: destination.back });
    },
    sides: () => {
      const { endings } = shelf.journal;
      const [left, right] = info.endings.filter(({ id }) => Object.hasOwn(endings, id));
      return {
        titles: [left?.title ?? '', right?.title ?? ''],
        find: () => compareRoads(saves, endings[left?.id ?? ''], endings[right?.id ?? '']),
      };
    },
  };
}
