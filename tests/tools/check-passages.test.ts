import { describe, expect, it } from 'vitest';
import { info, said } from './said.ts';

const opening = '-> yard\n=== yard ===\nAda: Is anyone there?\n';

/** What is said of passages in a story of these lines. */
const told = (ink: string, change: object = {}) =>
  said({ ...info(change), 'story/main.ink': `${opening}${ink}` }).filter((one) =>
    /content|summary|passage/.test(one),
  );

/** A line of them, from 0. */
const at = (line: number) => `story/main.ink:${4 + line}`;

describe('a passage that may be passed over', () => {
  it('is well where it closes and can be told shortly', () => {
    const ink =
      '# content: blood\n# summary: It bled.\nIt bled.\n# content: end\nIt stopped.\n-> END\n';
    expect(told(ink)).toEqual([]);
  });

  it('holds no choice', () => {
    const ink =
      'One.\n# content: blood\n# summary: It bled.\nIt bled.\n* [Help.]\n# content: end\n- It stopped.\n-> END\n';
    expect(told(ink)).toContain(
      `error ${at(3)} a choice stands in the passage "# content: blood"; # content: end belongs before a line that stands ahead of it`,
    );
  });

  it('holds none either where its end is written between the line and the options', () => {
    const ink =
      'One.\n# content: blood\n# summary: It bled.\nIt bled.\nMore.\n# content: end\n* [Help.]\n- It stopped.\n-> END\n';
    expect(told(ink)).toEqual([
      `error ${at(4)} a choice stands in the passage "# content: blood"; # content: end belongs before a line that stands ahead of it`,
    ]);
  });

  it('may end at the line that asks', () => {
    const ink =
      '# content: blood\n# summary: It bled.\nIt bled.\n# content: end\nWho helps?\n* [I.]\n- It stopped.\n-> END\n';
    expect(told(ink)).toEqual([]);
  });

  it('closes on each road, before the story ends', () => {
    const ink =
      'VAR well = true\n# content: blood\n# summary: It bled.\nIt bled.\n{ not well: -> out }\n# content: end\nIt stopped.\n* [Go.]\n  -> END\n* [Stay.]\n- # content: blood\n# summary: More.\nMore of it.\n-> out\n=== out\nOut.\n-> END\n';
    expect(told(ink)).toEqual([
      `error ${at(15)} an end of the story stands in the passage "# content: blood"; # content: end belongs before a line that stands ahead of it`,
    ]);
  });

  it('has a summary, in which nobody speaks and which stands in it', () => {
    const ink =
      '# summary: Early.\n# content: end\nOne.\n# content: blood\nIt bled.\n# content: blood\n# summary: Ada: It bled.\nIt bled.\n# content: end\nIt stopped.\n-> END\n';
    expect(told(ink)).toEqual([
      `error ${at(0)} # summary: Early. - stands in no passage`,
      `error ${at(1)} # content: end - no passage begins before it`,
      `error ${at(3)} # content: blood - has no # summary: nothing would stand in its place`,
      `error ${at(6)} # summary: Ada: It bled. - nobody speaks in a summary`,
    ]);
  });

  it('is of a kind that story.json names, if it names any', () => {
    const ink =
      '# content: blod\n# summary: It bled.\nIt bled.\n# content: end\nIt stopped.\n-> END\n';
    expect(told(ink, { content: { blood: 'Blood' } })).toEqual([
      `error ${at(0)} # content: blod - content in story.json names no "blod"; did you mean "blood"?`,
      'warning story/story.json content.blood: no passage is of this kind; did you mean "blod"?',
    ]);
  });

  it('needs no more summaries than it has lines', () => {
    const ink =
      '# content: blood\n# summary: It bled.\n# summary: It went on.\nIt bled.\n# content: end\nIt stopped.\n-> END\n';
    expect(told(ink)).toEqual([
      `warning ${at(0)} # content: blood - has 2 summaries and 1 lines: the last are read as one`,
    ]);
  });
});
