import assert from 'node:assert/strict';
import { defaultPreferences, type Preferences } from '../../../src/director/preferences.ts';
import { importSaves } from '../../../src/game/import-saves.ts';
import { restoring } from '../../../src/playthrough/restore.ts';
import { savesToFile, savesToText } from '../../../src/shelf/save-text.ts';
import { Shelf } from '../../../src/shelf/shelf.ts';
import { ManualClock } from '../../director/hand.ts';
import * as hostile from '../hostile.ts';
import { isSame, keptOf, lastingStore, played, script } from '../played.ts';
import type { Random } from '../random.ts';
import type { Target, Trial, Watch } from '../target.ts';

/** The save that nothing from outside may change. */
const dear = keptOf(
  played(2, () => 0),
  'dear',
);

const others = [
  keptOf(
    played(1, () => 0),
    'one',
  ),
  keptOf(
    played(4, (end) => end - 1),
    'two',
  ),
];
const settings: Preferences = { ...defaultPreferences, textSpeed: 3, bindings: { forward: ['x'] } };
const good: unknown = JSON.parse(savesToFile('game', others, settings));
const goodFile = savesToFile('game', others, settings);
const goodText = savesToText('game', others, settings);

/** Frames of a save's way that are walked to see what it does. */
const enough = 60;

/** A player who takes in whatever they are sent. */
async function taker(): Promise<Trial<string>> {
  const store = lastingStore();
  const shelf = await Shelf.open({
    story: 'game',
    clock: new ManualClock(),
    today: () => 1000,
    open: async () => store,
  });
  shelf.keepSave(dear);
  await shelf.settled();
  const [before] = await store.read('game/save/dear');
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  const info = { id: 'game' } as Parameters<typeof importSaves>[0]['info'];

  async function lookAt(watch: Watch): Promise<void> {
    for (const save of await shelf.saves()) {
      watch.step();
      if (save.id === 'dear') continue;
      assert.equal(save.foothold, undefined);
      const way = restoring(script, save.bookmark);
      for (let frame = 0; frame < enough && !way.next().done; frame++) watch.step();
      shelf.dropSave(save.id);
    }
  }

  return {
    async give(text, watch) {
      let changed: Partial<Preferences> = {};
      const told = await importSaves({ info, shelf, newId }, text, (change) => {
        changed = change;
      });
      watch.step();
      assert.match(told, /\.$/);
      for (const field of Object.keys(changed)) assert.ok(Object.hasOwn(defaultPreferences, field));
      await lookAt(watch);
      await shelf.settled();
      // What was taken in is written, or nothing more would be.
      assert.equal(shelf.storageState, 'kept');
      assert.ok(isSame(await store.read('game/save/dear'), [before]));
    },
  };
}

/** JSON of a value that may not be one: then of nothing. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

/** Lists in lists, so deep that who goes into them step by step runs out of room. */
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

function fileFrom(random: Random): string {
  if (random.chance(0.005))
    return goodFile.replace(/"effects": \{\}/g, `"effects": {"a": ${deep}}`);
  if (random.chance(0.5)) {
    return random.chance(0.4)
      ? hostile.spoilt(goodFile, random)
      : jsonOf(hostile.twisted(good, random));
  }
  const save = () => hostile.jsonValue(random, 4);
  const whole = { game: 'game', form: 1, saves: random.list(3, save), settings: save() };
  return random.chance(0.5) ? jsonOf(whole) : hostile.text(random);
}

/** A file of saves that a player opens. */
export const files: Target<string> = {
  name: 'files',
  runs: 5000,
  make: fileFrom,
  open: taker,
};

/** A text of saves that a player pastes. */
export const pasted: Target<string> = {
  name: 'pasted',
  runs: 5000,
  make(random) {
    if (random.chance(0.5)) return hostile.spoilt(goodText, random);
    if (random.chance(0.3)) return `saves:${hostile.text(random)}`;
    const bytes = Buffer.from(fileFrom(random));
    return random.chance(0.7) ? `saves:${bytes.toString('base64url')}` : hostile.text(random);
  },
  open: taker,
};
