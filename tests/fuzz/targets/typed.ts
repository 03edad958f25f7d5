import assert from 'node:assert/strict';
import { linkOf, readLink } from '../../../src/playthrough/link.ts';
import { isOpen } from '../../../src/story/beat.ts';
import { cleaned } from '../../../src/story/typed.ts';
import { begin } from '../../script.ts';
import * as hostile from '../hostile.ts';
import { script } from '../played.ts';
import type { Target } from '../target.ts';

/** Letters that the story asks for at most. */
const most = 40;

/** What a player types where a story asks for words. */
export const typed: Target<string> = {
  name: 'typed',
  runs: 1500,
  make: (random) =>
    random.chance(0.5) ? hostile.spoilt('Ada Lovelace', random) : hostile.text(random),
  open: () => ({
    give(words, watch) {
      const playthrough = begin(script, 7);
      while (playthrough.forward()) {
        // One frame a step.
      }
      const [choice] = playthrough.frame.beat.choices.filter(isOpen);
      if (choice?.input === undefined) throw new Error('the story asks for nothing');
      watch.step();
      playthrough.choose(choice.id, words);
      watch.step();
      // What was typed is said as it was typed: no emphasis, no timing and no speaker comes of it.
      const { line, speaker } = playthrough.frame.beat;
      assert.equal(speaker, null);
      assert.ok(line.spans.every(({ italic, bold }) => !italic && !bold));
      assert.equal(line.timings, undefined);
      const said = cleaned(words, most);
      assert.equal(
        line.text.replaceAll('\u2060', '').trim(),
        `${said.replaceAll('\u2060', '')}, then.`.trim(),
      );
      assert.ok([...said].length <= most);
      readLink(linkOf(playthrough));
    },
  }),
};
