import { expect, test } from 'vitest';
import { hasTag } from '../../src/story/script.ts';
import { scriptOf } from '../script.ts';

test.each([
  ['One. # checkpoint: the door', true],
  ['One.\n# Checkpoint\n-> END', true],
  ['One. # sound: tick # checkpoint : a {2 + 1}', true],
  ['* [Go # checkpoint: gone] -> END', true],
  ['A checkpoint: the guard waved. # scene: checkpoint: no', false],
  ['checkpoint: the guard waved.', false],
  ['One. # checkpoints: none', false],
])('whether a story has a tag is read from its text: %s', (source, has) => {
  expect(hasTag(scriptOf(source), 'checkpoint')).toBe(has);
});
