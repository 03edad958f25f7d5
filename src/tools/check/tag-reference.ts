import { weathers } from '../../catalogue/story-info.ts';
import { type Reach, type TagName, tagTable } from '../../story/cue.ts';
import type { Grammar } from '../../story/grammar.ts';
import { tagWords } from '../../story/tag-words.ts';

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
  const { aliases, values, options } = tagTable[name];
  const { says, example } = tagWords[name];
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

/** The cues that move the picture, and what each is for readers who want little motion. */
const calmForms: Readonly<Partial<Record<TagName, string>>> = {
  background: 'Every manner but a cut is a crossfade of the same length.',
  show: 'As it is: a crossfade from pose to pose.',
  blade: 'The blade is there at its full length and brightens; it does not flicker.',
  light: 'As it is: light that changes slowly.',
  weather: 'Embers, ash and smoke fade in and hang in the air; smoke fades out without parting.',
  heat: 'The air stands; the coals glow up.',
  camera: 'The camera does not travel: the new shot is crossfaded to in half a second.',
  shake: 'The edges of the picture close in, slowly, and open again.',
  flash: 'A seventh as strong, it swells and fades.',
  strafe:
    'Fighters stand in the sky and fade; earth rises in a faint glow, without fire, light or shaking.',
  clash: 'A soft light swells where the blades meet; no sparks.',
  shove: 'The edges of the picture close in, slowly, and open again; nothing is lifted.',
  call: 'The hilt fades where it lay, and then comes up in the hand.',
  last_ember: 'The ember glows up and fades evenly, without a flicker and without smoke.',
};

function calmChapter(): string {
  const rows = names.flatMap((name) => {
    const form = calmForms[name];
    return form === undefined ? [] : [`| ${code(name)} | ${form} |`];
  });
  return `## With little motion

Where the reader or the system asks for little motion, each of these has a form of its own. On the plain stage, which
flattens each scene into one picture, they are crossfades and a coloured light that swells. Everywhere, lights over the
whole picture (\`flash\`, \`clash\`) that follow each other within 0.35 s are left out but for the first.

| tag | what it is then |
|---|---|
${rows.join('\n')}
`;
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
  return [introduction, ...chapters.map(chapter), calmChapter()].join('\n');
}
