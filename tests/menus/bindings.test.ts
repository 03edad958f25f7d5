import { describe, expect, it } from 'vitest';
import { type Bindings, commandOf, keysOf, rebind } from '../../src/menus/input/bindings.ts';
import { commandNames, commands } from '../../src/menus/input/commands.ts';
import { hintFor, keyInWords } from '../../src/menus/input/key-words.ts';
import { commandOfPress } from '../../src/menus/input/keys.ts';
import * as controlsPhrases from '../../src/phrases/controls.ts';

/** The bindings after a change that is granted. */
function bound(...change: Parameters<typeof rebind>): Bindings {
  const rebound = rebind(...change);
  if (typeof rebound === 'string' || 'taken' in rebound) throw new Error('it was refused');
  return rebound.bindings;
}

describe('the table of commands', () => {
  it('gives no key to two of them', () => {
    const keys = commandNames.flatMap((name) => commands[name].keys);
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('has words for each', () => {
    expect(Object.keys(controlsPhrases.commands)).toEqual(commandNames);
  });

  it('reaches everything but numbers and the speed of a replay by a gamepad or its menu', () => {
    const without = commandNames.filter(
      (name) => !commands[name].keys.some((key) => key.startsWith('pad')),
    );
    expect(without).toEqual([
      'forward',
      'choose',
      'faster',
      'slower',
      'quick-save',
      'quick-load',
      'fullscreen',
    ]);
  });
});

describe('a key', () => {
  it('takes the place of another, for keys and gamepad alike', () => {
    const bindings = bound(bound({}, 'hide', 'h', 'j'), 'hide', 'pad3', 'pad6');
    expect(keysOf('hide', bindings)).toEqual(['j', 'pad6']);
    expect(commandOf('h', bindings)).toBeNull();
    const press = {
      key: 'j',
      code: 'KeyJ',
      repeat: false,
      modified: false,
      focus: 'story',
    } as const;
    expect(commandOfPress(press, bindings)).toBe('hide');
    expect(commandOfPress({ ...press, key: 'h', code: 'KeyH' }, bindings)).toBeNull();
  });

  it('is added to those that are there, and taken away again', () => {
    const more = bound({}, 'auto', null, 'x');
    expect(keysOf('auto', more)).toEqual(['a', 'pad2', 'x']);
    expect(keysOf('auto', bound(more, 'auto', 'a', null))).toEqual(['pad2', 'x']);
  });

  it('that another command has is refused with its name, as it is now', () => {
    expect(rebind({}, 'hide', 'h', 'f')).toEqual({ taken: 'fullscreen' });
    expect(rebind({}, 'hide', 'h', '3')).toEqual({ taken: 'choose' });
    const moved = bound({}, 'fullscreen', 'f', 'g');
    expect(keysOf('hide', bound(moved, 'hide', 'h', 'f'))).toEqual(['f', 'pad3']);
    expect(rebind(moved, 'hide', 'h', 'g')).toEqual({ taken: 'fullscreen' });
    expect(rebind({}, 'auto', 'a', 'pad0')).toEqual({ taken: 'press' });
  });

  it('that moves the focus can be no command’s', () => {
    for (const key of ['Tab', 'ArrowUp', 'ArrowDown', 'Shift', 'pad12', 'pad15']) {
      expect(rebind({}, 'hide', 'h', key), key).toBe('reserved');
    }
  });

  it('is kept where it is a command’s last, with or without a gamepad', () => {
    expect(rebind({}, 'hide', 'h', null)).toBe('last');
    expect(rebind({}, 'hide', 'pad3', null)).toEqual({ bindings: { hide: ['h'] } });
  });

  it('is what it was at first again once nothing is kept of the changes', () => {
    expect(keysOf('hide', bound({}, 'hide', 'h', 'j'))).toEqual(['j', 'pad3']);
    expect(keysOf('hide', {})).toEqual(['h', 'pad3']);
  });

  it('kept for a command that is fixed, or that no version has, changes nothing', () => {
    const bindings = { choose: ['z'], fly: ['y'], constructor: ['w'] };
    expect(keysOf('choose', bindings)).toContain('1');
    for (const key of ['z', 'y', 'w']) expect(commandOf(key, bindings)).toBeNull();
  });
});

describe('a hint', () => {
  it('names the first key, or the first button where a gamepad is used', () => {
    expect(hintFor('press', {}, 'keys')).toBe(keyInWords(' '));
    expect(hintFor('press', {}, 'pad')).toBe('A');
    expect(hintFor('menu', { menu: ['x', 'pad6'] }, 'mouse')).toBe('X');
    expect(hintFor('menu', {}, 'touch')).toBe('');
    expect(hintFor('quick-save', {}, 'pad')).toBe('');
    expect(keyInWords('pad16')).toBe(controlsPhrases.padButton(16));
  });
});
