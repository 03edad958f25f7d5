import type { CameraView, StoryInfo } from '../../catalogue/story-info.ts';
import { project } from '../arrange/camera.ts';
import type { Screen } from '../arrange/screen.ts';
import type { Lighting } from '../light/lighting.ts';
import { rimOnPeople, skyOnPeople } from '../light/people.ts';
import { plainLighting } from '../light/plain-picture.ts';
import type { StagedFigure } from '../look/moment.ts';
import type { PictureOf } from './backdrop-plate.ts';
import { lightBackdrop, lightFigure } from './light-pixels.ts';
import { inBands, newSheet } from './sheet.ts';

/** Draws somebody, lit, with a shadow under the feet, a piece at a time; nothing while the picture is not there. */
export function* drawFigure(
  context: CanvasRenderingContext2D,
  standing: StagedFigure,
  seen: {
    readonly view: CameraView;
    readonly screen: Screen;
    readonly lighting: Lighting;
    readonly info: StoryInfo;
  },
  of: PictureOf,
): Generator<void, void> {
  const { pose, place, mirrored, scale, parallax } = standing.stand;
  const base = of(pose.base);
  if (base === null) return;
  const at = project(seen.view, seen.screen, parallax);
  const ratio = context.getTransform().a;
  const size = at.scale * scale;
  const width = Math.max(1, Math.round(pose.w * size * ratio));
  const height = Math.max(1, Math.round(pose.h * size * ratio));
  const lit = newSheet(width, height, true);
  lit.context.drawImage(base, 0, 0, width, height);
  const light = pose.light && of(pose.light);
  if (pose.light === null) {
    const plain = plainLighting(seen.lighting);
    yield* inBands(lit, (pixels) => lightBackdrop(pixels, plain, Number.POSITIVE_INFINITY));
  } else if (light !== null) {
    const other = newSheet(width, height, true);
    other.context.drawImage(light, 0, 0, width, height);
    const by = {
      sky: skyOnPeople(seen.lighting),
      carried: standing.carried,
      opposite: standing.opposite,
      rim: rimOnPeople(seen.lighting, seen.info),
      saturation: seen.lighting.saturation,
    };
    yield* inBands(lit, (pixels, row, rows) => {
      lightFigure(pixels, other.context.getImageData(0, row, width, rows).data, by);
    });
  }
  const x = at.x + at.scale * place.x;
  const y = at.y + at.scale * place.y;
  context.save();
  context.translate(x, y);
  const wide = Math.min(pose.w * size * 0.9, place.scale * 560 * at.scale);
  // Nobody knows whether a plain picture has feet.
  if (pose.light !== null) drawShadow(context, wide, place.scale * 62 * at.scale);
  context.scale(mirrored ? -1 : 1, 1);
  context.drawImage(
    lit.canvas,
    -pose.ground[0] * size,
    -pose.ground[1] * size,
    pose.w * size,
    pose.h * size,
  );
  context.restore();
}

/** Draws the shadow under feet that stand at the origin. */
function drawShadow(context: CanvasRenderingContext2D, wide: number, flat: number): void {
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, 'rgb(0 0 0 / 0.75)');
  gradient.addColorStop(0.45, 'rgb(0 0 0 / 0.32)');
  gradient.addColorStop(1, 'rgb(0 0 0 / 0)');
  context.save();
  context.scale(wide * 0.8, flat * 0.8);
  context.fillStyle = gradient;
  context.fillRect(-1, -1, 2, 2);
  context.restore();
}
