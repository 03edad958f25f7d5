import { expect, test } from 'vitest';
import { indexRoads } from '../../src/menus/roads/road-index.ts';
import { roadTo } from '../../src/menus/roads/road-to.ts';
import { roadsOf } from '../../src/tools/roads/roads.ts';
import { begin, scriptOf, toChoice } from '../script.ts';

const script = scriptOf(`
-> shore
=== shore
# scene: The Shore
Sand.
+ [Climb] -> stair
+ [Wait] Night falls.
  -> shore
=== stair
# scene: The Stair
Steps.
More steps.
# scene: The Landing
A door.
Nobody.
* [Light the lamp] A light. # ending: lit
  -> END
* [Leave] Dark. # ending: dark
  -> END`);
const endings = [
  { id: 'lit', title: 'The Lamp Lit' },
  { id: 'dark', title: 'A Dark Coast' },
];
const index = indexRoads(roadsOf({ compiled: script.compiled, people: {}, endings }));

/** A playthrough that took these options, at the last line that it came to. */
function played(...options: readonly string[]) {
  const playthrough = toChoice(begin(script));
  for (const label of options) {
    const found = playthrough.frame.beat.choices.find((choice) => choice.label === label);
    playthrough.choose(found?.id ?? '');
    toChoice(playthrough);
  }
  return playthrough;
}

function titleOf(node: number) {
  return index.roads.nodes[node]?.title ?? null;
}

test.each([
  ['a scene round about', ['Wait', 'Wait', 'Climb'], 1, 'The Landing'],
  ['a scene before the last', ['Climb'], 2, 'The Stair'],
  ['a scene at its first line', ['Climb'], 3, 'The Stair'],
] as const)('%s is found by its options and title', (_what, options, back, title) => {
  const playthrough = played(...options);
  for (let step = 0; step < back; step++) playthrough.back();
  const { scene } = playthrough.frame;
  expect(scene.title).toBe(title);
  const { node, edges } = roadTo(index, playthrough.bookmark(), scene.title);
  expect(titleOf(node)).toBe(title);
  // The road is one: each piece begins where the one before it ends.
  let at = 0;
  for (const number of edges) {
    expect(index.roads.edges[number]?.from).toBe(at);
    at = index.roads.edges[number]?.to ?? -1;
  }
  expect(at).toBe(node);
});

test('a line on which a choice is open is at the choice', () => {
  const { node } = roadTo(index, played('Climb').bookmark(), 'The Landing');
  expect(index.roads.nodes[node]?.kind).toBe('choice');
});

test('a place whose options the map does not know is as far as it knows them', () => {
  const { log, ...place } = played('Climb').bookmark();
  const unknown = { id: 'x', label: 'Swim', place: 'shore' };
  const bookmark = { ...place, road: 2, log: { ...log, taken: [...log.taken, unknown] } };
  const { node } = roadTo(index, bookmark, 'Elsewhere');
  expect(titleOf(node)).toBe('The Stair');
});
