import { describe, expect, test } from 'vitest';
import { sightOf } from '../../src/menus/aloud/sight.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import { info } from './fake.ts';

const words = {
  ...info,
  cast: {
    ann: { name: 'Ann', colour: '#fff', alt: { stands: 'Ann at the rail.', runs: 'Ann running.' } },
    bo: { name: 'Bo', colour: '#fff', alt: { sits: 'Bo on the stair.' } },
  },
  backgrounds: { shore: { alt: 'A dark shore.' }, stair: { alt: 'A stair.' } },
};

const shore: Scene = { ...emptyScene, background: 'shore' };
const withAnn: Scene = { ...shore, cast: { ann: { pose: 'stands', at: 'left' } } };
const withBoth: Scene = {
  ...withAnn,
  cast: { ...withAnn.cast, bo: { pose: 'sits', at: 'right' } },
};

const all = (before: Scene | null, scene: Scene, alt: string | null = null) =>
  sightOf(words, 'all', before, { scene, alt });
const places = (before: Scene | null, scene: Scene, alt: string | null = null) =>
  sightOf(words, 'places', before, { scene, alt });

describe('what comes to be seen', () => {
  test('is the whole picture at first, and where the place is another', () => {
    expect(all(null, withAnn)).toBe('A dark shore. Ann at the rail.');
    expect(all(shore, { ...withAnn, background: 'stair' })).toBe('A stair. Ann at the rail.');
  });

  test('is nobody who stands as before, and nothing where nothing changed', () => {
    expect(all(withAnn, withBoth)).toBe('Bo on the stair.');
    expect(all(withBoth, { ...withBoth })).toBe('');
    expect(all(withBoth, withAnn)).toBe('');
  });

  test('is who stands otherwise', () => {
    const running = { ...withBoth, cast: { ...withBoth.cast, ann: { pose: 'runs', at: 'left' } } };
    expect(all(withBoth, running)).toBe('Ann running.');
  });

  test('is what the line itself says, whatever has changed', () => {
    expect(all(withAnn, withAnn, 'The lamp goes out.')).toBe('The lamp goes out.');
  });

  test('is a place alone, or nothing, for who wants no more', () => {
    expect(places(null, withAnn)).toBe('A dark shore.');
    expect(places(withAnn, withBoth)).toBe('');
    expect(places(withAnn, withAnn, 'The lamp goes out.')).toBe('');
    expect(places(withAnn, { ...withAnn, background: 'stair' }, 'A stair, unlit.')).toBe(
      'A stair, unlit.',
    );
    expect(sightOf(words, 'none', null, { scene: withAnn, alt: 'The lamp.' })).toBe('');
  });
});
