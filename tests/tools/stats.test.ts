import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { command } from '../../src/tools/commands/stats.ts';
import { root } from '../../src/tools/compile/built.ts';
import { gameAt } from '../../src/tools/compile/game.ts';
import { readingTime, statsReport } from '../../src/tools/stats/report.ts';
import { type Stats, statsOf } from '../../src/tools/stats/stats.ts';
import { countWords } from '../../src/tools/stats/words.ts';

/** Writes a story into a folder of its own. @returns its main file. */
function written(source: string, info: object = {}): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'stats-')));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  writeFileSync(join(home, 'story.json'), JSON.stringify(info));
  const main = join(home, 'tale.ink');
  writeFileSync(main, source);
  return main;
}

function figures(source: string, info: object = {}, plays = 40): Stats {
  const stats = statsOf(gameAt(root, { STORY: written(source, info) }), { plays, seed: 1 });
  if (stats === null) throw new Error('the story has errors');
  return stats;
}

/** Counted by hand: what stands behind each line is its words. */
const two = `VAR seen_home = false
# background: none
The door is open. // 4
{seen_home: You know it well.} // 4
-> hall
=== hall ===
Ada: Come in, <i>please</i>. // 3
* [Go in] // 2
  It is dark — and quiet. // 5
  -> deep
* Stay[ here], she said. // Stay, here, she, said: 4
  Shut it. # ending: home // 2
  -> END
=== deep ===
Ada: {~Left.|Right here.} // 3, of which one or two are read
-> END
=== lost ===
Never. // 1
-> END
`;
const people = {
  cast: { ada: { name: 'Ada', colour: '#aabbcc' } },
  endings: [{ id: 'home', title: 'Home', line: 'You stayed.' }],
};

describe('the words of a story', () => {
  it('are counted as readers count them', () => {
    const counts = ['', '—', "don't", 'half-light – and 7.5 %', 'one\ttwo  three', '…and'];
    expect(counts.map((text) => countWords(text, 'en'))).toEqual([0, 0, 1, 3, 3, 1]);
    expect(countWords('猫は黒い。', 'ja')).toBe(3);
  });

  it('are counted by scene and by speaker, each written line once, whoever comes to it', () => {
    const { words, lines, scenes, speakers, options } = figures(two, people);
    const row = ({ name, ...counted }: Stats['scenes'][number]) => [
      name,
      counted.words,
      counted.lines,
    ];
    expect(scenes.map(row)).toEqual([
      ['', 8, 2],
      ['hall', 16, 5],
      ['deep', 3, 1],
      ['lost', 1, 1],
    ]);
    expect([words, lines]).toEqual([28, 9]);
    expect(speakers.map(row).slice(0, 2)).toEqual([
      ['', 22, 7],
      ['ada', 6, 2],
    ]);
    expect(options).toEqual({ count: 2, words: 4 });
  });
});

describe('the roads of a story', () => {
  it('are counted from the beginning, and from the first choice on', () => {
    const { opening, roads, choices } = figures(two, people);
    expect([opening, choices]).toEqual([7, 1]);
    expect(roads?.map(({ taken, words, end }) => [taken, words, end])).toEqual([
      [['Go in'], expect.toBeOneOf([13, 14]), 'deep'],
      [['Stay here'], 12, 'home'],
    ]);
  });

  it('are those of random plays where they are too many to list, or some never end', () => {
    const round =
      'Begin.\n-> round\n=== round ===\nAgain and again.\n+ [On] -> round\n+ [Off] -> END\n';
    const { roads, lengths, ends, coverage } = figures(round, {}, 100);
    expect(roads).toBeNull();
    // A round is three words; the shortest play is one round.
    expect(lengths[0]).toMatchObject({ words: 4, taken: ['Off'] });
    expect((lengths.at(-1)?.taken.length ?? 0) * 3 + 1).toBe(lengths.at(-1)?.words);
    expect([ends, coverage.unfinished]).toEqual([{ round: 100 }, 0]);
  });

  it('that have no end are left, and it is said how many', () => {
    const { coverage, roads, lengths } = figures(
      '-> round\n=== round ===\nOn.\n+ [On] -> round\n',
      {},
      2,
    );
    expect([coverage.plays, coverage.unfinished, roads, lengths]).toEqual([2, 2, null, []]);
  });
});

