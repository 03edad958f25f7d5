import { suggestion } from '../catalogue/nearest.ts';
import type { Command } from './command.ts';
import { callOf } from './compile/call.ts';

/** Every command, by the name of its file. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries(
    import.meta.glob<Command>('./commands/*.ts', { eager: true, import: 'command' }),
  ).map(([file, command]) => [file.replace(/^.*\/|\.ts$/g, ''), command]),
);

/** All commands, each with how it is called and what it does. */
export function overview(): string {
  const rows = [...commands].map(([name, { summary }]) => [callOf(name), summary] as const);
  const width = Math.max(...rows.map(([call]) => call.length));
  const lines = rows.map(([call, summary]) => `  ${call.padEnd(width)}   ${summary}`);
  return ['What there is; "-- --help" behind any of it says more.', '', ...lines].join('\n');
}

/** What is said of a command that there is not. */
export function unknownCommand(name: string): string {
  return `There is no command "${name}"; ${suggestion(name, [...commands.keys()])}`;
}
