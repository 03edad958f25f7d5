import { expect, it } from 'vitest';
import { leafOf } from '../../src/director/leaves.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import { parseLine } from '../../src/story/line.ts';
import { beatOf } from '../menus/fake.ts';

it('cues come with the first leaf of a line; that it has a link is said with each', () => {
  const link = { kind: 'link', address: 'https://example.org/' } as const;
  const beat = beatOf('One. Two.', { cues: [link, { kind: 'stop_music' }] });
  const leaves = [parseLine('One. '), parseLine('Two.')];
  const cuesOf = (leaf: number) =>
    leafOf({ beat, scene: emptyScene }, { leaves, leaf }).beat.cues.map(({ kind }) => kind);
  expect([cuesOf(0), cuesOf(1)]).toEqual([['link', 'stop_music'], ['link']]);
});
