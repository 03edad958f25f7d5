import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { defineCommand, flag, texts, UsageError } from '../command.ts';
import { root } from '../compile/built.ts';
import { isOver, type Measured, tableOf } from '../measure/large/figures.ts';
import { measureStory } from '../measure/large/measure-story.ts';
import { findBrowser } from '../play/browser.ts';

/** Words of the stories that are made, the smallest first: memory is that of the largest so far. */
const sizes = [10_000, 100_000, 1_000_000];

/** The file that holds the figures. */
const file = 'docs/large.md';

const words = texts('words', {
  value: 'NUMBER',
  says: 'words of a story to make; else 10,000, 100,000 and 1,000,000',
});

const write = flag('write', `writes the figures to ${file}, too`);

function hasBrowser(): boolean {
  try {
    return findBrowser() !== '';
  } catch {
    return false;
  }
}

function report(all: readonly Measured[]): string[] {
  const unseen = all.flatMap(({ words, unseen }) =>
    unseen === null ? [] : [`- ${words.toLocaleString('en')} words: ${unseen}.`],
  );
  const over = all.flatMap(({ words, figures }) =>
    figures
      .filter(isOver)
      .map(({ what, told }) => `- ${words.toLocaleString('en')} words: ${what}, ${told}.`),
  );
  return [
    ...tableOf(all),
    '',
    'What the check says that it did not read:',
    '',
    ...(unseen.length > 0 ? unseen : ['- nothing.']),
    '',
    'Over a limit:',
    '',
    ...(over.length > 0 ? over : ['- nothing.']),
  ];
}

const head = `# Large stories

Written by \`npm run bench:large -- --write\`; not to be edited. It makes stories by rule - chapters of fifty scenes, a choice of two in each, made words of which few are often and most seldom, as in prose - and measures what each takes, with Node held to a heap of 1.7 GB. Seconds are of the processor's time, all threads together, but for the browser's; a line is read, noted in the journal and copied to be written.
`;

/** @throws {UsageError} when one is no number. */
function sizesOf(asked: readonly string[]): readonly number[] {
  if (asked.length === 0) return sizes;
  return asked.map((one) => {
    const size = Number(one);
    if (!(size >= 100)) throw new UsageError(`--words: "${one}" is no number of 100 or more`);
    return size;
  });
}

async function bench(stories: readonly number[], writes: boolean): Promise<void> {
  const all: Measured[] = [];
  const browser = hasBrowser();
  for (const words of stories) {
    const tell = (what: string) => console.log(`${words.toLocaleString('en')} words: ${what}`);
    all.push(await measureStory(words, browser, tell));
  }
  const processors = cpus();
  const machine = `Measured on ${processors.length} processors (${processors[0]?.model ?? 'unknown'}), Node ${process.version}${browser ? '' : ', without a browser'}; ${(loadavg()[0] ?? 0).toFixed(1)} programs at work at once, this one among them.`;
  const lines = [machine, '', ...report(all)];
  for (const line of lines) console.log(line);
  if (writes) writeFileSync(join(root, file), `${[head, ...lines].join('\n')}\n`);
}

export const command = defineCommand({
  summary:
    'Makes stories of 10,000 to 1,000,000 words, and prints what compiling, checking, opening and reading them takes.',
  options: [words, write],
  read: (ask) => ({ stories: sizesOf(ask(words)), writes: ask(write) ?? false }),
  async run({ stories, writes }) {
    await bench(stories, writes);
    return 0;
  },
});
