import { effects as allEffects } from 'virtual:game/effects';
import { effects } from 'virtual:game/effects/author';
import { own } from '../../catalogue/own.ts';
import { allTags, type Reach, type tagTable, type Written, weathers } from '../../story/cue.ts';
import type { Fields } from '../../story/effect-tag.ts';
import { type TagWords, tagWords } from '../../story/tag-words.ts';

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

/** What the reference says of a tag: its own words, or those of the effect it is of. */
function wordsOf({ name, effect }: Written): TagWords {
  const words = effect ? effects.find((one) => one.name === name) : own<TagWords>(tagWords, name);
  if (words === undefined) throw new Error(`the effect "${name}" has no author.ts to describe it`);
  return words;
}

function row(tag: Written): string {
  const { name, aliases, values, options } = tag;
  const { says, example } = wordsOf(tag);
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

function chapter([reach, title, what]: (typeof chapters)[number]): string {
  const rows = allTags.filter((tag) => tag.reach === reach).map(row);
  const head = '| tag | words | options | what it does | for example |\n|---|---|---|---|---|';
  return `## ${title}\n\n${what}\n\n${head}\n${rows.join('\n')}\n`;
}

/** The cues of the table that move the picture, and what each is for readers who want little motion. */
const reducedForms: Readonly<Partial<Record<keyof typeof tagTable, string>>> = {
  background: 'Every manner but a cut is a crossfade of the same length.',
  image: 'As it is: a crossfade from picture to picture.',
  show: 'As it is: a crossfade from pose to pose.',
  light: 'As it is: light that changes slowly.',
  weather: 'It fades in and hangs in the air, and fades out.',
  camera: 'The camera does not travel: the new shot is crossfaded to in half a second.',
};

function reducedChapter(): string {
  const own = effects.map(({ name, reducedMotion }) => [name, reducedMotion] as const);
  const rows = [...Object.entries(reducedForms), ...own].map(
    ([name, form]) => `| ${code(name)} | ${cell(form)} |`,
  );
  const flashing = allEffects
    .filter(({ passing }) => passing?.flashes)
    .map(({ name }) => code(name));
  return `## With little motion

Where the reader or the system asks for little motion, each of these has a form of its own. On the plain stage, which
flattens each scene into one picture, they are crossfades and a coloured light that swells. Everywhere, lights over the
whole picture (${flashing.join(', ')}) that follow each other within 0.35 s are left out but for the first.

| tag | what it is then |
|---|---|
${rows.join('\n')}
`;
}

const introduction = `# Tags

*Made from the table in \`src/story/cue.ts\` and the folders of effects by \`npm run docs:tags\`; do not edit.*

A tag is \`# key: words >> option value option value\`, in any case, several to a line. Tags stand on a line of
their own before the line they belong to, or at its end.

- A time has a unit: \`1.2s\` or \`300ms\`.
- Where \`false\` is offered, \`none\`, \`off\` or nothing at all says the same.
- Backgrounds, images, poses, music, ambience and sounds are files beside the script or under \`assets/\`, named with or
  without ending and folder; people, lights, shots and endings are what \`story.json\` declares; places belong to the
  backgrounds: before a plain picture \`left\`, \`centre\` and \`right\`. Weather is ${weathers.map(code).join(', ')}.
- A name that does not exist shows nothing; the check tells of it, with the nearest one that does.
`;

/** The author's reference to all tags, as Markdown: what `docs/tags.md` holds. */
export function tagReference(): string {
  return [introduction, ...chapters.map(chapter), reducedChapter()].join('\n');
}
