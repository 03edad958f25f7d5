import type { StoryInfo } from '../catalogue/story-info.ts';

/** The sounds a story gives to what is pressed. */
export type TouchSounds = NonNullable<StoryInfo['interface']>;

/** What is pressed, by what it is in the page; the first that fits counts. */
const touched: readonly (readonly [keyof TouchSounds, string])[] = [
  ['choose', '[data-role="choice"]'],
  ['page', '[aria-haspopup="dialog"], [data-role="close"]'],
  ['press', 'button, summary, input'],
];

/**
 * Lets a page's buttons be heard.
 * @param strike plays a sound at once; does nothing while sound is off.
 * @returns a function that ends it.
 */
export function soundTouches(
  page: Pick<Document, 'addEventListener' | 'removeEventListener'>,
  sounds: TouchSounds,
  strike: (sound: string) => void,
): () => void {
  const onClick = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    const found = touched.find(([, selector]) => target.closest(selector) !== null);
    const sound = found && sounds[found[0]];
    if (sound !== undefined) strike(sound);
  };
  page.addEventListener('click', onClick, { capture: true, passive: true });
  return () => page.removeEventListener('click', onClick, { capture: true });
}
