import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import type { FirstInfo } from '../../src/catalogue/story-info.ts';
import { makeActions } from '../../src/game/actions.ts';
import { AudioHost } from '../../src/game/audio-host.ts';
import { Game } from '../../src/game/game.ts';
import { copyLink, offerLink } from '../../src/game/later.ts';
import { StageHost } from '../../src/game/stage-host.ts';
import { makeState } from '../../src/game/state.ts';
import { memoryStore } from '../../src/shelf/open-store.ts';
import { Shelf } from '../../src/shelf/shelf.ts';
import type { Script } from '../../src/story/script.ts';
import { ManualClock, settled } from '../director/hand.ts';
import { scriptOf } from '../script.ts';

// A game without stage and sound: what a player asks for, and what is so after it.

const info = {
  title: 'Small',
  cast: {},
  endings: [],
  titleScene: ['background: shore'],
} as Partial<FirstInfo> as FirstInfo;

async function open(script: Script = scriptOf('One.\nTwo.\n* [On]\n  Three.\n  -> END')) {
  const clock = new ManualClock();
  const shelf = await Shelf.open({
    story: 'test',
    clock,
    today: () => 1000,
    open: async () => memoryStore(),
  });
  const state = makeState(shelf, signal('kept'));
  const none = () => Promise.reject(new Error('none here'));
  const stage = new StageHost({
    element: { style: {} } as HTMLElement,
    preferences: () => state.preferences.value,
    fetchOpener: none,
    fetchWords: none,
    idle: async () => {},
    after: () => () => {},
    seeStage: () => {},
  });
  const shown = vi.spyOn(stage, 'show');
  const audio = new AudioHost(none);
  const said: string[] = [];
  const copied: string[] = [];
  const story = { info, script, edited: null };
  const say = (text: string) => said.push(text);
  const game = new Game({ story, state, shelf, clock, stage, audio, alone: true, say });
  const copy = (text: string) => copied.push(text);
  const actions = makeActions(game, () => ({ copy }));
  game.showTitle();
  const line = () => state.view.value?.frame.beat.line.text ?? null;
  return { game, actions, state, shelf, clock, shown, said, copied, copy, line };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('at first the title stands, with its scene behind it', async () => {
  const { game, state, shown } = await open();
  expect([game.session, state.view.value, state.firstPlay.value]).toEqual([null, null, true]);
  expect(shown.mock.calls.map(([frame, arrival]) => [frame.scene.background, arrival])).toEqual([
    ['shore', 'cut'],
  ]);
});

test('a press goes on by a line, back goes back, and the title keeps the place', async () => {
  const { actions, state, line } = await open();
  actions.begin();
  await settled();
  expect([line(), state.firstPlay.value]).toEqual(['One.', false]);
  actions.press();
  await settled();
  expect([line(), state.place.value?.line]).toEqual(['Two.', 'Two.']);
  actions.back();
  await settled();
  expect(line()).toBe('One.');
  actions.press();
  await settled();
  actions.title();
  expect(line()).toBeNull();
  actions.resume();
  // What finds kept places is fetched first.
  await vi.waitFor(() => expect(line()).toBe('Two.'));
});

test('whoever begins anew before a kept place is found stays where they began', async () => {
  const { actions, line } = await open();
  actions.begin();
  await settled();
  actions.press();
  await settled();
  actions.title();
  actions.resume();
  actions.begin();
  await import('../../src/game/saves.ts');
  await settled();
  expect(line()).toBe('One.');
});

test('from a later line the choice behind it can be come back to, and offers what is new first', async () => {
  const { actions, state, line } = await open();
  actions.begin();
  await settled();
  actions.press();
  await settled();
  expect(state.choiceBehind.value).toBe(false);
  actions.choose(state.view.value?.frame.beat.choices[0]?.id ?? '');
  await settled();
  expect([line(), state.choiceBehind.value, [...state.taken.value.keys()]]).toEqual([
    'Three.',
    true,
    [expect.any(String)],
  ]);
  actions.backToChoice();
  await settled();
  expect([line(), state.newFirst.value]).toEqual(['Two.', true]);
});

test('a story that cannot begin is told, and leads back to the title', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { actions, game, state } = await open({
    ...scriptOf('One.\n-> END'),
    compiled: 'no story',
  });
  actions.begin();
  expect(game.session).toBeNull();
  expect(state.trouble.value).toMatchObject({ where: 'Small' });
  actions.recover();
  expect(state.trouble.value).toBeNull();
});

test('a preference is kept, and told to stage and sound', async () => {
  const { actions, game, state, shelf } = await open();
  const stage = vi.spyOn(game.parts.stage, 'configure');
  const audio = vi.spyOn(game.parts.audio, 'configure');
  actions.prefer({ muted: true });
  expect([state.preferences.value.muted, shelf.preferences.muted]).toEqual([true, true]);
  for (const told of [stage, audio]) {
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ muted: true }));
  }
});

test('a link to a moment is offered, and leads there when the player goes', async () => {
  vi.stubGlobal('location', { origin: 'https://here', pathname: '/game/' });
  const first = await open();
  first.actions.begin();
  await settled();
  first.actions.press();
  await settled();
  copyLink(first.game, '#p=', first.copy);
  const [link = ''] = first.copied;
  expect(link).toMatch(/^https:\/\/here\/game\/#p=.+/);

  const { actions, game, state, clock, line } = await open();
  const offering = offerLink(game, link.slice(link.indexOf('#p=') + 3));
  await vi.waitFor(async () => {
    await clock.turn(20);
    expect(state.offered.value).toMatchObject({ line: 'Two.', lost: null });
  });
  await offering;
  expect(line()).toBeNull();
  actions.answerLink(true);
  await settled();
  expect([line(), state.offered.value, game.linked]).toEqual(['Two.', null, null]);
});
