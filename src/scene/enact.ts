import { effects } from 'virtual:game/effects';
import { own } from '../catalogue/own.ts';
import { type Cue, type EffectCue, effectNamed, isLasting, type LastingCue } from '../story/cue.ts';
import { attempt } from './attempt.ts';
import type { CastMember, Scene } from './scene.ts';

/** Where someone stands who was never told where: beside those who stand there already. */
const usualPlaces = ['centre', 'right', 'left'] as const;

function freePlace({ cast }: Scene): string {
  const taken = Object.values(cast).map(({ at }) => at);
  return usualPlaces.find((place) => !taken.includes(place)) ?? usualPlaces[0];
}

function withMember(scene: Scene, person: string, member: CastMember): Scene {
  return withCast(scene, { ...scene.cast, [person]: member });
}

/** A scene with other people in it: effects that belong to who has left go with them. */
function withCast(scene: Scene, cast: Scene['cast']): Scene {
  return effects.reduce(
    (after, { name, lasting }) => {
      const data = own(scene.effects, name);
      if (data === undefined || !lasting?.cast) return after;
      return withData(
        after,
        name,
        attempt(name, () => lasting.cast?.(data, cast), data),
      );
    },
    { ...scene, cast },
  );
}

/** A scene with other data of an effect; what is as without any cue is not kept. */
function withData(scene: Scene, name: string, data: unknown): Scene {
  const { [name]: before, ...others } = scene.effects;
  const isNone = JSON.stringify(data) === JSON.stringify(effectNamed(name)?.lasting?.none);
  if (before === data || (isNone && before === undefined)) return scene;
  return { ...scene, effects: isNone ? others : { ...others, [name]: data } };
}

function without(scene: Scene, who: string): Scene {
  if (who === 'all') return Object.keys(scene.cast).length === 0 ? scene : withCast(scene, {});
  if (own(scene.cast, who) === undefined) return scene;
  const { [who]: _gone, ...cast } = scene.cast;
  return withCast(scene, cast);
}

function withEffect(scene: Scene, { name, said }: EffectCue): Scene {
  const lasting = effectNamed(name)?.lasting;
  if (lasting === undefined) return scene;
  const before = own(scene.effects, name) ?? lasting.none;
  return withData(
    scene,
    name,
    attempt(name, () => lasting.after(before, said, scene), before),
  );
}

/** The scene after a lasting cue. Pure; what does not change is shared with the scene before. */
function enact(scene: Scene, cue: LastingCue): Scene {
  switch (cue.kind) {
    case 'background':
      return { ...scene, background: cue.name };
    case 'image':
      return { ...scene, image: cue.name };
    case 'show': {
      const before = own(scene.cast, cue.person);
      return withMember(cue.alone ? withCast(scene, {}) : scene, cue.person, {
        pose: cue.pose,
        at: cue.at ?? before?.at ?? freePlace(scene),
      });
    }
    case 'hide':
      return without(scene, cue.who);
    case 'effect':
      return withEffect(scene, cue);
    case 'light':
      return { ...scene, light: cue.name };
    case 'weather':
      return { ...scene, weather: cue.name };
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

/** A new page has no picture from the page before. */
function clear(scene: Scene): Scene {
  return scene.image === null ? scene : { ...scene, image: null };
}

/** The scene after all that `cues` leave in it, in order. */
export function enactAll(scene: Scene, cues: readonly Cue[]): Scene {
  return cues.reduce((after, cue) => {
    if (cue.kind === 'clear') return clear(after);
    return isLasting(cue) ? enact(after, cue) : after;
  }, scene);
}
