import assert from 'node:assert/strict';
import { defaultPreferences, type Preferences } from '../../../src/director/preferences.ts';
import { settingsToTake } from '../../../src/game/import-saves.ts';
import { commandOf, keysOf, rebind } from '../../../src/menus/input/bindings.ts';
import { commandNames } from '../../../src/menus/input/commands.ts';
import { keptSchemas } from '../../../src/shelf/kept-schemas.ts';
import { readAs } from '../../../src/shelf/reading.ts';
import { Shelf } from '../../../src/shelf/shelf.ts';
import { typefaces } from '../../../src/story/typography.ts';
import { ManualClock } from '../../director/hand.ts';
import * as hostile from '../hostile.ts';
import { canLie, isSame, lastingStore } from '../played.ts';
import type { Target } from '../target.ts';

const set: Preferences = {
  ...defaultPreferences,
  textSpeed: 3,
  bindings: { forward: ['x', 'pad0'] },
  passOver: ['injury'],
};

const key = 'game/preferences';

/** Kept settings, whoever wrote them. */
export const settings: Target = {
  name: 'settings',
  runs: 8000,
  make: (random) =>
    random.chance(0.5)
      ? hostile.twisted(set, random, hostile.keptValue)
      : Object.fromEntries(
          Object.keys(set).map((field) => [
            random.chance(0.9) ? field : hostile.piece(random),
            hostile.keptValue(random),
          ]),
        ),
  open: () => ({
    async give(value) {
      const store = lastingStore();
      if (!(await canLie(store, [[key, value]]))) return;
      const before = await store.read(key);
      const shelf = await Shelf.open({
        story: 'game',
        clock: new ManualClock(),
        today: () => 1000,
        open: async () => store,
      });
      const { preferences } = shelf;
      await shelf.settled();
      assert.equal(shelf.storageState, 'kept');
      assert.ok(readAs(keptSchemas.preferences, preferences).fits);
      assert.ok(Object.hasOwn(typefaces, preferences.typeface));
      for (const name of commandNames) {
        for (const one of keysOf(name, preferences.bindings)) assert.equal(typeof one, 'string');
        rebind(preferences.bindings, name, null, 'q');
      }
      commandOf('toString', preferences.bindings);
      settingsToTake(preferences, defaultPreferences);
      const aside = await store.read('game/aside/');
      const [[, lying] = []] = before;
      if (!readAs(keptSchemas.preferences, value).fits) {
        assert.equal(aside.length, 1);
        assert.ok(isSame(aside[0]?.[1], lying));
      }
    },
  }),
};
