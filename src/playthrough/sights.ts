import type { Frame } from '../scene/frame.ts';
import type { Scene } from '../scene/scene.ts';
import type { Marks } from './marks.ts';

/** A line at which something is seen or heard. */
export interface Sighting {
  /** Id of the line. */
  readonly line: string;
  /** Knot and stitch it stands in. */
  readonly place: string;
  readonly scene: Scene;
}

/** A picture or a piece of music of a story, with every line that has it, in the order they are come to. */
export interface Sight {
  readonly name: string;
  readonly sightings: readonly Sighting[];
}

function gathered(frames: readonly Frame[], nameOf: (frame: Frame) => string | null): Sight[] {
  const sights = new Map<string, Sighting[]>();
  for (const frame of frames) {
    const name = nameOf(frame);
    if (name === null) continue;
    const { id: line, place } = frame.beat;
    const sighting = { line, place, scene: frame.scene };
    const before = sights.get(name);
    if (before === undefined) sights.set(name, [sighting]);
    else before.push(sighting);
  }
  return [...sights].map(([name, sightings]) => ({ name, sightings }));
}

/**
 * The pictures of a story: each place in each of its scenes, and each picture that hangs there.
 * @param chosen ids of lines, where an author names them: those are the pictures then.
 */
export function picturesIn(frames: readonly Frame[], chosen: readonly string[] | null): Sight[] {
  return gathered(frames, ({ beat, scene: { title, background, image } }) => {
    if (chosen !== null) return chosen.includes(beat.id) ? beat.id : null;
    if (beat.line.text === '' || (background === null && image === null)) return null;
    return JSON.stringify([title, background, image]);
  });
}

/** The pieces of music of a story, by their names. */
export function musicIn(frames: readonly Frame[]): Sight[] {
  return gathered(frames, ({ beat, scene: { music } }) =>
    music !== null && beat.cues.some(({ kind }) => kind === 'music') ? music : null,
  );
}

/** How much there is to see in a scene. */
const fullness = ({ scene }: Sighting) => Object.keys(scene.cast).length;

/** The line at which most of a picture was seen; null where nothing of it was. @param read ids of lines read. */
export function bestSeen({ sightings }: Sight, read: Marks): Sighting | null {
  const seen = sightings.filter(({ line }) => read.has(line));
  return seen.reduce<Sighting | null>(
    (best, one) => (best === null || fullness(one) > fullness(best) ? one : best),
    null,
  );
}
