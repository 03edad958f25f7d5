import { type Loss, restore } from '../playthrough/restore.ts';
import type { Script } from '../story/script.ts';
import type { OnProblem } from '../story/tags-of.ts';
import { type Game, seeProblem } from './game.ts';
import { lossInWords } from './loss-in-words.ts';
import type { Session } from './session.ts';

// Fetched where an author plays while writing.

/**
 * Goes on with the same log on an edited story, at the same place as far as it still exists.
 * @returns what of the place the story no longer has; null when all is there.
 */
export function moveTo(session: Session, script: Script, onProblem: OnProblem): Loss | null {
  const { playthrough, lost } = restore(script, session.playthrough.bookmark(), onProblem);
  session.replace(playthrough);
  return lost;
}

/**
 * Follows a story that was edited under the player.
 * @param anew whether `story.json` says something else: a session asks it when it begins.
 */
export function followEdit(game: Game, anew: boolean): void {
  const { session, story, parts } = game;
  parts.state.described.value = story.edited;
  if (session === null) {
    game.showTitle();
    return;
  }
  try {
    const lost = moveTo(session, story.script, seeProblem);
    if (anew) game.playOn(session.id, session.playthrough);
    if (lost !== null) parts.say(lossInWords(lost));
  } catch (error) {
    game.savesParts.fail(error);
  }
}
