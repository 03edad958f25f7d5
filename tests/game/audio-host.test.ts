import { afterEach, expect, test, vi } from 'vitest';
import { AudioHost, type GameAudio } from '../../src/game/audio-host.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import { frameOf } from '../stage/frame.ts';

// What holds the sound of a game, over one that makes none.

const lit: Scene = { ...emptyScene, light: 'day' };
const frame = (text: string) => frameOf(emptyScene, [], text);

function fakeAudio() {
  const done: string[] = [];
  const audio: GameAudio = {
    show: ({ beat }, arrival) => done.push(`show ${beat.line.text} ${arrival}`),
    consider: (scene) => done.push(`consider ${scene?.light ?? null}`),
    remaining: () => 700,
    configure: () => done.push('configure'),
    prepare: (frames) => done.push(`prepare ${frames.map(({ beat }) => beat.line.text)}`),
    speak: (voice) => done.push(`speak ${voice}`),
    probe: () => [],
    destroy: () => done.push('destroy'),
  };
  return { audio, done };
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('what should be sounding, and what may come, is remembered until there is sound', async () => {
  const { audio, done } = fakeAudio();
  const host = new AudioHost(() => Promise.resolve(audio));
  host.consider(lit);
  host.show(frame('One.'), 'play');
  host.show(frame('Two.'), 'play');
  host.prepare([frame('Three.')]);
  expect(host.remaining()).toBe(0);
  await host.open();
  expect(done).toEqual(['prepare Three.', 'show Two. cut']);
  host.show(frame('Three.'), 'play');
  host.consider(lit);
  expect(done.slice(2)).toEqual(['show Three. play', 'consider day']);
  expect(host.remaining()).toBe(700);
});

test('what is looked at when the sound comes is heard, too', async () => {
  const { audio, done } = fakeAudio();
  const host = new AudioHost(() => Promise.resolve(audio));
  host.show(frame('One.'), 'cut');
  host.consider(lit);
  await host.open();
  expect(done.at(-1)).toBe('consider day');
});

test('where no sound can be had the game goes on without', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const host = new AudioHost(() => Promise.reject(new Error('offline')));
  await host.open();
  host.show(frame('One.'), 'play');
  expect([host.remaining(), host.probe()]).toEqual([0, []]);
  expect(warned).toHaveBeenCalledOnce();
});

test('sound that could not be had is asked for again, and plays what should be sounding then', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { audio, done } = fakeAudio();
  let again = () => {};
  let offline = true;
  const host = new AudioHost(
    () => (offline ? Promise.reject(new Error('offline')) : Promise.resolve(audio)),
    (retry) => {
      again = retry;
    },
  );
  await host.open();
  host.show(frame('One.'), 'play');
  offline = false;
  again();
  await vi.waitFor(() => expect(done.at(-1)).toBe('show One. cut'));
});
