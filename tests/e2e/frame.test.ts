import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ofRole } from '../../src/tools/play/visitor.ts';
import { serveFolder, type WebServer } from '../../src/tools/play/web-server.ts';
import { player } from './player.ts';
import { linkTo } from './script.ts';

/** A page that is higher and wider than its window, with a game in a frame. */
const hostPage = (game: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A host of games</title>
<meta name="viewport" content="width=device-width, initial-scale=1, minimum-scale=1">
<link rel="icon" href="data:,">
<style>body { margin: 40px; width: 2400px; height: 3000px } iframe { width: 640px; height: 360px; border: 0 }</style>
</head><body><h1>A game</h1><iframe src="${game}" allow="autoplay"></iframe></body></html>
`;

/** The host's window has room for all of the frame. */
const screen = { width: 800, height: 600 };

/** A spot of the frame in which the picture is, in px of the host. */
const picture = { x: 300, y: 250 } as const;

/** Where the choice is open. */
const choice = linkTo(({ beat }) => beat.choices.length > 0);

let folder: string;
let host: WebServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
  symlinkSync(inject('gameFolder'), join(folder, 'game'), 'junction');
  writeFileSync(join(folder, 'index.html'), hostPage('game/?stage=plain'));
  writeFileSync(join(folder, 'choice.html'), hostPage(`game/?stage=plain${choice}`));
  host = await serveFolder(folder, 0);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const open = player(() => host.url);

/**
 * Opens a page of the host and begins the story in its frame.
 * @param more the host's page; the game is at its title in the first one.
 */
async function embedded({ touch = false, more = '', first = 'begin' } = {}) {
  const { page } = await open({ touch, more, reducedMotion: true, screen });
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error('the host has no frame');
  await frame.locator(ofRole(first)).click();
  await frame.waitForFunction(() => performance.getEntriesByName('game:line').length > 0);
  if (!touch) await page.mouse.move(picture.x, picture.y);
  return { page, frame };
}

/** Px that the host has been scrolled by, after it had time to. */
async function scrolled(page: Page): Promise<{ x: number; y: number }> {
  await page.waitForTimeout(400);
  return page.evaluate(() => ({ x: scrollX, y: scrollY }));
}

const still = { x: 0, y: 0 };

const at = (frame: Frame) => frame.evaluate(() => window.gameProbe?.view()?.at ?? -1);

describe('in a page that scrolls', () => {
  it('the wheel and the keys that turn a line do not scroll that page as well', async () => {
    const { page, frame } = await embedded();
    for (let notch = 0; notch < 3; notch++) {
      await page.mouse.wheel(0, 120);
      await page.waitForTimeout(100);
    }
    expect(await at(frame)).toBeGreaterThan(0);
    expect(await scrolled(page)).toEqual(still);
    const before = await at(frame);
    for (const key of ['Space', 'PageDown', 'ArrowRight', 'Space', 'PageDown']) {
      await page.keyboard.press(key);
    }
    expect(await at(frame)).toBeGreaterThan(before);
    for (const key of ['ArrowLeft', 'PageUp']) await page.keyboard.press(key);
    await page.mouse.wheel(0, -120);
    expect(await scrolled(page)).toEqual(still);
  });

  it('small turns of a touchpad that make no step yet do not scroll it either', async () => {
    const { page } = await embedded();
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 8);
    expect(await scrolled(page)).toEqual(still);
  });

  it('what the story has no use for scrolls that page', async () => {
    const { page } = await embedded();
    // Nothing comes before the first line.
    await page.evaluate(() => scrollTo(0, 30));
    await page.mouse.wheel(0, -120);
    expect(await scrolled(page)).toEqual(still);
    // Sideways, nothing.
    await page.mouse.wheel(200, 0);
    expect((await scrolled(page)).x).toBeGreaterThan(100);
    await page.evaluate(() => scrollTo(0, 0));
  });

  it('at a choice nothing follows, so that the wheel scrolls that page', async () => {
    const { page, frame } = await embedded({ more: 'choice.html', first: 'go-there' });
    await frame
      .locator(`${ofRole('choice')}[aria-disabled="false"]`)
      .first()
      .waitFor();
    expect(await scrolled(page)).toEqual(still);
    await page.mouse.wheel(0, 60);
    expect((await scrolled(page)).y).toBeGreaterThan(30);
  });

  it('a page of the menu that scrolls keeps its wheel and keys, to its end and beyond', async () => {
    const { page, frame } = await embedded();
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: 'Settings' }).click();
    const settings = frame.locator('dialog[data-role="settings"]');
    const left = () => settings.evaluate((it) => it.scrollHeight - it.clientHeight - it.scrollTop);
    const before = await left();
    expect(before).toBeGreaterThan(100);
    await page.mouse.wheel(0, 100);
    await expect.poll(left).toBe(before - 100);
    await page.mouse.wheel(0, 4000);
    await expect.poll(left).toBeLessThan(1);
    await page.mouse.wheel(0, 400);
    expect(await scrolled(page)).toEqual(still);
  });

  it('a swipe that turns a line does not push that page; one up and down, which turns none, does', async () => {
    const { page, frame } = await embedded({ touch: true });
    // What knows of swipes is fetched behind the first line, with what knows of this key.
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: 'Resume' }).click();
    // While letters still come, the swipe would bring them all and turn nothing.
    await frame.waitForFunction(() => window.gameProbe?.view()?.phase === 'reading');
    const before = await at(frame);
    const session = await page.context().newCDPSession(page);
    /** A finger that takes 192 ms by its own clock, however long a busy machine is about telling of it. */
    const swipe = async (x: number, y: number) => {
      const began = Date.now() / 1000;
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) => {
        const at = { x: picture.x + (step / 12) * x, y: picture.y + (step / 12) * y };
        return session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: type === 'touchEnd' ? [] : [at],
          timestamp: began + step * 0.016,
        });
      };
      await touch('touchStart', 0);
      for (let step = 1; step <= 12; step++) await touch('touchMove', step);
      await touch('touchEnd', 12);
    };
    await swipe(-240, 0);
    await expect.poll(() => at(frame)).toBe(before + 1);
    expect(await scrolled(page)).toEqual(still);
    await swipe(0, -200);
    expect((await scrolled(page)).y).toBeGreaterThan(50);
    expect(await at(frame)).toBe(before + 1);
  });
});
