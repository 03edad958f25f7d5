import { effects as authors } from 'virtual:game/effects/author';
import { Playthrough } from '../../../playthrough/playthrough.ts';
import type { Frame } from '../../../scene/frame.ts';
import { effectNamed } from '../../../story/cue.ts';
import { hash } from '../../../story/hash.ts';
import type { Script } from '../../../story/script.ts';

/** A picture to be taken of a frame. */
export interface Shot {
  /** Number of the frame. */
  readonly at: number;
  /** The line's own `# id:`, else its knot and which picture of that knot it is. */
  readonly name: string;
  /** Ms after which the picture is taken, where what is to be seen only passes; null where it stays. */
  readonly passing: number | null;
}

/** A name as files have it: small letters, digits and dashes. */
export function plain(name: string): string {
  const dashed = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return dashed.replace(/^-|-$/g, '');
}

/** Ms after which the effects of a beat that must be waited for are at their height. */
function passingOf({ cues }: Frame['beat']): number | null {
  const waits = cues.flatMap((cue) => {
    if (cue.kind !== 'effect') return [];
    const peak = authors.find(({ name }) => name === cue.name)?.peak;
    const passing = effectNamed(cue.name)?.passing;
    return peak === undefined || passing === undefined ? [] : [passing.ms(cue.said) * peak];
  });
  return waits.length > 0 ? Math.max(...waits) : null;
}

/** What of a frame can be seen, apart from its words. */
function picture({ scene }: Frame): string {
  const { background, cast, light, weather, camera, effects, layout } = scene;
  return JSON.stringify({ background, cast, light, weather, camera, effects, layout });
}

function hasOwnName({ id, place, line }: Frame['beat']): boolean {
  return id !== hash(`${place}|${line.text}`);
}

/**
 * The shots of a road: each line with a name of its own, and each at which the picture is another than before.
 * @param first number of the first frame that is asked for.
 */
export function shotsOf(frames: readonly Frame[], first: number): Shot[] {
  const shots: Shot[] = [];
  const counts = new Map<string, number>();
  for (const [at, frame] of frames.entries()) {
    const before = frames[at - 1];
    const named = hasOwnName(frame.beat);
    const changed = before === undefined || picture(before) !== picture(frame);
    if (at < first || !(named || changed)) continue;
    const { id, place } = frame.beat;
    const number = (counts.get(place) ?? 0) + 1;
    counts.set(place, number);
    const name = plain(named ? id : `${place}-${number}`);
    shots.push({ at, name, passing: passingOf(frame.beat) });
  }
  return shots;
}

/**
 * All frames up to the end, or to the first choice that `taken` does not answer.
 * @throws {Error} when there is no option of such a number.
 */
export function road(script: Script, taken: readonly number[]): readonly Frame[] {
  const playthrough = new Playthrough(script, { seed: 1, known: [], taken: [] });
  const toStop = () => {
    while (playthrough.forward()) {
      // One frame a step.
    }
  };
  toStop();
  for (const number of taken) {
    const option = playthrough.frame.beat.choices[number];
    if (option === undefined) throw new Error(`the story has no option ${number} there`);
    playthrough.choose(option.id);
    toStop();
  }
  return playthrough.frames;
}
