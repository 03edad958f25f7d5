import assert from 'node:assert/strict';
import { linksOf } from '../../../src/menus/play/line.tsx';
import { enactAll } from '../../../src/scene/enact.ts';
import type { Frame } from '../../../src/scene/frame.ts';
import { emptyScene } from '../../../src/scene/scene.ts';
import { allTags, isCue } from '../../../src/story/cue.ts';
import { TagProblem } from '../../../src/story/grammar.ts';
import { readAsked } from '../../../src/story/input.ts';
import { readTag } from '../../../src/story/tag.ts';
import { withNearest } from '../../../src/tools/check/check-tags.ts';
import { repaired } from '../../../src/tools/check/tag-repairs.ts';
import * as hostile from '../hostile.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';

const good = [
  'background: shore >> fade 1.2s',
  'show: ann stand >> at left alone',
  'camera: near >> over 4s dissolve 300ms',
  'music: waves >> fade 2s',
  'duck: 0.5 >> over 1s',
  'link: https:\\/\\/example.org',
  'input: name >> "What do they call you?" >> default Ada >> most 20',
  'consider: light: dim >> over 1s',
  'summary: He falls. >> He is carried away.',
  'class: thought quiet',
];

/** A tag by its grammar, with words that may be none of it. */
function written(random: Random): string {
  const tag = random.pick(allTags);
  const word = () =>
    random.chance(0.5) ? random.pick(hostile.words) : hostile.piece(random).replaceAll('#', '');
  const options = Object.keys(tag.options).flatMap((name) =>
    random.chance(0.4) ? [name, ...(random.chance(0.8) ? [word()] : [])] : [],
  );
  const values = Object.keys(tag.values).map(word);
  return `${tag.name}${random.pick([':', '：', ' :', ''])} ${values.join(' ')} >> ${options.join(' ')}`;
}

function isRight(source: string): boolean {
  try {
    readTag(source, null);
    return true;
  } catch (problem) {
    if (problem instanceof TagProblem) return false;
    throw problem;
  }
}

/** A tag of a story, as the game reads it, and as the check tells of it. */
export const tags: Target<string> = {
  name: 'tags',
  runs: 18_000,
  make: (random) => {
    if (random.chance(0.5)) return hostile.spoilt(random.pick(good), random);
    return random.chance(0.7) ? written(random) : hostile.text(random);
  },
  open: () => ({
    give(source, watch) {
      try {
        const tag = readTag(source, null);
        watch.step();
        if (tag.kind === 'input') readAsked(tag.asks);
        if (!isCue(tag)) return;
        const scene = enactAll(emptyScene, [tag]);
        assert.equal(Object.getPrototypeOf(scene.cast), Object.prototype);
        // What a link leads to is a page or a letter, and never something that would run.
        const [address] = linksOf({ beat: { cues: [tag] } } as unknown as Frame);
        if (address !== undefined)
          assert.match(new URL(address, 'https://game.invalid').protocol, /^(https?|mailto):$/);
      } catch (problem) {
        // An address that no browser can read leads nowhere.
        if (problem instanceof TypeError && /Invalid URL/.test(problem.message)) return;
        if (!(problem instanceof TagProblem)) throw problem;
        watch.step();
        assert.equal(typeof withNearest(problem.message, problem), 'string');
      }
    },
  }),
};

/** The same, where the check looks for what was meant. */
export const repairs: Target<string> = {
  name: 'repairs',
  runs: 3000,
  make: tags.make,
  open: () => ({
    give(source) {
      const meant = repaired(source, isRight);
      assert.ok(meant === null || meant.startsWith('# '));
    },
  }),
};
