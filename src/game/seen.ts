import type { FirstInfo, StoryInfo } from '../catalogue/story-info.ts';
import type { Clock } from '../director/ports.ts';
import type { Seen, SeenPicture } from '../menus/index.ts';
import { foreseeing } from '../playthrough/foresight.ts';
import { endingsSeen, type Journal } from '../playthrough/journal.ts';
import { Playthrough } from '../playthrough/playthrough.ts';
import { bestSeen, musicIn, picturesIn, type Sighting } from '../playthrough/sights.ts';
import type { Frame } from '../scene/frame.ts';
import { emptyScene } from '../scene/scene.ts';
import type { Script } from '../story/script.ts';
import { endingScene } from './story-scenes.ts';
import { Walker } from './walker.ts';

/** Lines of a story that are looked through for what there is to see; how much there is of a longer one is not told. */
const most = 50_000;

export interface SeenParts {
  readonly info: FirstInfo;
  readonly script: Script;
  readonly journal: Journal;
  /** What is played; null at the title. */
  readonly playing: Playthrough | null;
  readonly clock: Clock;
}

/** Every line along all roads of a story, each place of it once. */
async function allFrames({ script, journal, clock }: SeenParts): Promise<readonly Frame[]> {
  const log = { seed: 1, known: endingsSeen(journal), taken: [] };
  const playthrough = new Playthrough(script, log);
  // It is bounded by lines alone: a busy machine may take its time over one, and only one without an end is given up.
  const outlook = {
    ahead: most,
    frames: most,
    ms: 1,
    line: { most: 500, step: 500 },
    now: () => 0,
  };
  const ahead = await new Walker(clock).walk(foreseeing(playthrough, outlook));
  return [playthrough.frame, ...(ahead ?? [])];
}

/** Where a line is met again: in the present playthrough, else by the shortest way to its place. */
function destinationOf(
  { line, place }: Sighting,
  { visited }: Journal,
  playing: Playthrough | null,
): SeenPicture['destination'] {
  const known = playing?.frames.slice(0, playing.at + 1 - playing.first) ?? [];
  const at = known.findLastIndex(({ beat }) => beat.id === line);
  if (playing !== null && at >= 0) return { kind: 'frame', at: at + playing.first };
  const bookmark = visited.get(place);
  return bookmark === undefined
    ? null
    : { kind: 'bookmark', bookmark: { ...bookmark, line }, back: 0 };
}

function endingsMet(info: FirstInfo, { endings }: Journal): Seen['endings'] {
  const met = info.endings.flatMap(({ id, title }): SeenPicture[] => {
    const bookmark = endings.get(id);
    if (bookmark === undefined) return [];
    const scene = endingScene(info, id) ?? emptyScene;
    return [{ key: id, title, scene, destination: { kind: 'bookmark', bookmark, back: 0 } }];
  });
  return { met, all: info.endings.length };
}

/**
 * What this player has met, by the journal.
 * @param titles of pieces of music, by their names; false where none are heard alone.
 */
export async function seenOf(parts: SeenParts, titles: StoryInfo['music']): Promise<Seen> {
  const { info, journal, playing } = parts;
  const frames = await allFrames(parts);
  const count = (sights: readonly unknown[]) => (frames.length > most ? null : sights.length);
  const pictures = picturesIn(frames, info.gallery || null);
  const met = pictures.flatMap((sight): SeenPicture[] => {
    const best = bestSeen(sight, journal.read);
    if (best === null) return [];
    const { scene } = best;
    const destination = destinationOf(best, journal, playing);
    return [{ key: sight.name, title: scene.title, scene, destination }];
  });
  const music = musicIn(frames);
  const heard = music
    .filter((sight) => bestSeen(sight, journal.read) !== null)
    .map(({ name }) => ({ piece: name, title: (titles === false ? null : titles[name]) ?? name }));
  return {
    endings: endingsMet(info, journal),
    pictures: { met, all: count(pictures) },
    music: titles === false ? null : { met: heard, all: count(music) },
  };
}
