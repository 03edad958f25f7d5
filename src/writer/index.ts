import { effect, untracked } from '@preact/signals';
import type { Game } from '../game/game.ts';
import { mountPanel } from './mount.tsx';
import { type KeptPanel, type KeptPlace, Writer } from './writer.ts';

// For whoever writes the story, while the dev server serves it. A build has none of this room.

const panelKey = 'writer/panel';
const placeKey = 'writer/place';

/** What this tab remembers beyond a page's life; null where it remembers nothing. */
function remembered<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Modules that hold pictures or what is drawn of them, as an update names them. */
const seenIn = /virtual:game\/(pictures|stills)$/;
const heardIn = /virtual:game\/recordings$/;
const drawnIn = /virtual:game\/roads$/;

async function fetchRoads(writer: Writer): Promise<void> {
  try {
    writer.roads.value = (await import('virtual:game/roads')).roads;
  } catch (error) {
    console.warn('The map could not be drawn:', error);
  }
}

/** Listens to what the dev server tells. */
function listen(writer: Writer, hot: NonNullable<ImportMeta['hot']>): void {
  const ask = () => hot.send('game:writing', null);
  hot.on('game:story', (edited) => {
    writer.follow(edited);
    if (writer.open.peek()) ask();
  });
  hot.on('game:problems', (told) => {
    writer.problems.value = told;
  });
  hot.on('game:written', (told) => {
    writer.written.value = told;
  });
  hot.on('vite:afterUpdate', ({ updates }) => {
    const has = (name: RegExp) => updates.some(({ path }) => name.test(path));
    if (has(seenIn)) writer.showAnew();
    if (has(heardIn)) writer.soundAnew();
    if (has(drawnIn) && writer.roads.peek() !== null) void fetchRoads(writer);
    if (has(seenIn) || has(heardIn)) ask();
  });
  hot.on('vite:beforeFullReload', () => {
    sessionStorage.setItem(placeKey, JSON.stringify(writer.keptPlace()));
  });
  ask();
  effect(() => {
    if (writer.open.value) untracked(ask);
  });
  effect(() => {
    const seen = writer.open.value && writer.tab.value === 'places';
    if (seen && writer.roads.peek() === null) void fetchRoads(writer);
  });
}

/** Follows what is written, and shows the writer's panel. */
export function beginWriting(game: Game): void {
  const hot = import.meta.hot;
  if (hot === undefined) return;
  const kept = remembered<KeptPanel>(panelKey) ?? { open: false, tab: 'here' };
  const writer = new Writer(game, kept);
  effect(() => {
    const panel: KeptPanel = { open: writer.open.value, tab: writer.tab.value };
    sessionStorage.setItem(panelKey, JSON.stringify(panel));
  });
  effect(() => {
    // Read so that each line is looked at.
    const view = game.parts.state.view.value;
    if (view !== undefined) untracked(() => writer.look());
  });
  mountPanel(writer);
  listen(writer, hot);
  const place = remembered<KeptPlace>(placeKey);
  sessionStorage.removeItem(placeKey);
  if (place !== null) writer.comeBack(place);
}
