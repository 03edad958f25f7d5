import { type Caption, Captions } from '../../../audio/captions.ts';
import { Conductor } from '../../../audio/conductor.ts';
import type { StoryInfo } from '../../../catalogue/story-info.ts';
import { Director } from '../../../director/director.ts';
import { replayChoice } from '../../../director/pace.ts';
import type { Preferences } from '../../../director/preferences.ts';
import { Playthrough } from '../../../playthrough/playthrough.ts';
import type { Frame } from '../../../scene/frame.ts';
import type { Script } from '../../../story/script.ts';
import { type Assets, readAssets } from '../../assets/assets.ts';
import type { Game } from '../../compile/game.ts';
import { readShipped } from '../../compile/story-source.ts';
import { type Clip, ClipRecorder } from './clips.ts';
import { ManualClock, settled } from './manual-clock.ts';
import { PacedStage } from './paced-stage.ts';

/** How far the clock is put on at a time, in ms. */
const turn = 100;

/** How long the last line is left to ring, in ms. */
const ringOut = 8000;

/** A road that has not ended after so long, in ms, has no end. */
const longest = 4 * 3_600_000;

/** A line of a road, and when it was begun. */
export interface TimedLine {
  /** Ms from the beginning. */
  readonly at: number;
  readonly frame: Frame;
}

/** One road as it is heard from beginning to end. */
export interface PlayedRoad {
  readonly lines: readonly TimedLine[];
  readonly captions: readonly Caption[];
  readonly clips: readonly Clip[];
  readonly seconds: number;
  /** Where it ended. */
  readonly ending: string | null;
}

interface RoadToPlay {
  readonly script: Script;
  readonly info: StoryInfo;
  readonly assets: Assets;
  /** Number of the option to take at each choice, from 0; the first where it says no more. */
  readonly road: readonly number[];
  readonly preferences: Preferences;
}

/**
 * Lets time pass until the road has ended; takes its options, and stays where the story would begin anew.
 * @param problems what went wrong so far in the story.
 * @throws the first of these; an Error when the road does not end, or an option of it is not there.
 */
async function toEnd(
  director: Director,
  clock: ManualClock,
  road: readonly number[],
  problems: readonly unknown[],
): Promise<void> {
  for (let choices = 0; ; ) {
    await clock.turn(turn);
    if (problems.length > 0) throw problems[0];
    const { phase, frame } = director.view;
    if (phase === 'ended') return;
    if (clock.now() > longest) throw new Error(`The road ${road.join(', ')} does not end.`);
    if (phase === 'restarting') {
      director.stay();
      director.setPace('auto');
    }
    if (phase !== 'choosing') continue;
    await clock.turn(replayChoice.look + replayChoice.point);
    const option = frame.beat.choices[road[choices] ?? 0];
    if (option === undefined) throw new Error(`There is no option ${road[choices]} here.`);
    choices += 1;
    director.choose(option.id);
    director.setPace('auto');
  }
}

/**
 * Plays a road on auto with the game's own director and the game's own rules of sound, on a clock that is
 * put on by hand, and writes down what would sound. A muted listener hears nothing, but is told the captions.
 * @throws what goes wrong in the story; an Error when a road does not end.
 */
export async function playRoad({ script, info, assets, ...how }: RoadToPlay): Promise<PlayedRoad> {
  const { preferences, road } = how;
  const clock = new ManualClock();
  const recorder = new ClipRecorder(assets.recordings, clock);
  const captions = new Captions();
  const told: Caption[] = [];
  captions.subscribe((caption) => told.push(caption));
  const sound = new Conductor({
    ensemble: { cast: info.cast, effects: info.effects, grounds: assets.pictures.backdrops },
    player: recorder,
    clock,
    captions,
    audible: () => !preferences.muted,
  });
  sound.enter();
  const lines: TimedLine[] = [];
  const problems: unknown[] = [];
  const director = new Director(new Playthrough(script, { seed: 1, known: [], taken: [] }), {
    stage: new PacedStage({ info, pictures: assets.pictures }, preferences.textSpeed, clock),
    sound,
    clock,
    audience: {
      hasRead: () => false,
      leavesOf: () => [],
      autoSpeed: preferences.autoSpeed,
      skipUnread: false,
      seeView: ({ frame }) => {
        if (lines.at(-1)?.frame !== frame) lines.push({ at: clock.now(), frame });
      },
      seeLine: () => {},
      seeChoice: () => {},
      seeError: (error) => problems.push(error),
    },
  });
  director.open('play');
  await settled();
  director.setPace('auto');
  await toEnd(director, clock, road, problems);
  await clock.turn(ringOut);
  return {
    lines,
    captions: told,
    clips: recorder.clips,
    seconds: clock.now() / 1000,
    ending: director.view.frame.beat.ending,
  };
}

/** Number of options at a story's first choice; 1 for a story without one, which has one road all the same. */
function optionsOf(playthrough: Playthrough): number {
  while (playthrough.forward()) {
    // To the first choice, or to the end.
  }
  return Math.max(1, playthrough.frame.beat.choices.length);
}

/**
 * Plays a game's roads: one for each option of its first choice, taking the first option at every later one.
 * @throws {Error} when the story has errors.
 */
export async function playRoads(
  game: Game,
  preferences: Preferences,
): Promise<{ readonly assets: Assets; readonly roads: readonly PlayedRoad[] }> {
  const ship = readShipped(game);
  const script = { ...ship, people: ship.info.cast };
  const assets = readAssets(game.assets);
  const roads: PlayedRoad[] = [];
  const options = optionsOf(new Playthrough(script, { seed: 1, known: [], taken: [] }));
  for (let option = 0; option < options; option++) {
    roads.push(await playRoad({ script, info: ship.info, assets, road: [option], preferences }));
  }
  return { assets, roads };
}
