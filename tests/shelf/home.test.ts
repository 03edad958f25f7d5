import { expect, it } from 'vitest';
import { homeOf } from '../../src/shelf/home.ts';
import { isFile, partsOfKey, pathOf } from '../../src/shelf/neighbours.ts';

const at = (address: string) => homeOf('tale', new URL(address));

it('the same address is the same home, however it is written', () => {
  const home = at('https://example.org/games/a/');
  for (const address of [
    'https://example.org/games/a/index.html',
    'https://example.org/games/a',
    'https://example.org/games/a/?stage=plain',
    'https://example.org/games/a/#p=abc',
  ]) {
    expect(at(address)).toBe(home);
  }
  expect(at('https://example.org/index.html')).toBe(at('https://example.org/'));
});

it('another address is another home, and so is another id at the same one', () => {
  const homes = [
    at('https://example.org/'),
    at('https://example.org/games/'),
    at('https://example.org/games/a/'),
    at('https://example.org/games/b/'),
    at('https://example.org/games/tale.html'),
    at('file:///games/a/'),
    homeOf('tale-2', new URL('https://example.org/games/a/')),
  ];
  expect(new Set(homes).size).toBe(homes.length);
});

it('a page whose path is another one each time has one home', () => {
  expect(at('blob:https://example.org/2c1e')).toBe(at('blob:https://example.org/77f0'));
  expect(at('about:srcdoc')).toBe(at('blob:https://example.org/2c1e'));
});

it('no home’s keys are mistaken for another’s', () => {
  // The worst that a path can be called, and an id that begins with another.
  const homes = [
    'tale',
    'tale-2',
    at('https://example.org/'),
    at('https://example.org/save/'),
    at('https://example.org/%3Ctale%3E/autosave/x'),
    at('file:///C:/Users/Ann/tale%20(1).html'),
  ];
  for (const home of homes) {
    for (const other of homes) {
      const key = `${other}/autosave/x/y`;
      expect(key.startsWith(`${home}/`)).toBe(home === other);
    }
    expect(partsOfKey(`${home}/autosave/x/y`)).toEqual({ home, name: 'autosave/x/y' });
  }
});

it('a home tells its path, and whether that is a file', () => {
  expect(pathOf(at('https://example.org/games/a/'))).toBe('/games/a/');
  expect(pathOf('tale')).toBeNull();
  expect(isFile(at('file:///C:/tale.html'))).toBe(true);
  expect(isFile(at('https://example.org/tale.html'))).toBe(false);
});
