import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerDelay } from '../../src/menus/play/choices.tsx';
import type { Choice } from '../../src/story/beat.ts';
import { beatOf, shore, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

const sizes = [
  [320, 180],
  [320, 568],
  [390, 844],
  [844, 390],
  [800, 450],
  [1280, 720],
  [1920, 1080],
] as const;

const question = 'Which of the doors shall it be, when all of them look alike and none has a name?';
const sentence =
  'A very long option that goes on and on about the weather and the hour of the day. ';
const word = 'RindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetzRindfleisch';

let opened: ReturnType<typeof openMenus>;

// Neither typeface nor the button in the corner comes in the midst of a test.
beforeAll(async () => {
  await import('../../src/menus/over-story.tsx');
  await Promise.all(['', 'italic '].map((style) => document.fonts.load(`${style}1rem Story`)));
});
beforeEach(async () => {
  await userEvent.hover(document.body, { position: { x: 2, y: 2 } });
  opened = openMenus();
});
afterEach(async () => {
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  closeMenus();
  await page.viewport(1280, 720);
});

function optionsOf(labels: readonly string[]): Choice[] {
  return labels.map((label, number) => ({
    id: `${number}`,
    label,
    place: 'stair',
    consider: [],
    style: 'plain',
    enabled: true,
  }));
}

const doors = (count: number) =>
  Array.from({ length: count }, (_, number) => `Door ${number + 1}, like all the others`);

/** Opens a choice, and waits until the page has found its place. */
async function ask(line: string, labels: readonly string[]) {
  opened.ui.view.value = viewOf(beatOf(line, { speaker: 'ann', choices: optionsOf(labels) }));
  await drawn();
  opened.pass(answerDelay);
  await drawn();
  await drawn();
}

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`there is no ${selector}`);
  return element;
}

const sheet = () => found('.sheet');
const choices = () => [...document.querySelectorAll<HTMLElement>('.choice')];

/** Where the letters of an element stand. */
function lettersOf(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/** Whether all letters of an element are where the words are to be seen. */
function isSeen(element: Element): boolean {
  const { top, bottom, left, right } = lettersOf(element);
  const box = sheet().getBoundingClientRect();
  return top >= box.top && left >= box.left && bottom <= box.bottom && right <= box.right;
}

/** Every pair of letters that lie over each other, and whatever reaches beyond the screen or under the button. */
function clashes(): string[] {
  const words = [found('.line p'), ...document.querySelectorAll('.option')];
  const button = found('.corner-button').getBoundingClientRect();
  const box = sheet().getBoundingClientRect();
  const rects = words.map((one) => {
    const { left, right, top, bottom } = lettersOf(one);
    return { left, right, top: Math.max(box.top, top), bottom: Math.min(box.bottom, bottom) };
  });
  type Sides = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
  const over = (a: Sides, b: Sides) =>
    Math.min(a.right, b.right) > Math.max(a.left, b.left) + 1 &&
    Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top) + 1;
  return rects.flatMap((rect, one) => {
    const name = (words[one]?.textContent ?? '').slice(0, 20);
    const others = rects.flatMap((other, two) =>
      two > one && over(rect, other) ? [`${name} lies over ${one} and ${two}`] : [],
    );
    const beyond = rect.left < 0 || rect.right > innerWidth ? [`${name} is beyond the side`] : [];
    const under = over(rect, button) ? [`${name} is under the button`] : [];
    return [...others, ...beyond, ...under];
  });
}

/** Scrolls from top to bottom in small steps, and gathers what clashes on the way. */
function clashesOnTheWay(): string[] {
  const all: string[] = [];
  for (let top = 0; ; top += 20) {
    sheet().scrollTop = top;
    all.push(...clashes());
    if (top >= sheet().scrollHeight - sheet().clientHeight) return [...new Set(all)];
  }
}

describe.each(sizes)('a screen of %i by %i', (width, height) => {
  beforeEach(() => page.viewport(width, height));

  it.each([
    ['ten options', doors(10)],
    ['thirty options', doors(30)],
    ['an option of 600 letters', [sentence.repeat(8).slice(0, 600), 'Short', 'And a third']],
    ['a word without end', [word, 'Short']],
  ])(
    'has the question and every one of %s within reach, and nothing over anything',
    async (_name, labels) => {
      opened.ui.stage.value = { pictures: true, words: true };
      await ask(question, labels);
      expect(isSeen(found('.name'))).toBe(true);
      expect(clashesOnTheWay()).toEqual([]);
      const last = choices().at(-1);
      last?.scrollIntoView({ block: 'end' });
      expect(last !== undefined && isSeen(last)).toBe(true);
    },
  );

  it('breaks a word that is too long for a row', async () => {
    await ask(word.repeat(2), [word]);
    expect(clashes()).toEqual([]);
  });

  it('holds with letters twice as large', async () => {
    document.documentElement.style.fontSize = '32px';
    await ask(question, doors(10));
    expect(clashesOnTheWay()).toEqual([]);
    expect(Number.parseFloat(getComputedStyle(found('.line')).fontSize)).toBeGreaterThanOrEqual(34);
  });

  it('takes the focus to every option in turn, each in sight', async () => {
    await ask(question, doors(30));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(choices()[0]);
    expect(isSeen(found('.words'))).toBe(true);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(choices()[29]);
    expect(isSeen(found('.choice:last-child .option'))).toBe(true);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(isSeen(found('.choice:nth-child(28) .option'))).toBe(true);
    await userEvent.keyboard('{Home}');
    expect(isSeen(found('.choice:first-child .option'))).toBe(true);
  });
});

