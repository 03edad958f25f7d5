import type { ChildProcess } from 'node:child_process';

/** Programs that are running for this one. */
const running = new Set<ChildProcess>();

/** Ends a program and, where it leads a group of its own, all that it has started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  for (const target of [-child.pid, child.pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // There is no such group, or it has gone by itself.
    }
  }
}

/** Lets a program end with this one, also when this ends by an error that nobody caught. */
export function endWithUs<C extends ChildProcess>(child: C): C {
  if (running.size === 0) process.once('exit', killAll);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function killAll(): void {
  for (const child of running) killGroup(child);
}
