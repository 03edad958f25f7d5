import { hangs, staged } from 'virtual:game/reading';
import type { Clock } from '../director/ports.ts';
import type { Actions, Replaying } from '../menus/index.ts';
import * as roadsPhrases from '../phrases/roads.ts';
import { type Checkpoint, checkpoints } from '../playthrough/checkpoints.ts';
import type { Sides } from '../playthrough/sides.ts';
import { type Entry, history } from '../playthrough/transcript.ts';
import { contentKinds } from '../story/content.ts';
import { hasTag } from '../story/script.ts';
import type { Saves, SavesParts } from './saves.ts';
import type { Session } from './session.ts';

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

/** Every line from the first to the present one, with the options taken. */
export async function historyOf(session: Session): Promise<Entry[]> {
  await session.past();
  return history(session.playthrough);
}

/** The checkpoints from the first line to the present one, the newest first. */
export async function checkpointsOf(session: Session): Promise<Checkpoint[]> {
  await session.past();
  return checkpoints(session.playthrough);
}

/** How saves are read in, fetched when some are. */
const importing = () => import('./import-saves.ts');

/** How saves are written down, likewise. */
const inWriting = () => import('../shelf/save-text.ts');

/** The roads to two endings, from where they part; null where they are not wanted any more. */
async function sidesTo(
  saves: Saves,
  { shelf }: Pick<SavesParts, 'shelf'>,
  left: string,
  right: string,
): Promise<Sides | null> {
  const { endings } = shelf.journal;
  const [one, other] = [endings.get(left), endings.get(right)];
  if (one === undefined || other === undefined) return null;
  const first = await saves.walk(one);
  const second = first && (await saves.walk(other));
  if (first === null || second === null) return null;
  const { sidesOf } = await import('../playthrough/sides.ts');
  return sidesOf(first.playthrough, second.playthrough);
}

/**
 * What the pages about replaying show and ask for, made of the saves, the shelf and the session.
 * @param asked what is heard of it, and what is wanted of it.
 */
export function makeReplaying(
  saves: Saves,
  parts: SavesParts,
  asked: Pick<Replaying, 'speak' | 'listen'> & Pick<Actions, 'prefer'>,
): Replaying {
  const { info, shelf, script, session, say } = parts;
  const told = async <T>(tell: (session: Session) => Promise<T[]>): Promise<T[]> => {
    const now = session();
    return now === null ? [] : tell(now);
  };
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
      asFile: async (saves) => (await inWriting()).savesToFile(info.id, saves, shelf.preferences),
      asText: async (saves) => (await inWriting()).savesToText(info.id, saves, shelf.preferences),
      takeIn: async (text) => (await importing()).importSaves(parts, text, asked.prefer),
      neighbours: () => shelf.neighbours(),
      // Words alone have no small picture either.
      paint: staged || hangs ? makePaint(parts) : async () => {},
    },
    entries: () => told(historyOf),
    get hasCheckpoints() {
      return hasTag(script(), 'checkpoint');
    },
    get hasVoices() {
      return hasTag(script(), 'voice');
    },
    get contentKinds() {
      return contentKinds(script());
    },
    speak: asked.speak,
    listen: asked.listen,
    seen: async () => {
      const [{ seenOf }, { info: all }] = await Promise.all([
        import('./seen.ts'),
        import('virtual:game/info'),
        session()?.past(),
      ]);
      const { journal } = shelf;
      const playing = session()?.playthrough ?? null;
      return seenOf({ ...parts, journal, playing, script: script() }, all.music);
    },
    checkpoints: () => told(checkpointsOf),
    goTo: (at) => void session()?.goTo(at),
    roads: async () => {
      const [{ roads }] = await Promise.all([import('virtual:game/roads'), session()?.past()]);
      return roads;
    },
    traveller: () => {
      const { journal } = shelf;
      const walk = session()?.director.playthrough ?? null;
      return { journal, visited: journal.visited, walk };
    },
    travel: (destination) => {
      if (destination.kind === 'frame') {
        void session()?.goTo(destination.at);
        return;
      }
      if (session() !== null) say(roadsPhrases.left);
      void saves.go(destination.bookmark, { back: destination.back });
    },
    sides: () => {
      const { endings } = shelf.journal;
      const [left, right] = info.endings.filter(({ id }) => endings.has(id));
      return {
        titles: [left?.title ?? '', right?.title ?? ''],
        find: () => sidesTo(saves, parts, left?.id ?? '', right?.id ?? ''),
      };
    },
  };
}
