/** Most marks of one name that are held: half a kilobyte each, for good. */
export const mostMarks = 2000;

/** The marks that come with every line. */
const names = new Set(['game:line', 'game:scene']);

/** Lets go of the performance marks of long past lines from now on, and never of the last one. @returns stops that. */
export function keepFewMarks(): () => void {
  const counts = new Map<string, number>();
  const watch = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (!names.has(name)) continue;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (count > mostMarks) {
        counts.set(name, 0);
        forgetAllButLast(name);
      }
    }
  });
  watch.observe({ type: 'mark', buffered: true });
  return () => watch.disconnect();
}

function forgetAllButLast(name: string): void {
  const last = performance.getEntriesByName(name).at(-1);
  performance.clearMarks(name);
  if (last instanceof PerformanceMark) {
    const { startTime, detail } = last;
    performance.mark(name, { startTime, detail });
  }
}
