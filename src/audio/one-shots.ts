import { effects as parts } from 'virtual:game/effects/sound';
import { attempt } from '../scene/attempt.ts';
import type { Frame } from '../scene/frame.ts';
import type { Plan } from '../scene/plan.ts';
import type { Ensemble } from './mix.ts';

/** A sound that happens once. */
export interface OneShot {
  readonly sound: string;
  /** Amplitude: 0 silent, 1 as recorded. */
  readonly volume: number;
  readonly pan: number;
  /** Ms after the frame begins. */
  readonly delay: number;
  /** Whether it says the line, and ends with it. */
  readonly spoken?: boolean;
}

/** A voice that says a line. */
export function spokenShot(sound: string): OneShot {
  return { sound, volume: 1, pan: 0, delay: 0, spoken: true };
}

/**
 * The passing sounds of a frame that is played: its sound cues, and what its effects sound like, and the
 * voice that says its line. Where the author
 * cues an effect's own sound by hand, that one stands and no second is added.
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
  const added = parts.flatMap(({ name, ...part }) =>
    attempt(name, () => part.shots?.(frame, changes, ensemble) ?? [], []),
  );
  const voice = frame.beat.cues.findLast((cue) => cue.kind === 'voice');
  const said = voice === undefined ? [] : [spokenShot(voice.name)];
  return [
    ...added.filter(({ sound }) => !cued.some((shot) => shot.sound === sound)),
    ...cued,
    ...said,
  ];
}
