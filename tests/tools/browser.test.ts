import { chromium } from 'playwright';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/tools/play/browser.ts';

const nowhere = () => false;
const everywhere = () => true;

describe('the browser to test with', () => {
  it('is the one that CHROMIUM_PATH names', () => {
    expect(findBrowser({ CHROMIUM_PATH: '/opt/chromium' }, everywhere)).toBe('/opt/chromium');
  });

  it("is Playwright's own before the system's", () => {
    expect(findBrowser({}, everywhere)).toBe(chromium.executablePath());
    expect(findBrowser({}, (path) => path.startsWith('/usr/bin/'))).toBe('/usr/bin/chromium');
    expect(findBrowser({}, (path) => path.includes('google-chrome'))).toBe(
      '/usr/bin/google-chrome-stable',
    );
  });

  it('is asked for in words when there is none: nothing is skipped', () => {
    expect(() => findBrowser({}, nowhere)).toThrow('apt-get install chromium');
    expect(() => findBrowser({ CHROMIUM_PATH: '/opt/gone' }, nowhere)).toThrow(
      'CHROMIUM_PATH is /opt/gone, and there is no such file.',
    );
  });
});
