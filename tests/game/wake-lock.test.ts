import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { PlayState } from '../../src/director/play-state.ts';
import { keepAwake } from '../../src/game/wake-lock.ts';

function awake() {
  const view = signal<PlayState | null>(null);
  const page = { hidden: false, change: () => {} };
  const document = {
    get hidden() {
      return page.hidden;
    },
    addEventListener: (_kind: string, follow: () => void) => {
      page.change = follow;
    },
  };
  const locks = { held: 0, asked: 0 };
  const wakeLock = {
    request: async () => {
      locks.asked += 1;
      locks.held += 1;
      const release = async () => {
        locks.held -= 1;
      };
      return { release } as unknown as WakeLockSentinel;
    },
  };
  keepAwake({ view }, { document: document as unknown as Document, wakeLock });
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  const at = async (pace: PlayState['pace'] | null) => {
    view.value = pace === null ? null : ({ pace } as PlayState);
    await settle();
  };
  const hide = async (hidden: boolean) => {
    page.hidden = hidden;
    page.change();
    await settle();
  };
  return { locks, at, hide };
}

test('the screen stays on while the story goes on by itself, and no longer', async () => {
  const { locks, at } = awake();
  await at('manual');
  expect(locks).toEqual({ held: 0, asked: 0 });
  await at('auto');
  await at('auto');
  expect(locks).toEqual({ held: 1, asked: 1 });
  await at('manual');
  expect(locks.held).toBe(0);
  await at('replay');
  expect(locks.held).toBe(1);
  await at(null);
  expect(locks.held).toBe(0);
});

test('it is let go while the page is hidden, and held again when it is back', async () => {
  const { locks, at, hide } = awake();
  await at('auto');
  await hide(true);
  expect(locks.held).toBe(0);
  await hide(false);
  expect(locks).toEqual({ held: 1, asked: 2 });
});
