import { locale } from './locale.ts';

/** Day and time, short. @param ms since 1970. */
export function dayAndTime(ms: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}