describe('words beside their options', () => {
  it.each([2, 10, 30])('begin on one row with the first of %i', async (count) => {
    await page.viewport(1280, 720);
    await ask(question, doors(count));
    const name = found('.name').getBoundingClientRect();
    const first = choices()[0]?.getBoundingClientRect();
    expect(Math.abs(name.top - (first?.top ?? 0))).toBeLessThan(8);
  });

  it('stay in sight while those scroll', async () => {
    await page.viewport(1280, 720);
    await ask(question, doors(30));
    const before = found('.name').getBoundingClientRect().top;
    sheet().scrollTop = sheet().scrollHeight;
    expect(sheet().scrollTop).toBeGreaterThan(300);
    expect(found('.name').getBoundingClientRect().top).toBeCloseTo(before, 0);
  });
});

describe('what does not fit', () => {
  const wheel = (target: Element, deltaY: number) =>
    target.dispatchEvent(new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true }));

  it('is scrolled by the wheel, which turns no line, not even at its end', async () => {
    await page.viewport(390, 844);
    opened.ui.view.value = viewOf(beatOf(question, { choices: optionsOf(doors(30)) }), {
      canGoForward: true,
    });
    await drawn();
    await drawn();
    opened.noted.length = 0;
    wheel(found('.option'), 120);
    sheet().scrollTop = sheet().scrollHeight;
    wheel(found('.option'), 120);
    expect(opened.noted).toEqual([]);
  });

  it('begins at its beginning, whatever was scrolled before', async () => {
    await page.viewport(390, 844);
    await ask(question, doors(30));
    sheet().scrollTop = 600;
    opened.ui.view.value = viewOf(beatOf('And now?', { choices: optionsOf(doors(30)) }), {
      at: 4,
    });
    await drawn();
    expect(sheet().scrollTop).toBe(0);
  });

  it('is set by the page, in place of the stage, and left to it again after', async () => {
    await page.viewport(320, 180);
    opened.ui.stage.value = { pictures: true, words: true };
    opened.ui.view.value = viewOf(beatOf(`${question} `.repeat(6)));
    await drawn();
    await drawn();
    expect(found('.foot').dataset).toMatchObject({ room: 'none', words: 'page', panel: 'whole' });
    opened.ui.view.value = viewOf(beatOf('No.'), { at: 4 });
    await drawn();
    await drawn();
    expect(found('.foot').dataset).toMatchObject({ room: 'enough', words: 'stage' });
  });

  it('leaves the middle of the picture where options would lie over it', async () => {
    await page.viewport(800, 450);
    opened.ui.stage.value = { pictures: true, words: true };
    const view = viewOf(beatOf(question, { choices: optionsOf(doors(2)) }));
    const middle = { ...view.frame.scene, layout: 'centre' as const };
    opened.ui.view.value = { ...view, frame: { ...view.frame, scene: middle } };
    await drawn();
    await drawn();
    expect(found('.foot').dataset).toMatchObject({ layout: 'centre', words: 'stage' });
    const ten = beatOf(question, { choices: optionsOf(doors(10)) });
    opened.ui.view.value = { ...view, at: 4, frame: { beat: ten, scene: middle } };
    await drawn();
    await drawn();
    expect(found('.foot').dataset).toMatchObject({ layout: 'box', words: 'page' });
    expect(clashesOnTheWay()).toEqual([]);
  });
});

describe('the browser’s own letters', () => {
  it('enlarge the line as they enlarge the menus', async () => {
    await page.viewport(800, 450);
    await ask(question, doors(2));
    const size = () => Number.parseFloat(getComputedStyle(found('.line')).fontSize);
    expect(size()).toBe(17);
    document.documentElement.style.fontSize = '32px';
    expect(size()).toBe(34);
  });
});

