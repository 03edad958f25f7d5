import assert from 'node:assert/strict';
// Fetched when a past is wanted: here it is there, and nothing is still on its way when all inputs are through.
import '../../../src/game/past.ts';
import type { StoryInfo } from '../../../src/catalogue/story-info.ts';
import { defaultPreferences } from '../../../src/director/preferences.ts';
import { Session, type SessionParts } from '../../../src/game/session.ts';
import { endingsSeen } from '../../../src/playthrough/journal.ts';
import { migrating } from '../../../src/playthrough/migrate-journal.ts';
import { recalling } from '../../../src/playthrough/recalling.ts';
import { standingAt } from '../../../src/playthrough/restore.ts';
import { wordsOf } from '../../../src/scene/frame.ts';
import type { Kept } from '../../../src/shelf/kept.ts';
import { Shelf } from '../../../src/shelf/shelf.ts';
import type { Pair, Store } from '../../../src/shelf/store.ts';
import { StoryError } from '../../../src/story/ink.ts';
import { ManualClock, unseen } from '../../director/hand.ts';
import * as hostile from '../hostile.ts';
import { canLie, isSame, keptOf, lastingStore, played, script } from '../played.ts';
import type { Random } from '../random.ts';
import type { Target, Trial, Watch } from '../target.ts';

const home = 'game</>';
const clock = new ManualClock();
const info = { cast: {}, endings: [] } as Partial<StoryInfo> as StoryInfo;

async function openOn(store: Store): Promise<Shelf> {
  return Shelf.open({
    story: 'game',
    home,
    edition: script.fingerprint,
    clock,
    today: () => 1_000_000,
    open: async () => store,
  });
}

/** All that a player keeps after some play. */
async function wellKept(): Promise<readonly Pair[]> {
  const store = lastingStore();
  const shelf = await openOn(store);
  shelf.keepPreferences({ ...defaultPreferences, textSpeed: 3, bindings: { forward: ['x'] } });
  for (const choices of [1, 3, 6]) {
    const playthrough = played(choices, (end) => end - 1);
    const session = Session.at('last', playthrough, sessionParts(shelf));
    session.close();
    shelf.keepAutosave(keptOf(playthrough, `auto-${choices}`));
    shelf.keepSave(keptOf(playthrough, `save-${choices}`));
  }
  await shelf.settled();
  return store.read('');
}

function sessionParts(shelf: Shelf, troubles: unknown[] = []): SessionParts {
  return {
    script,
    info,
    shelf,
    ...unseen(clock),
    events: {
      seeView: ({ frame }) => {
        // What every view of a line reads of it.
        const { line, speaker } = wordsOf(frame);
        assert.equal(typeof line.text, 'string');
        for (const { text } of line.spans) assert.equal(typeof text, 'string');
        for (const { at, wait, pace } of line.timings ?? []) {
          assert.ok([at, wait, pace].every((number) => typeof number === 'number'));
        }
        assert.ok(speaker === null || typeof speaker === 'string');
        for (const { label, id } of frame.beat.choices) assert.equal(typeof label, typeof id);
      },
      seeLine: () => {},
      seeJournal: () => {},
      seeWaiting: () => {},
      seeTrouble: (error) => troubles.push(error),
      seeProblem: () => {},
    },
  };
}

const all = await wellKept();
const dear = all.filter(([key]) => key === `${home}/save/save-3`);

/** Presses of a player who goes on from what they find. */
const presses = 4;

/** Goes on from a kept place as the game does. */
function goOn(shelf: Shelf, kept: Kept, watch: Watch) {
  const standing = standingAt(script, kept.bookmark, kept.foothold);
  if (standing === null) return;
  const troubles: unknown[] = [];
  const session = Session.at(kept.id, standing, sessionParts(shelf, troubles));
  for (let press = 0; press < presses; press++) {
    session.director.press();
    watch.step();
  }
  session.close();
  for (const trouble of troubles) if (!(trouble instanceof StoryError)) throw trouble;
  try {
    for (const _share of recalling(standing)) watch.step();
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
  }
}

/** A game that is opened on what lies in the browser, whoever put it there. */
function opener(): Trial<readonly Pair[]> {
  return {
    async give(pairs, watch) {
      const store = lastingStore();
      const put = [...pairs, ...dear];
      if (!(await canLie(store, put))) return;
      const before = new Map(await store.read(''));
      watch.step();
      const shelf = await openOn(store);
      watch.step();
      const saves = await shelf.saves();
      const neighbours = await shelf.neighbours();
      await neighbours.list();
      watch.step();
      const places = [...shelf.autosaves, ...saves];
      assert.ok(endingsSeen(shelf.journal).every((ending) => typeof ending === 'string'));
      const way = migrating(
        script,
        shelf.journal,
        places.map(({ bookmark }) => bookmark),
      );
      for (let frame = 0; frame < 40 && !way.next().done; frame++) watch.step();
      for (const kept of places) goOn(shelf, kept, watch);
      // What comes next is kept, whatever lay there.
      shelf.keepSave(
        keptOf(
          played(1, () => 0),
          'next',
        ),
      );
      await shelf.settled();
      assert.equal(shelf.storageState, 'kept');
      const after = new Map(await store.read(''));
      assert.ok(after.has(`${home}/save/next`));
      notLost(before, after);
    },
  };
}

/** Holds that what lay there lies there still, or was set aside whole. */
function notLost(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>) {
  for (const [key, value] of dear) assert.ok(isSame(after.get(key), value));
  const aside = [...after].filter(([key]) => key.startsWith(`${home}/aside/`));
  for (const [key, value] of before) {
    // Autosaves and preferences are written over by play, each by a newer one of its own.
    if (!key.startsWith(`${home}/save/`) || key.startsWith(`${home}/save/next`)) continue;
    const isThere = isSame(after.get(key), value);
    const name = key.slice(home.length + 1);
    const wasSetAside = aside.some(
      ([where, one]) => where.endsWith(`/${name}`) && isSame(one, value),
    );
    assert.ok(isThere || wasSetAside, `what was kept as ${JSON.stringify(key)} is lost`);
  }
}

function keyFrom(random: Random): string {
  const known = random.pick(all)[0];
  if (random.chance(0.6)) return known;
  if (random.chance(0.5)) return hostile.spoilt(known, random);
  const kind = random.pick([
    'save/',
    'autosave/',
    'journal/taken/',
    'journal/led/',
    'journal/way/',
  ]);
  return `${random.pick([home, 'game', 'game</other/>', 'game<'])}/${kind}${hostile.piece(random)}`;
}

/** What lies in the browser's database: saves, autosaves, settings, the journal's pages, and what else somebody put there. */
export const kept: Target<readonly Pair[]> = {
  name: 'kept',
  runs: 3000,
  make(random) {
    const one = (): Pair => {
      const [key, good] = random.pick(all);
      if (random.chance(0.5)) return [key, hostile.twisted(good, random, hostile.keptValue)];
      return [keyFrom(random), random.chance(0.5) ? good : hostile.keptValue(random)];
    };
    const few = random.list(2, one);
    // What belongs together is there together, but for what was twisted of it.
    return random.chance(0.1) ? [...all, one(), ...few] : [one(), ...few];
  },
  open: opener,
};
