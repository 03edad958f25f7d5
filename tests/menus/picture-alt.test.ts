import { describe, expect, it } from 'vitest';
import { strokeColour } from '../../src/menus/play/choices.tsx';
import { pictureAlt } from '../../src/menus/play/story.tsx';
import type { Choice } from '../../src/story/beat.ts';
import { info, options, shore } from './fake.ts';

describe('what a picture shows, in words', () => {
  const standing = { pose: 'stands', at: 'left', glow: 0 };

  it('is put together from the place and the people in it', () => {
    const scene = { ...shore, cast: { ann: standing } };
    expect(pictureAlt(info, scene, null)).toBe('A dark shore. Ann at the rail.');
  });

  it('is the line’s own where it has one', () => {
    expect(pictureAlt(info, shore, 'A lamp, lit.')).toBe('A lamp, lit.');
  });

  it('is the line’s own, or nothing, while the words are fetched', () => {
    expect(pictureAlt(null, shore, null)).toBe('');
    expect(pictureAlt(null, shore, 'A lamp, lit.')).toBe('A lamp, lit.');
  });

  it('leaves out what nobody described', () => {
    const scene = { ...shore, background: 'nowhere', cast: { bo: standing, cy: standing } };
    expect(pictureAlt(info, scene, null)).toBe('');
  });
});

describe('the stroke before an option', () => {
  const considering = (consider: Choice['consider']): Choice => {
    const [option] = options;
    if (option === undefined) throw new Error('there is no option');
    return { ...option, consider };
  };

  it('has the colour of the light that the option would wake', () => {
    const lit = considering([
      { kind: 'effect', name: 'blade', said: { person: 'ann', glow: 0.35 } },
    ]);
    expect(strokeColour(lit, info.cast)).toBe('#3fa2ff');
  });

  it('has the person’s own where they carry no light, and none where nothing wakes', () => {
    const bo = considering([{ kind: 'effect', name: 'blade', said: { person: 'bo', glow: 1 } }]);
    expect(strokeColour(bo, info.cast)).toBe('#e0675c');
    const out = considering([{ kind: 'effect', name: 'blade', said: { person: 'ann', glow: 0 } }]);
    expect(strokeColour(out, info.cast)).toBeNull();
    expect(strokeColour(considering([]), info.cast)).toBeNull();
  });
});
