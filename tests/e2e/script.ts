import { info } from 'virtual:game/info';
import { askers, compiled, fingerprint } from 'virtual:game/story';
import { linkOf } from '../../src/playthrough/link.ts';
import { Playthrough } from '../../src/playthrough/playthrough.ts';
import type { Frame } from '../../src/scene/frame.ts';
import type { Script } from '../../src/story/script.ts';
import type { Glows } from '../../story/effects/blade/effect.ts';

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

/**
 * The link to the first line that fits, on the road on which option `option` of every choice is taken: for tests about
 * a place and not about the way there.
 * @throws {Error} when none does.
 */
export function linkTo(fits: (frame: Frame) => boolean, option = 0): string {
  const playthrough = beginInNode();
  while (!fits(playthrough.frame)) {
    if (playthrough.forward()) continue;
    const { beat } = playthrough.frame;
    if (beat.ends) throw new Error('no line fits');
    playthrough.choose(beat.choices[option]?.id ?? '');
  }
  return `#p=${linkOf(playthrough)}`;
}

/** Whether both people stand there with their blades lit. */
export function bothBladesLit({ scene }: Frame): boolean {
  const glows = scene.effects.blade as Glows | undefined;
  return glows?.rey === 1 && glows.kylo === 1;
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
