import type { Frame } from '../scene/frame.ts';
import type { CastChange, Plan } from '../scene/plan.ts';
import { type Ensemble, panOf } from './mix.ts';

/** A sound that happens once. */
export interface OneShot {
  readonly sound: string;
  /** Amplitude: 0 silent, 1 as recorded. */
  readonly volume: number;
  readonly pan: number;
  /** Ms after the frame begins. */
  readonly delay: number;
}

/** Lighting and putting out, heard only of someone who stands there before and after, in the same place. */
function bladeSound({ from, to, person }: CastChange, { cast }: Ensemble): string | undefined {
  if (from === null || to === null) return undefined;
  if (from.glow === 0 && to.glow > 0) return cast[person]?.blade?.ignite;
  if (from.glow > 0 && to.glow === 0) return cast[person]?.blade?.retract;
  return undefined;
}

/**
 * The passing sounds of a frame that is played: its sound cues, and blades that light or go out. Where the
 * author cues the blade's own sound by hand, that one stands and no second is added.
 */
export function oneShotsOf(frame: Frame, changes: Plan, ensemble: Ensemble): readonly OneShot[] {
  const cued = frame.beat.cues.flatMap((cue): OneShot[] =>
    cue.kind === 'sound'
      ? [
          {
            sound: cue.name,
            volume: cue.volume ?? 1,
            pan: cue.pan ?? 0,
            delay: cue.delay ?? 0,
          },
        ]
      : [],
  );
  // A line's own blade cue is what is heard, not that the line before it stood somewhere else or at the title.
  const asked = (person: string) =>
    changes.background === null &&
    frame.beat.cues.some((cue) => cue.kind === 'blade' && cue.person === person);
  const blades = changes.cast
    .filter(({ person }) => asked(person))
    .flatMap((change): OneShot[] => {
      const sound = bladeSound(change, ensemble);
      if (sound === undefined || cued.some((moment) => moment.sound === sound)) return [];
      return [{ sound, volume: 1, pan: panOf(change.person, frame.scene, ensemble), delay: 0 }];
    });
  return [...blades, ...cued];
}
