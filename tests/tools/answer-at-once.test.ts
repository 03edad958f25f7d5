import { expect, it, vi } from 'vitest';
import { answerAtOnce } from '../../src/tools/play/in-page.ts';

/** Waits of a page in which a choice opens or not, in ms, as the browser is asked for them. */
function waitsOf(isOpening: boolean, ...asked: number[]): number[] {
  const waits: number[] = [];
  const page = { setTimeout: (_run: () => void, ms: number) => waits.push(ms) };
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', { querySelector: () => (isOpening ? {} : null) });
  answerAtOnce();
  for (const ms of asked) page.setTimeout(() => {}, ms);
  return waits;
}

it('nothing is waited for before a choice is answered', () => {
  expect(waitsOf(true, 600)).toEqual([0]);
  expect(waitsOf(false, 600)).toEqual([600]);
});

it('a server has its time while a choice opens', () => {
  expect(waitsOf(true, 8000)).toEqual([8000]);
});
