import { numbersOf, type Probe, probedEffects, seenFigures, seenHung } from '../look/probe.ts';
import { type Drawable, drawnMoment } from './drawing.ts';

interface More {
  readonly letters: number;
  readonly moving: boolean;
  readonly drawn: number;
  readonly bytes: number;
  readonly objects: number;
  readonly particles: number;
}

/** What the stage shows at a moment. */
export function probeOf(seen: Drawable, more: More): Probe {
  const { look, caption } = seen;
  const { moment } = drawnMoment(seen);
  const { view, screen } = moment;
  const set = caption.typeset;
  return {
    kind: 'full',
    background: seen.isWhole ? look.background : null,
    figures: seenFigures(moment.figures, view, screen),
    hung: seenHung(look, seen.pictures, screen),
    shown: probedEffects(moment),
    numbers: numbersOf(look),
    effects: seen.runs.map((run) => run.effect),
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
    objects: more.objects,
    particles: more.particles,
  };
}
