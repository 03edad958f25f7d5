import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { usualHeard } from '../../src/director/heard.ts';
import { defaultPreferences } from '../../src/director/preferences.ts';
import { openSelfVoicing } from '../../src/menus/aloud/self-voicing.ts';
import { answerDelay } from '../../src/menus/play/choices.tsx';
import { beatOf, options, shore, viewOf } from './fake.ts';
import { closeMenus, drawn, openMenus } from './page.ts';
import {
  bookmark,
  button,
  dialog,
  line,
  type Opened,
  openFromMenu,
  openFromTitle,
  play,
  soon,
} from './played.ts';

// What a player has who sees nothing of it: the focus, what is told, and what the browser's voice reads.

afterEach(() => {
  closeMenus();
  vi.unstubAllGlobals();
});
beforeEach(() => page.viewport(1280, 720));

const focused = () => document.activeElement;
const choice = viewOf(beatOf('Dark?', { choices: options }), { at: 4 });

describe('the focus', () => {
  it('goes back to the story when an option was taken by a key', async () => {
    const { ui, pass, noted } = openMenus();
    ui.view.value = choice;
    await drawn();
    // Its options are fetched.
    await expect.poll(() => focused()?.getAttribute('role'), soon).toBe('group');
    pass(answerDelay);
    await drawn();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(noted.at(-1)).toBe('choose "light"');
    ui.view.value = { ...line, at: 5 };
    await drawn();
    expect(focused()).toBe(document.querySelector('.story'));
  });

  it.each(['History', 'Checkpoints', 'Save', 'Settings', 'Credits'])(
    'goes into %s, back to its entry, and back to the story',
    async (name) => {
      await play();
      await openFromMenu(name);
      expect(dialog()?.contains(focused())).toBe(true);
      await userEvent.keyboard('{Escape}');
      await drawn();
      expect(focused()?.textContent).toBe(name);
      await userEvent.keyboard('{Escape}');
      await drawn();
      expect(focused()).toBe(document.querySelector('.story'));
    },
  );

  it('is in the story after a jump that has closed two pages at once', async () => {
    const { jumped } = await play();
    await openFromMenu('History');
    await userEvent.keyboard('{Home}{Enter}');
    await drawn();
    expect(jumped).toEqual([0]);
    expect(focused()).toBe(document.querySelector('.story'));
  });

  it('begins on the page where there is nothing to load yet, else at the newest place', async () => {
    openMenus();
    await drawn();
    await userEvent.click(button('Load'));
    await expect.poll(() => focused()?.getAttribute('data-role')).toBe('saves');
    closeMenus();
    await openFromTitle('Load');
    await expect.poll(() => focused()?.getAttribute('data-role')).toBe('place');
  });

  it('goes to Undo where a save is deleted, and back to what deletes it', async () => {
    await openFromTitle('Load');
    await userEvent.click(button('Delete The Stair'));
    await drawn();
    expect(focused()?.textContent).toBe('Undo');
    await userEvent.keyboard('{Enter}');
    await drawn();
    expect(focused()?.getAttribute('aria-label')).toBe('Delete The Stair');
  });

  it('goes back where it was when a notice is pressed away', async () => {
    const { menus } = await play();
    menus.say('Something happened.');
    await drawn();
    (button('Dismiss').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await drawn();
    expect(focused()).toBe(document.querySelector('.story'));
  });
});

describe('a long list', () => {
  it('is one stop of Tab, and is walked by arrow keys, Home and End', async () => {
    await play();
    await openFromMenu('History');
    const lines = [...document.querySelectorAll<HTMLElement>('.line-link')];
    await expect.poll(focused).toBe(lines.at(-1));
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe(lines[0]);
    expect(lines.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    await userEvent.keyboard('{Tab}');
    expect(focused()?.textContent).toBe('Done');
  });

  it('marks the line that has the focus where it is not cut off', async () => {
    await play();
    await openFromMenu('History');
    await userEvent.keyboard('{ArrowUp}');
    const own = focused();
    const item = own?.closest('li');
    if (own == null || item == null) throw new Error('no line has the focus');
    const mark = getComputedStyle(own, '::before');
    const at = own.getBoundingClientRect().left + Number.parseFloat(mark.left);
    expect(at).toBeGreaterThanOrEqual(item.getBoundingClientRect().left);
    expect(Number.parseFloat(mark.width)).toBeGreaterThan(2);
    await expect
      .poll(() => getComputedStyle(own, '::before').backgroundColor)
      .not.toMatch(/, 0\)$/);
  });

  it('tells how many lines are found, to everybody, under their own title', async () => {
    await play();
    await openFromMenu('History');
    await userEvent.fill(page.getByRole('searchbox'), 'climb');
    await expect.element(page.getByText('2 lines found')).toBeVisible();
    expect(document.querySelector('.lines h3')?.textContent).toBe('The Stair');
    expect(document.querySelectorAll('.lines h3')).toHaveLength(1);
  });
});

it('the two roads open at their top, and each line leads to its moment', async () => {
  const { went } = await openFromTitle('Two roads');
  expect(focused()).toBe(dialog());
  await expect.element(button('Night.')).toBeInTheDocument();
  expect(dialog()?.scrollTop).toBe(0);
  await userEvent.click(button('A light.'));
  expect(went).toEqual([{ kind: 'bookmark', bookmark, back: 5 }]);
});

describe('what is told', () => {
  it('is what is seen, before the line that it comes with, and each line once', async () => {
    const { ui } = openMenus();
    const told: string[] = [];
    const regions = '[data-role="sight"], [data-role="line"]';
    const watch = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const region = target instanceof Element ? target.closest(regions) : null;
        for (const node of region ? addedNodes : []) told.push(node.textContent ?? '');
      }
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    const scene = { ...shore, cast: { ann: { pose: 'stands', at: 'left' } } };
    const frames = [
      { beat: beatOf('One.'), scene: shore },
      { beat: beatOf('Two?', { speaker: 'bo' }), scene },
      { beat: beatOf('Three.', { alt: 'The lamp goes out.' }), scene },
    ];
    for (const [at, frame] of frames.entries()) {
      for (const phase of ['appearing', 'reading'] as const) {
        ui.view.value = { ...line, frame, at, phase };
        await drawn();
      }
    }
    ui.view.value = { ...line, frame: frames[2] ?? line.frame, at: 2, phase: 'ended' };
    await drawn();
    watch.disconnect();
    expect(told).toEqual([
      'A dark shore.',
      'One.',
      'Ann at the rail.',
      'Bo: Two?',
      'The lamp goes out.',
      'Three.',
    ]);
  });
});

