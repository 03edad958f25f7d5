import { describe, expect, it } from 'vitest';
import { sourcesUnder } from '../sources.ts';
import { shownIn } from './shown.ts';

/** What looks like words for players, and is none: by what it is. */
const others = {
  keys: [
    'Minus',
    'Equal',
    'Enter',
    'Backspace',
    'Escape',
    'Arrow',
    'Home',
    'End',
    'Tab',
    'Shift',
    'Delete',
  ],
  classes: [
    'line …',
    'foot proof',
    'road past',
    'road past guessed',
    'glow farthest',
    'glow far',
    'road present',
    'road present guessed',
  ],
  /** Reasons that the console names, or that lie with what was set aside. */
  reasons: [
    'the graphics card takes no picture',
    'the graphics card says …',
    'its graphics context is lost again and again',
    'its graphics context was lost and did not come back',
    'it is too slow here',
    'decoded by the page',
    'as usual',
    'at half its size',
    'from its other encoding',
    'it is done without',
    'it is tried …',
    'The network failed.',
    'no time was left.',
    'it did not come in time.',
    'it came cut short.',
    'it names no option and ending',
    'a journal has no such page',
    'the way there is missing',
    'the whole of it',
  ],
  messages: ['take over', '… at … '],
  names: ['…/… without sun', '……px …'],
  samples: ['Ag”'],
};
const known = Object.values(others).flat();

/** Programs for the graphics card. */
const shader = /^src\/stage\/full\/glsl\//;

const shown = ['menus', 'game', 'shelf', 'stage', 'audio', 'director', 'playthrough']
  .flatMap((room) => Object.entries(sourcesUnder(`src/${room}`)))
  .filter(([file]) => !shader.test(file))
  .concat(Object.entries(sourcesUnder('src')).filter(([file]) => file === 'src/main.ts'))
  .flatMap(([file, source]) => shownIn(file, source));

const textOf = (one: string) => one.replace(/^\S+:\d+: /, '');

describe('words for players', () => {
  it('stand in the room of phrases alone', () => {
    expect(shown.filter((one) => !known.includes(textOf(one)))).toEqual([]);
  });

  it('are looked for: all that is let pass is there', () => {
    const there = shown.map(textOf);
    expect(known.filter((one) => !there.includes(one))).toEqual([]);
  });

  it.each([
    ['a text', '<p>Begin</p>', 'Begin'],
    ['one among others', '<p>{name} was here</p>', 'was here'],
    ['a label', '<svg aria-label="map" />', 'map'],
    ['a label that depends', "<svg aria-label={far ? 'far' : near} />", 'far'],
    ['a placeholder', '<input placeholder="search" />', 'search'],
    ['a picture’s words', '<img alt="a ship" />', 'a ship'],
    ['the name of an entry', "const entry = { name: 'Load', role: 'load' };", 'Load'],
    ['what is said', "say('Saved.');", 'Saved.'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
    ['with something in it', 'say(`“${title}” is gone`);', '“…” is gone'],
    ['in small letters', "const badge = 'taken before';", 'taken before'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source
    ['counted', 'say(`${count} lines`);', '… lines'],
    ['written to the page', "element.textContent = 'Later';", 'Later'],
    ['given a type', "const title = 'The end' satisfies string;", 'The end'],
  ])('are found: %s', (_, source, text) => {
    expect(shownIn('one.tsx', `\n${source}`)).toEqual([`one.tsx:2: ${text}`]);
  });

  it.each([
    ['the console', "console.warn('Lines are left as the browser breaks them:', error);"],
    ['a mistake of our own', "throw new Error('index.html has no such element');"],
    ['a class', '<p class="some classes Here" data-role="to-title" />'],
    ['a role', "const entry = { role: 'to-title' };"],
    ['a type', "type Pace = 'As usual';"],
    ['a module', "import { Menus } from './The menus.ts';"],
    ['an element', "page.querySelector('dialog button');"],
    ['what is compared', "<p aria-label={pace === 'auto' ? phrases.auto : phrases.skip} />"],
  ])('are not: %s', (_, source) => {
    expect(shownIn('one.tsx', source)).toEqual([]);
  });
});
