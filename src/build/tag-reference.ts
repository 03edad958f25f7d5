import { weathers } from '../catalogue/story-info.ts';
import { type Reach, type TagName, tagTable } from '../story/cue.ts';
import type { Grammar } from '../story/grammar.ts';

/** What each kind of tag is, in the order an author meets them. */
const chapters: readonly (readonly [Reach, string, string])[] = [
  [
    'lasting',
    'Lasting cues',
    'Part of the scene from their line on, until something else is said.',
  ],
  ['passing', 'Passing cues', 'Happen once, with their line, and leave no trace.'],
  ['line', 'Of a line', 'Say something of the line they belong to.'],
  ['choice', 'Of an option', 'Stand on an option of a choice, before its text ends.'],
  ['story', 'Of the whole work', 'Stand at the very beginning, for other Ink players.'],
];

type Fields = Readonly<Record<string, Grammar<unknown>>>;

function code(text: string): string {
  return `\`${text}\``;
}

/** In a table's cell, a bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function describeFields(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, { shown }]) => (shown === '' ? code(name) : `${code(name)} ${cell(shown)}`))
    .join(', ');
}

function row(name: TagName): string {
  const { aliases, values, options, says, example } = tagTable[name];
  const also = aliases.length > 0 ? ` Also ${aliases.map(code).join(', ')}.` : '';
  const cells = [
    code(name),
    describeFields(values),
    describeFields(options),
    `${cell(says)}${also}`,
    code(cell(`# ${example}`)),
  ];
  return `| ${cells.join(' | ')} |`;
}

const names = Object.keys(tagTable).filter((name): name is TagName => name in tagTable);

function chapter([reach, title, what]: (typeof chapters)[number]): string {
  const rows = names.filter((name) => tagTable[name].reach === reach).map(row);
  const head = '| tag | words | options | what it does | for example |\n|---|---|---|---|---|';
  return `## ${title}\n\n${what}\n\n${head}\n${rows.join('\n')}\n`;
}

const introduction = `# Tags

*Made from the one table in \`src/story/cue.ts\` by \`npm run docs:tags\`; do not edit.*

A tag is \`# key: words >> option value option value\`, in any case, several to a line. Tags stand on a line of
their own before the line they belong to, or at its end.

- A time has a unit: \`1.2s\` or \`300ms\`.
- Where \`false\` is offered, \`none\`, \`off\` or nothing at all says the same.
- Backgrounds, poses, music, ambience and sounds are what lies under \`assets/\`; people, lights, shots and endings
  are what \`story.json\` declares; places belong to the backgrounds. Weather is ${weathers.map(code).join(', ')}.
- A name that does not exist fails the build, with the nearest one that does.
`;

/** The author's reference to all tags, as Markdown: what `docs/tags.md` holds. */
export function tagReference(): string {
  return [introduction, ...chapters.map(chapter)].join('\n');
}
