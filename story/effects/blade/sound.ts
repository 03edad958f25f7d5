import { type EffectSound, own, panOf, sound } from '@kit/sound';
import blade from './effect.ts';
import { allSettings } from './settings.ts';
import { unrest } from './unrest.ts';

/** A blade that hardly glows hums this much lower than one that burns full. */
const lowestHumRate = 0.92;

export default sound({
  effect: blade,
  // Level and pitch follow the same glow as the light.
  loops(glows, scene, ensemble) {
    const all = allSettings(ensemble.effects);
    return Object.entries(glows).flatMap(([person, glow]): EffectSound[] => {
      const recording = own(all, person)?.hum;
      if (recording === undefined || glow === 0) return [];
      const rate = lowestHumRate + (1 - lowestHumRate) * glow;
      const pan = panOf(person, scene, ensemble);
      return [{ key: `hum/${person}`, recording, level: glow, rate, pan, amount: person }];
    });
  },
  stir({ amount: person }, { effects }, seconds) {
    const settings = person === null ? undefined : own(allSettings(effects), person);
    return settings && person ? unrest(settings.kind, person, seconds) : 1;
  },
  // Lighting and putting out, heard only of someone who stands there before and after, in the same place.
  shots({ beat, scene }, changes, ensemble) {
    if (changes.background !== null) return [];
    const all = allSettings(ensemble.effects);
    // A line's own cue is what is heard, not that the line before it stood somewhere else or at the title.
    const isAsked = (person: string) =>
      beat.cues.some(
        (cue) => cue.kind === 'effect' && cue.name === blade.name && cue.said.person === person,
      );
    const stays = (person: string) =>
      changes.cast.every(
        (change) => change.person !== person || (change.from !== null && change.to !== null),
      );
    return changes.effects
      .filter((change) => change.effect === blade.name && isAsked(change.key) && stays(change.key))
      .flatMap(({ key: person, from, to }) => {
        const settings = own(all, person);
        const lights = from === 0 ? settings?.ignite : undefined;
        const name = to === 0 ? settings?.retract : lights;
        if (name === undefined) return [];
        return [{ sound: name, volume: 1, pan: panOf(person, scene, ensemble), delay: 0 }];
      });
  },
  recordings: ({ effects }) =>
    Object.values(allSettings(effects)).flatMap(({ hum, ignite, retract }) =>
      [hum, ignite, retract].filter((name) => name !== undefined),
    ),
});
