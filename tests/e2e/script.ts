import { info } from 'virtual:game/info';
import { askers, compiled, fingerprint } from 'virtual:game/story';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import type { Frame } from '../../src/scene/frame.ts';
import type { Script } from '../../src/story/script.ts';

/** The game's own story. */
export const script: Script = { askers, compiled, fingerprint, people: info.cast };

/** The game's own story in plain Node, at its first line. */
export function beginInNode(known: readonly string[] = []): Playthrough {
  return new Playthrough(script, { seed: 1, known, taken: [] });
}

/** A line as the page's live region has it. */
export function announced({ beat }: Playthrough['frame']): string {
  const name = beat.speaker === null ? null : info.cast[beat.speaker]?.name;
  return name ? `${name}: ${beat.line.text}` : beat.line.text;
}

/** All frames of the road on which option `option` of every choice is taken. */
export function framesInNode(option: number, known: readonly string[] = []): readonly Frame[] {
  const playthrough = beginInNode(known);
  for (;;) {
    if (playthrough.forward()) continue;
    const { beat } = playthrough.frame;
    if (beat.ends) break;
    playthrough.choose(beat.choices[option]?.id ?? '');
  }
  return playthrough.frames;
}

/** All lines of that road. */
export function roadInNode(option: number, known: readonly string[] = []): string[] {
  return framesInNode(option, known).map(announced);
}
