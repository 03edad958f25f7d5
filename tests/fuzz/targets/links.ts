import assert from 'node:assert/strict';
import { ByteWriter } from '../../../src/playthrough/bytes.ts';
import { following, LinkProblem, linkOf, readLink } from '../../../src/playthrough/link.ts';
import type { Restored } from '../../../src/playthrough/restore.ts';
import * as hostile from '../hostile.ts';
import { endings, played, script } from '../played.ts';
import type { Random } from '../random.ts';
import type { Target, Watch } from '../target.ts';

/** Frames after which a way is long enough to have shown what it does. */
const enough = 40;

/** Links of moments that were played. */
const good = [0, 1, 2, 3, 5, 9].map((choices) => linkOf(played(choices, (end) => choices % end)));

/** A link whose bytes are in order, with numbers that nobody has played. */
function written(random: Random): string {
  const number = () =>
    random.pick([0, 1, 2, 7, 127, 128, 20_000, 20_001, 2 ** 31, 2 ** 53 - 1, random.below(300)]);
  const bytes = new ByteWriter().natural(random.chance(0.9) ? 1 : number());
  bytes.fixed(number(), 4).natural(number()).natural(number());
  const taken = random.chance(0.1) ? number() : random.below(5);
  bytes.natural(random.chance(0.8) ? taken : number()).fixed(number(), 3);
  const known = random.below(3);
  bytes.natural(known);
  for (let at = 0; at < known; at++) bytes.fixed(number(), 2);
  bytes.natural(taken);
  for (let at = 0; at < Math.min(taken, 50); at++) bytes.fixed(number(), 2);
  for (let at = random.below(3); at > 0; at--) bytes.words(hostile.piece(random));
  return bytes.text();
}

function walk(way: Generator<number, Restored>, watch: Watch): Restored | null {
  for (let frame = 0; frame < enough; frame++) {
    const step = way.next();
    watch.step();
    if (step.done) return step.value;
  }
  way.return(undefined as never);
  return null;
}

/** What stands behind `#p=`, read and followed. */
export const links: Target<string> = {
  name: 'links',
  runs: 24_000,
  make(random) {
    if (random.chance(0.5)) {
      return hostile.spoilt(random.pick(good), random);
    }
    return random.chance(0.6) ? written(random) : hostile.text(random);
  },
  open: () => ({
    give(text, watch) {
      try {
        const link = readLink(text);
        watch.step();
        const restored = walk(following(script, link, endings), watch);
        if (restored === null) return;
        // What it leads to is a place of the story, come to by its own options.
        assert.equal(restored.playthrough.script, script);
        assert.ok(linkOf(restored.playthrough).length > 0);
      } catch (problem) {
        if (!(problem instanceof LinkProblem)) throw problem;
      }
    },
  }),
};
