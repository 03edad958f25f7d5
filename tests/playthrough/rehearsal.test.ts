import { expect, it } from 'vitest';
import type { Playthrough } from '../../src/playthrough/playthrough.ts';
import {
  type Departure,
  depart,
  type Leg,
  momentOf,
  rehearse,
} from '../../src/playthrough/rehearsal.ts';
import { type Variable, variablesOf } from '../../src/story/departure.ts';
import { asking } from '../../src/story/input.ts';
import type { ReaderState } from '../../src/story/reader.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

const source = `LIST bag = (rope), lamp, map
VAR coins = 3
VAR weight = 7.5
VAR name = "Ann"
VAR brave = false
VAR way = -> market
~ coins = 5
You have five.
~ coins = coins - 2
Bread.
It is warm.
* {coins > 10} [Buy a horse]
  Gallop.
* [Go on] -> market
=== market ===
Stalls. You have {coins}, {name}.
* [Home] -> END
* [Inn] -> inn.bed
=== inn ===
= door
A door.
-> END
= bed
A bed for {weight / 2}, {brave: brave|afraid}, with {bag}.
+ [Again] -> bed
+ [Leave] -> market
=== toll(price, sign) ===
It costs {price}.
-> END
`;
const script = scriptOf(source);

const lineOf = ({ frame }: Playthrough) => frame.beat.line.text;
const labels = ({ frame }: Playthrough) => frame.beat.choices.map(({ label }) => label);
const jump = (place: string, parameters = 0): Departure => ({ kind: 'jump', place, parameters });
const set = (variable: string, value: string): Departure => ({ kind: 'set', variable, value });

function values(playthrough: Playthrough, opening: ReaderState | null = null) {
  const found = variablesOf(playthrough.script, momentOf(playthrough, opening));
  return Object.fromEntries(found.map(({ name, value }: Variable) => [name, value]));
}

function optionAt(playthrough: Playthrough, number: number): string {
  return playthrough.frame.beat.choices[number]?.id ?? '';
}

it('variables are those of the line that is read, not of the one that Ink is ahead', () => {
  const playthrough = begin(script);
  expect(lineOf(playthrough)).toBe('You have five.');
  expect(values(playthrough)).toMatchObject({ coins: '5', weight: '7.5', name: 'Ann' });
  playthrough.forward();
  expect([lineOf(playthrough), values(playthrough).coins]).toEqual(['Bread.', '3']);
  expect(values(playthrough)).toMatchObject({ brave: 'false', bag: 'rope', way: 'market' });
  playthrough.back();
  expect(values(playthrough).coins).toBe('5');
});

it('also right behind a choice', () => {
  const playthrough = toChoice(begin(script));
  playthrough.choose(optionAt(playthrough, 0));
  expect([lineOf(playthrough), values(playthrough).coins]).toEqual([
    'Stalls. You have 3, Ann.',
    '3',
  ]);
});

it('a variable that is set counts from this very line on: also for the options that stand there', () => {
  const playthrough = toChoice(begin(script));
  expect(labels(playthrough)).toEqual(['Go on']);
  const { playthrough: rich, opening } = depart(playthrough, null, set('coins', '12'));
  expect([lineOf(rich), ...labels(rich)]).toEqual(['It is warm.', 'Buy a horse', 'Go on']);
  expect(values(rich, opening).coins).toBe('12');
  rich.choose(optionAt(rich, 1));
  expect(lineOf(rich)).toBe('Stalls. You have 12, Ann.');
  expect(values(rich, opening).coins).toBe('12');
  // What it departed from is as it was.
  expect([labels(playthrough), values(playthrough).coins]).toEqual([['Go on'], '3']);
});

it.each([
  ['weight', '9', 'A bed for 4.5, afraid, with rope.'],
  ['brave', 'TRUE', 'A bed for 3.75, brave, with rope.'],
  ['bag', 'lamp, map', 'A bed for 3.75, afraid, with lamp, map.'],
  ['bag', '', 'A bed for 3.75, afraid, with .'],
])('%s may be set to %j', (variable, value, line) => {
  const changed = depart(begin(script), null, set(variable, value));
  const there = depart(changed.playthrough, changed.opening, jump('inn.bed'));
  expect(lineOf(there.playthrough)).toBe(line);
});