describe('random plays', () => {
  const place = (unseen: Stats['coverage']['unseenLines'][number]) =>
    `${unseen.line} ${unseen.text}`;

  it('tell which lines and options nobody came to', () => {
    const { coverage, scenes } = figures(two, people);
    expect(coverage.unseenLines.map(place)).toEqual(['18 Never.']);
    expect([coverage.lines, coverage.offered, coverage.taken]).toEqual([8, 2, 2]);
    expect(scenes.map(({ seen }) => seen)).toEqual([2, 5, 1, 0]);
  });

  it('see lines of sequences and conditions only when they are shown', () => {
    const gated =
      'VAR key = false\n{key: It opens.|It is locked.}\n{key:\n  Light.\n- else:\n  Dark.\n}\n* {key} [In] -> END\n* [Out] -> END\n';
    const { coverage } = figures(gated);
    expect(coverage.unseenLines.map(place)).toEqual(['4 Light.', '8 In']);
    expect(coverage.untakenOptions.map(place)).toEqual(['8 In']);
    expect([coverage.offered, coverage.taken]).toEqual([1, 1]);
  });

  it('are the same for the same seed, and others for another', () => {
    const many = `${Array.from({ length: 6 }, (_, at) => `* [${at}]`).join('\n')}\n- End.\n-> END\n`;
    const game = gameAt(root, { STORY: written(many) });
    const taken = (seed: number) => statsOf(game, { plays: 3, seed })?.coverage.untakenOptions;
    expect(taken(7)).toEqual(taken(7));
    expect(
      [1, 2, 3, 4, 5].some((seed) => JSON.stringify(taken(seed)) !== JSON.stringify(taken(7))),
    ).toBe(true);
  });
});

describe('npm run stats', () => {
  async function run(...args: string[]) {
    const lines: string[] = [];
    for (const where of ['log', 'error'] as const) {
      vi.spyOn(console, where).mockImplementation((line: string) => void lines.push(line));
    }
    onTestFinished(() => void vi.restoreAllMocks());
    return { code: await command.start('stats', args), text: lines.join('\n') };
  }

  it('tells it in tables, with the pace that times are reckoned by', async () => {
    const { code, text } = await run('--story', written(two, people), '--pace', '10');
    expect(code).toBe(0);
    expect(text).toContain('28 words on 9 lines as written, 4 of them on options.');
    expect(text).toContain('Reading times are at 10 words a minute.');
    expect(text).toMatch(/\nhall +16 +57 % +2 min +5 +100 %\n/);
    expect(text).toMatch(/\nAda +6 /);
    expect(text).toMatch(/\nStay here +12 +5 +1 min +1 +home\n/);
    expect(text).toMatch(/\nNever seen:\n {2}\S+tale\.ink:18 Never\./);
  });

  it('tells machines all of it, and refuses what is no number', async () => {
    const main = written(two, people);
    const { text } = await run('--story', main, '--json', '--plays', '5');
    const { words, pace, coverage } = JSON.parse(text);
    expect([words, pace, coverage.plays]).toEqual([28, 200, 5]);
    expect(coverage.unseenLines).toContainEqual({ file: main, line: 18, text: 'Never.' });
    expect((await run('--story', main, '--plays', '0')).code).toBe(2);
    expect((await run('--story', written('-> nowhere\n'))).code).toBe(1);
  });

  it('says times in words', () => {
    const times = [0, 99, 100, 1340, 12_400, 60_000];
    expect(times.map((words) => readingTime(words, 200))).toEqual([
      'under 1 min',
      'under 1 min',
      '1 min',
      '7 min',
      '1 h 02 min',
      '5 h 00 min',
    ]);
  });

  it('has something to say of a story without a word', () => {
    const told = statsReport(figures('-> END\n'), { pace: 200, home: '/', nameOf: (id) => id });
    expect(told[0]).toContain('0 words on 0 lines');
  });
});
