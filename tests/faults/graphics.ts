import { type Fault, parts, type Scene, toTheEnd } from './fault.ts';
import { pass } from './reopen.ts';

const lose = ({ visit }: Scene) => visit.page.evaluate(() => window.saboteur.loseGraphics());
const restore = ({ visit }: Scene) => visit.page.evaluate(() => window.saboteur.restoreGraphics());

const lost = [
  /CONTEXT_LOST_WEBGL|context was lost|context is lost/i,
  /PixiJS Error: Could not (initialize shader|retrieve shader source)/,
  /^The plain stage takes/,
];
const refused = [/^The picture ".*" cannot be drawn/, /^The plain stage takes/];

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
    parts,
    from: 'line',
    stage: 'full',
    told: lost,
    strike: lose,
    heal: restore,
    after: ({ visit }) => stageBecomes(visit, 'full'),
  },
  {
    name: 'WebGL lost in a set piece',
    parts,
    from: 'line',
    stage: 'full',
    told: lost,
    wants: ({ effects }) => effects.length > 0,
    strike: lose,
    heal: restore,
    after: ({ visit }) => stageBecomes(visit, 'full'),
  },
  {
    name: 'WebGL lost for good',
    last: true,
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
    name: 'what the worker decodes is refused',
    parts,
    from: 'line',
    stage: 'full',
    switches: ['uploads from the worker refused'],
    told: refused,
    becomes: 'full',
  },
  {
    name: 'what the worker decodes comes up black',
    parts: ['graphics'],
    from: 'opening',
    stage: 'full',
    switches: ['uploads from the worker black'],
    becomes: 'full',
  },
  {
    name: 'every picture is refused',
    parts: ['graphics'],
    from: 'opening',
    stage: 'full',
    lasts: toTheEnd,
    switches: ['every upload refused'],
    told: refused,
    becomes: 'plain',
  },
];

/** Waits for a stage. @returns what is wrong when it does not come. */
function stageBecomes(visit: Scene['visit'], kind: 'full' | 'plain'): Promise<string> {
  return visit
    .until((wanted: string) => window.gameProbe?.stage()?.kind === wanted, kind)
    .then(
      () => '',
      () => `the ${kind} stage does not come back`,
    );
}
