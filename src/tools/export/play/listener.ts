import type { Visitor } from '../../play/visitor.ts';
import { waitFor } from '../../play/wait.ts';

/** Longest wait for music that should be playing, in ms. */
const silence = 20_000;

/** Runs in the page: whether the story asks for music or ambience now, and whether any is heard. */
function listen(): { wanted: boolean; heard: boolean } {
  const scene = window.gameProbe?.view()?.frame.scene;
  const sounds = window.gameProbe?.sound() ?? [];
  return {
    wanted: scene !== undefined && (scene.music !== null || scene.ambience !== null),
    heard: sounds.some(({ bus, playing, volume }) => bus !== 'sounds' && playing && volume > 0),
  };
}

/** Finds out whether a story that asks for music or ambience is heard; it is waited for once. */
export class Listener {
  heard = false;
  /** It was asked for, and did not come in time. */
  missed = false;

  constructor(private readonly visitor: Visitor) {}

  async listen(): Promise<void> {
    if (this.heard) return;
    const { wanted, heard } = await this.visitor.tab.evaluate(listen);
    this.heard = heard;
    if (!wanted || heard || this.missed) return;
    const ask = async () => (await this.visitor.tab.evaluate(listen)).heard || null;
    this.heard = await waitFor('sound', silence, ask).catch(() => false);
    this.missed = !this.heard;
  }
}
