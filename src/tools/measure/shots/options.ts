import { type Ask, choice, choices, texts } from '../../command.ts';
import { type EngineName, engineNames } from '../../play/engines/engine.ts';

/** The screens that every picture is taken on. */
const formatNames = ['landscape', 'portrait'] as const;
export type FormatName = (typeof formatNames)[number];

/** Which shots are asked for. */
export interface ShotOptions {
  /** Whether a picture of that name is wanted. */
  wants(name: string): boolean;
  readonly formats: readonly FormatName[];
  /** Whether all of them are: what was there before is then thrown away. */
  readonly all: boolean;
  /** The engine that is looked at, then the one it is compared with, if any. */
  readonly engines: readonly EngineName[];
}

const only = texts('only', { value: 'NAME', says: 'pictures with that in their name' });
const format = choices('format', formatNames, { value: 'FORMAT', says: 'for that screen alone' });
const engine = choice('engine', engineNames, { value: 'ENGINE', says: 'taken in that one' });
const beside = choice('beside', engineNames, {
  value: 'ENGINE',
  says: 'in that one, too, and a page with each pair side by side',
});

export const shotFlags = [only, format, engine, beside] as const;

/**
 * Understands what follows `npm run shots --`.
 * @throws {UsageError} for a screen or an engine that there is not.
 */
export function readShotOptions(ask: Ask): ShotOptions {
  const [parts, formats, first] = [ask(only), ask(format), ask(engine) ?? 'chromium'];
  return {
    wants: (name) => parts.length === 0 || parts.some((part) => name.includes(part)),
    formats: formatNames.filter((name) => formats.length === 0 || formats.includes(name)),
    all: parts.length === 0,
    engines: [...new Set([first, ask(beside) ?? first])],
  };
}