describe('a line from right to left', () => {
  const arabic = 'هذه جملة قصيرة.';

  /** The x of the letter at an index in an element's text. */
  function xOf(element: Element, index: number): number {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let left = index; walker.nextNode(); ) {
      const { length } = walker.currentNode.textContent ?? '';
      if (left < length) {
        const range = document.createRange();
        range.setStart(walker.currentNode, left);
        range.setEnd(walker.currentNode, left + 1);
        return range.getBoundingClientRect().left;
      }
      left -= length;
    }
    throw new Error(`no letter ${index}`);
  }

  it('has its full stop at its left end and its name over its right', async () => {
    await ask(arabic, ['نعم، غدا.', 'Yes, tomorrow.']);
    const words = found('.words');
    expect(xOf(words, arabic.length - 1)).toBeLessThan(xOf(words, 0));
    const name = lettersOf(found('.name bdi'));
    expect(name.right).toBeGreaterThan(lettersOf(words).right - 4);
    const [yes, tomorrow] = [...document.querySelectorAll('.option')];
    if (yes === undefined || tomorrow === undefined) throw new Error('two options are needed');
    expect(xOf(yes, 8)).toBeLessThan(xOf(yes, 0));
    expect(xOf(tomorrow, 13)).toBeGreaterThan(xOf(tomorrow, 0));
  });

  it('stays so where it holds Latin words, and a Latin line where it holds Arabic ones', async () => {
    const mixed = 'قالت Rey (مع 123) هنا.';
    await ask(mixed, ['نعم']);
    expect(xOf(found('.words'), mixed.length - 1)).toBeLessThan(xOf(found('.words'), 0));
    opened.ui.view.value = viewOf(beatOf(`He said ${arabic} And left.`), { at: 5 });
    await drawn();
    const words = found('.words');
    expect(xOf(words, (words.textContent?.length ?? 0) - 1)).toBeGreaterThan(xOf(words, 0));
  });

  it('keeps clear of options in its own direction', async () => {
    await page.viewport(640, 360);
    await ask(arabic.repeat(4), [arabic.repeat(6)]);
    const gap = lettersOf(found('.option')).left - lettersOf(found('.words')).right;
    expect(gap).toBeGreaterThan(20);
  });

  it('stands with its options the other way round in a story of that language', async () => {
    document.documentElement.dir = 'rtl';
    await ask(arabic, ['نعم، غدا.', 'لا.']);
    const words = lettersOf(found('.words'));
    expect(lettersOf(found('.option')).right).toBeLessThan(words.left);
    expect(innerWidth - words.right).toBeCloseTo(innerWidth * 0.172, 0);
    expect(found('.corner').getBoundingClientRect().left).toBeLessThan(20);
  });

  it.each([
    ['History', '.line-link', 'Ann: '],
    ['Save', '.slot-words q', 'Ann: '],
  ])(
    'reads the same on the page %s, whoever says it',
    async (name, selector, { length: begins }) => {
      const said = beatOf(arabic, { speaker: 'ann' });
      const kept = {
        id: 'a',
        when: 0,
        bookmark: { log: { seed: 1, known: [], taken: [] }, at: 0, road: 0, line: '', story: '' },
        glimpse: { speaker: 'Ann', line: arabic, scene: shore },
      };
      const entry = { at: 0, heading: null, frame: viewOf(said).frame, taken: arabic };
      const replaying = await opened.ui.replaying();
      Object.assign(replaying, { entries: async () => [entry] });
      Object.assign(replaying.saves, { last: () => [kept] });
      opened.ui.view.value = viewOf(said);
      await drawn();
      await userEvent.keyboard('{Escape}');
      await userEvent.click(page.getByRole('button', { name, exact: true }));
      await expect.poll(() => document.querySelector(selector)).not.toBeNull();
      const text = found(selector);
      expect(xOf(text, begins + arabic.length - 1)).toBeLessThan(xOf(text, begins));
      // The speaker stands where the line begins.
      expect(xOf(text, 0)).toBeGreaterThan(xOf(text, begins));
    },
  );

  it('is the page’s to set, whatever the stage can draw', async () => {
    opened.ui.stage.value = { pictures: true, words: true };
    opened.ui.view.value = viewOf(beatOf(arabic));
    await drawn();
    expect(found('.foot').dataset).toMatchObject({ words: 'page', panel: 'soft' });
  });
});

describe('a line of ideographs', () => {
  it('breaks between any two, and never before a full stop or comma', async () => {
    await page.viewport(320, 568);
    opened.ui.view.value = viewOf(beatOf('你好，世界。这是一个很长的句子。'.repeat(12)));
    await drawn();
    const text = found('.words span').firstChild;
    if (text === null) throw new Error('no words');
    const tops = Array.from({ length: text.textContent?.length ?? 0 }, (_, at) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    });
    const begins = tops.flatMap(({ top }, at) =>
      at > 0 && top > (tops[at - 1]?.top ?? 0) + 4 ? [text.textContent?.charAt(at)] : [],
    );
    expect(begins.length).toBeGreaterThan(3);
    expect(begins.filter((sign) => sign === '。' || sign === '，')).toEqual([]);
  });
});
