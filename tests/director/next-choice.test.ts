import { describe, expect, test } from 'vitest';
import { passRead } from '../../src/director/next-choice.ts';
import { begin, scriptOf } from '../script.ts';

const source = 'One.\nTwo.\nThree.\n* [Left]\n  Left.\n* [Right]\n  Right.\n- End.\n-> END';

/** A playthrough at its first line, and what it says where it has come to. */
function play(ink = source) {
  const playthrough = begin(scriptOf(ink));
  return { playthrough, text: () => playthrough.frame.beat.line.text };
}

describe('to the next choice', () => {
  test('goes over all lines read before, and stops at the choice for good', () => {
    const { playthrough, text } = play();
    expect(passRead(playthrough, { hasRead: () => true })).toBe(true);
    expect(text()).toBe('Three.');
    expect(passRead(playthrough, { hasRead: () => true })).toBe(false);
    playthrough.choose(playthrough.frame.beat.choices[0]?.id ?? '');
    playthrough.back();
    // Also where it was answered before.
    expect(passRead(playthrough, { hasRead: () => true })).toBe(false);
    expect(text()).toBe('Three.');
  });

  test('stops at the first line never read', () => {
    const { playthrough, text } = play();
    const { id } = playthrough.frame.beat;
    playthrough.forward();
    const second = playthrough.frame.beat.id;
    playthrough.back();
    const hasRead = (line: string) => [id, second].includes(line);
    expect(passRead(playthrough, { hasRead })).toBe(true);
    expect(text()).toBe('Three.');
    const anew = play();
    expect(passRead(anew.playthrough, { hasRead: () => false })).toBe(true);
    expect(anew.text()).toBe('Two.');
  });

  test('stops at the end, and where the story would begin anew', () => {
    const ended = play('One.\nTwo.\n-> END');
    passRead(ended.playthrough, { hasRead: () => true });
    expect(ended.text()).toBe('Two.');
    const anew = play('One.\nOver. # restart\nOn.\n-> END');
    passRead(anew.playthrough, { hasRead: () => true });
    expect(anew.text()).toBe('Over.');
  });
});
