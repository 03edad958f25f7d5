import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askFrom, choice, choices, defineCommand, text, texts } from '../../src/tools/command.ts';
import { root } from '../../src/tools/compile/built.ts';
import { callOf } from '../../src/tools/compile/call.ts';
import { commands, overview, unknownCommand } from '../../src/tools/overview.ts';

let said: string[] = [];
beforeEach(() => {
  said = [];
  const say = (...words: unknown[]) => {
    said.push(words.join(' '));
  };
  vi.spyOn(console, 'log').mockImplementation(say);
  vi.spyOn(console, 'error').mockImplementation(say);
});
afterEach(() => vi.restoreAllMocks());

describe.each([...commands])('the command %s', (name, command) => {
  it('says what it does, and each of its options, when it is asked for help', async () => {
    expect(await command.start(name, ['--help'])).toBe(0);
    const help = said.join('\n');
    expect(help).toContain(callOf(name));
    expect(help).toContain(command.summary);
    for (const option of command.options ?? []) {
      expect(help).toContain(`--${option.name} ${option.value}   `);
      expect(help).toContain(option.says);
    }
    expect(help.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  it('reads each option that it documents', () => {
    const words = command.words === undefined ? [] : ['a-word'];
    expect(() => command.understand(words)).not.toThrow();
  });

  it('has a script in package.json, and says in one sentence what it does', () => {
    expect(callOf(name)).toMatch(/^npm /);
    expect(command.summary).toMatch(/^[A-Z][^\n]*\.$/);
    expect(overview()).toContain(`${callOf(name)} `);
    expect(overview()).toContain(command.summary);
  });

  it('takes no option that it does not document', async () => {
    expect(await command.start(name, ['--no-such-option', 'x'])).toBe(2);
    expect(said.join('\n')).toContain('there is no option --no-such-option; ');
  });
});

it('every script in package.json that runs a command runs one that there is', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = Object.values<string>(scripts).flatMap((line) => {
    const name = /src\/tools\/run\.js (\S+)$/.exec(line)?.[1];
    return name === undefined ? [] : [name];
  });
  expect([...new Set(named)].sort()).toEqual([...commands.keys()].sort());
});

it('a command that there is not is answered with the nearest one', () => {
  expect(unknownCommand('exprot')).toBe('There is no command "exprot"; did you mean "export"?');
});

describe('an option', () => {
  const name = text('name', { value: 'NAME', says: 'any' });
  const parts = texts('part', { value: 'PART', says: 'any' });
  const colours = choices('colours', ['red', 'green'], { value: 'LIST', says: 'some' });
  const colour = choice('colour', ['red', 'green'], { value: 'COLOUR', says: 'one' });
  const ask = (...args: string[]) => askFrom([name, parts, colours, colour], args);

  it('that is left out has no value', () => {
    const asked = ask();
    expect([asked(name), asked(parts), asked(colours), asked(colour)]).toEqual([
      undefined,
      [],
      [],
      undefined,
    ]);
  });

  it('has the value behind it or behind its sign; the last one counts where one is wanted', () => {
    expect(ask('--name', 'a', '--name=b')(name)).toBe('b');
    expect(ask('--part', 'a', '--part=b')(parts)).toEqual(['a', 'b']);
    expect(ask('--colours', 'red, green')(colours)).toEqual(['red', 'green']);
    expect(ask('--colour', 'green')(colour)).toBe('green');
  });

  it('without a value, or with one that there is not, is refused', () => {
    expect(() => ask('--name')).toThrow('--name wants a value');
    expect(() => ask('--name', '--part', 'a')).toThrow('--name wants a value');
    expect(() => ask('--colour', 'gren')(colour)).toThrow(
      '--colour: there is no "gren"; did you mean "green"?',
    );
  });

  it('that is documented and read by nobody is a mistake of the program', () => {
    const careless = defineCommand({
      summary: 'Does nothing.',
      options: [name, parts],
      read: (given) => given(name),
      run: async () => 0,
    });
    expect(() => careless.understand([])).toThrow('the option --part is read by nobody');
  });

  it('is refused in words with the way to help, and nothing is begun', async () => {
    const run = vi.fn(async () => 0);
    const one = defineCommand({
      summary: 'Does.',
      options: [name],
      read: (given) => given(name),
      run,
    });
    expect(await one.start('export', ['--nmae', 'x'])).toBe(2);
    expect(said.join('\n')).toMatch(
      /no option --nmae; did you mean --name\?[\s\S]*npm run export -- --help/,
    );
    expect(await one.start('export', ['loose'])).toBe(2);
    expect(said.join('\n')).toContain('"loose" means nothing here');
    expect(run).not.toHaveBeenCalled();
  });
});
