import { type Checkpoint, checkpoints } from '../playthrough/checkpoints.ts';
import { type Entry, history } from '../playthrough/transcript.ts';
import type { Session } from './session.ts';

/** Every line from the first to the present one, with the options taken. */
export async function historyOf(session: Session): Promise<Entry[]> {
  await session.past();
  return history(session.playthrough);
}

/** The checkpoints from the first line to the present one, the newest first. */
export async function checkpointsOf(session: Session): Promise<Checkpoint[]> {
  await session.past();
  return checkpoints(session.playthrough);
}
