import { own } from '../catalogue/own.ts';
import type { Cue, LastingCue } from '../story/cue.ts';
import { isLasting } from '../story/cue.ts';
import type { CastMember, Scene } from './scene.ts';

/** Where someone stands who was never told where. */
const defaultPlace = 'centre';

function withStanding(scene: Scene, person: string, standing: CastMember): Scene {
  return { ...scene, cast: { ...scene.cast, [person]: standing } };
}

function without(scene: Scene, who: string): Scene {
  if (who === 'all') return Object.keys(scene.cast).length === 0 ? scene : { ...scene, cast: {} };
  if (own(scene.cast, who) === undefined) return scene;
  const { [who]: _gone, ...cast } = scene.cast;
  return { ...scene, cast };
}

/** The scene after a lasting cue. Pure; what does not change is shared with the scene before. */
export function enact(scene: Scene, cue: LastingCue): Scene {
  switch (cue.kind) {
    case 'background':
      return { ...scene, background: cue.name };
    case 'show': {
      const before = own(scene.cast, cue.person);
      return withStanding(scene, cue.person, {
        pose: cue.pose,
        at: cue.at ?? before?.at ?? defaultPlace,
        glow: before?.glow ?? 0,
      });
    }
    case 'hide':
      return without(scene, cue.who);
    case 'blade': {
      const standing = own(scene.cast, cue.person);
      // A blade without a hand to hold it is not there; the story check reports such a cue.
      return standing === undefined
        ? scene
        : withStanding(scene, cue.person, { ...standing, glow: cue.glow });
    }
    case 'light':
      return { ...scene, light: cue.name };
    case 'weather':
      return { ...scene, weather: cue.name };
    case 'heat':
      return { ...scene, heat: cue.amount };
    case 'camera':
      return { ...scene, camera: cue.shot };
    case 'music':
      return { ...scene, music: cue.name };
    case 'stop_music':
      return { ...scene, music: null };
    case 'duck':
      return { ...scene, duck: cue.share ?? 0 };
    case 'ambience':
      return { ...scene, ambience: cue.name };
    case 'layout':
      return { ...scene, layout: cue.layout };
    case 'scene':
      return { ...scene, title: cue.title };
  }
}

/** The scene after all the lasting cues among `cues`, in order. */
export function enactAll(scene: Scene, cues: readonly Cue[]): Scene {
  return cues.filter(isLasting).reduce(enact, scene);
}
