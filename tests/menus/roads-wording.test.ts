import { describe, expect, test } from 'vitest';
import { arrows, nextNode } from '../../src/menus/roads/arrow-navigation.ts';
import { explorationOf } from '../../src/menus/roads/exploration.ts';
import { laidOut } from '../../src/menus/roads/layout.ts';
import { wrapLabel } from '../../src/menus/roads/place-layer.tsx';
import { indexRoads } from '../../src/menus/roads/road-index.ts';
import { Wording } from '../../src/menus/roads/wording.ts';
import { roadsOf } from '../../src/tools/roads/roads.ts';
import { scriptOf } from '../script.ts';
import { Player } from './roads-travel.ts';

const script = scriptOf(`
-> shore
=== shore
# scene: The Shore
Sand.
* [Climb] -> stair
* [Wait] Night falls.
  The tide is in.
  -> stair
=== stair
# scene: The Stair
Steps.
* [Light the lamp] A light. # ending: lit
  -> END
* [Leave it dark] # ending: dark
  Dark.
  -> END`);

const index = indexRoads(
  roadsOf({
    compiled: script.compiled,
    people: {},
    endings: [
      { id: 'lit', title: 'The Lamp Lit' },
      { id: 'dark', title: 'A Dark Coast' },
    ],
  }),
);

function wordsOf(player: Player) {
  const exploration = explorationOf(index, player.traveller());
  const wording = new Wording(index, exploration);
  const number = (id: string) => index.roads.nodes.findIndex((node) => node.id === id);
  return {
    exploration,
    number,
    endings: wording.endings(),
    of: (id: string) => [wording.nameOf(number(id)), wording.describe(number(id))],
  };
}

describe('what the map says', () => {
  test('of a scene: its title, and where it leads', () => {
    const words = wordsOf(new Player(script).play([0]));
    expect(words.of('shore')).toEqual(['The Shore', 'Leads to a choice.']);
    expect(words.of('stair*')).toEqual([
      'Choice: Light the lamp / Leave it dark',
      'You are here. “Light the lamp” is not taken yet. “Leave it dark” is not taken yet.',
    ]);
  });

  test('of a scene without a title: the option before it', () => {
    expect(wordsOf(new Player(script).play([1])).of('shore~2')).toEqual([
      'After “Wait”',
      'Leads to The Stair.',
    ]);
  });

  test('of a choice: what was taken and where it led, and what was not', () => {
    const words = wordsOf(new Player(script).play([0, 0]));
    expect(words.of('shore*')[1]).toBe('“Climb” leads to The Stair. “Wait” is not taken yet.');
  });

  test('nothing of what was never walked: no title, no option never offered', () => {
    const words = wordsOf(new Player(script).play([]));
    const said = index.roads.nodes
      .filter((_, node) => words.exploration.nodes[node] !== 'never')
      .flatMap(({ id }) => words.of(id))
      .join(' ');
    expect(said).not.toMatch(/Stair|Lamp|Coast|lamp|dark/);
    expect(words.endings).toBe('0 of 2 endings');
  });

  test('of endings: how many, and in an earlier playthrough', () => {
    const player = new Player(script).play([0, 0]);
    player.begin();
    const words = wordsOf(player);
    expect(words.endings).toBe('1 of 2 endings');
    expect(words.of('lit!')).toEqual([
      'Ending: The Lamp Lit',
      'Walked in an earlier playthrough. Going there leaves this one, whose place is kept.',
    ]);
    // From the title nothing is left.
    const exploration = explorationOf(index, player.traveller('title'));
    expect(new Wording(index, exploration).describe(words.number('lit!'))).toBe(
      'Walked in an earlier playthrough.',
    );
  });
});

describe('arrow keys', () => {
  const player = new Player(script).play([1, 0]);
  player.begin();
  player.play([0, 1]);
  const { exploration, number } = wordsOf(player);
  const positions = index.roads.nodes.map((node) =>
    laidOut(node, { direction: 'right', spread: 1 }),
  );
  const go = (from: string, key: keyof typeof arrows) => {
    const way = arrows[key];
    const to =
      way === undefined ? null : nextNode({ index, exploration, positions }, number(from), way);
    return to === null ? null : index.roads.nodes[to]?.id;
  };

  test('walk along the roads, this playthrough first', () => {
    expect(go('shore', 'ArrowRight')).toBe('shore*');
    expect(go('shore*', 'ArrowRight')).toBe('stair');
    expect(go('stair', 'ArrowRight')).toBe('stair*');
    expect(go('stair', 'ArrowLeft')).toBe('shore*');
    expect(go('shore', 'ArrowLeft')).toBeNull();
  });

  test('walk the road that was gone, not a shorter one that was not', () => {
    const waited = wordsOf(new Player(script).play([1]));
    const left = arrows.ArrowLeft ?? { x: 0, y: 0 };
    const to = nextNode(
      { index, positions, exploration: waited.exploration },
      number('stair'),
      left,
    );
    expect(index.roads.nodes[to ?? -1]?.id).toBe('shore~2');
  });

  test('go over to the next road where none leads', () => {
    const [lit, dark] = [number('lit!'), number('dark!')];
    const [upper, lower, key] =
      (positions[lit]?.y ?? 0) < (positions[dark]?.y ?? 0)
        ? ['lit!', 'dark!', 'ArrowDown']
        : ['dark!', 'lit!', 'ArrowDown'];
    expect(go(upper ?? '', key ?? '')).toBe(lower);
    expect(go(lower ?? '', 'ArrowUp')).toBe(upper);
  });

  test('never lead to a place that was not walked', () => {
    const fresh = wordsOf(new Player(script));
    for (const way of Object.values(arrows)) {
      const to = nextNode(
        { index, positions, exploration: fresh.exploration },
        number('shore*'),
        way,
      );
      expect(to === null || fresh.exploration.nodes[to] !== 'never').toBe(true);
    }
  });
});

test('long names are broken where words end, and cut after three lines', () => {
  expect(wrapLabel('The Old Blade', 'right')).toEqual(['The Old Blade']);
  expect(wrapLabel('As Much as He Could Carry', 'right')).toEqual(['As Much as He', 'Could Carry']);
  expect(wrapLabel('word '.repeat(30).trim(), 'right')).toHaveLength(3);
});
