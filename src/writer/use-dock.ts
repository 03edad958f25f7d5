import { useLayoutEffect, useState } from 'preact/hooks';
import { around, type Dock, dockOf } from './dock.ts';

/** Everything that stands in the page and must not be covered. */
const words = '[data-role="line"], [data-role="choices"], .page-text';

function partOfWords() {
  return around([...document.querySelectorAll(words)].map((one) => one.getBoundingClientRect()));
}

/**
 * Where the panel lies, worked out anew whenever the words or the window change.
 * @param line changes with each line.
 */
export function useDock(line: unknown): Dock {
  const dock = () => dockOf({ width: innerWidth, height: innerHeight }, partOfWords());
  const [now, setNow] = useState(dock);
  useLayoutEffect(() => {
    const look = () =>
      setNow((before) => {
        const after = dock();
        return JSON.stringify(before) === JSON.stringify(after) ? before : after;
      });
    const watch = new ResizeObserver(look);
    watch.observe(document.documentElement);
    // The menus draw the line by themselves, and may not have it yet.
    const start = requestAnimationFrame(() => {
      look();
      for (const element of document.querySelectorAll(words)) watch.observe(element);
    });
    return () => {
      cancelAnimationFrame(start);
      watch.disconnect();
    };
  }, [line]);
  return now;
}
