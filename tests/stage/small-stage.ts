import { pictures } from 'virtual:game/pictures';
import type { StoryInfo } from '../../src/catalogue/story-info.ts';
import { defaultPreferences, type Preferences } from '../../src/director/preferences.ts';
import type { Scene } from '../../src/scene/scene.ts';
import type { Cue } from '../../src/story/cue.ts';
import { luminance } from '../colour.ts';
import { grid } from './flashes.ts';
import { frameOf } from './frame.ts';
import { HandDriven } from './hand-driven.ts';
import { openStage, type TestStage } from './open-stage.ts';

const pause = (ms = 4) => new Promise((resolve) => setTimeout(resolve, ms));

/** The game's own stage, small, full and all but wordless, its time driven by hand. */
export class SmallStage {
  private readonly copy: CanvasRenderingContext2D;

  private constructor(
    readonly host: HTMLElement,
    readonly stage: TestStage,
    readonly time: HandDriven,
    readonly preferences: Preferences,
    /** What the page was told: that it must show everything itself, or need not any more. */
    readonly told: readonly ('lost' | 'returned')[],
  ) {
    const canvas = document.createElement('canvas');
    canvas.width = grid.columns;
    canvas.height = grid.rows;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no 2D canvas');
    this.copy = context;
  }

  /** @param size of the stage, as CSS writes width and height. */
  static async open(
    info: StoryInfo,
    preferences: Partial<Preferences> = {},
    size = 'width:160px;height:90px',
  ): Promise<SmallStage> {
    const host = document.createElement('div');
    host.style.cssText = `position:fixed;left:0;top:0;${size}`;
    document.body.append(host);
    const time = new HandDriven();
    const wished: Preferences = { ...defaultPreferences, graphics: 'full', ...preferences };
    const told: ('lost' | 'returned')[] = [];
    const stage = await openStage({
      host,
      info,
      pictures,
      preferences: wished,
      clock: time,
      frames: time,
      onLost: () => told.push('lost'),
      onReturned: () => told.push('returned'),
    });
    return new SmallStage(host, stage, time, wished, told);
  }

  /**
   * Shows a scene at once, without a word, and waits until its pictures stand there.
   * @param between ms between two looks, each of which may draw it.
   */
  async cutTo(scene: Scene, between?: number): Promise<void> {
    let shown = false;
    void this.stage.show(frameOf(scene, [], ''), 'cut').then(() => {
      shown = true;
    });
    const people = Object.keys(scene.cast).length;
    while (!shown || this.stage.probe().figures.length < people) {
      this.time.step(1);
      await pause(between);
    }
    this.time.step(16);
  }

  /** Lets time pass, a moment of it at a time, until something is so. */
  async until(so: () => boolean, ms = 4): Promise<void> {
    while (!so()) {
      this.time.step(ms);
      await pause();
    }
  }

  /**
   * Begins to move to a scene from one that was cut to: its pictures are there, and time has not passed yet.
   * @param text of the line; of one letter unless words are what matters.
   */
  async begin(scene: Scene, cues: readonly Cue[], text = 'n'): Promise<void> {
    void this.stage.show(frameOf(scene, cues, text), 'play');
    // The line tells that the move has begun.
    while (this.stage.probe().text === null) await pause();
  }

  /** Lets time pass and gives the luminances of the picture that is drawn then. */
  see(ms: number): Float32Array {
    this.time.step(ms);
    const canvas = this.host.querySelector('canvas');
    if (canvas === null) throw new Error('the stage has no canvas');
    this.copy.drawImage(canvas, 0, 0, grid.columns, grid.rows);
    return this.luminances();
  }

  /** The same of a plain stage, whose pictures lie over each other. */
  seePages(): Float32Array {
    for (const canvas of this.host.querySelectorAll('canvas')) {
      this.copy.globalAlpha = Number(canvas.style.opacity || 1);
      this.copy.drawImage(canvas, 0, 0, grid.columns, grid.rows);
    }
    this.copy.globalAlpha = 1;
    return this.luminances();
  }

  private luminances(): Float32Array {
    const { data } = this.copy.getImageData(0, 0, grid.columns, grid.rows);
    const at = (cell: number, part: number) => data[cell * 4 + part] ?? 0;
    return Float32Array.from({ length: grid.columns * grid.rows }, (_, cell) =>
      luminance([at(cell, 0), at(cell, 1), at(cell, 2)]),
    );
  }

  close(): void {
    this.stage.destroy();
    this.host.remove();
  }
}
