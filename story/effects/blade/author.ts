import { author, type StageThen } from '@kit/author';
import * as v from 'valibot';
import blade from './effect.ts';
import { showsBlade } from './lines.ts';
import { bothLit } from './pieces.ts';
import { type BladeSettings, bladeOf } from './settings.ts';

const bladeSettings: v.GenericSchema<BladeSettings> = v.strictObject({
  core: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb')),
  kind: v.picklist(['steady', 'ragged']),
  hum: v.optional(v.string()),
  ignite: v.optional(v.string()),
  retract: v.optional(v.string()),
});

const settings = v.record(v.string(), bladeSettings);

/** Why somebody has no blade to light; null for who has one. */
export function unarmed(person: string, { info }: Pick<StageThen, 'info'>) {
  if (bladeOf(info, person) !== undefined) return null;
  return { severity: 'error', message: `story.json gives ${person} no blade` } as const;
}

export default author({
  effect: blade,
  says: 'Lights, dims or puts out the blade in a hand.',
  example: 'blade: kylo on >> over 800ms',
  reducedMotion: 'The blade is there at its full length and brightens; it does not flicker.',
  settings,
  sounds(all) {
    const read = v.safeParse(settings, all);
    const people = Object.entries(read.success ? read.output : {});
    return people.flatMap(([person, { hum, ignite, retract }]) =>
      Object.entries({ hum, ignite, retract }).flatMap(([moment, name]) =>
        name === undefined ? [] : [[`${person}.${moment}`, name] as const],
      ),
    );
  },
  check({ person, glow }, stage) {
    const name = stage.poses.get(person);
    if (name === undefined) return null;
    const fault = unarmed(person, stage);
    if (fault !== null || glow === 0) return fault;
    const pose = stage.pictures.poses[person]?.[name];
    // A chest is marked where a blade is only seen as a glow in it.
    if (pose === undefined || pose.chest !== null || showsBlade(pose)) return null;
    const message = `no blade is drawn in ${person}'s pose "${name}", so this is not seen`;
    return { severity: 'warning', message };
  },
  pieces(players) {
    const before = bothLit(players);
    const { one } = players;
    return [
      {
        name: 'ignition',
        before: [`blade: ${one} off`, ...before.slice(1)],
        tags: [`blade: ${one} on >> over 500ms`],
        ms: 600,
      },
      { name: 'retraction', before, tags: [`blade: ${one} off >> over 500ms`], ms: 600 },
    ];
  },
});