it.each([
  ['coins', 'many', '"many" is not a number'],
  ['brave', 'yes', '"yes" is not true or false'],
  ['bag', 'sword', 'no list has an item "sword"'],
  ['way', 'inn', 'a place cannot be written here'],
  ['coin', '1', 'no variable is called "coin"'],
])('%s may not be set to %j', (variable, value, message) => {
  expect(() => depart(begin(script), null, set(variable, value))).toThrow(new RangeError(message));
});

it('a jump shows the first line there, plays on from it, and leads back to the line it was made at', () => {
  const { playthrough } = depart(begin(script), null, jump('inn.bed'));
  expect(lineOf(playthrough)).toBe('A bed for 3.75, afraid, with rope.');
  playthrough.choose(optionAt(playthrough, 1));
  expect(lineOf(playthrough)).toBe('Stalls. You have 5, Ann.');
  playthrough.back();
  playthrough.back();
  expect(lineOf(playthrough)).toBe('You have five.');
  expect(playthrough.forward()).toBe(true);
});

it('a knot that takes something is given 0, one that is not there is refused', () => {
  const { playthrough } = depart(begin(script), null, jump('toll', 2));
  expect(lineOf(playthrough)).toBe('It costs 0.');
  expect(() => depart(begin(script), null, jump('tower'))).toThrow(
    'no knot or stitch is called "tower"',
  );
});

it('a rehearsal is made again in an edited story, leg by leg, at the same line', () => {
  const start = toChoice(begin(script));
  const legs: Leg[] = [{ from: start.bookmark(), departure: set('coins', '12') }];
  const rich = depart(start, null, set('coins', '12'));
  rich.playthrough.choose(optionAt(rich.playthrough, 1));
  legs.push({ from: rich.playthrough.bookmark(), departure: jump('inn.bed') });
  const bed = depart(rich.playthrough, rich.opening, jump('inn.bed'));
  bed.playthrough.choose(optionAt(bed.playthrough, 1));
  expect(lineOf(bed.playthrough)).toBe('Stalls. You have 12, Ann.');
  const edited = scriptOf(
    source.replace('A bed for', 'A hard bed for').replace('Bread.', 'Bread.\nButter.'),
  );
  const again = rehearse(edited, legs, bed.playthrough.bookmark());
  expect(again.lost).toBeNull();
  expect(lineOf(again.playthrough)).toBe('Stalls. You have 12, Ann.');
  again.playthrough.back();
  expect(lineOf(again.playthrough)).toBe('A hard bed for 3.75, afraid, with rope.');
});

it('one whose place is gone is told', () => {
  const start = begin(script);
  const legs = [{ from: start.bookmark(), departure: jump('inn.bed') }];
  const { playthrough } = depart(start, null, jump('inn.bed'));
  const edited = scriptOf(source.replaceAll('bed', 'cot'));
  expect(() => rehearse(edited, legs, playthrough.bookmark())).toThrow(
    'no knot or stitch is called "inn.bed"',
  );
});

it('words are asked for in a rehearsal: what is typed is part of its log, and seen among the variables', () => {
  const asks = scriptOf(`VAR name = "you"
VAR coins = 1
Begin.
-> END
=== gate ===
Who is there? # input: name
So it is {name}, with {coins}.
-> END
`);
  const { playthrough: jumped, opening } = depart(begin({ ...asks, asking }), null, jump('gate'));
  expect(lineOf(jumped)).toBe('Who is there?');
  const { playthrough, opening: next } = depart(jumped, opening, set('coins', '7'));
  playthrough.choose(optionAt(playthrough, 0), 'Ada');
  expect(lineOf(playthrough)).toBe('So it is Ada, with 7.');
  expect(playthrough.log.taken.map(({ label }) => label)).toEqual(['Ada']);
  expect(values(playthrough, next)).toMatchObject({ name: 'Ada', coins: '7' });
});
