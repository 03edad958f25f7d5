import { expect, it } from 'vitest';
import { livesOn } from '../../src/tools/compile/lives-on.ts';

/** What Vite gives a module made for a page, over all its versions. */
function page() {
  const data = {};
  let accepted: (next: object) => void = () => {};
  /** Runs a version of the module. @returns what it exports, as it is whenever it is asked. */
  const run = (value: string): { readonly name: string } => {
    const source = `let name = ${JSON.stringify(value)};${livesOn('name').replaceAll('import.meta.hot', 'hot')}
return { get name() { return name; } };`;
    const hot = {
      data,
      // A new version takes the place of what the one before has asked for.
      accept: (then: (next: object) => void) => {
        accepted = then;
      },
    };
    return new Function('hot', source)(hot);
  };
  /** Brings a new version, as an update does. */
  const update = (value: string) => {
    const tell = accepted;
    tell(run(value));
  };
  return { run, update };
}

it('who holds a module of the first version sees every later value', () => {
  const { run, update } = page();
  const first = run('one');
  update('two');
  expect(first.name).toBe('two');
  update('three');
  expect(first.name).toBe('three');
});