/** A voice of the browser's, which says what it is told to when a test lets it. */
function fakeSpeech() {
  const said: string[] = [];
  const waiting: SpeechSynthesisUtterance[] = [];
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      constructor(readonly text: string) {}
    },
  );
  const voices = [
    { voiceURI: 'one', name: 'One', lang: 'de-DE' },
    { voiceURI: 'two', name: 'Two', lang: 'en-GB' },
  ].map((voice) => ({ ...voice, default: false, localService: true }));
  return {
    said,
    waiting,
    speech: {
      speak: (utterance: SpeechSynthesisUtterance) => {
        said.push(utterance.text);
        waiting.push(utterance);
      },
      cancel: () => {
        if (waiting.length > 0) said.push('(stops)');
        waiting.length = 0;
      },
      getVoices: () => voices,
    },
    /** What is said has been heard out. */
    end() {
      for (const utterance of waiting.splice(0)) {
        utterance.onend?.(new Event('end') as SpeechSynthesisEvent);
      }
    },
  };
}

describe('self-voicing', () => {
  function listen(opened: Opened, heard = usualHeard) {
    const fake = fakeSpeech();
    const ducked: boolean[] = [];
    const voice = openSelfVoicing({
      host: opened.host,
      speech: fake.speech,
      how: () => heard,
      duck: (speaks) => {
        if (ducked.at(-1) !== speaks) ducked.push(speaks);
      },
    });
    return { ...fake, voice, ducked };
  }

  it('reads what is seen, each line with its speaker, the choice and its options', async () => {
    const opened = openMenus();
    await drawn();
    const { said, end, voice } = listen(opened);
    expect(said).toEqual(['The Lamp Keeper, Begin']);
    end();
    said.length = 0;
    opened.ui.view.value = viewOf(beatOf('Dark? Still?', { speaker: 'bo', choices: options }));
    await drawn();
    expect(said).toEqual(['A dark shore.', 'Bo: Dark?', 'Still?', 'Choices: 2']);
    await userEvent.keyboard('{ArrowDown}');
    expect(said.slice(4)).toEqual(['(stops)', 'Light the lamp., 1 of 2']);
    voice.close();
  });

  it('stops when it is passed, has auto wait, and music step back, until it has ended', async () => {
    const opened = await play();
    const { said, end, voice, ducked } = listen(opened);
    expect(voice.remaining()).toBe(0);
    opened.ui.view.value = viewOf(beatOf('Two.'), { at: 4 });
    await drawn();
    expect(said).toEqual(['Two.']);
    expect(voice.remaining()).toBeGreaterThan(0);
    await userEvent.keyboard(' ');
    opened.ui.view.value = viewOf(beatOf('Three.'), { at: 5 });
    await drawn();
    expect(said).toEqual(['Two.', '(stops)', 'Three.']);
    expect(ducked.at(-1)).toBe(true);
    end();
    expect(voice.remaining()).toBe(0);
    expect(ducked.at(-1)).toBe(false);
    voice.close();
    opened.ui.view.value = viewOf(beatOf('Four.'), { at: 6 });
    await drawn();
    expect(said).toHaveLength(3);
  });

  it('reads a page and its controls with what they are set to, in the voice that is set', async () => {
    const opened = openMenus();
    await drawn();
    const { said, waiting, voice } = listen(opened, { ...usualHeard, voice: 'two', rate: 1.5 });
    expect(waiting[0]).toMatchObject({ rate: 1.5, lang: 'en-GB', voice: { name: 'Two' } });
    await userEvent.click(button('Settings'));
    await expect.poll(dialog, soon).toBeDefined();
    const size = page.getByRole('slider', { name: 'Text size' }).element() as HTMLElement;
    size.focus();
    expect(said.at(-1)).toMatch(/Text size, 100\s?%$/);
    opened.ui.preferences.value = { ...defaultPreferences, textSize: 1.05 };
    await drawn();
    expect(said.at(-1)).toMatch(/^105\s?%$/);
    const dim = page.getByRole('checkbox', { name: /Dim/ }).element() as HTMLElement;
    dim.focus();
    expect(said.at(-1)).toMatch(/^Dim.*, on$/);
    voice.close();
  });
});

