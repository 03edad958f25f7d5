import { describe, expect, it } from 'vitest';
import { commandOfPress, type KeyPress, keyName } from '../../src/menus/input/keys.ts';

const pressed = (key: string, more: Partial<KeyPress> = {}) =>
  commandOfPress({ key, code: '', repeat: false, modified: false, focus: 'story', ...more });

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

describe('on any keyboard', () => {
  it.each([
    ['Russian', 'ф', 'KeyA', 'auto'],
    ['Russian, with Shift', 'Ы', 'KeyS', 'skip'],
    ['Ukrainian', 'і', 'KeyS', 'skip'],
    ['Greek', 'α', 'KeyA', 'auto'],
    ['Greek, in whose place of Q is a sign', ';', 'KeyQ', 'quick-save'],
    ['Hebrew, in whose place of Q is a sign', '/', 'KeyQ', 'quick-save'],
    ['Hebrew', 'ך', 'KeyL', 'quick-load'],
    ['Arabic', 'ض', 'KeyQ', 'quick-save'],
    ['Thai, in whose place of + is a letter', 'ช', 'Equal', 'faster'],
    ['Devanagari, in whose place of + is a vowel sign', 'ृ', 'Equal', 'faster'],
  ])('%s: a key without a Latin letter is known by its place', (_name, key, code, intent) => {
    expect(pressed(key, { code })).toBe(intent);
  });

  it.each([
    ['Dvorak', 'a', 'KeyA', 'auto'],
    ['Dvorak', 's', 'Semicolon', 'skip'],
    ['Dvorak', 'o', 'KeyS', null],
    ['Dvorak', "'", 'KeyQ', null],
    ['AZERTY', 'a', 'KeyQ', 'auto'],
    ['AZERTY', 'q', 'KeyA', 'quick-save'],
    ['German', '+', 'BracketRight', 'faster'],
    ['German', '-', 'Slash', 'slower'],
    ['Turkish', 'ş', 'Semicolon', null],
  ])('%s: a key with a Latin letter is known by what is printed on it', (_n, key, code, intent) => {
    expect(pressed(key, { code })).toBe(intent);
  });

  it('the keys of a number pad are where they are', () => {
    expect(pressed('+', { code: 'NumpadAdd' })).toBe('faster');
    expect(pressed('-', { code: 'NumpadSubtract' })).toBe('slower');
    expect(pressed('Enter', { code: 'NumpadEnter' })).toBe('press');
    expect(pressed('ArrowLeft', { code: 'Numpad4' })).toBe('back');
  });

  it('a digit of another script is the digit of its place', () => {
    expect(keyName({ key: '۰', code: 'Digit0' })).toBe('0');
  });

  it('what only takes part in a letter means nothing', () => {
    for (const key of ['Dead', 'Process', 'Unidentified']) {
      expect(pressed(key, { code: 'KeyA' })).toBeNull();
    }
  });
});
