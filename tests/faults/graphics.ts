import { readPng } from '../png.ts';
import { type Fault, parts, type Scene, toTheEnd } from './fault.ts';
import { pass } from './reopen.ts';

const lose = ({ visit }: Scene) => visit.page.evaluate(() => window.saboteur.loseGraphics());
const restore = ({ visit }: Scene) => visit.page.evaluate(() => window.saboteur.restoreGraphics());

const lost = [
  /CONTEXT_LOST_WEBGL|context was lost|context is lost/i,
  /PixiJS Error: Could not (initialize shader|retrieve shader source)/,
  // What is drawn for the first time just then; the stage that comes next draws it anew.
  /^error: shader and geometry incompatible/,
  /INVALID_OPERATION: loseContext: context already lost/,
  /^The plain stage takes/,
];
const refused = [/glGenerateMipmap/, /^The picture ".*" cannot be drawn/, /^The plain stage takes/];

/** What can go wrong with WebGL. */
export const graphicsFaults: readonly Fault[] = [
  {
    name: 'no WebGL at all',
    parts: ['graphics'],
    from: 'opening',
    stage: 'full',
    lasts: toTheEnd,
    switches: ['no graphics'],
    becomes: 'plain',
  },
  {
    name: 'WebGL lost and given back',
    like: 'WebGL lost in a set piece',
    parts,
    from: 'line',
    stage: 'full',
    told: lost,
    seenBy: 'still',
    strike: lose,
    heal: restore,
    after: isFull,
  },
  {
    name: 'WebGL lost in a set piece',
    parts,
    from: 'line',
    stage: 'full',
    told: lost,
    seenBy: 'still',
    wants: ({ effects }) => effects.length > 0,
    strike: lose,
    heal: restore,
    after: isFull,
  },
  {
    name: 'WebGL lost for good',
    final: true,
    parts,
    from: 'line',
    stage: 'full',
    told: lost,
    async strike(scene) {
      await lose(scene);
      for (let second = 0; second < 5; second++) await pass(scene, 1000);
    },
    becomes: 'plain',
  },
  {
    name: 'WebGL lost again and again',
    final: true,
    parts,
    from: 'line',
    stage: 'full',
    told: lost,
    async strike(scene) {
      for (let loss = 0; loss < 2; loss++) {
        await lose(scene);
        await pictured(scene, false);
        await restore(scene);
        await pictured(scene, true);
      }
      await lose(scene);
      await restore(scene);
    },
    becomes: 'plain',
  },
  {
    name: 'what the worker decodes is refused',
    like: 'what the worker decodes comes up black',
    parts: ['graphics', 'worker', 'pictures'],
    from: 'opening',
    stage: 'full',
    // One pixel is tried first; so no picture is refused, and nothing said.
    switches: ['uploads from the worker refused'],
    becomes: 'full',
    after: isLit,
  },
  {
    name: 'what the worker decodes comes up black',
    parts: ['graphics', 'worker', 'pictures'],
    from: 'opening',
    stage: 'full',
    switches: ['uploads from the worker black'],
    becomes: 'full',
    after: isLit,
  },
  {
    name: 'every picture is refused',
    parts: ['graphics', 'worker', 'pictures'],
    from: 'opening',
    stage: 'full',
    lasts: toTheEnd,
    switches: ['every upload refused'],
    told: refused,
    becomes: 'plain',
  },
];

/** Waits until a stage shows the place, or the page does in its stead; either way until the plain stage stands. */
const pictured = ({ visit }: Scene, byStage: boolean) =>
  visit.until(
    (hidden: boolean) =>
      document.querySelector<HTMLElement>('.backdrop')?.hidden === hidden ||
      window.gameProbe?.stage()?.kind === 'plain',
    byStage,
  );

/** Waits until the full stage shows the place. @returns what is wrong when it does not come. */
function isFull({ visit }: Scene): Promise<string> {
  return visit
    .until(
      () =>
        window.gameProbe?.stage()?.kind === 'full' &&
        document.querySelector<HTMLElement>('.backdrop')?.hidden === true,
    )
    .then(
      () => '',
      () => 'the full stage does not come back',
    );
}

/** Luminance, from 0 to 255, that the sky of the first lines is seen by. */
const lit = 40;

/** Whether the upper half of the screen, where no words stand, is more than black. @returns what is wrong. */
async function isLit({ visit }: Scene): Promise<string> {
  const seen = readPng(await visit.page.screenshot({ animations: 'disabled' }));
  const { width = 0, height = 0 } = visit.page.viewportSize() ?? {};
  const brightest = Array.from({ length: width }, (_, x) =>
    Math.max(...seen.at(x, Math.round(height / 3)).slice(0, 3)),
  );
  return Math.max(...brightest) > lit ? '' : 'the stage is black';
}
