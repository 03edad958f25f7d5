import { describe, expect, test } from 'vitest';
import { arrangeScreen } from '../../src/stage/arrange/screen.ts';
import { blockRect, panelFor, settingFor, type Wording } from '../../src/stage/arrange/text-box.ts';
import { usualText } from '../../src/story/text-wishes.ts';
import { plainLook } from '../../src/story/typography.ts';

/** A plain line in the box, alone. */
const plain: Wording = { layout: 'box', look: plainLook, ...usualText, beside: false };

const screens = [
  arrangeScreen(1920, 1080, 1),
  arrangeScreen(1366, 768, 1),
  arrangeScreen(844, 390, 3),
  arrangeScreen(390, 844, 3),
  arrangeScreen(320, 568, 2),
  arrangeScreen(3840, 2160, 1),
  arrangeScreen(1024, 768, 1),
];

describe('the box of words', () => {
  test('is set as in the drawings on a screen of 1920 by 1080', () => {
    const setting = settingFor(arrangeScreen(1920, 1080, 1), plain);
    expect(setting.size).toBe(38);
    expect(setting.x).toBeCloseTo(330, 0);
    expect(setting.measure).toBeCloseTo(965, 0);
  });

  test('a full row holds some 45 to 70 letters', () => {
    // Mean of the typeface over the game's own lines, with spaces, in ems.
    const letter = 0.405;
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [1024, 768],
      [390, 844],
      [412, 915],
    ] as const) {
      const setting = settingFor(arrangeScreen(width, height, 1), plain);
      const letters = setting.measure / setting.size / letter;
      expect(letters, `${width} by ${height}`).toBeGreaterThanOrEqual(45);
      expect(letters, `${width} by ${height}`).toBeLessThanOrEqual(66);
    }
  });

  test('letters are never smaller than 17 px at their usual size', () => {
    for (const screen of screens) {
      expect(settingFor(screen, plain).size).toBeGreaterThanOrEqual(17);
    }
  });

  test('letters grow with those of the browser', () => {
    const sizeAt = (rem: number, width: number, height: number) =>
      settingFor(arrangeScreen(width, height, 1, rem), plain).size;
    expect(sizeAt(32, 844, 390)).toBe(34);
    expect(sizeAt(32, 320, 568)).toBe(34);
    expect(sizeAt(32, 1920, 1080)).toBe(55);
    expect(sizeAt(12, 1920, 1080)).toBe(33.75);
  });

  test('stays on the screen with one row and with six, at every size of text', () => {
    for (const screen of screens) {
      for (const layout of ['box', 'centre'] as const) {
        for (const textSize of [0.8, 1, 1.5]) {
          const setting = settingFor(screen, { ...plain, layout, textSize });
          for (const rows of [1, 3, 6]) {
            const height = rows * setting.leading;
            const block = blockRect(screen, setting, setting.measure, height);
            expect(block.x).toBeGreaterThanOrEqual(0);
            expect(block.x + block.width).toBeLessThanOrEqual(screen.width);
            expect(block.y).toBeGreaterThanOrEqual(0);
            if (height < screen.height * 0.7) {
              expect(block.y + block.height).toBeLessThanOrEqual(screen.height);
            }
          }
        }
      }
    }
  });

  test('leaves room for the options of a choice beside it', () => {
    const screen = arrangeScreen(1920, 1080, 1);
    const setting = settingFor(screen, { ...plain, textSize: 1.5, beside: true });
    expect(setting.x + setting.measure).toBeLessThanOrEqual(1920 * 0.546);
  });

  test('the panel rises above the words, and lies solid under them', () => {
    for (const screen of screens) {
      const setting = settingFor(screen, plain);
      const block = blockRect(screen, setting, 300, setting.leading * 2);
      const panel = panelFor(screen, block);
      expect(panel.top).toBeLessThan(block.y);
      expect(panel.top + panel.softness).toBeLessThanOrEqual(block.y + setting.size);
    }
  });
});
