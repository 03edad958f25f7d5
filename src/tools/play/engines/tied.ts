import type { ChildProcess } from 'node:child_process';

/** Programs that are running for this one. */
const running = new Set<ChildProcess>();

/** Ends a program and, where it leads a group of its own, all that it has started. */
export function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  for (const target of [-child.pid, child.pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // There is no such group, or it has gone by itself.
    }
  }
}

/** Ties a program to this one: when this ends, also by an error that nobody caught, that ends, too. */
export function tied<C extends ChildProcess>(child: C): C {
  if (running.size === 0) process.once('exit', endAll);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function endAll(): void {
  for (const child of running) kill(child);
}
