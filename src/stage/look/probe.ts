import type { Rect } from '../arrange/screen.ts';

/** A blade on the screen, in CSS pixels of the host. */
export interface SeenBlade {
  readonly person: string;
  readonly name: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly glow: number;
}

/** What the stage shows, for those who test it. Reading it changes nothing. */
export interface Probe {
  readonly kind: 'full' | 'plain';
  readonly background: string | null;
  readonly figures: readonly {
    readonly person: string;
    readonly pose: string;
    readonly at: string;
    readonly alpha: number;
    /** Feet and head, in CSS px. */
    readonly feet: readonly [number, number];
    readonly head: readonly [number, number] | null;
    readonly mirrored: boolean;
  }[];
  readonly blades: readonly SeenBlade[];
  /** Light, weather and camera as they stand, by name of the number. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly effects: readonly string[];
  readonly text: {
    readonly rect: Rect;
    readonly lines: readonly string[];
    /** Letters that stand; all of them when the line is whole. */
    readonly letters: number;
    readonly whole: boolean;
  } | null;
  /** Whether anything moves that ends. */
  readonly moving: boolean;
  /** Pictures drawn since the stage was opened. */
  readonly drawn: number;
  /** Bytes of textures held. */
  readonly bytes: number;
}
