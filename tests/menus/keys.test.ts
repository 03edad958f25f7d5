import { describe, expect, it } from 'vitest';
import { intentOf, type KeyPress } from '../../src/menus/keys.ts';

const pressed = (key: string, more: Partial<KeyPress> = {}) =>
  intentOf({ key, repeat: false, modified: false, focus: 'story', ...more });

describe('a key', () => {
  it.each([
    [' ', 'press'],
    ['Enter', 'press'],
    ['ArrowRight', 'forward'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['Backspace', 'back'],
    ['a', 'auto'],
    ['A', 'auto'],
    ['Escape', 'menu'],
  ])('%j means %s to the story', (key, intent) => {
    expect(pressed(key)).toBe(intent);
  });

  it('that a focused button answers to is not the story’s; the others still are', () => {
    expect(pressed(' ', { focus: 'button' })).toBeNull();
    expect(pressed('Enter', { focus: 'button' })).toBeNull();
    expect(pressed('ArrowLeft', { focus: 'button' })).toBe('back');
    expect(pressed('Escape', { focus: 'button' })).toBe('menu');
  });

  it('in a field is the field’s', () => {
    for (const key of [' ', 'ArrowRight', 'a', 'Backspace']) {
      expect(pressed(key, { focus: 'field' })).toBeNull();
    }
  });

  it('with Ctrl, Alt or Meta is the browser’s', () => {
    expect(pressed('a', { modified: true })).toBeNull();
    expect(pressed('ArrowLeft', { modified: true })).toBeNull();
  });

  it('that is held rolls through lines, but opens no menu again and again', () => {
    expect(pressed(' ', { repeat: true })).toBe('press');
    expect(pressed('ArrowLeft', { repeat: true })).toBe('back');
    expect(pressed('Escape', { repeat: true })).toBeNull();
    expect(pressed('a', { repeat: true })).toBeNull();
  });

  it('without a meaning has none', () => {
    for (const key of ['z', 'Tab', 'Shift', 'F5', 'constructor']) expect(pressed(key)).toBeNull();
  });
});
