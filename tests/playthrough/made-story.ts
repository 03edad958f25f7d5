import fc from 'fast-check';

/**
 * Ink stories made by chance, of everything that a reader's past may hang on: variables, floats, lists, RANDOM,
 * shuffles and cycles, tunnels, threads, options once and always, echoing or not. Each compiles, and each of
 * its roads comes to a choice or an end: only an option leads back.
 */
export function madeStory(): fc.Arbitrary<string> {
  return fc
    .integer({ min: 2, max: 4 })
    .chain((knots) =>
      fc.tuple(
        ...Array.from({ length: knots }, (_, knot) => madeKnot(knot, knots)),
        // Without the tunnel itself in it, which would have no end.
        fc
          .array(plainLine, { maxLength: 4 })
          .map((lines) => `=== tunnel ===\nIn the tunnel, gold {gold}.\n${lines.join('\n')}\n->->`),
        passage.map(
          (lines) =>
            `=== thread ===\n${lines.join('\n')}\n+ [By the thread] A thread's end. -> k0\n-> DONE`,
        ),
      ),
    )
    .map((knots) => [declared, ...knots].join('\n'));
}

const declared = `VAR gold = 3
VAR roll = 0
VAR health = 10.0
VAR most = 200.0
LIST bag = rope, (lamp), map
LIST mood = calm, (wary), angry
~ health = FLOAT(RANDOM(3, 9))
-> k0`;

const word = fc.constantFrom('Ash', 'Wind', 'A door', 'The sea', 'Nothing', 'Somebody calls');

/** A line, or something that a later line tells of. */
const plainLine = fc.oneof(
  word.map((what) => `${what}.`),
  fc.tuple(word, fc.nat(99)).map(([what, number]) => `${what}, ${number}.`),
  word.map((what) => `${what}: gold {gold}, bag {bag}, {mood}.`),
  word.map((what) => `${what}. # scene: ${what}`),
  word.map((what) => `{gold > 3: ${what} glitters.|${what} is dull.}`),
  word.map((what) => `{gold > 4: ${what}, if rich.}`),
  word.map((what) => `{${what}|${what} again|${what} still} stands here.`),
  word.map((what) => `{&${what}|Else}, in turn.`),
  word.map((what) => `{~${what}|Dust|Snow} falls.`),
  fc.constantFrom(
    '~ gold = gold + 1',
    '~ roll = RANDOM(1, 6)',
    '~ gold = gold - RANDOM(0, 2)',
    '~ bag += map',
    '~ bag -= lamp',
    '~ mood = LIST_RANDOM(LIST_ALL(mood))',
    'You roll {roll}.',
    '~ health = FLOAT(gold)',
    '~ health = -health',
    '~ health = health / 4.0',
    '~ health = FLOOR(health)',
    '~ health = health * most - 2.5',
    '~ most = -3.0',
    'Half of your health is {health / 2}, and a third {health / 3} of {most / 2}.',
    '# scene: An empty line',
  ),
);

const line = fc.oneof({ arbitrary: plainLine, weight: 9 }, fc.constant('-> tunnel ->'));

const passage = fc.array(line, { maxLength: 4 });

/** An option of a choice, with what follows it. */
function madeOption(knots: number) {
  return fc
    .record({
      always: fc.boolean(),
      named: fc.boolean(),
      shown: fc.constantFrom('', '{gold > 2} ', '{bag ? map} ', '{roll < 5} '),
      label: fc.constantFrom('Go', 'Stay', 'Ask {gold}', 'Look', 'Give {health / 2}'),
      echoes: fc.boolean(),
      lines: passage,
      to: fc.option(fc.nat(knots - 1)),
    })
    .map(({ always, named, shown, label, echoes, lines, to }) => (depth: number, id: string) => {
      const sign = (always ? '+' : '*').repeat(depth);
      const text = echoes ? `${label}, it says` : `[${label}]`;
      const tag = named ? ` # id: ${id}` : '';
      return [
        `${sign} ${shown}${text}${tag}`,
        ...lines,
        ...(to === null ? [] : [`-> k${to}`]),
      ].join('\n');
    });
}

function madeKnot(knot: number, knots: number): fc.Arbitrary<string> {
  return fc
    .record({
      lines: passage,
      threaded: fc.boolean(),
      options: fc.array(madeOption(knots), { minLength: 1, maxLength: 3 }),
      inner: fc.array(madeOption(knots), { maxLength: 2 }),
      after: passage,
    })
    .map(({ lines, threaded, options, inner, after }) => {
      const end = knot + 1 < knots ? `-> k${knot + 1}` : '-> END';
      return [
        `=== k${knot} ===`,
        `Knot ${knot}, health {health / 2}.`,
        ...lines,
        ...(threaded ? ['<- thread'] : []),
        ...options.map((option, number) => option(1, `k${knot}-${number}`)),
        // There is always a way on, however often the others were taken.
        '+ [On]',
        ...inner.map((option, number) => option(2, `k${knot}-in-${number}`)),
        ...(inner.length > 0 ? ['++ [Farther on]'] : []),
        '- So far.',
        ...after,
        end,
      ].join('\n');
    });
}
