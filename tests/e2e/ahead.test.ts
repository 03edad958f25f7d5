import { basename } from 'node:path';
import { expect, it } from 'vitest';
import type { Frame } from '../../src/scene/frame.ts';
import { wantedOf } from '../../src/stage/pictures/wanted.ts';
import { readAssets } from '../../src/tools/assets/assets.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { road } from '../../src/tools/measure/shots/plan.ts';
import { openAt, player } from './player.ts';
import { linkTo, script } from './script.ts';

const open = player();

/** What a build puts behind a file's name. */
const hashed = '-01234567.avif';

/** Lines behind the choice that must be ready before it is answered. */
const lines = 6;

const { pictures } = readAssets(gameAt(root, {}).assets);

/** Names of the files that these frames want, without path and ending; two people may have files of one name. */
function picturesOf(frames: readonly Frame[]): string[] {
  const wanted = frames.flatMap(({ scene }) => wantedOf(pictures, scene));
  const files = new Set(wanted.map(({ encoded }) => encoded.avif));
  return [...files].map((file) => basename(file, '.avif'));
}

/** What of `wanted` is not in `had`, each as often as it is wanted. */
function lacking(wanted: readonly string[], had: readonly string[]): string[] {
  const left = [...had];
  return wanted.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The choice, come to by a link: what lies behind it is fetched from there. */
const choice = linkTo(({ beat }) => beat.choices.length > 0);

it.each([0, 1])(
  'what both options lead to is there before option %i is taken, so no line waits for its pictures',
  async (option) => {
    const at = road(script, []).length;
    const roads = [0, 1].map((taken) => road(script, [taken]).slice(at, at + lines));
    const fetched = new Set<string>();
    let cut = false;
    const visit = await openAt(open, choice, {
      more: '?stage=plain',
      reducedMotion: true,
      prepare: async (context) => {
        context.on('requestfinished', (request) => fetched.add(request.url()));
        // What is asked for after the cut is never answered.
        await context.route(/\.avif$/, (route) => (cut ? undefined : route.continue()));
      },
    });
    await visit.role('choices').waitFor();

    const wanted = picturesOf(roads.flat());
    const had = () => [...fetched].map((url) => basename(url).slice(0, -hashed.length));
    await expect.poll(() => lacking(wanted, had())).toEqual([]);

    cut = true;
    await visit.choose(option);
    for (const { beat, scene } of roads[option] ?? []) {
      const standing = async () => {
        const seen = await visit.page.evaluate(() => window.gameProbe?.stage()?.figures ?? []);
        return seen.filter(({ alpha }) => alpha > 0).map(({ person }) => person);
      };
      // The line stands first, its picture is drawn behind it.
      await expect
        .poll(standing, { message: beat.line.text })
        .toEqual(expect.arrayContaining(Object.keys(scene.cast)));
      await visit.goOn();
    }
  },
);
