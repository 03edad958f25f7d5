import { describe, expect, test } from 'vitest';
import type { RoadEdge } from '../../src/catalogue/roads.ts';
import { largeStory as ofWords } from '../../src/tools/measure/large/large-story.ts';
import { homeward } from '../../src/tools/measure/sample-stories.ts';
import { roadsOf } from '../../src/tools/roads/roads.ts';
import { fixture, type fixtures, ownStory, scriptOf } from '../script.ts';
import { largeStory } from './roads-story.ts';

const drawn = (script: ReturnType<typeof ownStory>) =>
  roadsOf({ compiled: script.compiled, people: script.people, endings: [] });

/** Map pixels that two nodes keep between their middles. */
const apart = 24;

/** Ms that the map of a story with 300 choices may take to draw, on a busy machine. */
const patience = 20_000;

const names: readonly (typeof fixtures)[number][] = ['options', 'tunnels', 'threads', 'silent'];
const stories = [
  ...names.map((name) => [name, drawn(fixture(name))] as const),
  ['the game itself', drawn(ownStory())] as const,
  ['a story with 80 choices', drawn(scriptOf(largeStory(80)))] as const,
  ['a story with a way home from each of 200 places', drawn(scriptOf(homeward(200)))] as const,
  [
    'a story with a way to the end from each of 200',
    drawn(scriptOf(homeward(200, 'last'))),
  ] as const,
];

describe.each(stories)('the map of %s', (_name, { nodes, edges, width, height }) => {
  test('no two places lie on each other', () => {
    const crowded = nodes.flatMap((node, number) =>
      nodes
        .slice(number + 1)
        .filter((other) => Math.hypot(node.x - other.x, node.y - other.y) < apart)
        .map((other) => [node, other]),
    );
    expect(crowded).toEqual([]);
  });

  test('every road goes from the middle of one place to the middle of another', () => {
    for (const { from, to, points } of edges) {
      expect(points.length % 2).toBe(0);
      expect(points.slice(0, 2)).toEqual([nodes[from]?.x, nodes[from]?.y]);
      expect(points.slice(-2)).toEqual([nodes[to]?.x, nodes[to]?.y]);
    }
  });

  test('everything is inside of it', () => {
    const spots = [...nodes, ...edges.flatMap(({ choice }) => choice ?? [])];
    for (const { x, y } of spots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });

  test('roads run from left to right, but for those that lead round', () => {
    const after = nodes.map((): number[] => []);
    for (const { from, to } of edges) after[from]?.push(to);
    const leadsRound = ({ from, to }: RoadEdge) => {
      const reached = new Set([to]);
      for (const node of reached) for (const next of after[node] ?? []) reached.add(next);
      return reached.has(from);
    };
    for (const edge of edges) {
      if (leadsRound(edge)) continue;
      expect(nodes[edge.from]?.x).toBeLessThan(nodes[edge.to]?.x ?? 0);
    }
  });
});

test('a story with 300 choices is drawn whole and while one waits', { timeout: 60_000 }, () => {
  const script = scriptOf(largeStory(300));
  const before = performance.now();
  const { nodes } = drawn(script);
  expect(performance.now() - before).toBeLessThan(patience);
  expect(nodes.filter(({ kind }) => kind === 'choice').length).toBeGreaterThan(280);
});

test('a story too large for one drawing is laid out in panels side by side', {
  timeout: 120_000,
}, () => {
  const { nodes, edges, width, height } = drawn(scriptOf(ofWords(50_000)));
  const spots = [...nodes, ...edges.flatMap(({ choice }) => choice ?? [])];
  const isInside = ({ x, y }: (typeof spots)[number]) => x > 0 && x < width && y > 0 && y < height;
  expect(spots.filter((spot) => !isInside(spot))).toEqual([]);
  const ordered = nodes.toSorted((one, other) => one.x - other.x);
  const crowded = ordered.filter((node, at) =>
    ordered
      .slice(at + 1, at + 40)
      .some((other) => Math.hypot(node.x - other.x, node.y - other.y) < apart),
  );
  expect(crowded).toEqual([]);
  const ends = edges.map(({ points }) => [points.slice(0, 2), points.slice(-2)]);
  expect(ends).toEqual(
    edges.map(({ from, to }) => [from, to].map((node) => [nodes[node]?.x, nodes[node]?.y])),
  );
  const ahead = edges.filter(({ from, to }) => (nodes[from]?.x ?? 0) < (nodes[to]?.x ?? 0));
  expect(ahead.length).toBeGreaterThan(edges.length * 0.95);
});

test('ways home from 600 places lead along one lane under the drawing', {
  timeout: 120_000,
}, () => {
  const { nodes, edges } = drawn(scriptOf(homeward(600)));
  expect(nodes).toHaveLength(1802);
  const lanes = edges.map(({ points }) => Math.max(...points.filter((_, at) => at % 2 === 1)));
  const under = lanes.filter((y) => y > Math.max(...nodes.map((node) => node.y)));
  expect(under.length).toBeGreaterThan(570);
  expect(new Set(under).size).toBe(1);
});
