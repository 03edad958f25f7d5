import { Playthrough } from '../../../playthrough/playthrough.ts';
import type { Scene } from '../../../scene/scene.ts';
import type { Script } from '../../../story/script.ts';

/** What pictures stand in a scene, by their names. */
export function picturesIn({ background, image, cast }: Scene): string[] {
  const poses = Object.entries(cast).map(([person, { pose }]) => `${person} ${pose}`);
  return [`${background}`, `${image}`, ...poses.sort()];
}

/** Every scene of the story in which other pictures stand than in those before, all roads. */
export function scenesOf(script: Script): Scene[] {
  const scenes = new Map<string, Scene>();
  for (const option of [0, 1]) {
    const played = new Playthrough(script, { seed: 1, known: [], taken: [] });
    for (;;) {
      while (played.forward()) {
        // To the choice, or the end.
      }
      for (const { scene } of played.frames) {
        scenes.set([scene.title, ...picturesIn(scene)].join('|'), scene);
      }
      const choices = played.frame.beat.choices;
      const choice = choices[option] ?? choices[0];
      if (choice === undefined) break;
      played.choose(choice.id);
    }
  }
  return [...scenes.values()];
}
