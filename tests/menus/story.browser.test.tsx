import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answerDelay } from '../../src/menus/play/choices.tsx';
import { beatOf, info, options, shore, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';

// Where an earlier test has left the pointer, no option may come to stand.
beforeEach(() => userEvent.hover(document.body, { position: { x: 200, y: 60 } }));
afterEach(closeMenus);

const log = () => page.getByRole('log');
const choice = beatOf('Her hand was on the switch.', { speaker: 'ann', choices: options });

describe('the line', () => {
  it('stands whole in the live region, with its speaker said once', async () => {
    const { ui } = openMenus();
    const spoken = beatOf('Nobody <i>told</i> the <b>wind</b>.', { speaker: 'bo' });
    ui.view.value = viewOf(spoken, { phase: 'appearing' });
    await drawn();
    expect(log().element().textContent).toBe('Bo: Nobody told the wind.');
    expect(log().element().querySelector('i')?.textContent).toBe('told');
    expect(log().element().querySelector('b')?.textContent).toBe('wind');
    ui.view.value = viewOf(beatOf('And <script>alert(1)</script> it was.'), { at: 4 });
    await drawn();
    expect(log().element().textContent).toBe('And <script>alert(1)</script> it was.');
    expect(log().element().querySelector('script')).toBeNull();
  });

  it('is in the page before its first words are, so that they are announced', () => {
    openMenus();
    expect(document.querySelector('[role="log"][data-role="line"]')?.textContent).toBe('');
  });

  it('is visible until the stage draws it, and keeps its place then', async () => {
    const { ui } = openMenus();
    ui.view.value = viewOf(choice);
    await drawn();
    const line = log().element();
    const before = line.getBoundingClientRect().toJSON();
    expect(getComputedStyle(line).opacity).toBe('1');
    ui.stage.value = { pictures: true, words: true };
    await drawn();
    expect(getComputedStyle(line).opacity).toBe('0');
    expect(line.getBoundingClientRect().toJSON()).toEqual(before);
  });

  it('carries its classes, and has a link under it that is no part of its words', async () => {
    const { ui } = openMenus();
    const link = (address: string) => ({ kind: 'link', address }) as const;
    const cues = [link('https://example.org/a'), link('javascript:alert(1)')];
    ui.view.value = viewOf(beatOf('Look there.', { style: 'sign whisper', cues }));
    await drawn();
    const line = log().element();
    expect(line.textContent).toBe('Look there.');
    expect([...line.classList]).toEqual(['line', 'style-sign', 'style-whisper']);
    const links = [...line.querySelectorAll('a')];
    expect(links.map((one) => [one.href, one.target, one.rel])).toEqual([
      ['https://example.org/a', '_blank', 'noopener'],
    ]);
    expect(page.getByRole('link', { name: 'https://example.org/a' }).elements()).toEqual(links);
    const words = line.querySelector('.words')?.getBoundingClientRect();
    await expect
      .poll(() => links[0]?.getBoundingClientRect().top)
      .toBeGreaterThanOrEqual(words?.bottom ?? Number.POSITIVE_INFINITY);
  });

  it('says what the picture shows', async () => {
    const { ui } = openMenus();
    ui.view.value = viewOf(beatOf('A line.'));
    await drawn();
    expect(page.getByRole('img', { name: 'A dark shore.' }).elements()).toHaveLength(1);
  });
});

describe('the choice', () => {
  const button = (name: string) => page.getByRole('button', { name });

  it('is a group of buttons; the group has the focus and no button has', async () => {
    const { ui } = openMenus();
    ui.view.value = viewOf(choice);
    const options = page.getByRole('group', { name: /^Choices/ });
    await expect.element(options).toBeVisible();
    const group = options.element();
    expect(document.activeElement).toBe(group);
    expect([...group.querySelectorAll('button')].map((one) => one.textContent)).toEqual([
      'Light the lamp.',
      'Leave it dark.',
    ]);
  });

  it('is not answered by a Space, an Enter or a click that was meant for the line', async () => {
    const { ui, noted, pass } = openMenus();
    ui.view.value = viewOf(choice);
    await drawn();
    await userEvent.keyboard(' {Enter}{ArrowRight}');
    pass(answerDelay);
    await userEvent.keyboard(' {Enter}{ArrowRight}');
    await userEvent.click(document.body, { position: { x: 200, y: 60 } });
    expect(noted).toEqual([]);
  });

  it('takes no answer in its first moment, and says so', async () => {
    const { ui, noted, pass } = openMenus();
    ui.view.value = viewOf(choice);
    await drawn();
    const light = button('Light the lamp.').element();
    expect(light.getAttribute('aria-disabled')).toBe('true');
    (light as HTMLElement).click();
    expect(noted).not.toContain('choose "light"');
    pass(answerDelay);
    await drawn();
    expect(light.getAttribute('aria-disabled')).toBe('false');
    await userEvent.click(button('Light the lamp.'));
    expect(noted.at(-1)).toBe('choose "light"');
  });

  it('is considered while it is pointed at or focused, and no longer', async () => {
    const { ui, noted, pass } = openMenus();
    ui.view.value = viewOf(choice);
    await drawn();
    pass(answerDelay);
    await userEvent.hover(button('Leave it dark.'));
    expect(noted).toEqual(['consider "leave"']);
    await userEvent.hover(document.body, { position: { x: 200, y: 60 } });
    expect(noted).toEqual(['consider "leave"', 'consider null']);
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.keyboard('{ArrowDown}');
    const moved = noted.slice(2).filter((wish) => wish !== 'consider null');
    expect(moved).toEqual(['consider "light"', 'consider "leave"']);
    await userEvent.keyboard('{Enter}');
    expect(noted.at(-1)).toBe('choose "leave"');
  });

  it('takes back what was considered when it is gone back from', async () => {
    const { ui, noted } = openMenus();
    ui.view.value = viewOf(choice);
    await drawn();
    await userEvent.hover(button('Leave it dark.'));
    ui.view.value = viewOf(beatOf('The line before.'), { at: 2 });
    await drawn();
    expect(noted).toEqual(['consider "leave"', 'consider null']);
  });

  it('does not offer what cannot be taken', async () => {
    const [light, leave] = options;
    if (light === undefined || leave === undefined) throw new Error('two options are needed');
    const { ui, noted, pass } = openMenus();
    ui.view.value = viewOf({ ...choice, choices: [light, { ...leave, enabled: false }] });
    await drawn();
    pass(answerDelay);
    await drawn();
    const dark = button('Leave it dark.').element();
    expect(dark.getAttribute('aria-disabled')).toBe('true');
    (dark as HTMLElement).click();
    expect(noted).not.toContain('choose "leave"');
  });

  it('covers the stage’s words and sets them itself where both need more room than there is', async () => {
    await page.viewport(360, 600);
    const { ui } = openMenus();
    ui.stage.value = { pictures: true, words: true };
    ui.view.value = viewOf(choice);
    await drawn();
    const foot = document.querySelector('.foot');
    expect(foot?.getAttribute('data-words')).toBe('stage');
    ui.preferences.value = { ...ui.preferences.value, textSize: 2 };
    await drawn();
    await drawn();
    expect(foot?.getAttribute('data-words')).toBe('page');
    expect(foot?.getAttribute('data-panel')).toBe('solid');
    for (const option of page.getByRole('button', { name: /lamp|dark/ }).elements()) {
      const { top, bottom } = option.getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(600);
    }
    await page.viewport(1280, 720);
  });
});

/** Waits until the card at an end, which comes with the pages, is there. */
async function carded() {
  const card = () => document.querySelector('[data-role="ending"], [data-role="restart"]');
  await expect.poll(card).not.toBeNull();
  await drawn();
}

describe('an ending', () => {
  const ended = viewOf(beatOf('The lamp burned on.', { ending: 'lit' }), { phase: 'ended' });

  it('has a card named after it that counts the endings and names none that was not seen', async () => {
    const { ui } = openMenus();
    ui.view.value = ended;
    ui.endingsSeen.value = ['lit'];
    await carded();
    const card = page.getByRole('dialog', { name: 'The Lamp Lit' }).element();
    expect(card.getAttribute('data-role')).toBe('ending');
    expect(card.textContent).toContain('1 of 2 endings seen');
    expect(card.textContent).not.toContain('A Dark Coast');
    ui.endingsSeen.value = ['lit', 'dark'];
    await drawn();
    expect(card.textContent).toContain('2 of 2 endings seen');
    expect(card.textContent).toContain('A Dark Coast');
    expect(log().element().textContent).toBe('The lamp burned on.');
  });

  it('takes no answer from a key pressed in haste, and leads back, on and away', async () => {
    const { ui, noted } = openMenus();
    ui.view.value = ended;
    await carded();
    await userEvent.keyboard(' {Enter}');
    expect(noted).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Back to the choice' }));
    await userEvent.click(page.getByRole('button', { name: 'From the beginning' }));
    await userEvent.click(page.getByRole('button', { name: 'Title' }));
    expect(noted).toEqual(['backToChoice', 'begin', 'title']);
  });

  it('offers no way back to a choice that was never made', async () => {
    const { ui } = openMenus();
    ui.choiceBehind.value = false;
    ui.view.value = ended;
    await carded();
    expect(page.getByRole('button', { name: 'Back to the choice' }).elements()).toHaveLength(0);
  });

  it('that the story does not name has a card that claims none', async () => {
    const { ui, noted } = openMenus();
    ui.view.value = viewOf(beatOf('And there it stopped.'), { phase: 'ended' });
    await carded();
    const card = page.getByRole('dialog', { name: 'The end' }).element();
    expect(card.getAttribute('data-role')).toBe('ending');
    expect(card.textContent).not.toContain('Ending');
    expect(card.textContent).toContain('0 of 2 endings seen');
    expect(document.activeElement).toBe(card);
    await userEvent.keyboard(' {Enter}{ArrowRight}');
    expect(noted).toEqual([]);
    await userEvent.keyboard('{ArrowLeft}');
    for (const name of ['Back to the choice', 'From the beginning', 'Title']) {
      await userEvent.click(page.getByRole('button', { name }));
    }
    expect(noted).toEqual(['back', 'backToChoice', 'begin', 'title']);
  });

  it('of a story that declares none counts none', async () => {
    const { ui } = openMenus();
    Object.assign(ui, { info: { ...info, endings: [] } });
    ui.view.value = viewOf(beatOf('And there it stopped.'), { phase: 'ended' });
    await carded();
    const card = page.getByRole('dialog', { name: 'The end' }).element();
    expect(card.textContent).toBe('The endBack to the choiceFrom the beginningTitle');
  });

  it('leaves the last line readable, also one that stood in the middle', async () => {
    for (const layout of ['box', 'centre'] as const) {
      const { ui } = openMenus();
      ui.stage.value = { pictures: true, words: layout === 'centre' };
      const beat = beatOf('And there it stopped.');
      ui.view.value = viewOf(beat, {
        frame: { beat, scene: { ...shore, layout } },
        phase: 'ended',
      });
      await carded();
      const line = log().element();
      const title = page.getByRole('button', { name: 'Title' }).element();
      expect(getComputedStyle(line).opacity).toBe('1');
      expect(line.getBoundingClientRect().top).toBeGreaterThan(
        title.getBoundingClientRect().bottom,
      );
    }
  });
});

describe('a line that wants to begin anew', () => {
  it('is asked about on a card that no haste answers, over the line', async () => {
    const { ui, noted } = openMenus();
    ui.view.value = viewOf(beatOf('It was over.'), { phase: 'restarting' });
    await carded();
    const card = page.getByRole('dialog', { name: 'From the beginning?' }).element();
    expect(card.getAttribute('data-role')).toBe('restart');
    expect(document.activeElement).toBe(card);
    expect(log().element().textContent).toBe('It was over.');
    await userEvent.keyboard(' {Enter}{ArrowRight}');
    await userEvent.click(document.body, { position: { x: 200, y: 60 } });
    expect(noted).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'From the beginning' }));
    await userEvent.click(page.getByRole('button', { name: 'Stay here' }));
    expect(noted).toEqual(['begin', 'stay']);
  });
});

