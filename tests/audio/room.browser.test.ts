import { Howler } from 'howler/dist/howler.core.min.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OpenAudio } from '../../src/audio/index.ts';
import { emptyScene, type Scene } from '../../src/scene/scene.ts';
import { ManualClock } from '../director/hand.ts';
import { click, full, openHall, playing, running } from './hall.ts';
import { listen, strength } from './heard.ts';
import { frameOf } from './score.ts';

let room: OpenAudio;
let scene: Scene;
let warnings: string[];

beforeEach(async () => {
  warnings = [];
  vi.spyOn(console, 'warn').mockImplementation((...said) => warnings.push(said.join(' ')));
  room = openHall();
  scene = emptyScene;
  await click();
  await vi.waitFor(() => expect(running()).toBe(true));
});

afterEach(() => {
  room.destroy();
  vi.restoreAllMocks();
});

function show(arrival: 'play' | 'cut', ...tags: string[]) {
  const frame = frameOf(scene, ...tags);
  scene = frame.scene;
  room.show(frame, arrival);
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const volume = (name: string) => room.probe().find((one) => one.name === name)?.volume;
const sounding = (...names: string[]) =>
  vi.waitFor(() => expect([...playing(room)].sort()).toEqual(names.sort()), 4000);

/** Ready to sound without a wait. */
async function prepared(...names: string[]) {
  room.prepare(names);
  await rest(400);
}

/** A room whose clock stands still until it is turned; sounds and files keep the world's time. */
async function byHand(): Promise<ManualClock> {
  room.destroy();
  const clock = new ManualClock();
  room = openHall(full, clock);
  await click();
  await vi.waitFor(() => expect(running()).toBe(true));
  return clock;
}

describe('the room plays the scene', () => {
  test('music gives way to music without a hole or a bump', async () => {
    show('cut', 'music: hiss');
    await sounding('hiss');
    await prepared('elegy');
    const alone = strength((await listen(1)).left);
    show('play', 'music: elegy >> fade 600ms');
    const crossing = (await listen(0.7)).left;
    await sounding('elegy');
    for (let at = 0; at + 9600 <= crossing.length; at += 2400) {
      const level = 20 * Math.log10(strength(crossing.slice(at, at + 9600)) / alone);
      expect(Math.abs(level)).toBeLessThan(1.5);
    }
  });

  test('a fade that is overtaken never jumps', async () => {
    show('cut', 'music: hiss');
    await sounding('hiss');
    await rest(700);
    const heard = listen(1.4);
    show('play', 'music: false >> fade 500ms');
    await rest(200);
    show('play', 'music: hiss >> fade 100ms');
    await rest(40);
    show('play', 'stop_music >> fade 300ms');
    const { left } = await heard;
    // A jump is a step between neighbours larger than the noise itself ever makes.
    const steps = left.slice(1).map((value, index) => Math.abs(value - (left[index] ?? 0)));
    expect(Math.max(...steps.slice(4800))).toBeLessThanOrEqual(
      Math.max(...steps.slice(0, 4800)) * 1.15,
    );
    expect(strength(left.slice(-4800))).toBe(0);
  });

  test('a hum follows the blade, also of a scene that is only looked at', async () => {
    show('cut', 'background: hill', 'show: ann x >> at left', 'blade: ann low', 'music: hiss');
    await sounding('hiss', 'hum-ann');
    await rest(300);
    expect(volume('hum-ann')).toBeCloseTo(0.35);
    room.consider(frameOf(scene, 'blade: ann on', 'music: false').scene);
    await rest(500);
    expect(volume('hum-ann')).toBeCloseTo(1);
    room.consider(frameOf(scene, 'blade: ann off').scene);
    await sounding('hiss');
    room.consider(null);
    await sounding('hiss', 'hum-ann');
  });

  test('a blade that lights and goes out is heard doing so, once, from its side', async () => {
    show('cut', 'background: hill', 'show: ann x >> at right');
    await prepared();
    show('play', 'blade: ann on');
    const { left, right } = await listen(0.3);
    expect(playing(room)).toContain('ignite-ann');
    expect(strength(right)).toBeGreaterThan(1.5 * strength(left));
    expect(room.remaining()).toBeGreaterThan(500);
    await sounding('hum-ann');
    expect(room.remaining()).toBe(0);
    show('play', 'blade: ann off');
    await sounding('retract-ann');
    await sounding();
  });

  test('a cut plays no passing sounds and ends those that still sound', async () => {
    await prepared('bang');
    show('play', 'sound: bang', 'sound: bang >> delay 600ms');
    await sounding('bang');
    show('cut', 'music: hiss', 'sound: bang');
    await sounding('hiss');
    await rest(700);
    expect(playing(room)).toEqual(['hiss']);
  });

  test('in mono both ears hear the same, from the middle', async () => {
    await prepared('bang');
    room.configure({ ...full, mono: true });
    show('play', 'sound: bang >> pan -0.6');
    const { left, right } = await listen(1);
    expect(strength(left)).toBeGreaterThan(0);
    expect(strength(left.map((value, at) => value - (right[at] ?? 0)))).toBe(0);
  });

  test('a pan moves a sound aside and keeps its strength', async () => {
    await prepared('bang');
    show('play', 'sound: bang');
    const middle = await listen(1);
    show('cut');
    await sounding();
    show('play', 'sound: bang >> pan -0.6');
    const aside = await listen(1);
    const power = ({ left, right }: typeof middle) => strength(left) ** 2 + strength(right) ** 2;
    expect(strength(aside.left)).toBeGreaterThan(2 * strength(aside.right));
    expect(10 * Math.log10(power(aside) / power(middle))).toBeCloseTo(0, 0);
  });
});

describe('volumes', () => {
  test('a bus, the master and the mute each reach the speakers', async () => {
    show('cut', 'music: hiss');
    await sounding('hiss');
    await rest(700);
    const loudness = async () => {
      await rest(150);
      return 20 * Math.log10(strength((await listen(1)).left));
    };
    const whole = await loudness();
    room.configure({ ...full, music: 0.5 });
    expect((await loudness()) - whole).toBeCloseTo(-10, 0);
    room.configure({ ...full, master: 0.5 });
    expect((await loudness()) - whole).toBeCloseTo(-10, 0);
    room.configure({ ...full, sounds: 0, ambience: 0 });
    expect((await loudness()) - whole).toBeCloseTo(0, 0);
    room.configure({ ...full, muted: true });
    expect(await loudness()).toBe(-Infinity);
    expect(volume('hiss')).toBe(0);
  });

  test('ducking lowers the music alone, and gives it back', async () => {
    show('cut', 'music: hiss', 'ambience: wind');
    await sounding('hiss', 'wind');
    await rest(700);
    show('play', 'duck: 0.5 >> over 100ms');
    await rest(200);
    expect(volume('hiss')).toBeCloseTo(0.315);
    expect(volume('wind')).toBe(1);
    show('cut', 'duck: none');
    await rest(350);
    expect(volume('hiss')).toBe(1);
  });

  test('a room that is muted makes no sound and asks for none until the mute is off', async () => {
    room.destroy();
    room = openHall({ ...full, muted: true });
    show('cut', 'music: hiss');
    await click();
    await rest(300);
    expect(room.probe()).toEqual([]);
    room.configure(full);
    await sounding('hiss');
  });

  test('a hidden page goes quiet and sleeps; shown again it goes on', async () => {
    show('cut', 'music: hiss');
    await sounding('hiss');
    await rest(700);
    room.hush(true);
    await vi.waitFor(() => expect(Howler.ctx.state).toBe('suspended'), 3000);
    expect(volume('hiss')).toBe(0);
    room.hush(false);
    await vi.waitFor(() => expect(volume('hiss')).toBe(1), 3000);
    expect(running()).toBe(true);
  });

  test('a page hidden and shown in one breath does not fall asleep', async () => {
    room.hush(true);
    room.hush(false);
    await rest(600);
    expect(running()).toBe(true);
  });
});

test('nothing plays while the browser lets nothing sound', async () => {
  show('cut', 'music: hiss');
  await sounding('hiss');
  await Howler.ctx.suspend();
  expect(playing(room)).toEqual([]);
});

describe('a recording that cannot be had is named in one warning, and the rest sounds', () => {
  test.each([
    ['broken', 'Decoding audio data failed'],
    ['gone', 'status: 404'],
    ['unreachable', 'The network failed'],
  ])('%s', async (name, reason) => {
    show('cut', `music: ${name}`, 'ambience: wind');
    await vi.waitFor(() => expect(warnings).toHaveLength(1), 5000);
    expect(warnings[0]).toContain(`music/${name}`);
    expect(warnings[0]).toContain(reason);
    await sounding('wind');
    show('play', 'music: hiss');
    await sounding('hiss', 'wind');
    expect(document.querySelectorAll('audio')).toHaveLength(0);
  });

  test('a name that the catalogue does not have', () => {
    show('play', 'sound: nowhere', 'sound: nowhere');
    expect(warnings).toEqual([expect.stringContaining('sounds/nowhere')]);
  });

  test('slow without end', async () => {
    const clock = await byHand();
    const send = vi.spyOn(XMLHttpRequest.prototype, 'send').mockReturnValue();
    show('cut', 'music: lone');
    await vi.waitFor(() => expect(send).toHaveBeenCalled());
    send.mockRestore();
    await clock.turn(14_900);
    expect(warnings).toEqual([]);
    await clock.turn(200);
    await vi.waitFor(() => expect(warnings.join()).toContain('music/lone stays silent'));
    expect(warnings.join()).toContain('did not come in time');
    show('cut', 'music: elegy');
    await sounding('elegy');
  });

  test('cut short', async () => {
    show('cut', 'music: short');
    await vi.waitFor(() => expect(warnings.join()).toContain('it came cut short'), 5000);
    expect(playing(room)).toEqual([]);
  });

  test('is told of, by the way, for the page to say so', async () => {
    room.destroy();
    const onMissed = vi.fn();
    room = openHall(full, undefined, onMissed);
    await click();
    show('cut', 'music: gone', 'ambience: wind');
    await vi.waitFor(() => expect(onMissed).toHaveBeenCalledTimes(1), 5000);
  });

  test('an encoding that cannot be decoded is replaced by the other', async () => {
    show('cut', 'music: only-aac');
    await sounding('only-aac');
    expect(warnings).toEqual([]);
  });
});

describe('what is kept in memory', () => {
  test('what is unused for two minutes is let go, what sounds or is prepared stays', async () => {
    const clock = await byHand();
    const send = vi.spyOn(XMLHttpRequest.prototype, 'send');
    const loadsAnew = async (name: string) => {
      const before = send.mock.calls.length;
      show('cut', `music: ${name}`);
      await vi.waitFor(() => expect(playing(room)).toContain(name));
      return send.mock.calls.length > before;
    };
    expect(await loadsAnew('lone')).toBe(true);
    await clock.turn(200_000);
    show('cut', 'music: false');
    await clock.turn(1000);
    expect(await loadsAnew('lone')).toBe(false);
    room.prepare(['lone']);
    show('cut', 'music: false');
    await clock.turn(200_000);
    expect(await loadsAnew('lone')).toBe(false);
    room.prepare([]);
    show('cut', 'music: false');
    await clock.turn(200_000);
    expect(await loadsAnew('lone')).toBe(true);
  });
});
