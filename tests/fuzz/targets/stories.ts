import assert from 'node:assert/strict';
import { linkOf, readLink } from '../../../src/playthrough/link.ts';
import { Playthrough } from '../../../src/playthrough/playthrough.ts';
import { restore, standingAt } from '../../../src/playthrough/restore.ts';
import { isOpen } from '../../../src/story/beat.ts';
import { StoryError } from '../../../src/story/ink.ts';
import type { Script } from '../../../src/story/script.ts';
import { inOurMarks } from '../../../src/tools/compile/in-our-marks.ts';
import { scriptOf } from '../../script.ts';
import * as hostile from '../hostile.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';

/** Frames of a story that are played. */
const enough = 40;

/** A line of Ink with words in it that are not meant well, most of which the language itself leaves alone. */
function lineOf(random: Random): string {
  const words = hostile.text(random).replace(/[\r\n{}|~\\]|<>/g, ' ');
  switch (random.below(5)) {
    case 0:
      // Room at an option's end is cut off by inkjs, which looks for it anew at each blank: 50,000 take it seconds.
      return `* [${words.replace(/[[\]]/g, '').replace(/[ \t]{2,}/g, ' ')}]`;
    case 1:
      return `Words. # ${words}`;
    case 2:
      return `Ann: ${words}`;
    default:
      return `x ${words.replace(/->|<-/g, '')}`;
  }
}

function compiled(source: string): Script | null {
  try {
    const script = scriptOf(source, { ann: { name: 'Ann' } });
    return { ...script, compiled: inOurMarks(script.compiled) };
  } catch {
    // What Ink's compiler refuses is told before it is anybody's story.
    return null;
  }
}

/** A whole story with such words in it, played by chance, kept and come back to. */
export const stories: Target<string> = {
  name: 'stories',
  runs: 300,
  make: (random) => {
    const lines = random.list(8, () => lineOf(random));
    return `First. # title: ${hostile.piece(random).replace(/[\r\n{}|~\\]/g, '')}\n${lines.join('\n')}\nLast.\n-> END\n`;
  },
  open: () => ({
    give(source, watch) {
      const script = compiled(source);
      // Ink's own compiler takes its time for what is as long as a book.
      watch.leaveOut();
      if (script === null) return;
      try {
        const log = { seed: 1, known: [], taken: [] };
        const playthrough = new Playthrough(script, log);
        watch.step();
        for (let frame = 0; frame < enough; frame++) {
          if (playthrough.forward()) {
            watch.step();
            continue;
          }
          const open = playthrough.frame.beat.choices.find(isOpen);
          if (open === undefined) break;
          playthrough.choose(open.id);
          watch.step();
        }
        const bookmark = playthrough.bookmark();
        watch.step();
        const back = restore(script, JSON.parse(JSON.stringify(bookmark)));
        watch.step();
        assert.equal(back.lost, null);
        assert.deepEqual(back.playthrough.frame, playthrough.frame);
        const snapshot = playthrough.snapshot() ?? undefined;
        watch.step();
        const standing = standingAt(script, bookmark, snapshot && structuredClone(snapshot));
        assert.equal(standing?.frame.beat.line.text, playthrough.frame.beat.line.text);
        readLink(linkOf(playthrough));
      } catch (error) {
        if (!(error instanceof StoryError)) throw error;
      }
    },
  }),
};
