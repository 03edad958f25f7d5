import { describe, expect, it } from 'vitest';
import { findFirefox, findWebKit } from '../../src/tools/play/engines/engines.ts';
import { clickGesture, keyGesture } from '../../src/tools/play/engines/remote-tab.ts';

const everywhere = () => true;
const without = (part: string) => (path: string) => !path.includes(part);

describe('Firefox', () => {
  it('is the one that FIREFOX_PATH names, else the system’s', () => {
    expect(findFirefox({ FIREFOX_PATH: '/opt/firefox' }, everywhere)).toBe('/opt/firefox');
    expect(findFirefox({}, everywhere)).toBe('/usr/bin/firefox-esr');
    expect(findFirefox({}, without('esr'))).toBe('/usr/bin/firefox');
  });

  it('is not here where it is nowhere, or the named one is not there', () => {
    expect(findFirefox({}, without('irefox'))).toBeNull();
    expect(findFirefox({ FIREFOX_PATH: '/opt/gone' }, without('gone'))).toBeNull();
  });
});

describe('WebKit', () => {
  const folders = ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1'];

  it('is its driver and its small browser', () => {
    expect(findWebKit(everywhere, folders)).toEqual({
      driver: '/usr/bin/WebKitWebDriver',
      browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    });
  });

  it('is not here where one of the two is missing', () => {
    expect(findWebKit(without('WebDriver'), folders)).toBeNull();
    expect(findWebKit(without('MiniBrowser'), folders)).toBeNull();
    expect(findWebKit(everywhere, [])).toBeNull();
  });
});

describe('a gesture', () => {
  it('presses keys in order and lets them go the other way round', () => {
    expect(keyGesture('Control+v').actions).toEqual([
      { type: 'keyDown', value: '\uE009' },
      { type: 'keyDown', value: 'v' },
      { type: 'keyUp', value: 'v' },
      { type: 'keyUp', value: '\uE009' },
    ]);
  });

  it('presses a key as often as it is told to', () => {
    expect(keyGesture('Space', 2).actions).toEqual([
      { type: 'keyDown', value: ' ' },
      { type: 'keyUp', value: ' ' },
      { type: 'keyDown', value: ' ' },
      { type: 'keyUp', value: ' ' },
    ]);
  });

  it('clicks at a whole pixel', () => {
    expect(clickGesture(10.4, 20.6).actions[0]).toMatchObject({ x: 10, y: 21 });
  });
});
