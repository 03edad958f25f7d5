import type { Preferences } from '../director/preferences.ts';

export type StageKind = 'full' | 'plain';

/** What is known before a stage is chosen. */
export interface Circumstances {
  readonly graphics: Preferences['graphics'];
  /** `full` or `plain` in the address (`?stage=`), else null. */
  readonly address: string | null;
  /** What draws, as the browser tells it; null where WebGL is not to be had. */
  readonly renderer: string | null;
}

/** Renderers that draw without a graphics card. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Which stage is to be opened: the address says so, else the player, else the machine. */
export function chooseStage({ graphics, address, renderer }: Circumstances): StageKind {
  if (renderer === null) return 'plain';
  if (address === 'full' || address === 'plain') return address;
  if (graphics === 'light') return 'full';
  if (graphics !== 'automatic') return graphics;
  return software.test(renderer) ? 'plain' : 'full';
}

/** Whether a full stage that turns out slow may make way: not where it was asked for. */
export function mayGiveUp({ graphics, address }: Circumstances): boolean {
  return graphics === 'automatic' && address !== 'full';
}

/** Whether a player's new wish may call for another stage than the one there is: not where the address asked for it. */
export function mayChange(
  { graphics, address }: Pick<Circumstances, 'graphics' | 'address'>,
  kind: StageKind | null,
): boolean {
  // What `automatic` comes to is only known by asking the machine again.
  return address === null && (graphics === 'automatic' || graphics !== kind);
}
