import type { Beat } from '../story/beat.ts';
import { parseLine } from '../story/line.ts';
import { enactAll } from './enact.ts';
import { emptyScene, type Scene } from './scene.ts';

/** A line as it stands on the page. */
export type Words = Pick<Beat, 'id' | 'speaker' | 'style' | 'line'>;

/** Words that stood on the page before. */
interface Still extends Words {
  /** How many frames ago they came. */
  readonly ago: number;
}

/** A beat with the scene it plays in. */
export interface Frame {
  readonly beat: Beat;
  readonly scene: Scene;
  /**
   * There where the beat shows nothing of its own, no words and no other picture (an option that leads straight to
   * the end, or to the next choice): the words that stand on the page still. Empty ones where there are none.
   */
  readonly still?: Still;
}

/** The words that stand on the page. */
export function wordsOf({ beat, still }: Frame): Words {
  return still ?? beat;
}

const noWords: Still = { id: '', speaker: null, style: 'plain', line: parseLine(''), ago: 0 };

function isSamePicture(one: Scene, other: Scene): boolean {
  const seen = ({ background, image, cast, light, weather, camera, effects }: Scene) =>
    JSON.stringify([background, image, cast, light, weather, camera, effects]);
  return seen(one) === seen(other);
}

function stillOf(before: Frame | null, { cues }: Beat): Still {
  if (before === null || cues.some(({ kind }) => kind === 'clear')) return noWords;
  const { id, speaker, style, line } = wordsOf(before);
  return { id, speaker, style, line, ago: (before.still?.ago ?? 0) + 1 };
}

/** The frame of a beat that comes after another one; null before the first. Pure. */
export function frameAfter(before: Frame | null, beat: Beat): Frame {
  const stood = before?.scene ?? emptyScene;
  const scene = enactAll(stood, beat.cues);
  if (beat.line.text !== '' || !isSamePicture(stood, scene)) return { beat, scene };
  return { beat, scene, still: stillOf(before, beat) };
}
