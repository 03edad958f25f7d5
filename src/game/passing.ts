import { summaries } from 'virtual:game/summaries';
import type { Playthrough } from '../playthrough/playthrough.ts';
import { Telling } from '../playthrough/telling.ts';
import type { Game } from './game.ts';

// Fetched where a story has passages that a reader may pass over.

/** Has all that is played told with the passages passed over that the reader has chosen, also when they change their mind. */
export function passOver(game: Game): void {
  const { state } = game.parts;
  // What its author edits brings the words with it.
  const first = (passed: readonly string[]) =>
    new Telling(passed, game.story.edited ? [] : summaries);
  const tellings = new WeakMap<Playthrough, Telling>();
  let passed = state.preferences.value.passOver;
  const tell = (playthrough: Playthrough, telling: Telling) => {
    tellings.set(playthrough, telling);
    playthrough.tell(telling);
  };
  game.tell = (playthrough) => tell(playthrough, first(passed));
  const retell = async () => {
    const { session } = game;
    if (session === null || !(await session.past())) return;
    const { playthrough, director } = session;
    const before = tellings.get(playthrough) ?? first([]);
    tell(playthrough, Telling.changed(passed, playthrough, before));
    // A page holds what was read before, too.
    if (game.reader !== null) director.goTo(playthrough.at);
  };
  state.preferences.subscribe(({ passOver: wished }) => {
    if (wished === passed) return;
    passed = wished;
    void retell();
  });
}
