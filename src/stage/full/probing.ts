import { project, projected } from '../arrange/camera.ts';
import { onStage } from '../arrange/placement.ts';
import type { Probe } from '../look/probe.ts';
import { momentOf, type Seen } from './drawing.ts';

interface More {
  readonly letters: number;
  readonly moving: boolean;
  readonly drawn: number;
  readonly bytes: number;
}

/** What the stage shows at a moment. */
export function probeOf(seen: Seen, more: More): Probe {
  const { look, caption } = seen;
  const { moment } = momentOf(seen);
  const { view, screen } = moment;
  const set = caption.typeset;
  return {
    kind: 'full',
    background: look.background,
    figures: moment.standing.map(({ figure, stand }) => {
      const at = project(view, screen, stand.parallax);
      const { head } = stand.pose;
      return {
        ...figure,
        mirrored: stand.mirrored,
        feet: projected(at, stand.place.x, stand.place.y),
        head: head === null ? null : projected(at, ...onStage(stand, head)),
      };
    }),
    blades: moment.burning.map((blade) => {
      const at = project(view, screen, blade.parallax);
      const { person, name, from, to, power } = blade;
      return { person, name, from: projected(at, ...from), to: projected(at, ...to), glow: power };
    }),
    numbers: { ...look.aim, ...look.lighting, ...look.weather },
    effects: seen.effects.map((effect) => effect.kind),
    text:
      set === null
        ? null
        : {
            rect: set.rect,
            lines: set.rows.map((row) =>
              row.pieces
                .map((piece) => piece.text)
                .join('')
                .trimEnd(),
            ),
            letters: Math.floor(more.letters),
            whole: more.letters >= set.letters,
          },
    moving: more.moving,
    drawn: more.drawn,
    bytes: more.bytes,
  };
}