describe('a beat without words', () => {
  const said = beatOf('Which way?', { speaker: 'ann' });

  it('leaves the line that stands there untouched, so that it is not announced again', async () => {
    const { ui } = openMenus();
    ui.view.value = viewOf({ ...said, choices: options });
    await drawn();
    const before = log().element().querySelector('p');
    const beat = beatOf('', { choices: options });
    const frame = { beat, scene: shore, still: { ...said, ago: 1 } };
    ui.view.value = viewOf(beat, { frame, at: 4 });
    await drawn();
    expect(log().element().querySelector('p')).toBe(before);
    expect(log().element().textContent).toBe('Ann: Which way?');
    ui.view.value = viewOf(said, { at: 5 });
    await drawn();
    expect(log().element().querySelector('p')).not.toBe(before);
  });

  it('is no empty line where nothing stands', async () => {
    const { ui } = openMenus();
    ui.view.value = viewOf(beatOf('', { choices: options }));
    await drawn();
    expect(log().element().childElementCount).toBe(0);
    expect(page.getByRole('group', { name: /^Choices/ }).elements()).toHaveLength(1);
  });

  it('has its options where words would stand', async () => {
    await page.viewport(1280, 720);
    const { ui } = openMenus();
    ui.view.value = viewOf(beatOf('', { choices: options }));
    await drawn();
    const group = page.getByRole('group', { name: /^Choices/ }).element();
    expect(group.getBoundingClientRect().left).toBe(log().element().getBoundingClientRect().left);
  });
});

it('an option without words is not offered', async () => {
  const [light, leave] = options;
  if (light === undefined || leave === undefined) throw new Error('two options are needed');
  const { ui } = openMenus();
  ui.view.value = viewOf({ ...choice, choices: [light, { ...leave, label: '' }] });
  await drawn();
  const offered = document.querySelectorAll('[data-role="choice"]');
  expect([...offered].map((one) => one.textContent)).toEqual(['Light the lamp.']);
});
