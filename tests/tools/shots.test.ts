import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enactAll } from '../../src/scene/enact.ts';
import type { Frame } from '../../src/scene/frame.ts';
import { emptyScene } from '../../src/scene/scene.ts';
import type { Cue } from '../../src/story/cue.ts';
import { hash } from '../../src/story/hash.ts';
import { parseLine } from '../../src/story/line.ts';
import { askFrom } from '../../src/tools/command.ts';
import { comparisonPage } from '../../src/tools/measure/shots/comparison-page.ts';
import { readShotOptions, shotFlags } from '../../src/tools/measure/shots/options.ts';
import { shotsOf } from '../../src/tools/measure/shots/plan.ts';
import { writeGame } from './project.ts';

/** Frames of one knot, each from its cues and, where it has one, its own name. */
function framesOf(lines: readonly { cues?: readonly Cue[]; id?: string }[]): Frame[] {
  let scene = emptyScene;
  return lines.map(({ cues = [], id }, number) => {
    scene = enactAll(scene, cues);
    const line = parseLine(`Line ${number}.`);
    const place = 'the_field';
    const beat = {
      id: id ?? hash(`${place}|${line.text}`),
      place,
      speaker: null,
      style: 'plain' as const,
      line,
      alt: null,
      cues,
      choices: [],
      ends: false,
      ending: null,
    };
    return { beat, scene };
  });
}

const place: Cue = { kind: 'background', name: 'field' };
const music: Cue = { kind: 'music', name: 'duel' };
const run: Cue = {
  kind: 'effect',
  name: 'strafe',
  said: { from: 'left', over: 1000 },
};

describe('which pictures are taken', () => {
  it('takes each line at which the picture is another, and each with a name of its own', () => {
    const frames = framesOf([{ cues: [place] }, {}, { cues: [music] }, { id: 'the-run' }]);
    expect(shotsOf(frames, 0).map(({ at, name }) => [at, name])).toEqual([
      [0, 'the-field-1'],
      [3, 'the-run'],
    ]);
  });

  it('leaves out what lies before the frame asked for', () => {
    expect(shotsOf(framesOf([{ cues: [place] }, { id: 'later' }]), 1)).toHaveLength(1);
  });

  it('takes what only passes while it passes', () => {
    const [still, passing] = shotsOf(framesOf([{ cues: [place] }, { cues: [run], id: 'guns' }]), 0);
    expect(still?.passing).toBeNull();
    expect(passing?.passing).toBeGreaterThan(500);
    expect(passing?.passing).toBeLessThan(1000);
  });
});

const asked = (...args: string[]) => readShotOptions(askFrom(shotFlags, args));

describe('what is asked of shots', () => {
  it('is everything when nothing is said', () => {
    const { all, wants, formats } = asked();
    expect([all, wants('title'), formats]).toEqual([true, true, ['landscape', 'portrait']]);
  });

  it('is what a part of its name says, on the screen that is named', () => {
    const { all, wants, formats } = asked('--only', 'run', '--format', 'portrait');
    expect([all, wants('the-run'), wants('title')]).toEqual([false, true, false]);
    expect(formats).toEqual(['portrait']);
  });

  it('is refused when no screen has that name', () => {
    expect(() => asked('--format', 'tall')).toThrow('--format: there is no "tall"');
  });
});

describe('the engine that is asked for', () => {
  it('is Chromium, or the one named, and after it the one to stand beside', () => {
    expect(asked().engines).toEqual(['chromium']);
    const { engines } = asked('--engine', 'firefox', '--beside', 'chromium');
    expect(engines).toEqual(['firefox', 'chromium']);
  });

  it('is refused when there is none of that name', () => {
    expect(() => asked('--engine', 'netscape')).toThrow('--engine: there is no "netscape"');
  });
});

it('side by side stand the pictures that both engines have', () => {
  const { root } = writeGame({ 'a/one.png': '', 'a/two.png': '', 'b/two.png': '' });
  const shots = (title: string, name: string) => ({ title, folder: join(root, name) });
  const page = comparisonPage(root, shots('Firefox', 'a'), shots('Chromium', 'b'));
  expect(page).toContain('src="a/two.png"');
  expect(page).toContain('src="b/two.png"');
  expect(page).not.toContain('one.png');
});
