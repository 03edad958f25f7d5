import { describe, expect, it } from 'vitest';
import { takeSpeaker } from '../../src/story/spoken.ts';

const long = 'Her Serene Highness the Dowager Duchess of the Outer Marches';
const people = {
  anna: { name: 'Anna' },
  bo: { name: 'Bo Bo' },
  lily: { name: '莉莉' },
  maryam: { name: 'مريم' },
  anya: { name: 'Анна' },
  lou: { name: 'Loïs Groß' },
  duchess: { name: long },
  crowd: { name: null },
};

describe('speech begins with a declared name and a colon', () => {
  it.each([
    ['Anna: Hello.', 'anna', 'Hello.'],
    ['anna : Hello.', 'anna', 'Hello.'],
    ['Anna\u00A0: Bonjour.', 'anna', 'Bonjour.'],
    ['ANNA:Hello.', 'anna', 'Hello.'],
    ['Anna：Hello: you.', 'anna', 'Hello: you.'],
    ['莉莉: 你好。', 'lily', '你好。'],
    ['莉莉：你好：我', 'lily', '你好：我'],
    ['مريم: مرحبا', 'maryam', 'مرحبا'],
    ['АННА: Привет', 'anya', 'Привет'],
    ['Bo Bo: hi.', 'bo', 'hi.'],
    ['bo: by his id.', 'bo', 'by his id.'],
    ['Loi\u0308s Groß: of two signs.', 'lou', 'of two signs.'],
    ['LOÏS GROSS: in capitals.', 'lou', 'in capitals.'],
    [`${long}: Indeed.`, 'duchess', 'Indeed.'],
  ])('%s', (line, speaker, words) => {
    expect(takeSpeaker(line, people)).toEqual({ speaker, words });
  });

  it.each([
    "Anna's note: she left.",
    'Note: not a person.',
    '12:30 was the time.',
    '莉莉说：“你好。”',
    'Anna:',
    'Anna',
    ': Anna',
    'Said Anna: hello.',
    'Crowd: hooray.',
    'constructor: x',
  ])('and else is none: %s', (line) => {
    expect(takeSpeaker(line, people)).toEqual({ speaker: null, words: line });
  });
});
