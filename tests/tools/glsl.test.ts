import { expect, it } from 'vitest';
import { tightGlsl } from '../../src/tools/compile/glsl.ts';

it('a program ships without remarks and room, and means the same', () => {
  const text = `#version 300 es
// What is seen.
uniform float uSum; /* of all */
float less(float a, float b) {
  return a - -b + - 1.0; // not --
}
void main() { x += less(1.0, 2.0) ; }
`;
  expect(tightGlsl(text)).toBe(
    '#version 300 es\nuniform float uSum;float less(float a,float b){return a - -b + - 1.0;}void main(){x+=less(1.0,2.0);}\n',
  );
});

it('what is put together stays so, and a line of the preprocessor stays a line', () => {
  const put = (name: string) => ['$', '{', name, '}'].join('');
  const text = `${put('head')}\n#define many 3\nfloat of(int a) { return ${put('sum')} * 2.0; }`;
  expect(tightGlsl(text)).toBe(
    `${put('head')}\n#define many 3\nfloat of(int a){return ${put('sum')} *2.0;}`,
  );
});
