import type { StoryInfo } from '../../catalogue/story-info.ts';
import { type Journal, recordOf } from '../../playthrough/journal.ts';
import type { Choice } from '../../story/beat.ts';

/**
 * What this player knows of each option: that it was taken before, and to which endings it has led.
 * Endings that an edited story no longer has are left out.
 */
export function marksOf(
  choices: readonly Pick<Choice, 'id'>[],
  taken: Journal['taken'],
  { endings }: Pick<StoryInfo, 'endings'>,
): Readonly<Record<string, string>> {
  const marks: Record<string, string> = Object.create(null);
  for (const { id } of choices) {
    const record = recordOf(taken, id);
    if (record === undefined) continue;
    const titles = endings.filter((one) => record.endings.includes(one.id)).map((one) => one.title);
    marks[id] = titles.length === 0 ? 'taken before' : `led to ${titles.join(', ')}`;
  }
  return marks;
}
