import type { Preferences } from '../director/preferences.ts';

const question = '(prefers-reduced-motion: reduce)';

/** Whether things may only cut and fade. */
export function isMotionReduced(motion: Preferences['motion']): boolean {
  if (motion !== 'system') return motion === 'reduced';
  return matchMedia(question).matches;
}

/** Tells when the system's wish changes. The returned function stops it. */
export function watchSystemMotion(changed: () => void): () => void {
  const list = matchMedia(question);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
