import assert from 'node:assert/strict';
import { matches, piecesOf } from '../../../src/menus/history/pieces.ts';
import { styleClasses } from '../../../src/menus/play/style-classes.ts';
import { breakLines } from '../../../src/stage/words/paragraph.ts';
import { hash } from '../../../src/story/hash.ts';
import { leavesOf, partLine } from '../../../src/story/leaves.ts';
import { parseLine, withoutEdges } from '../../../src/story/line.ts';
import { isPageWords } from '../../../src/story/page-words.ts';
import { takeSpeaker } from '../../../src/story/spoken.ts';
import { wordsInOurMarks } from '../../../src/tools/compile/in-our-marks.ts';
import * as hostile from '../hostile.ts';
import type { Target } from '../target.ts';

const people = { ann: { name: 'Ann' }, constructor: { name: 'Bo' }, ß: { name: 'ßo' } };

const good = [
  'Ann: “I know,” she said. <i>Mr. Lamp</i>, of 3. May, was <b>not <em>here</em></b>.',
  'One<br>two<br><br>three. <wait 0.6s>Then <slow>slowly, slowly</slow> down.',
  'La nuit : « elle tombe ». Sie kam z. B. am 3. Mai; er nicht.',
  '彼は言った。「行こう！」と。 שלום, עולם. مرحبا، كيف حالك؟',
];

/** Letters that have room on a leaf. */
const room = 300;

/** Letters that a stage is given at a time: those of a leaf. */
const onStage = 2000;

/** A line of a story on its way to the page and the stage, and through the history. */
export const lines: Target<string> = {
  name: 'lines',
  runs: 18_000,
  make: (random) =>
    random.chance(0.5)
      ? hostile.spoilt(random.pick(good), random)
      : hostile.text(random, random.chance(0.1) ? 300 : 12),
  open: () => ({
    give(source, watch) {
      const { speaker, words } = takeSpeaker(withoutEdges(source), people);
      assert.ok(speaker === null || Object.hasOwn(people, speaker));
      watch.step();
      const line = parseLine(words);
      watch.step();
      const { text, spans, timings = [] } = line;
      assert.equal(spans.map((span) => span.text).join(''), text);
      for (const { at, wait, pace } of timings) {
        assert.ok(at >= 0 && at <= text.length && wait >= 0 && pace > 0);
      }
      hash(text);
      isPageWords({ speaker, line, cues: [] }, people);
      watch.step();
      const begins = leavesOf(text, (from) => Math.min(text.length, from + room));
      watch.step();
      const parts = partLine(line, begins);
      assert.equal(parts.map((part) => part.text).join(''), text);
      watch.step();
      const start = text.slice(0, onStage);
      const rows = breakLines(parseLine(start).spans, 60, (letters) => letters.length, false);
      assert.ok(rows.every(({ pieces }) => pieces.length > 0));
      watch.step();
      for (const sought of ['a', ' ', text.slice(0, 2)]) {
        if (!matches(sought, text)) continue;
        const pieces = piecesOf(line, sought);
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
        watch.step();
      }
    },
  }),
};

/** A class that a line is given, and what the page's code makes of it. */
export const classes: Target<string> = {
  name: 'classes',
  runs: 6000,
  make: (random) =>
    random.chance(0.5) ? hostile.spoilt('thought quiet', random) : hostile.text(random),
  open: () => ({
    give(style) {
      for (const one of styleClasses(style).split(/\s+/).filter(Boolean)) {
        assert.ok(one.startsWith('style-'));
      }
    },
  }),
};

/** HTML in the words of a story made for another player, as the build reads it. */
export const html: Target<string> = {
  name: 'html',
  runs: 8000,
  make: (random) =>
    random.chance(0.5)
      ? hostile.spoilt(
          '<p class="x">One &amp; <a href="y">two</a><br>three</p><!-- no --><ul><li>four</li></ul>',
          random,
        )
      : hostile.text(random),
  open: () => ({
    give(source) {
      const words = wordsInOurMarks(source);
      assert.equal(typeof words, 'string');
    },
  }),
};