describe('the settings', () => {
  it('say so where the browser has no voice', async () => {
    vi.stubGlobal('speechSynthesis', undefined);
    openMenus();
    await drawn();
    await userEvent.click(button('Settings'));
    await expect.element(page.getByText('This browser has no voice')).toBeInTheDocument();
    expect(page.getByRole('checkbox', { name: /Read aloud/ }).elements()).toHaveLength(0);
  });

  it('let a voice be chosen, those of the language first', async () => {
    vi.stubGlobal('speechSynthesis', fakeSpeech().speech);
    const { ui, noted } = openMenus();
    await drawn();
    await userEvent.click(button('Settings'));
    await userEvent.click(page.getByRole('checkbox', { name: /Read aloud/ }));
    const heard = { ...usualHeard, selfVoicing: true };
    expect(noted.at(-1)).toBe(`prefer ${JSON.stringify({ heard })}`);
    ui.preferences.value = { ...defaultPreferences, heard };
    await drawn();
    const voice = page.getByRole('combobox', { name: 'Voice' });
    const names = [...(voice.element() as HTMLSelectElement).options].map(({ text }) => text);
    expect(names).toEqual(['The browser’s own', 'Two', 'One']);
    await userEvent.selectOptions(voice, 'two');
    expect(noted.at(-1)).toBe(`prefer ${JSON.stringify({ heard: { ...heard, voice: 'two' } })}`);
  });
});
