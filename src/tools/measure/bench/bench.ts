import type { Browser } from 'playwright';
import { measuredFlags, startBrowser } from '../../play/browser.ts';
import { type ServedSubject, type Subject, type SubjectName, serveSubject } from './subjects.ts';

/** Lines of the made story, unless others are asked for. */
const usualLines = 300;

/** What all measuring is done with. */
export interface Bench {
  /** Timings of which the middle counts. */
  readonly rounds: number;
  /** Whether it is to be over soon, for figures that nobody keeps. */
  readonly quick: boolean;
  /** How long a story goes on by itself. */
  readonly minutes: number;
  /** The one browser, started when it is first asked for, and anew where it has died. */
  browser(): Promise<Browser>;
  /** Something to measure, built and served when it is first asked for. @param lines of the made story. */
  subject(name: SubjectName, lines?: number): Promise<Subject>;
  /** Says what is being measured. */
  tell(what: string): void;
}

/** Measures with a browser and games to play, all of which are closed at the end. */
export async function withBench<T>(
  how: Pick<Bench, 'quick' | 'minutes' | 'tell'>,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  let browser: Browser | undefined;
  const served = new Map<string, ServedSubject>();
  const subject = async (name: SubjectName, lines = usualLines) => {
    const key = `${name} ${lines}`;
    const one = served.get(key) ?? (await serveSubject(name, lines));
    served.set(key, one);
    return one;
  };
  const start = async () => {
    if (!browser?.isConnected()) browser = await startBrowser(measuredFlags);
    return browser;
  };
  try {
    return await work({ ...how, rounds: how.quick ? 1 : 5, browser: start, subject });
  } finally {
    await browser?.close();
    for (const one of served.values()) await one.close();
  }
}
