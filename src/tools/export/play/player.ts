import type { Frame, Locator, Page } from 'playwright';
import type { Phase } from '../../../director/play-state.ts';
import { Preference } from './preference.ts';

/** What one playthrough was like. */
export interface Played {
  readonly lines: number;
  readonly choices: number;
  /** Whether music or ambience was heard. */
  readonly heard: boolean;
}

/** What is to be seen and heard at one moment. */
interface Moment {
  readonly phase: 'none' | Phase;
  readonly at: number;
  readonly line: string;
  /** Knot and stitch of the line. */
  readonly place: string;
  /** The story asks for music or ambience now. */
  readonly wantsSound: boolean;
  readonly hears: boolean;
}

/** Longest wait for anything to happen, in ms: software rendering on a busy machine is slow. */
const patience = 60_000;

/** Longest wait for music that should be playing, in ms. */
const silence = 20_000;

/** Pause between two presses, in ms. */
const haste = 12;

/** Choices after which a story counts as endless. */
const mostChoices = 300;

/** Runs in the page. */
function look(): Moment {
  const view = window.gameProbe?.view() ?? null;
  const scene = view?.frame.scene;
  return {
    phase: view?.phase ?? 'none',
    at: view?.at ?? -1,
    line: document.querySelector('[data-role="line"]')?.textContent ?? '',
    place: view?.frame.beat.place ?? '',
    wantsSound: scene !== undefined && (scene.music !== null || scene.ambience !== null),
    hears:
      window.gameProbe
        ?.sound()
        .some(({ bus, playing, volume }) => bus !== 'sounds' && playing && volume > 0) ?? false,
  };
}

/** Someone who plays without reading, with mouse and keys, in a page or in a frame of one. */
export class Player {
  constructor(
    readonly page: Page,
    readonly frame: Frame = page.mainFrame(),
  ) {}

  role(name: string): Locator {
    return this.frame.locator(`[data-role="${name}"]`);
  }

  /** From the title to the first line. */
  async begin(): Promise<void> {
    await this.role('title').locator('[data-role="begin"]').click({ timeout: patience });
    await this.frame.waitForFunction(
      () => performance.getEntriesByName('game:line').length > 0,
      null,
      { timeout: patience },
    );
  }

  /**
   * Presses on from the first line, takes an option that was taken least at every choice, and comes to an ending.
   * @throws {Error} when the lines stop coming.
   */
  async toEnding(): Promise<Played> {
    let choices = 0;
    let heard = false;
    let listened = false;
    let last = '';
    let moved = performance.now();
    const preference = new Preference();
    for (;;) {
      const moment = await this.frame.evaluate(look);
      heard ||= moment.hears;
      if (moment.wantsSound && !heard && !listened) {
        listened = true;
        heard = await this.#listen();
      }
      const now = `${moment.phase} ${moment.at} ${moment.line}`;
      if (now !== last) moved = performance.now();
      last = now;
      if (moment.phase === 'ended') {
        if (listened && !heard) throw new Error('the story asks for sound, and none is heard');
        return { lines: moment.at + 1, choices, heard };
      }
      if (moment.phase === 'choosing') {
        choices += 1;
        if (choices > mostChoices) {
          const saw = `${moment.at + 1} lines were read, the last "${moment.line}"`;
          throw new Error(
            `no ending after ${mostChoices} choices: ${saw}; ${preference.summary()}`,
          );
        }
        await this.#choose(moment, preference);
      } else if (moment.phase === 'restarting') {
        // Who begins anew comes to no end.
        await this.role('stay').click({ timeout: patience });
      } else await this.page.keyboard.press('Space');
      if (performance.now() - moved > patience) {
        throw new Error(`nothing follows after "${moment.line}"`);
      }
      await this.page.waitForTimeout(haste);
    }
  }

  /**
   * Saves the place on purpose and takes it along as text: what is left where nothing is kept.
   * @throws {Error} when no text is to be had.
   */
  async saveAsText(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.role('menu').locator('[data-role="save"]').click();
    const saves = this.role('saves');
    await saves.locator('[data-role="keep"]').click();
    const copy = saves.getByRole('button', { name: 'Copy as text' });
    await copy.and(this.frame.locator(':enabled')).click();
    // Where the clipboard is refused, too, the text stands there to be copied by hand.
    await this.frame
      .waitForFunction(
        () => {
          const field = document.querySelector<HTMLTextAreaElement>('[data-role="saves"] textarea');
          const said = document.querySelector('[data-role="notice"]')?.textContent ?? '';
          return /copied as text/.test(said) || (field?.value ?? '') !== '';
        },
        null,
        // Not with each picture: a frame in which nothing moves may be drawn no more.
        { polling: 100 },
      )
      .catch(() => {
        throw new Error('saves cannot be taken along as text');
      });
  }

  /** Whether something is heard before long. */
  async #listen(): Promise<boolean> {
    const heard = await this.frame
      .waitForFunction(
        () =>
          window.gameProbe
            ?.sound()
            .some(({ bus, playing, volume }) => bus !== 'sounds' && playing && volume > 0),
        null,
        { timeout: silence },
      )
      .catch(() => null);
    return heard !== null;
  }

  /** Takes an option as soon as one can be taken, and waits for the line behind it. */
  async #choose({ at, place }: Moment, preference: Preference): Promise<void> {
    const options = this.role('choice');
    const enabled = '[aria-disabled="false"]';
    await options.and(this.frame.locator(enabled)).first().waitFor({ timeout: patience });
    const seen = await options.evaluateAll(
      (buttons, mark) =>
        buttons.map((button) => ({
          label: button.textContent ?? '',
          enabled: button.matches(mark),
        })),
      enabled,
    );
    await options.nth(preference.take(place, seen)).click({ timeout: patience });
    await this.frame.waitForFunction(
      (before) => (window.gameProbe?.view()?.at ?? before) > before,
      at,
      { timeout: patience },
    );
  }
}
