import { expect, it } from 'vitest';
import { Telling } from '../../src/playthrough/telling.ts';
import { partSummaries } from '../../src/tools/compile/summaries.ts';
import { begin, ownStory, scriptOf } from '../script.ts';

/** Every line that is told where all passages are passed over, up to the first choice. */
function told(compiled: string, summaries: readonly string[]): string[] {
  const script = { ...ownStory(), compiled };
  const played = begin(script);
  played.tell(new Telling(['injury', 'killing'], summaries));
  const lines = [played.frame.beat.line.text];
  while (played.forward()) lines.push(played.frame.beat.line.text);
  return lines;
}

it('a story without its summaries is told as with them', () => {
  const { compiled } = ownStory();
  const parted = partSummaries(compiled);
  expect(parted.compiled.length).toBeLessThan(compiled.length);
  expect(parted.summaries.length).toBeGreaterThan(5);
  const left = parted.summaries.filter((words) => parted.compiled.includes(`summary: ${words}`));
  expect(left).toEqual([]);
  expect(told(parted.compiled, parted.summaries)).toEqual(told(compiled, []));
});

it('one whose summary hangs on a variable keeps it', () => {
  const { compiled } = scriptOf(
    'VAR who = "Ada"\n# content: blood # summary: It was {who} who “bled”.\nIt bled.\n# content: end\nOver.\n-> END',
  );
  expect(partSummaries(compiled)).toEqual({ compiled, summaries: [] });
});

it('a story without passages is left as it is', () => {
  const { compiled } = scriptOf('One.\nTwo. # class: thought\n-> END');
  expect(partSummaries(compiled)).toEqual({ compiled, summaries: [] });
});
