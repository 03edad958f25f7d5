const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

/**
 * Which of `count` things in a row is next after a key, round the ends.
 * @param from the one that is focused, -1 for none.
 * @returns null when the key does not move along a row. Sideways keys move only from a thing that is focused.
 */
export function nextInRow(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps.get(key);
  if (step === undefined) return null;
  if (from >= 0) return (from + step + count) % count;
  if (key === 'ArrowDown') return 0;
  return key === 'ArrowUp' ? count - 1 : null;
}

/** Moves the focus among a container's buttons; to be called for a key pressed in it. */
export function moveFocus(event: KeyboardEvent, container: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const buttons = [...container.querySelectorAll<HTMLButtonElement>('button:enabled')];
  const from = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
  const next = nextInRow(event.key, from, buttons.length);
  if (next === null) return;
  // The story must not move as well.
  event.preventDefault();
  event.stopPropagation();
  buttons[next]?.focus();
}
