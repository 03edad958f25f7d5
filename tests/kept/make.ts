import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryInfo } from '../../src/catalogue/story-info.ts';
import { Session, type SessionParts } from '../../src/game/session.ts';
import { linkOf } from '../../src/playthrough/link.ts';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { savesToFile, savesToText } from '../../src/shelf/save-text.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import { ManualClock, settled, unseen } from '../director/hand.ts';
import { here, type KeptStory, keptScript } from './stories.ts';

/** Numbers of the options taken, one after another. */
const roads: Readonly<Record<KeptStory, readonly (readonly number[])[]>> = {
  answers: [
    [0, 1, 0, 0, 0, 1, 0, 0, 1],
    [1, 0, 1, 1, 1, 0, 0],
    [0, 1, 1],
  ],
  own: [[0], [1], []],
  second: [[0], [1], []],
};

/** What was to be seen at a place when it was kept: the line, and the way there. */
function seenAt(playthrough: Playthrough) {
  const answers = playthrough.frames.slice(0, playthrough.at).flatMap(({ beat }, at) => {
    const taken = playthrough.takenAt(at);
    if (taken === null) return [];
    // Of two options with the same words only the number tells which it was.
    const number = beat.choices.findIndex(({ id }) => id === taken.id);
    return [[beat.line.text, taken.label, number] as const];
  });
  return { at: playthrough.at, line: playthrough.frame.beat.line.text, answers };
}

type Seen = ReturnType<typeof seenAt>;

async function keep(name: KeptStory) {
  const script = keptScript(name);
  const clock = new ManualClock();
  const store = memoryStore();
  let today = 1000;
  const shelf = await Shelf.open({
    story: name,
    clock,
    today: () => {
      today += 1;
      return today;
    },
    open: async () => store,
  });
  const none = () => {};
  const parts: SessionParts = {
    script,
    info: { cast: {}, endings: [] } as Partial<StoryInfo> as StoryInfo,
    shelf,
    ...unseen(clock),
    events: {
      seeView: none,
      seeLine: none,
      seeJournal: none,
      seeWaiting: none,
      seeProblem: none,
      seeTrouble: (error) => {
        throw error;
      },
    },
  };

  const saves: Record<string, Seen> = {};
  const autosaves: Record<string, Seen> = {};
  const links: { readonly text: string; readonly seen: Seen }[] = [];
  /** Every option taken: who asked, its words, its number, and the endings it led to. */
  const taken = new Map<string, { readonly answer: Seen['answers'][number]; endings: string[] }>();

  for (const [number, picks] of roads[name].entries()) {
    const id = `road-${number}`;
    const session = Session.begin(id, 11 + number, parts);
    const { playthrough } = session.director;
    const toHalt = async () => {
      while (!['choosing', 'ended'].includes(session.director.view.phase)) {
        session.director.press();
        await settled();
      }
    };
    const keepHere = () => {
      const save = `${id}-${Object.keys(saves).length}`;
      const place = session.place();
      if (place === null) throw new Error('a playthrough has a place');
      shelf.keepSave({ id: save, name: null, ...place });
      saves[save] = seenAt(playthrough);
      links.push({ text: linkOf(playthrough), seen: seenAt(playthrough) });
    };
    await toHalt();
    keepHere();
    for (const pick of picks) {
      session.director.choose(playthrough.frame.beat.choices[pick]?.id ?? '');
      await settled();
      await toHalt();
      keepHere();
    }
    const { ending } = playthrough.frame.beat;
    for (const answer of seenAt(playthrough).answers) {
      const key = JSON.stringify(answer);
      const known = taken.get(key) ?? { answer, endings: [] };
      taken.set(key, known);
      if (ending !== null && !known.endings.includes(ending)) known.endings.push(ending);
    }
    autosaves[id] = seenAt(playthrough);
    if (number === 0) {
      // A place behind the last line read, which no snapshot belongs to and whose log goes on beyond it.
      session.director.goTo(playthrough.at - 2);
      await settled();
      keepHere();
      autosaves[id] = seenAt(playthrough);
    }
    session.close();
  }
  await shelf.settled();
  const exported = await shelf.saves();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const kept = {
    commit,
    fingerprint: script.fingerprint,
    saves,
    autosaves,
    links,
    taken: [...taken.values()],
    file: savesToFile(name, exported),
    text: savesToText(name, exported),
    store: await store.read(''),
  };
  writeFileSync(join(here, name, 'kept.json'), `${JSON.stringify(kept, null, 2)}\n`);
}

/** Plays a story and writes down all that is kept of it. */
export async function run(name: KeptStory): Promise<void> {
  await keep(name);
}
